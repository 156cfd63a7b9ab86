//! Spanish, as used in the United States, with «usted».
//! Only the words: which one is shown where is the views'.

use super::dates::Dates;
use super::embed::EmbedWords;
use super::frame::{Banner, FrameWords, ScriptWords};
use super::look_up::{CountyWords, LookUpWords, Plural, WhyWords};
use super::messages::Messages;
use super::plain::{PlainText, PlainWords, SavedWords};
use super::status::StatusWords;
use crate::model::Template;

pub const MESSAGES: Messages = Messages {
    // The frame
    home: "Inicio",
    news: "Noticias",
    tips: "Dar una pista",
    offices: "Oficinas",
    locale: "es_US",
    language_name: "Español",
    opens_elsewhere: "otro sitio",
    breadcrumb: "Ruta de navegación",

    // Home
    home_title: |name| format!("{name}: oficinas, línea para pistas y noticias"),
    home_description: |name| {
        format!("Busque la oficina de {name} para su código postal, llame a la línea para pistas y lea las noticias.")
    },
    latest_news: "Últimas noticias",
    all_releases: |n| format!("Ver los {n} comunicados"),
    report_crime: "Denunciar un delito",
    report_crime_intro: |name| format!("Avise a {name} de un delito o de algo sospechoso."),
    report_online: "Denunciar en línea",
    how_it_works: "Cómo funciona",
    find_office: |name| format!("Busque una oficina de {name}"),
    other_help: "Otra ayuda por teléfono",

    // News
    news_title: "Noticias",
    news_description: |name| format!("Comunicados de prensa de {name}, los más recientes primero."),
    release_count: |n| if n == 1 { format!("{n} comunicado") } else { format!("{n} comunicados") },
    archive: "Archivo",
    archive_page: |number| format!("página {number} del archivo"),
    archive_title: |list, number| format!("{list}, página {number} del archivo"),
    archive_description: |list, number| {
        format!(
            "{list}: comunicados de prensa anteriores, página {number} del archivo. La página 1 tiene los más antiguos."
        )
    },
    list_description: |list, agency| {
        format!("{list}. Comunicados de prensa en el portal de {agency}, los más recientes primero.")
    },
    facet_description: |facet, agency| {
        format!("{facet}: listas de los comunicados de prensa de {agency}, con cuántos hay en cada una.")
    },
    by_topic: "Por tema",
    all_topics: "Todos los temas",
    by_state: "Por estado",
    by_office: "Por oficina",
    by_type: "Por tipo",
    by_year: "Por año",
    browse: "Más formas de explorar",
    pages_by_date: "Comunicados anteriores por fecha",
    newest_on: |date| format!("el más reciente: {date}"),
    no_lists: "Todavía no hay comunicados aquí.",
    no_news: "Todavía no hay noticias.",
    follow: "Seguir las noticias",
    pagination: "Páginas de noticias",
    older: "Anteriores",
    newer: "Posteriores",
    newest: "Los más recientes",
    oldest: "Los más antiguos",
    from_publisher: |name| format!("De {name}"),

    // Release
    published_on: ("", ""),
    modified_on: ("Actualizado el ", ""),
    release_number: |name| format!("Comunicado {name}"),
    read_in: "Leer en español",
    credit: |name| format!("Foto: {name}"),
    press_release: "Comunicado de prensa",
    back_to_text: "Volver al texto",
    documents: "Documentos",
    about: |name| format!("Acerca de {name}"),
    for_reporters: "Para periodistas",
    press_contact: "Contacto de prensa",
    press_office: "Oficina de prensa",
    more_about: "Sobre este comunicado",
    topics: "Temas",
    share: "Compartir y citar",
    share_by_email: "Correo electrónico",
    cite: "Citar este comunicado",
    citation: |publisher, title, date, url| format!("{publisher}, «{title}», {date}, {url}"),
    earlier: "Anterior",
    later: "Siguiente",
    related: "Comunicados relacionados",
    withdrawn_title: "Retirado",
    draft_title: "Borrador",
    draft_text: |until| format!("Solo se ve en esta vista previa: está bajo embargo hasta {until}."),
    plain_text: "Este comunicado en texto simple",
    source: "Fuente",

    // Tip line
    tips_page_title: |name| format!("Dar una pista a {name}"),
    tips_description: |name| {
        format!(
            "Llame a la línea para pistas de {name} o denuncie en línea: números, horario, idiomas y qué tener a la mano."
        )
    },
    tip_line: "Línea para pistas",
    in_emergency: "¿Está en peligro? Llame al",
    other_ways: "Otras formas",
    online: "En línea",
    use_form: |name| format!("Formulario de {name} para pistas"),
    form_note: |name| format!("El formulario está en el sitio de {name}. Este sitio no recibe ni guarda pistas."),
    card_to_print: "Tarjeta para imprimir",
    before_you_call: "Antes de llamar",
    which_crimes: "Qué delitos atiende esta línea:",
    other_concerns: "Cuándo es mejor otra línea",
    hours: "Horario",
    languages: "Idiomas",
    toll_free: "Número gratuito",
    international: "Desde otros países",
    tty: "TTY",
    short_code: "Emergencia",
    office_phone: "Teléfono",
    open_now: "Abierta ahora.",
    closed_now: "Cerrada ahora.",
    closed: "cerrada",
    holidays: "Horario distinto en estos días:",
    getting_in: "Cómo entrar",
    parking: "Estacionamiento",
    transit: "Autobús o tren",
    extension: |digits| format!("ext. {digits}"),
    seen_on: |date| format!("consultado en {date}"),
    verified_on: |date| format!("verificado por la agencia el {date}"),
    not_verified: "sin verificar por la agencia para este sitio",
    sources: "Fuentes y fechas",

    // Offices
    offices_title: "Oficinas",
    offices_description: |name| {
        format!("Busque una oficina de {name} por código postal, ciudad, condado o estado, con su dirección.")
    },
    office_count: offices,
    choose_state: "Elegir un estado",
    what_is_counted: "Cada número incluye las oficinas de otros estados que atienden a ese estado.",
    offices_here: |here, elsewhere, place| {
        let serve = if elsewhere == 1 { "atiende" } else { "atienden" };
        match (here, elsewhere) {
            (here, 0) => format!("{} en {place}.", offices(here)),
            (0, elsewhere) => format!("{} en otro lugar que {serve} {place}.", offices(elsewhere)),
            (here, elsewhere) => {
                format!("{} en {place} y {elsewhere} en otro lugar que también lo {serve}.", offices(here))
            }
        }
    },
    map_title: "Mapa de oficinas",
    map_scrolls: "Deslice el mapa hacia los lados para verlo completo.",
    all_on_one_page: "Todas las oficinas en una página",
    kinds_of_office: "Qué hace cada tipo de oficina",
    offices_in: |name| format!("Oficinas para {name}"),
    no_offices_in: |name| format!("No hay oficinas en la lista para {name}. Pregunte a la agencia:"),
    state_description: |n, agency, place| {
        if n == 1 {
            format!("{n} oficina de {agency} que está en {place} o lo atiende: dirección y qué hace.")
        } else {
            format!("{n} oficinas de {agency} que están en {place} o lo atienden: direcciones y qué hace cada una.")
        }
    },
    office_description: |office, place| format!("{office} en {place}: dirección, contacto y qué hace."),
    in_city: |office, city| format!("{office}, en {city}"),
    this_office: "Esta oficina",
    official_name: "Nombre oficial",
    address: "Dirección",
    no_street: "La agencia no da la dirección exacta.",
    directions: "Cómo llegar",
    no_phone: |site| format!("{site} no indica ninguno."),
    same_building: ("", ", en esta dirección, tiene un número:"),
    email: "Correo electrónico",
    no_hours: "No se indica. Pregunte antes de ir.",
    serves: "Atiende",
    no_serves: "No se indica.",
    walk_in: "Puede ir sin cita.",
    by_appointment: "Necesita una cita.",
    more_offices_in: |name| format!("Todas las oficinas para {name}"),
    offices_move: "Las oficinas se mudan. Antes de ir, confirme con la agencia:",
    open_in_maps: "Aplicación de mapas",
    map_on_the_web: "OpenStreetMap",
    save_contact: "Agregar a contactos",
    not_this_office: "Llame a la línea para pistas, no a esta oficina.",
    nearest_offices: "En esta dirección o cerca",
    miles_away: |n| match n {
        0 => "Menos de una milla".to_owned(),
        1 => "1 milla".to_owned(),
        n => format!("{n} millas"),
    },
    news_of_office: "Noticias sobre esta oficina",

    // Office look-up
    finder_label: "Código postal, ciudad o condado",
    finder_hint: "Por ejemplo, 60605 o St. Louis",
    finder_need: "¿Qué necesita?",
    lines_by_need: "Ayuda por teléfono",
    any_need: "Todas las oficinas",
    find_offices: "Buscar",
    change_place: "Cambiar el lugar o lo que necesita",
    use_location: "Usar mi ubicación",
    location_note: "Su ubicación exacta no sale de su dispositivo.",
    looking: "Buscando…",
    look_up_failed: "Las oficinas no se cargaron. Revise su conexión e inténtelo de nuevo, o elija su estado.",
    look_up_broken: "La búsqueda no funciona en este navegador. Vuelva a cargar la página o elija su estado.",

    // Loading, and what can go wrong
    loading: "Cargando la página…",
    not_found_title: "Página no encontrada",
    not_found_text: "No hay ninguna página en esta dirección. Quizá se movió o la dirección tiene un error.",
    not_found_ways: "Pruebe una de estas:",
    offline_title: "Sin conexión",
    offline_text: "No pudimos cargar la página. Revise su conexión a internet e inténtelo de nuevo.",
    slow_title: "La conexión es demasiado lenta",
    slow_text: "La página tardó demasiado. Inténtelo de nuevo ahora o más tarde.",
    broken_title: "Esta página está dañada",
    broken_text: "La página llegó, pero no podemos leerla. Inténtelo de nuevo. Si se repite, el error es nuestro.",
    server_title: "El servidor tiene un problema",
    server_text: "El servidor no pudo enviar la página. Espere un momento e inténtelo de nuevo.",
    try_again: "Intentar de nuevo",
    open_as_document: "Abrirla como página simple",
};

