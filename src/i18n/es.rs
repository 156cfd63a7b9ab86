//! Spanish, as used in the United States, with «usted».
//! Only the words: which one is shown where is the views'.

use super::dates::Dates;
use super::embed::EmbedWords;
use super::frame::{Banner, FrameWords, ScriptWords};
use super::look_up::{LookUpWords, Plural, WhyWords};
use super::messages::Messages;
use super::plain::{PlainText, PlainWords, SavedWords};
use super::search::{SearchFieldWords, SearchWords};
use super::status::StatusWords;
use crate::model::Template;

pub const MESSAGES: Messages = Messages {
    // The frame
    home: "Inicio",
    news: "Noticias",
    tips: "Denunciar",
    offices: "Oficinas",
    locale: "es_US",
    language_name: "Español",
    opens_elsewhere: "otro sitio",
    breadcrumb: "Ruta de navegación",

    // Home
    home_title: |name| format!("{name}: noticias, línea de denuncias y oficinas"),
    home_intro: |name| format!("Lea lo que dice {name}, denuncie un delito o busque la oficina que le corresponde."),
    latest_news: "Últimas noticias",
    news_of_others: "De otras agencias",
    all_news: "Todas las noticias",
    report_crime: "Denunciar un delito",
    report_crime_intro: "Llame para denunciar un delito o algo sospechoso.",
    more_ways: "Más formas de llamar a la línea de denuncias",
    find_office: "Buscar una oficina",
    find_office_intro: "Elija su estado para ver las oficinas que hay allí.",
    offices_by_state: "Oficinas por estado",

    // News
    news_title: "Noticias",
    news_description: |name| format!("Comunicados de prensa de {name}, del más nuevo al más antiguo."),
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
        format!("{list}. Comunicados de prensa en el portal de {agency}, del más nuevo al más antiguo.")
    },
    facet_description: |facet, agency| {
        format!("{facet}: listas de los comunicados de prensa de {agency}, con cuántos hay en cada una.")
    },
    by_topic: "Noticias por tema",
    by_state: "Noticias por estado",
    by_office: "Noticias por oficina",
    by_type: "Noticias por tipo",
    by_year: "Noticias por año",
    browse: "Más formas de buscar noticias",
    year: "Año",
    releases: "Comunicados",
    pages_by_date: "Comunicados anteriores por fecha",
    newest_on: |date| format!("el más nuevo del {date}"),
    no_lists: "Todavía no hay comunicados en esta lista.",
    no_news: "Todavía no se ha publicado nada.",
    follow: "Siga las noticias con un canal:",
    pagination: "Páginas de noticias",
    older: "Anteriores",
    newer: "Más recientes",
    newest: "Lo más reciente",
    oldest: "Lo más antiguo",
    from_publisher: |name| format!("De {name}"),

    // Release
    published_on: ("Publicado el ", ""),
    modified_on: ("Última modificación: ", ""),
    release_number: |name| format!("Comunicado {name}"),
    read_in: "Leer en español",
    credit: |name| format!("Foto: {name}"),
    press_release: "Comunicado de prensa",
    back_to_text: "Volver al texto",
    documents: "Documentos",
    about: |name| format!("Acerca de {name}"),
    for_reporters: "Para periodistas",
    press_office: "Oficina de prensa",
    more_about: "Más sobre esto",
    share: "Compartir y citar",
    share_by_email: "Compartir por correo electrónico",
    cite: "Para citar:",
    citation: |publisher, title, date, url| format!("{publisher}, «{title}», {date}, {url}"),
    earlier: "Anterior",
    later: "Siguiente",
    related: "Comunicados anteriores sobre lo mismo",
    withdrawn_title: "Retirado",
    draft_title: "Borrador",
    draft_text: |until| format!("Solo se ve en esta vista previa. Está bajo embargo hasta {until}."),
    source: "Fuente",
    plain_text: "Este comunicado como texto simple",

    // Tip line
    tips_page_title: |name| format!("Denunciar un delito a {name}"),
    tips_description: |name| {
        format!("Cómo comunicarse con la línea de denuncias de {name}: teléfonos, horario y formulario en línea.")
    },
    in_emergency: "En una emergencia llame al",
    call_tip_line: "Llame a la línea de denuncias",
    other_ways: "Otras formas de comunicarse",
    online: "En línea",
    use_form: |name| format!("Use el formulario de {name}"),
    form_note: |name| {
        format!("El formulario está en el sitio propio de {name}. Este portal no recibe ni guarda denuncias.")
    },
    card_to_print: "Una tarjeta para imprimir",
    which_crimes: "Para ver qué delitos atiende esta línea, vaya a la página de la agencia:",
    other_concerns: "Cuándo llamar a otra línea",
    hours: "Horario",
    languages: "Idiomas",
    toll_free: "Sin costo",
    international: "Desde otros países",
    tty: "TTY",
    short_code: "Emergencia",
    office_phone: "Teléfono",
    open_now: "Abierta ahora, según este horario.",
    closed_now: "Cerrada ahora, según este horario.",
    closed: "cerrada",
    holidays: "Otro horario en estos días:",
    getting_in: "Cómo entrar",
    parking: "Estacionamiento",
    transit: "En autobús o tren",
    extension: |digits| format!("ext. {digits}"),
    seen_on: |name| format!("a fecha de {name}"),
    verified_on: |name| format!("verificado por la agencia el {name}"),
    not_verified: "aún no verificado por la agencia",

    // Offices
    offices_title: "Oficinas",
    offices_description: |name| format!("Oficinas de {name} en cada estado y territorio, con direcciones."),
    choose_state: "Elija un estado o territorio",
    office_count: offices,
    what_is_counted: "Cada número cuenta las oficinas que están en un estado y las de otros lugares que lo atienden.",
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
    map_title: "Mapa de las oficinas",
    map_scrolls: "El mapa es más ancho que su pantalla. Deslícelo hacia los lados para verlo todo.",
    all_on_one_page: "Todas las oficinas en una página",
    kinds_of_office: "Qué hace cada tipo de oficina",
    offices_in: |name| format!("Oficinas para {name}"),
    no_offices_in: |name| format!("No conocemos ninguna oficina para {name}. Pregunte a la agencia:"),
    state_description: |n, agency, place| {
        if n == 1 {
            format!("{n} oficina de {agency} que está en {place} o lo atiende: dirección y qué hace.")
        } else {
            format!("{n} oficinas de {agency} que están en {place} o lo atienden: direcciones y qué hace cada una.")
        }
    },
    office_description: |office, place| format!("{office} en {place}: dirección, contacto y qué hace."),
    address: "Dirección",
    no_street: "No conocemos la dirección exacta.",
    no_phone: "No conocemos un teléfono de esta oficina.",
    email: "Correo electrónico",
    no_email: "No conocemos un correo electrónico de esta oficina.",
    no_hours: "No conocemos el horario. Pregunte antes de ir.",
    serves: "Área que atiende",
    no_serves: "No conocemos qué área atiende.",
    walk_in: "Puede ir sin cita.",
    by_appointment: "Necesita una cita.",
    what_it_does: "Qué hace esta oficina",
    more_offices_in: |name| format!("Todas las oficinas para {name}"),
    offices_move: "Las oficinas se mudan. Confirme antes de ir:",
    open_in_maps: "Abrir en su aplicación de mapas",
    map_on_the_web: "Ver en OpenStreetMap",
    save_contact: "Guardar en sus contactos (vCard)",
    nearest_offices: "Otras oficinas cercanas",
    miles_away: |n| match n {
        0 => "a menos de una milla".to_owned(),
        1 => "a 1 milla".to_owned(),
        n => format!("a {n} millas"),
    },
    news_of_office: "Noticias sobre esta oficina",
    report_mistake: "Avisar de un error en esta página",

    // Office look-up
    finder_title: "Busque las oficinas para donde vive",
    finder_label: "Código postal, ciudad, condado o estado",
    finder_hint: "Por ejemplo: 60605, o St. Louis, Misuri",
    finder_need: "¿Qué necesita?",
    lines_by_need: "Líneas telefónicas según lo que necesita",
    any_need: "Ver todos los tipos de oficina",
    find_offices: "Buscar oficinas",
    use_location: "Usar mi ubicación",
    location_note: "Su dispositivo mismo busca su código postal. No recibimos su ubicación.",
    looking: "Buscando…",
    look_up_failed: "Los datos no llegaron. Revise su conexión e inténtelo de nuevo, o elija su estado abajo.",
    look_up_broken: "La búsqueda no arranca en este navegador. Vuelva a cargar la página o elija su estado abajo.",

    // Loading, and what can go wrong
    loading: "Cargando la página…",
    not_found_title: "Página no encontrada",
    not_found_text: "No hay ninguna página en esta dirección. Puede que se haya movido o que la dirección tenga un error.",
    not_found_ways: "Puede seguir desde aquí:",
    offline_title: "Sin conexión",
    offline_text: "No se pudo llegar a la página. Revise su conexión a internet e inténtelo de nuevo.",
    slow_title: "La conexión es demasiado lenta",
    slow_text: "La página no llegó a tiempo. Puede intentarlo ahora o más tarde.",
    broken_title: "La página está dañada",
    broken_text: "La página llegó, pero no la pudimos leer. Inténtelo de nuevo. Si sigue igual, el error es nuestro.",
    server_title: "El servidor tiene un problema",
    server_text: "El servidor no pudo enviar la página. Espere un poco e inténtelo de nuevo.",
    try_again: "Intentar de nuevo",
    open_as_document: "Abrirla como página simple",
};