fn offices(n: usize) -> String {
    if n == 1 { format!("{n} oficina") } else { format!("{n} oficinas") }
}

pub const STATUS: StatusWords = StatusWords {
    contents: "En esta página",
    historical_title: "Histórico",
    historical_text: |date| format!("Este comunicado es del {date}. Algunos datos pueden haber cambiado."),
    archived_title: "Archivado",
    archived_text: |date| {
        format!("Este comunicado es del {date}. Los nombres, los números y las reglas pueden haber cambiado.")
    },
    corrected: "Corregido",
    correction_of: |date| format!("Corregido el {date}"),
    of_another_agency: |name| format!("Este comunicado lo publicó {name}, no la agencia de este portal."),
};

pub const FRAME: FrameWords = FrameWords {
    skip_to_content: "Saltar al contenido principal",
    main_navigation: "Principal",
    language: "Idioma",
    demonstration_label: "Acerca de este sitio",
    demonstration: "Demostración, no oficial.",
    demonstration_see: "Sitio oficial:",
    footer_navigation: "Este sitio",
    identifier_label: "Enlaces de la agencia",
    part_of: "Forma parte del",
    tip_line: "Línea para pistas",
    feed: |format| format!("Canal de noticias ({format})"),
    not_run_by: |agency| {
        format!(
            "{agency} no administra esta demostración. Los datos provienen de {agency} y de otras fuentes públicas, con su fecha."
        )
    },
    of_agency: |agency| format!("{agency} y el gobierno"),
    email_updates: "Noticias por correo electrónico",
    leave: "Salir de este sitio ya",
    banner: Banner {
        label: "Un sitio oficial del Gobierno de Estados Unidos",
        text: "Un sitio oficial del Gobierno de Estados Unidos",
        action: "Así es como usted puede verificarlo",
        domain_heading: "Los sitios web oficiales usan .gov",
        domain_before: "Un sitio web ",
        domain_after: " pertenece a una organización oficial del Gobierno de Estados Unidos.",
        https_heading: "Los sitios web seguros .gov usan HTTPS",
        https_before: "Un ",
        lock: "candado",
        or: "o",
        https_after: " significa que usted se conectó de forma segura a un sitio web .gov. Comparta información sensible sólo en sitios web oficiales y seguros.",
    },
    scripts: ScriptWords {
        kept: "Copia guardada del",
        copy: "Copiar",
        copied: "Copiado",
        copy_link: "Copiar enlace",
        link_copied: "Enlace copiado.",
        not_copied: "Su navegador no lo permitió.",
        share: "Compartir…",
        info: "Aviso",
        warning: "Aviso importante",
        emergency: "Aviso de emergencia",
        dismiss: "Cerrar este aviso",
        save: "Guardar",
        saved: "Guardado. Quitar",
        not_saved: "Su navegador no permite que este sitio guarde nada.",
        outdated: "Esta página es anterior a la última actualización del sitio. Para buscar una oficina, vuelva a cargar la página.",
        reload: "Volver a cargar la página",
        offer: ["Esta página también está en español.", "Leerla en español", "Cerrar este aviso"],
    },
};

pub const PLAIN: PlainWords = PlainWords {
    privacy: PlainText {
        title: "Privacidad",
        intro: "Este sitio no le sigue. No usa cookies, y no tiene cuentas ni formularios que envíen nada.",
        sections: &[
            (
                "Qué sabemos cuando usted nos visita",
                &[
                    "Como en todo sitio, el servidor recibe qué página pide su dispositivo y la dirección de internet de este. Quien opera el servidor puede guardar esto en un registro.",
                    "Su navegador no pide nada a ningún otro sitio: ni publicidad, ni conteo de visitas, ni mapas o tipos de letra de otros.",
                ],
            ),
            (
                "Cuando busca una oficina",
                &[
                    "Lo que escribe, y su ubicación si la permite, se quedan en su dispositivo. Este carga un archivo para muchos lugares a la vez y busca el suyo en él. Así el servidor solo recibe los tres primeros dígitos de un código postal, o las primeras letras de un nombre, o un estado.",
                    "Lo que busca está en la dirección de la página detrás de un signo #, para que pueda guardar o compartir el enlace. Los navegadores no envían esa parte.",
                ],
            ),
            (
                "De dónde viene la lista de lugares",
                &[
                    "El buscador de oficinas usa listas de códigos postales, ciudades, pueblos y condados de la Oficina del Censo de los Estados Unidos y del Departamento de Vivienda y Desarrollo Urbano. Este último cuenta las direcciones del Servicio Postal (2025).",
                    "Contiene datos de GeoNames, CC BY 4.0, https://www.geonames.org: algunos códigos postales de apartados postales y de una sola empresa. Es posible que algunos ya no se usen.",
                    "Un código postal se muestra con el condado donde está la mayoría de sus casas. Estas listas pueden tener errores. Si la agencia le dice otra cosa, eso es lo que vale.",
                ],
            ),
            (
                "Qué se guarda en su dispositivo",
                &[
                    "{offline}Para que pueda llamar y encontrar una oficina sin red, su navegador guarda la página de la línea de denuncias, la lista de oficinas, y las páginas y los datos que leyó últimamente. Las páginas que leyó pueden decir dónde vive. Quien use su dispositivo podría verlas.",
                    "Dónde estaba en cada página y qué avisos cerró se guarda hasta que cierra la pestaña. Lo que usted mismo guarda se queda hasta que lo quita.",
                    "La página “Guardado en este dispositivo” muestra lo que leyó y guardó, y tiene un botón que lo borra. La página de la línea de denuncias y la lista de oficinas se quedan: son iguales para todos.",
                ],
            ),
            (
                "Llamadas y otros sitios",
                &[
                    "No recibimos denuncias. Cuando llama a un número o usa el formulario de {agency}, quienes atienden reciben lo que usted dice, según sus propias reglas.",
                    "Los enlaces que salen de este sitio están marcados. El sitio al que va tiene su propia política de privacidad. Recibe el nombre de este sitio, y no en qué página estaba.",
                ],
            ),
        ],
    },
    accessibility: PlainText {
        title: "Accesibilidad",
        intro: "Todos deben poder usar este sitio. Está hecho para cumplir las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA.",
        sections: &[
            (
                "Cómo se comprueba",
                &[
                    "Cada tipo de página se comprueba en cada idioma con las reglas de axe cuando el sitio cambia. Las pruebas lo recorren solo con el teclado, con zoom al 400 % y con colores forzados, y comparan lo que oyen los lectores de pantalla.",
                    "Todas las páginas funcionan sin JavaScript. La búsqueda de oficinas y el mapa lo necesitan. Las listas por estado no, y tienen todas las oficinas.",
                ],
            ),
            (
                "Qué puede encontrar",
                &[
                    "Los nombres de las oficinas y algunas citas están solo en inglés. Están marcados como inglés para que los lectores de pantalla los pronuncien bien.",
                    "El mapa es más ancho que una pantalla pequeña y se desplaza por sí mismo. La lista de estados tiene todo lo que muestra.",
                ],
            ),
            ("Díganos", &["Si algo no le funciona, diga a la agencia qué página era y qué usaba."]),
        ],
    },
    contact: PlainText {
        title: "Contacto",
        intro: "Elija lo que necesita. Desde este sitio no se envía nada: usted llama, o va al sitio de quienes atienden.",
        sections: &[],
    },
    alerts: PlainText {
        title: "Avisos",
        intro: "Lo que debe saber ahora, como una línea que no funciona o una oficina cerrada.",
        sections: &[],
    },
    no_alerts: "No hay avisos en este momento.",
    alert_from: "Desde",
    alert_until: "Hasta",
    saved: PlainText {
        title: "Guardado en este dispositivo",
        intro: "Lo que usted pidió guardar. Está solo en este dispositivo y no se le dice a nadie.",
        sections: &[],
    },
    saved_script: SavedWords {
        office: "Oficinas",
        release: "Noticias",
        place: "Lugares que buscó",
        remove: "Quitar",
        none: "No ha guardado nada. Las oficinas, las noticias y los lugares tienen un botón para guardarlos aquí.",
        read: "Páginas que leyó últimamente ({count})",
        read_note: "Su navegador las guarda para que pueda leerlas sin red.",
        others: "Y {count} archivos más: datos de páginas, imágenes y partes de la búsqueda de oficinas.",
        clear: "Borrar todo",
        cleared: "Todo está borrado.",
        blocked: "Su navegador no permite que este sitio guarde nada.",
    },
    saved_needs_script: "Para guardar hace falta JavaScript, que está apagado en su navegador. No hay nada guardado.",
    card: PlainText {
        title: "Tarjeta de la línea de denuncias",
        intro: "Imprima esta página y corte por la línea. Para llamar, apunte al código con la cámara de un teléfono.",
        sections: &[],
    },
    all_offices: PlainText {
        title: "Todas las oficinas en una página",
        intro: "Cada una bajo el estado en que está, con su dirección, y su teléfono si se conoce. Las oficinas se mudan: confirme antes de ir.",
        sections: &[],
    },
    tip_line_of: |agency| format!("Línea de denuncias de {agency}"),
    card_scan: "Apunte con la cámara para llamar",
    offline: PlainText {
        title: "No tiene conexión",
        intro: "Esta página no está guardada en su dispositivo y no hay red para traerla. Todavía puede llamar:",
        sections: &[],
    },
    offline_kept: "Estas páginas están guardadas en su dispositivo:",
    report_crime: "Denunciar un delito",
    emergency: "En una emergencia llame al",
    office: "Buscar la oficina para donde vive",
    office_text: "Por código postal, por ciudad o por estado.",
    reporters: "Oficina de prensa",
    reporters_text: "Solo para periodistas.",
    agency: "Otra cosa",
    agency_text: "Pregunte a la agencia en su propio sitio:",
};