fn offices(n: usize) -> String {
    if n == 1 { format!("{n} oficina") } else { format!("{n} oficinas") }
}

pub const STATUS: StatusWords = StatusWords {
    contents: "En esta página",
    historical_title: "Histórico",
    historical_text: |date| format!("Este texto es del {date}. Los datos pueden haber cambiado desde entonces."),
    archived_title: "Documento archivado",
    archived_text: |name| {
        format!(
            "Este texto se publicó el {name}. Se muestra como documento de su época: los nombres, los números y las reglas pueden haber cambiado."
        )
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
    demonstration: "Esto es una demostración. No es un sitio oficial del gobierno.",
    demonstration_see: "Para información oficial visite",
    footer_navigation: "Pie de página",
    identifier_label: "Enlaces de la agencia",
    part_of: "Parte de",
    follow: "Siga las noticias",
    email_updates: "Noticias por correo electrónico",
    leave: "Salir de este sitio rápido",
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
        copy_link: "Copiar el enlace",
        link_copied: "El enlace está copiado.",
        not_copied: "Su navegador no lo permitió.",
        share: "Compartir…",
        info: "Aviso",
        warning: "Aviso importante",
        emergency: "Aviso de emergencia",
        dismiss: "Cerrar este aviso",
        save: "Guardar en este dispositivo",
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
                "Cuando busca noticias o páginas",
                &[
                    "Lo que escribe y elige se queda en su dispositivo. Este carga partes de un índice, cuyos nombres no dicen sus palabras, y el texto de los primeros resultados. Así el servidor recibe cuáles son esas partes, pero no lo que usted busca.",
                    "Lo que busca también está en la dirección de la página detrás de un signo #.",
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
    zip: "El código postal {zip}",
    zip_of_city: "El código postal {zip} ({city})",
    in_county: "{name} está en {county}, {state}.",
    mostly_in_county: "{name} está en su mayor parte en {county}, {state}. Otra parte está en {others}.",
    in_counties: "{name} está en parte en {county}, {state}, y en parte en {others}.",
    in_state: "{name} está en {state}.",
    in_areas: "Está en más de un área: {areas}.",
    and: "y",
    no_area: "El código postal {zip} no está en ninguna de nuestras listas. Revise el número, o escriba su ciudad y estado. La mayoría de los que empiezan con {digits} están en {state}.",
    no_such_zip: "El código postal {zip} no está en ninguna de nuestras listas, y tampoco otro que empiece con {digits}. Revise el número, o escriba su ciudad y estado.",
    military: "El código postal {zip} es para el correo de las fuerzas armadas en el extranjero. Ninguna oficina tiene un área allí. Escriba el código postal de un lugar en los Estados Unidos.",
    outside: "El código postal {zip} está en {country}. Ese lugar no está en los Estados Unidos, y ninguna oficina tiene un área allí.",
    of_state: "Estas oficinas están en {state}, o atienden todo el estado o una parte.",
    nothing: "No encontramos ese lugar. Revise cómo está escrito, escriba un código postal o elija su estado abajo.",
    several: "Hay más de un lugar con este nombre. ¿Cuál busca?",
    near: "No conocemos un lugar con exactamente este nombre. ¿Buscaba uno de estos?",
    more: "Hay más. Escriba el estado después del nombre para encontrarlos.",
    offices: Plural { one: "Sigue {count} oficina.", other: "Siguen {count} oficinas." },
    more_offices: Plural { one: "{count} oficina más", other: "{count} oficinas más" },
    lines: "Para esto, llame a una línea de abajo.",
    located: "El área de código postal más cercana es {zip}. Si vive en otra, escriba la suya: sus oficinas pueden ser otras.",
    also_named: "¿Buscaba un lugar con este nombre?",
    none_of_kind: "No conocemos ninguna oficina de este tipo para el lugar.",
    missing: "Para este lugar, la agencia no indica una oficina así, y no hay ninguna a menos de 300 millas: {kinds}.",
    missing_in_state: "Para {state}, la agencia no indica una oficina así: {kinds}. Escriba un código postal para ver si hay una cerca.",
    ask_agency: "Puede preguntar a la agencia:",
    all_in_state: "Todas las oficinas para {state}",
    miles: ["a menos de una milla", "a 1 milla", "a {miles} millas"],
    denied: "Su navegador no dio su ubicación. Puede escribir un código postal o una ciudad.",
    unavailable: "Su dispositivo no sabe dónde está. Puede escribir un código postal o una ciudad.",
    far: "No hay ningún código postal cerca de usted. Puede escribir uno o elegir un estado abajo.",
    why: WhyWords {
        county: "Atiende {county}, {state}.",
        state: "Atiende {state}.",
        also: "Una parte de este código postal también está en su área.",
        part: "Atiende una parte de {state}. En palabras de la agencia:",
        unsaid: "Está en {state}. La agencia no dice qué área atiende.",
        same_area: "La agencia no indica una oficina así para este lugar. Esta es la más cercana de la misma oficina regional.",
        nearest: "La agencia no indica una oficina así para este lugar. Esta es la más cercana.",
        near: "Una de las más cercanas. La agencia no indica áreas para este tipo de oficina.",
        counties: "Atiende algunos condados de {state}.",
        in_state: "Está en {state}.",
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
    "Cada círculo lleva a las oficinas para un estado. Su número cuenta las que están en el estado y las de otros lugares que lo atienden. La lista de arriba tiene lo mismo, y los territorios.",
    "El punto es esta oficina. Los estados en azul se atienden por completo; otros, quizá en parte.",
];

pub const TEMPLATE: Template = Template {
    dek: "Diga en una frase qué hay de nuevo.",
    dateline: "CIUDAD",
    body: ["Escriba aquí el primer párrafo.", "Y aquí el siguiente."],
};

pub const SEARCH_FIELD: SearchFieldWords = SearchFieldWords {
    title: "Buscar",
    description: "Busque en las noticias, las oficinas y las páginas de este sitio.",
    label: "Busque noticias, oficinas y páginas",
    label_news: Plural { one: "Busque en {count} comunicado", other: "Busque en los {count} comunicados" },
    button: "Buscar",
    looking: "Buscando…",
    failed: "La búsqueda no se cargó. Revise su conexión e intente de nuevo, o elija una de las listas.",
    broken: "Este navegador no puede usar la búsqueda. Elija una de las listas.",
};

pub const SEARCH: SearchWords = SearchWords {
    needs_script: "La búsqueda funciona en su dispositivo. Necesita JavaScript, que está desactivado o no se cargó. Elija una de estas listas.",
    browse: "Comunicados por lista",
    nothing: "No se encontró nada.",
    advice: "Pruebe con menos palabras o con otras, revise la ortografía o quite un filtro.",
    most_only: "Ningún comunicado tiene todas sus palabras. Estos tienen la mayoría.",
    most_too: Plural {
        one: "{count} más tiene la mayoría de sus palabras.",
        other: "{count} más tienen la mayoría de sus palabras.",
    },
    instead: "Nada contiene “{word}”. En su lugar se busca “{other}”.",
    meant: "¿Quiso decir “{other}”?",
    incomplete: "Una parte del índice no se cargó; puede haber más.",
    offline: "No tiene conexión. Esto es lo que guarda su dispositivo; puede haber más.",
    phrases: "Las palabras entre comillas se compararon en los primeros {count} resultados.",
    releases: Plural { one: "{count} comunicado", other: "{count} comunicados" },
    all: "Comunicados",
    of_kind: " del tipo {kind}",
    with_words: " con “{words}”",
    about: " sobre {topic}",
    in_state: " en {state}",
    at_place: " que nombran {place}",
    of_office: " de {office}",
    in_language: " en {language}",
    since: " desde el {date}",
    until: " hasta el {date}",
    sentence: "{sentence}: {count}",
    filters: "Filtros",
    topic: "Tema",
    state: "Estado",
    place: "Lugar",
    kind: "Tipo",
    office: "Oficina",
    publisher: "De",
    language: "Idioma",
    from: "Desde",
    to: "Hasta",
    any: "Cualquiera",
    sort: "Orden",
    relevance: "Lo más parecido primero",
    newest: "Lo más reciente primero",
    oldest: "Lo más antiguo primero",
    chosen: "Filtros elegidos",
    remove: "Quitar el filtro {name}",
    clear: "Quitar todo",
    looser: Plural { one: "Sin {name}: {count} comunicado", other: "Sin {name}: {count} comunicados" },
    pages: "Oficinas y páginas",
    best: "Recomendado",
    more: "Mostrar más",
    feed: "Seguir estos comunicados por canal web",
    withdrawn: "Retirado",
    published_by: "De {publisher}",
    date: "{day} de {month} de {year}",
    months: DATES.months,
    copy: "Copiar el enlace a estos resultados",
    copied: "Se copió el enlace.",
};