pub const EMBED: EmbedWords = EmbedWords {
    from: "De",
    newest_on: |date| format!("lo más reciente del {date}"),
    no_news: "Todavía no se ha publicado nada.",
    all_news: "Todas las noticias",
    all_offices: "Todas las oficinas por estado",
    more_ways: "Más formas de comunicarse con la línea de denuncias",
    opens_new: "se abre en otra pestaña",

    partners_title: "Para socios",
    partners_description: |name| {
        format!("Ponga en su sitio las noticias, la línea de denuncias o la búsqueda de oficinas de {name}.")
    },
    partners_intro: |name| {
        format!(
            "¿Su sitio es para personas que necesitan a {name}? Ponga en sus páginas sus noticias, su línea de denuncias o su búsqueda de oficinas. Bastan cuatro líneas. Es gratis y se actualiza por sí mismo."
        )
    },
    choose: "Elija",
    what: "Qué mostrar",
    news: "Noticias",
    tips: "Línea de denuncias",
    offices: "Búsqueda de oficinas",
    list: "Qué noticias",
    all: "Todas las noticias",
    language: "Idioma",
    theme: "Colores",
    auto: "Como el dispositivo del visitante",
    light: "Claros",
    dark: "Oscuros",
    layout: "Tamaño",
    full: "Completo",
    compact: "Compacto",
    count: "Cuántos comunicados (1 a 20)",
    accent: "Color de los enlaces",
    accent_hint: "Seis dígitos, como 005ea2. Un color que no se puede leer no se usa.",
    near: "Código postal o lugar con el que empezar",
    height: "Altura fija en píxeles",
    height_hint: "Con ella la página alrededor nunca se mueve y el contenido se desplaza. Sin ella la altura sigue al contenido.",
    preview: "Cómo se ve",
    needs_script: "Para elegir y verlo aquí necesita JavaScript. Las líneas de abajo funcionan tal como están.",
    snippet: "Copie estas líneas en su página",
    snippet_hint: "El enlace que contienen se queda si algo falla.",
    iframe: "O como un marco simple, sin nuestro script",
    iframe_hint: "Su altura queda como usted la fije.",
    copy: "Copiar",
    copied: "Copiado.",
    not_copied: "Su navegador no lo permitió. Seleccione el texto y cópielo.",
    privacy: "La privacidad de sus visitantes",
    privacy_text: "No usa cookies, no guarda nada en el dispositivo y no sigue a nadie. Lo que un visitante escribe en la búsqueda de oficinas no se envía: solo se cargan archivos para muchos lugares a la vez. El nombre de su servidor se envía con la solicitud, como con cualquier imagen de otro sitio; la dirección de su página no.",
    policy: "Si su sitio tiene una política de seguridad de contenido (CSP)",
    policy_text: "Agregue este servidor a frame-src, y a script-src para el script:",
    licence: "¿Podemos usar el texto?",
    licence_text: |name| {
        format!(
            "Las obras del gobierno de los Estados Unidos son de dominio público en los Estados Unidos (17 U.S.C. § 105). Diga que el texto es de {name} y no dé a entender que lo apoya. Las fotos y los comunicados de otros pueden tener otros dueños: cada uno lo indica."
        )
    },
    other_ways: "Otras formas",
    feeds: "Canales (Atom, RSS, JSON Feed)",
    data: "Los datos de cada página, como JSON",
    fragment: "Una lista en HTML para incluir en su servidor",
    oembed: "oEmbed de esta lista",
};

pub const LOOK_UP: LookUpWords = LookUpWords {
    suggestions: Plural { one: "{count} sugerencia", other: "{count} sugerencias" },
    counties: &[
        CountyWords { end: " County", words: "el condado de {name}" },
        CountyWords { end: " Parish", words: "la parroquia de {name}" },
        CountyWords { end: " Municipio", words: "el municipio de {name}" },
        CountyWords { end: " Municipality", words: "el municipio de {name}" },
        CountyWords { end: " Borough", words: "el borough de {name}" },
        CountyWords { end: " Census Area", words: "el área censal de {name}" },
        CountyWords { end: " Planning Region", words: "la región de {name}" },
        CountyWords { end: " Island", words: "la isla de {name}" },
        CountyWords { end: " District", words: "el distrito de {name}" },
        CountyWords { end: " city", words: "la ciudad de {name}" },
    ],
    zip: "El código postal {zip}",
    zip_of_city: "El código postal {zip} ({city})",
    in_county: "{name} está en {county}, {state}.",
    mostly_in_county: "La mayor parte de {name} está en {county}, {state}; otra parte está en {others}.",
    in_counties: "{name} está en parte en {county}, {state}, y en parte en {others}.",
    in_state: "{name} está en {state}.",
    in_areas: "Lo cubre más de una oficina: {areas}.",
    and: "y",
    no_area: "El código postal {zip} no está en nuestras listas. Revise el número o escriba su ciudad y estado. Casi todos los que empiezan con {digits} son de {state}.",
    no_such_zip: "El código postal {zip} no está en nuestras listas. Revise el número o escriba su ciudad y estado.",
    military: "El código postal {zip} es de correo militar en el extranjero, que ninguna oficina cubre. Escriba el código postal de un lugar en los Estados Unidos.",
    outside: "El código postal {zip} está en {country}, fuera de los Estados Unidos. Ninguna oficina lo cubre.",
    of_state: "Oficinas que están en {state} o que lo atienden en todo o en parte.",
    nothing: "No encontramos ese lugar. Revise cómo está escrito, escriba un código postal o elija su estado.",
    several: "Hay más de un lugar con este nombre. ¿Cuál busca?",
    near: "No hay un lugar con ese nombre exacto. ¿Quiso decir uno de estos?",
    more: "Hay más. Agregue el estado al nombre para verlos.",
    title: "Oficinas para {place}",
    in_city: "{office}, en {city}",
    likely: "La más probable: atiende su zona",
    closest: "La más cercana",
    directions: "Cómo llegar",
    call: "Llamar al",
    phone: "Teléfono",
    serves: "Atiende",
    no_phone: "{site} no indica ninguno.",
    same_building: "{kind} en esta dirección:",
    more_kinds: Plural { one: "{count} tipo de oficina más", other: "{count} tipos de oficina más" },
    offices: Plural { one: "{count} oficina.", other: "{count} oficinas." },
    more_offices: Plural { one: "{count} oficina más", other: "{count} oficinas más" },
    lines: "Para esto, llame a una de las líneas de abajo.",
    located: "El código postal más cercano a usted es {zip}. Si vive en otro, escríbalo.",
    also_named: "¿Quiso decir un lugar con este nombre?",
    none_of_kind: "No hay ninguna oficina de este tipo en la lista para este lugar.",
    missing: "No hay en la lista para este lugar, ni a menos de 300 millas: {kinds}.",
    missing_in_state: "No hay en la lista para {state}: {kinds}. Escriba un código postal para ver si hay una cerca.",
    ask_agency: "Pregunte a la agencia:",
    all_in_state: "Todas las oficinas para {state}",
    miles: ["menos de una milla", "1 milla", "{miles} millas"],
    denied: "Su navegador no compartió su ubicación. Escriba un código postal o una ciudad.",
    unavailable: "Su dispositivo no pudo encontrar su ubicación. Escriba un código postal o una ciudad.",
    far: "No hay ningún código postal cerca de usted. Escriba uno o elija un estado.",
    why: WhyWords {
        county: "{county}, {state}",
        state: "Todo {state}",
        also: "Una parte de este código postal también está en su zona.",
        part: "Una parte de {state}. En palabras de la agencia:",
        unsaid: "No se indica. Está en {state}.",
        same_area: "No hay una oficina así en la lista para este lugar. Esta es la más cercana de la misma región.",
        nearest: "No hay una oficina así en la lista para este lugar. Esta es la más cercana.",
        near: "No se indican zonas. Esta es una de las más cercanas.",
        counties: "Algunos condados de {state}",
        in_state: "No se indica. Está en {state}.",
        named: "Tiene el nombre que usted escribió.",
    },
};

/// The states and territories, in the order of `State::all`.
#[rustfmt::skip]
pub const STATES: [&str; 56] = [
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
    "Distrito de Columbia", "Florida", "Georgia", "Hawái", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas",
    "Kentucky", "Luisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Misisipi", "Misuri",
    "Montana", "Nebraska", "Nevada", "Nuevo Hampshire", "Nueva Jersey", "Nuevo México", "Nueva York",
    "Carolina del Norte", "Dakota del Norte", "Ohio", "Oklahoma", "Oregón", "Pensilvania", "Rhode Island",
    "Carolina del Sur", "Dakota del Sur", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington",
    "Virginia Occidental", "Wisconsin", "Wyoming", "Samoa Americana", "Guam", "Islas Marianas del Norte",
    "Puerto Rico", "Islas Vírgenes de los Estados Unidos",
];

pub const DATES: Dates = Dates {
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    long: |year, month, day| format!("{day} de {month} de {year}"),
    month: |year, month| format!("{month} de {year}"),
    range: |from, until| format!("{from} al {until}"),
    halves: ["a. m.", "p. m."],
    weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
};

/// What stands below the map of all offices, and below that of one.
pub const MAP_NOTES: [&str; 2] = [
    "Cada círculo abre las oficinas para un estado. La lista de arriba tiene los mismos enlaces y los territorios.",
    "El punto es esta oficina. Atiende por completo los estados más oscuros, y quizá partes de otros.",
];

pub const TEMPLATE: Template = Template {
    dek: "Diga en una frase qué hay de nuevo.",
    dateline: "CIUDAD",
    body: ["Escriba aquí el primer párrafo.", "Y aquí el siguiente."],
};
