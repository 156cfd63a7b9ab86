//! Spanish, as used in the United States, with «usted».
//! Only the words: which one is shown where is the views'.

use super::dates::Dates;
use super::embed::EmbedWords;
use super::frame::{Banner, FrameWords, ScriptWords};
use super::head::HeadWords;
use super::look_up::{CountyWords, LookUpWords, Plural, WhyWords};
use super::messages::Messages;
use super::plain::{DataWords, PlainText, PlainWords, SavedWords};
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
    latest_news: "Últimas noticias",
    all_releases: |n| if n == 1 { "Ver 1 comunicado".to_owned() } else { format!("Ver los {n} comunicados") },
    report_crime: "Denunciar un delito",
    report_crime_intro: |name| format!("Avise a {name} de un delito o de algo sospechoso."),
    report_online: "Denunciar por internet",
    how_it_works: "Cómo funciona",
    find_office: |name| format!("Encuentre su oficina de {name}"),
    other_help: "Más ayuda por teléfono",

    // News
    news_title: "Noticias",
    release_count: |n| if n == 1 { format!("{n} comunicado") } else { format!("{n} comunicados") },
    archive: "Archivo",
    archive_page: |number| format!("página {number} del archivo"),
    by_topic: "Por tema",
    news_by_topic: "Noticias por tema",
    news_by_state: "Noticias por estado",
    news_by_office: "Noticias por oficina",
    news_by_type: "Noticias por tipo",
    by_year: "Por año",
    browse: "Más formas de explorar",
    pages_by_date: "Comunicados anteriores por fecha",
    newest_on: |date| format!("el más reciente: {date}"),
    no_lists: "Todavía no hay comunicados aquí.",
    no_news: "Todavía no hay noticias.",
    follow: "Seguir las noticias",
    pagination: "Páginas de noticias",
    older: "Comunicados anteriores",
    newer: "Comunicados más recientes",
    newest: "Los más recientes",
    oldest: "Los más antiguos",
    from_publisher: |name| format!("Fuente: {name}"),

    // Release
    published_on: ("", ""),
    modified_on: ("Actualizado el ", ""),
    release_number: |name| format!("Comunicado {name}"),
    read_in: "Leer en español",
    credit: |name| format!("Foto: {name}"),
    documents: "Documentos",
    about: |name| format!("Acerca de {name}"),
    for_reporters: "Para periodistas",
    press_contact: "Contacto de prensa",
    more_about: "Sobre este comunicado",
    topics: "Temas",
    share: "Compartir y citar",
    share_by_email: "Enviar por correo electrónico",
    cite: "Citar este comunicado",
    citation: |publisher, title, date, url| format!("{publisher}, “{title}”, {date}, {url}"),
    earlier: "Anterior",
    later: "Siguiente",
    related: "Comunicados relacionados",
    withdrawn_title: "Retirado",
    draft_title: "Borrador",
    draft_text: |until| format!("Solo se puede ver en esta vista previa. Está bajo embargo hasta el {until}."),
    plain_text: "Este comunicado en texto sin formato",
    source: "Fuente",

    // Tip line
    tips_page_title: |name| format!("Denunciar un delito a {name}"),
    tip_line: "Línea para pistas",
    in_emergency: "¿Está en peligro ahora? Llame al",
    other_ways: "Otras formas de denunciar",
    online: "Por internet",
    use_form: |name| format!("Formulario para pistas de {name}"),
    form_note: |name| format!("El formulario está en el sitio web de {name}. Este sitio no recibe ni guarda pistas."),
    card_to_print: "Tarjeta para imprimir",
    before_you_call: "Antes de llamar",
    which_crimes: "Vea qué delitos atiende esta línea:",
    other_concerns: "Cuándo llamar a otra línea",
    hours: "Horario",
    languages: "Idiomas",
    toll_free: "Número gratuito",
    international: "Desde otros países",
    tty: "TTY",
    short_code: "Emergencia",
    office_phone: "Teléfono",
    open_now: "Abierta ahora.",
    closed_now: "Cerrada ahora.",
    closed: "cerrado",
    holidays: "Horario distinto en estos días:",
    getting_in: "Cómo entrar",
    parking: "Estacionamiento",
    transit: "Autobús o tren",
    extension: |digits| format!("ext. {digits}"),
    seen_on: |date| format!("última consulta: {date}"),
    verified_on: |date| format!("verificado por la agencia el {date}"),
    not_verified: "la agencia no lo ha verificado para este sitio",
    sources: "Fuentes y fechas",

    // Offices
    offices_title: "Oficinas",
    office_count: offices,
    choose_state: "Elegir un estado",
    what_is_counted: "Cada número incluye las oficinas de otros estados que atienden a ese estado.",
    offices_here: |here, elsewhere, place| {
        let serve = if elsewhere == 1 { "atiende" } else { "atienden" };
        match (here, elsewhere) {
            (here, 0) => format!("{} en {place}.", offices(here)),
            (0, elsewhere) => contracted(format!("{} de otros lugares {serve} a {place}.", offices(elsewhere))),
            (here, elsewhere) => {
                format!("{} en {place} y {elsewhere} de otros lugares que también {serve} esa zona.", offices(here))
            }
        }
    },
    map_title: "Mapa de oficinas",
    map_scrolls: "Deslice el mapa hacia los lados para verlo completo.",
    all_on_one_page: "Todas las oficinas en una página",
    kinds_of_office: "Qué hace cada tipo de oficina",
    offices_in: |name| format!("Oficinas para {name}"),
    no_offices_in: |name| format!("No hay ninguna oficina en la lista para {name}. Pregunte a la agencia:"),
    this_office: "Esta oficina",
    official_name: "Nombre oficial",
    address: "Dirección",
    no_street: "La agencia no indica la dirección exacta.",
    directions: "Cómo llegar",
    no_phone: |site| format!("{site} no indica ninguno."),
    same_building: ("Otra oficina en la misma dirección tiene uno. ", ":"),
    email: "Correo electrónico",
    no_hours: "No se indica. Pregunte antes de ir.",
    serves: "Atiende",
    no_serves: "No se indica.",
    walk_in: "No necesita cita.",
    by_appointment: "Necesita cita.",
    more_offices_in: |name| format!("Todas las oficinas para {name}"),
    ask_agency: "Pregunte a la agencia:",
    offices_move: "A veces las oficinas se mudan. Antes de ir, confirme con la agencia:",
    open_in_maps: "Aplicación de mapas",
    map_on_the_web: "OpenStreetMap",
    save_contact: "Agregar a contactos",
    not_this_office: "Llame a la línea para pistas, no a esta oficina.",
    nearest_offices: "En esta dirección o cerca de ella",
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
    look_up_failed: "No se pudo cargar la lista de oficinas. Revise su conexión e inténtelo de nuevo, o elija su estado.",
    look_up_broken: "La búsqueda no funciona en este navegador. Vuelva a cargar la página o elija su estado.",

    // Loading, and what can go wrong
    loading: "Cargando la página…",
    not_found_title: "Página no encontrada",
    not_found_text: "No hay ninguna página en esta dirección. Es posible que se haya movido o que la dirección tenga un error.",
    not_found_ways: "Pruebe una de estas:",
    offline_title: "Sin conexión",
    offline_text: "No pudimos cargar la página. Revise su conexión a internet e inténtelo de nuevo.",
    slow_title: "La conexión es demasiado lenta",
    slow_text: "La página tardó demasiado en cargar. Inténtelo de nuevo ahora o más tarde.",
    broken_title: "No podemos mostrar esta página",
    broken_text: "La página no se cargó bien. Inténtelo de nuevo. Si vuelve a pasar, el problema es nuestro.",
    server_title: "Tenemos un problema técnico",
    server_text: "Nuestro servidor no pudo enviar la página. Espere un momento e inténtelo de nuevo.",
    try_again: "Intentar de nuevo",
    open_as_document: "Abrir la página directamente",
};

/// "del" and "al", where a name begins with "el".
fn contracted(text: String) -> String {
    let mut words = String::new();
    for word in text.split(' ') {
        if word == "el" && (words.ends_with(" de") || words.ends_with(" a")) {
            words.push('l');
            continue;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words += word;
    }
    words
}

fn offices(n: usize) -> String {
    if n == 1 { format!("{n} oficina") } else { format!("{n} oficinas") }
}

pub const STATUS: StatusWords = StatusWords {
    press_release: "Comunicado de prensa",
    press_office: "Oficina de prensa",
    back_to_text: "Volver al texto",
    contents: "En esta página",
    historical_title: "Histórico",
    historical_text: |date| {
        format!("Este comunicado es del {date}. Algunos datos pueden haber cambiado desde entonces.")
    },
    archived_title: "Archivado",
    archived_text: |date| {
        format!(
            "Este comunicado es del {date}. Los nombres, los números y las reglas pueden haber cambiado desde entonces."
        )
    },
    corrected: "Corregido",
    correction_of: |date| format!("Corregido el {date}"),
    of_another_agency: |name| format!("Este comunicado es de otra agencia: {name}."),
};

pub const HEAD: HeadWords = HeadWords {
    home_title: |name, tips, offices| match (tips, offices) {
        (true, true) => format!("{name}: oficinas, línea para pistas y noticias"),
        (true, false) => format!("{name}: línea para pistas y noticias"),
        (false, true) => format!("{name}: oficinas, teléfonos y noticias"),
        (false, false) => format!("{name}: noticias"),
    },
    home_description: |name, tips, offices| match (tips, offices) {
        (true, true) => format!("Busque las oficinas de {name}, llame a la línea para pistas y lea las noticias."),
        (true, false) => format!("Llame a la línea para pistas de {name} y lea las noticias."),
        (false, true) => format!("Busque las oficinas de {name}, llámelas y lea las noticias."),
        (false, false) => format!("Noticias de {name} y cómo comunicarse."),
    },
    home_look_up_description: |name| {
        format!("Busque la oficina de {name} para su código postal, llame a la línea para pistas y lea las noticias.")
    },
    own_news: |agency| format!("Solo comunicados de {agency}"),
    mixed_news: "noticias y comunicados de otras agencias",
    mixed_news_description: |name| {
        format!("Comunicados de prensa de {name} y de otras agencias, del más reciente al más antiguo.")
    },
    news_description: |name| format!("Comunicados de prensa de {name}, del más reciente al más antiguo."),
    archive_title: |list, number| format!("{list}, página {number} del archivo"),
    archive_description: |list, number| {
        format!(
            "{list}: comunicados de prensa anteriores, página {number} del archivo. La página 1 tiene los más antiguos."
        )
    },
    list_description: |list, agency| {
        format!("{list}: comunicados de prensa en el portal de {agency}, del más reciente al más antiguo.")
    },
    facet_description: |facet, agency| {
        format!("{facet}: comunicados de prensa en el portal de {agency}, con el número de cada lista.")
    },
    tips_description: |name, form| {
        let online = if form { " o denuncie por internet" } else { "" };
        format!("Llame a la línea para pistas de {name}{online}: números, horario, idiomas y qué debe tener a la mano.")
    },
    office_list_description: |name| format!("Las oficinas de {name}: direcciones, horarios y qué hace cada una."),
    offices_description: |name| {
        format!(
            "Busque una oficina de {name} por código postal, ciudad, condado o estado, con su dirección y cómo llegar."
        )
    },
    state_description: |n, agency, place| match n {
        0 => format!("No hay ninguna oficina de {agency} en la lista para {place}: dónde preguntar."),
        1 => format!("1 oficina de {agency} que está en {place} o atiende esa zona: su dirección y qué hace."),
        n => format!(
            "{n} oficinas de {agency} que están en {place} o atienden esa zona: direcciones y qué hace cada una."
        ),
    },
    office_description: |office, place| format!("{office}. {place}: dirección, contacto y qué hace."),
};

pub const FRAME: FrameWords = FrameWords {
    skip_to_content: "Ir al contenido principal",
    main_navigation: "Principal",
    language: "Idioma",
    demonstration_label: "Acerca de este sitio",
    demonstration: "Demostración: este no es un sitio oficial.",
    demonstration_see: "Sitio oficial:",
    footer_navigation: "Este sitio",
    identifier_label: "Enlaces de la agencia",
    part_of: "Forma parte del",
    tip_line: "Línea para pistas",
    feeds: "Noticias por RSS",
    not_run_by: |agency| {
        format!(
            "{agency} no administra esta demostración. Los datos vienen de {agency} y de otras fuentes públicas; cada uno lleva su fecha."
        )
    },
    of_agency: |agency| format!("Enlaces de {agency} y del gobierno"),
    email_updates: "Noticias por correo electrónico",
    leave: "Salir ahora de este sitio",
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
        kept: "Copia guardada el",
        copy: "Copiar",
        copied: "Copiado",
        copy_link: "Copiar enlace",
        link_copied: "Enlace copiado.",
        not_copied: "Su navegador no permitió copiar.",
        share: "Compartir…",
        info: "Aviso",
        warning: "Aviso importante",
        emergency: "Aviso de emergencia",
        dismiss: "Cerrar este aviso",
        save: "Guardar",
        saved: "Quitar de guardados",
        not_saved: "Su navegador no permite que este sitio guarde nada.",
        outdated: "Este sitio se ha actualizado. Para buscar una oficina, vuelva a cargar la página.",
        reload: "Volver a cargar la página",
    },
};

pub const PLAIN: PlainWords = PlainWords {
    privacy: PlainText {
        title: "Privacidad",
        intro: "Este sitio no rastrea lo que usted hace. No usa cookies ni tiene cuentas ni formularios que envíen datos.",
        sections: &[
            (
                "Qué recibimos cuando usted nos visita",
                &[
                    "Como en cualquier sitio web, el servidor recibe la dirección de la página que pide su dispositivo y la dirección de internet (IP) de este. Quien administra el servidor puede guardarlas en un registro.",
                    "Su navegador no pide nada a otros sitios: ni anuncios, ni contadores de visitas, ni mapas o tipos de letra.",
                ],
            ),
            (
                "Cuando busca una oficina",
                &[
                    "{places}Lo que escribe no sale de su dispositivo. Su ubicación tampoco, si la comparte. Su dispositivo carga un archivo con muchos lugares y busca el suyo en él. El servidor solo recibe los tres primeros dígitos de un código postal, las primeras letras de un nombre o un estado.",
                    "{places}Si varios lugares tienen el mismo nombre, primero aparecen los de la zona horaria de su dispositivo. La zona horaria tampoco sale de su dispositivo.",
                    "{places}Lo que busca aparece en la dirección de la página, después de un signo #, para que pueda guardar o compartir el enlace. Los navegadores no envían esa parte.",
                ],
            ),
            (
                "Cuando busca noticias o páginas",
                &[
                    "Lo que escribe y elige no sale de su dispositivo. El dispositivo carga partes del índice de búsqueda y el texto de los primeros resultados. El servidor ve qué partes carga, pero no las palabras que usted busca.",
                    "Su búsqueda también aparece en la dirección de la página, después de un signo #. Los navegadores no envían esa parte.",
                ],
            ),
            (
                "De dónde viene la lista de lugares",
                &[
                    "{credits}",
                    "{places}Cada código postal se muestra con el condado donde está la mayoría de sus viviendas. Estas listas pueden tener errores. Si la agencia le dice otra cosa, guíese por lo que diga la agencia.",
                ],
            ),
            (
                "Qué se guarda en su dispositivo",
                &[
                    "{offline}{tips}{offices}Su navegador guarda la página de la línea para pistas, la lista de oficinas y las páginas y los datos que vio más recientemente, para que pueda llamar o encontrar una oficina sin conexión. Esas páginas pueden mostrar dónde vive usted. Cualquier persona que use su dispositivo podría verlas.",
                    "El punto donde estaba en cada página y los avisos que cerró se guardan hasta que cierra la pestaña. Lo que usted guarda se queda hasta que lo quita.",
                    "{offline}{tips}{no-offices}Su navegador guarda la página de la línea para pistas y las páginas y los datos que vio más recientemente, para que pueda llamar sin conexión. Cualquier persona que use su dispositivo podría verlos.",
                    "{tips}{no-offices}La página “Guardado en este dispositivo” muestra lo que leyó y guardó, y tiene un botón para borrarlo. La página de la línea para pistas no se borra, porque es igual para todos.",
                    "{offline}{no-tips}Su navegador guarda las páginas y los datos que vio más recientemente, para que pueda leerlos sin conexión. Esas páginas pueden mostrar dónde vive usted. Cualquier persona que use su dispositivo podría verlas.",
                    "{no-tips}La página “Guardado en este dispositivo” muestra lo que leyó y guardó, y tiene un botón para borrarlo.",
                    "{tips}{offices}La página “Guardado en este dispositivo” muestra lo que leyó y guardó, y tiene un botón para borrarlo. La página de la línea para pistas y la lista de oficinas no se borran, porque son iguales para todos.",
                ],
            ),
            (
                "Llamadas y otros sitios",
                &[
                    "{no-tips}Cuando llama a un número, lo que dice lo reciben quienes lo administran, según sus propias reglas de privacidad.",
                    "{tips}{form}No recibimos pistas. Cuando llama a un número o usa el formulario de {agency}, lo que dice o escribe lo reciben quienes lo administran, según sus propias reglas de privacidad.",
                    "{tips}{no-form}No recibimos pistas. Cuando llama a un número, lo que dice lo reciben quienes lo administran, según sus propias reglas de privacidad.",
                    "Los enlaces a otros sitios están marcados. Cada sitio tiene su propia política de privacidad. El sitio al que va recibe el nombre de este sitio, pero no la página en la que usted estaba.",
                ],
            ),
        ],
    },
    accessibility: PlainText {
        title: "Accesibilidad",
        intro: "Todas las personas deben poder usar este sitio. Está hecho para cumplir las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA.",
        sections: &[
            (
                "Cómo lo probamos",
                &[
                    "Cada vez que el sitio cambia, revisamos todos los tipos de página en cada idioma con una herramienta automática (axe). También probamos el sitio solo con el teclado, con zoom al 400 % y con alto contraste, y revisamos lo que reciben los lectores de pantalla.",
                    "{no-places}El buscador necesita JavaScript. Todo lo demás funciona sin él, y las listas llevan a las mismas páginas.",
                    "{places}Los buscadores y el mapa necesitan JavaScript. Todo lo demás funciona sin él. Las listas por estado incluyen todas las oficinas.",
                ],
            ),
            (
                "Limitaciones conocidas",
                &[
                    "{offices}Los nombres de las oficinas y algunas citas están solo en inglés. Están marcados como inglés para que los lectores de pantalla los pronuncien bien.",
                    "{places}El mapa es más ancho que una pantalla pequeña, por lo que se desplaza hacia los lados. La lista de estados tiene la misma información.",
                ],
            ),
            (
                "Informar sobre un problema",
                &["Si algo no le funciona, dígale a la agencia en qué página fue y qué estaba usando."],
            ),
        ],
    },
    contact: PlainText {
        title: "Contacto",
        intro: "Elija lo que necesita. Desde este sitio no se pueden enviar mensajes, pero aquí verá a quién llamar o qué sitio visitar.",
        sections: &[],
    },
    alerts: PlainText {
        title: "Avisos",
        intro: "Lo que debe saber ahora, como una línea telefónica que no funciona o una oficina cerrada.",
        sections: &[],
    },
    no_alerts: "No hay avisos en este momento.",
    alert_from: "Desde",
    alert_until: "Hasta",
    saved: PlainText {
        title: "Guardado en este dispositivo",
        intro: "Lo que usted pidió guardar en este sitio. Está solo en este dispositivo y no se envía a nadie.",
        sections: &[],
    },
    saved_script: SavedWords {
        office: "Oficinas",
        release: "Noticias",
        place: "Lugares que buscó",
        remove: "Quitar",
        none: "Todavía no ha guardado nada. Busque el botón Guardar en las oficinas, las noticias y los lugares.",
        read: "Páginas que vio recientemente ({count})",
        read_note: "Su navegador las guarda para que pueda leerlas sin conexión.",
        others: "Otros archivos para usar el sitio sin conexión: {count}.",
        clear: "Borrar todo",
        cleared: "Borrado.",
        blocked: "Su navegador no permite que este sitio guarde nada.",
    },
    saved_needs_script: "Para guardar en este dispositivo, active JavaScript en su navegador. Sin JavaScript no se puede guardar nada.",
    card: PlainText {
        title: "Tarjeta de la línea para pistas",
        intro: "Imprima esta página y recorte por la línea. Para llamar, escanee el código con la cámara de su teléfono.",
        sections: &[],
    },
    all_offices: PlainText {
        title: "Todas las oficinas en una página",
        intro: "Oficinas por estado, con su dirección y su teléfono si se conoce. A veces las oficinas se mudan: confirme antes de ir.",
        sections: &[],
    },
    tip_line_of: |agency| format!("Línea para pistas de {agency}"),
    card_scan: "Escanee para llamar",
    data: PlainText {
        title: "Datos",
        intro: "Lo que muestra este sitio, en archivos para hojas de cálculo, mapas y programas. Son gratis y no se necesita una clave de API.",
        sections: &[],
    },
    data_files: DataWords {
        csv: "Tabla (CSV)",
        geojson: "Mapa (GeoJSON)",
        lines: "JSON Lines",
        newest: "Los 1000 comunicados más recientes:",
        by_year: "Por año",
        for_programs: "Para programas",
        description: "Cada página en JSON: descripción de los datos (OpenAPI)",
        feeds: "Noticias (Atom)",
        all: "Todos los archivos de datos",
    },
    offline: PlainText {
        title: "No tiene conexión",
        intro: "Esta página no está guardada en su dispositivo y no hay conexión para cargarla. Aun así, puede llamar:",
        sections: &[],
    },
    offline_kept: "Estas páginas están guardadas en su dispositivo:",
    report_crime: "Denunciar un delito",
    emergency: "En una emergencia, llame al",
    office: "Buscar una oficina para su zona",
    office_text: "Busque por código postal, ciudad, condado o estado",
    reporters: "Oficina de prensa",
    reporters_text: "Solo para periodistas:",
    agency: "Otros asuntos",
    agency_text: "Pregunte a la agencia en su propio sitio:",
};

pub const EMBED: EmbedWords = EmbedWords {
    from: "Fuente:",
    newest_on: |date| format!("lo más reciente: {date}"),
    no_news: "Todavía no hay noticias.",
    all_news: "Todas las noticias",
    all_offices: "Todas las oficinas por estado",
    more_ways: "Más formas de comunicarse con la línea para pistas",
    opens_new: "se abre en una pestaña nueva",

    partners_title: "Agregar a su sitio web",
    partners_description: |name| {
        format!("Agregue a su propio sitio las noticias, la línea para pistas o el buscador de oficinas de {name}.")
    },
    partners_news_description: |name| format!("Agregue noticias de {name} a su propio sitio, gratis y siempre al día."),
    partners_news_intro: |name| {
        format!(
            "Ponga las noticias de {name} en sus propias páginas. Bastan cuatro líneas de código. Es gratis y se actualiza automáticamente."
        )
    },
    partners_intro: |name| {
        format!(
            "Ponga en sus páginas las noticias, la línea para pistas o el buscador de oficinas de {name}. Bastan cuatro líneas de código. Es gratis y se actualiza automáticamente."
        )
    },
    choose: "Elija",
    what: "Qué mostrar",
    news: "Noticias",
    tips: "Línea para pistas",
    offices: "Buscador de oficinas",
    list: "Qué noticias",
    all: "Todas las noticias",
    language: "Idioma",
    theme: "Colores",
    auto: "Como en el dispositivo del visitante",
    light: "Claros",
    dark: "Oscuros",
    layout: "Tamaño",
    full: "Completo",
    compact: "Compacto",
    count: "Número de comunicados (1 a 20)",
    accent: "Color de los enlaces",
    accent_hint: "Un código de color de seis dígitos, como 005ea2. Si un color es difícil de leer, no se usa.",
    near: "Código postal o lugar para empezar",
    height: "Altura fija en píxeles",
    height_hint: "Con una altura fija, su página no se mueve y el contenido se desplaza. Sin ella, la altura se ajusta al contenido.",
    preview: "Vista previa",
    needs_script: "Para elegir y ver una vista previa, active JavaScript. El código de abajo funciona tal como está.",
    snippet: "Copie este código en su página",
    snippet_hint: "Si el contenido no se carga, los visitantes ven el enlace.",
    iframe: "O use un iframe, sin nuestro script",
    iframe_hint: "Mantiene la altura que usted fije.",
    copy: "Copiar",
    copied: "Copiado.",
    not_copied: "Su navegador no permitió copiar. Seleccione el texto y cópielo.",
    privacy: "La privacidad de sus visitantes",
    privacy_text: "Lo que usted agrega no usa cookies, no guarda nada en el dispositivo y no rastrea a nadie. El nombre de su servidor se envía con la solicitud, como con cualquier imagen de otro sitio. La dirección de su página no se envía.",
    privacy_of_look_up: "Lo que un visitante escribe en el buscador de oficinas no se envía. El buscador solo carga archivos que cubren muchos lugares.",
    policy: "Si su sitio tiene una política de seguridad de contenido (CSP)",
    policy_text: "Agregue este servidor a frame-src y, para el script, a script-src:",
    licence: "¿Podemos usar el texto?",
    other_ways: "Otros formatos",
    feeds: "Noticias por Atom, RSS y JSON Feed",
    data: "Los datos de cada página, en JSON",
    fragment: "Una lista en HTML, para incluir en su servidor",
    oembed: "oEmbed de esta lista",
};

pub const LOOK_UP: LookUpWords = LookUpWords {
    suggestions: Plural { one: "{count} sugerencia", other: "{count} sugerencias" },
    counties: &[
        CountyWords { end: "District of Columbia", words: "el Distrito de Columbia" },
        CountyWords { end: "Territory of Guam", words: "Guam" },
        CountyWords { end: " County", words: "el condado de {name}" },
        CountyWords { end: " Parish", words: "la parroquia de {name}" },
        CountyWords { end: " Municipio", words: "el municipio de {name}" },
        CountyWords { end: " Municipality", words: "el municipio de {name}" },
        CountyWords { end: " City and Borough", words: "la ciudad y el borough de {name}" },
        CountyWords { end: " Borough", words: "el borough de {name}" },
        CountyWords { end: " Census Area", words: "el área censal de {name}" },
        CountyWords { end: " Planning Region", words: "la región de planificación {name}" },
        CountyWords { end: " Island", words: "la isla de {name}" },
        CountyWords { end: " District", words: "el distrito {name}" },
        CountyWords { end: " city", words: "la ciudad de {name}" },
    ],
    zip: "El código postal {zip}",
    zip_of_city: "El código postal {zip} ({city})",
    in_county: "{name} está en {county}, {state}.",
    mostly_in_county: "{name} está principalmente en {county}, {state}, y en parte en {others}.",
    in_counties: "{name} está en parte en {county}, {state}, y en parte en {others}.",
    in_state: "{name} está en {state}.",
    in_areas: "Más de una oficina atiende este lugar: {areas}.",
    and: "y",
    no_area: "El código postal {zip} no está en nuestras listas. Revise el número o escriba su ciudad y estado. La mayoría de los que empiezan con {digits} están en {state}.",
    no_such_zip: "El código postal {zip} no está en nuestras listas. Revise el número o escriba su ciudad y estado.",
    military: "El código postal {zip} es para el correo militar en el extranjero. Ninguna oficina lo atiende. Escriba un código postal de los Estados Unidos.",
    outside: "El código postal {zip} está en {country}, fuera de los Estados Unidos. Ninguna oficina lo atiende.",
    outside_country: "{country} está fuera de los Estados Unidos. Ninguna oficina atiende ese lugar.",
    none_in_state: "No hay ninguna oficina en la lista para {state}.",
    of_state: "Estas oficinas están en {state} o atienden todo su territorio o una parte.",
    nothing: "No encontramos ese lugar. Revise cómo está escrito, escriba un código postal o elija su estado.",
    no_place: "Escriba su código postal, o su ciudad y estado, por ejemplo: Houston, Texas.",
    several: "Hay más de un lugar con este nombre. ¿Cuál busca?",
    near: "No encontramos ese nombre exacto. ¿Quiso decir uno de estos?",
    more: "Hay más. Agregue el estado al nombre para verlos.",
    title: "Oficinas para {place}",
    in_city: "{office}, en {city}",
    likely: "La más probable: atiende su zona",
    closest: "La oficina más cercana",
    directions: "Cómo llegar",
    call: "Llamar al",
    phone: "Teléfono",
    serves: "Atiende",
    no_phone: "{site} no indica ninguno.",
    no_phone_at_all: "{site} no indica ninguno. Pregunte en {contact}.",
    same_building: "{kind} en esta dirección:",
    more_kinds: Plural { one: "{count} tipo de oficina más", other: "{count} tipos de oficina más" },
    offices: Plural { one: "Encontramos {count} oficina.", other: "Encontramos {count} oficinas." },
    more_offices: Plural { one: "{count} oficina más", other: "{count} oficinas más" },
    lines: "Para esto, llame a uno de los números de abajo.",
    located: "El código postal más cercano a usted es {zip}. Si el suyo es otro, escríbalo.",
    also_named: "¿Quiso decir otro lugar con este nombre?",
    none_of_kind: "No hay ninguna oficina de este tipo en la lista para este lugar.",
    missing: "No encontramos para este lugar ni a menos de 300 millas: {kinds}.",
    missing_in_state: "En la lista para {state} no hay: {kinds}. Escriba un código postal para ver si hay una cerca.",
    ask_agency: "Pregunte a la agencia:",
    all_in_state: "Todas las oficinas para {state}",
    miles: ["menos de una milla", "1 milla", "{miles} millas"],
    denied: "Su navegador no compartió su ubicación. Escriba un código postal o una ciudad.",
    unavailable: "Su dispositivo no pudo encontrar su ubicación. Escriba un código postal o una ciudad.",
    far: "No encontramos ningún código postal cerca de usted. Escriba uno o elija un estado.",
    why: WhyWords {
        county: "{county}, {state}",
        state: "{state} por completo",
        also: "Una parte de este código postal también está en la zona de esta oficina.",
        part: "{state}, en parte. En palabras de la agencia (en inglés):",
        unsaid: "No se indica. Está en {state}.",
        same_area: "No se indica su zona. Es la más cercana de este tipo en la misma región.",
        nearest: "No se indica su zona. Es la más cercana de este tipo.",
        near: "No se indica. Es una de las más cercanas.",
        counties: "Algunos condados en {state}",
        in_state: "No se indica. Está en {state}.",
        named: "Su nombre coincide con lo que usted escribió.",
    },
};

/// The states and territories, in the order of `State::all`, with the article that some have within a sentence before `|`.
#[rustfmt::skip]
pub const STATES: [&str; 56] = [
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
    "el |Distrito de Columbia", "Florida", "Georgia", "Hawái", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas",
    "Kentucky", "Luisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Misisipi", "Misuri",
    "Montana", "Nebraska", "Nevada", "Nuevo Hampshire", "Nueva Jersey", "Nuevo México", "Nueva York",
    "Carolina del Norte", "Dakota del Norte", "Ohio", "Oklahoma", "Oregón", "Pensilvania", "Rhode Island",
    "Carolina del Sur", "Dakota del Sur", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington",
    "Virginia Occidental", "Wisconsin", "Wyoming", "Samoa Americana", "Guam", "las |Islas Marianas del Norte",
    "Puerto Rico", "las |Islas Vírgenes de los Estados Unidos",
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
    range: |from, until| format!("del {from} al {until}"),
    halves: ["a. m.", "p. m."],
    weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
};

/// What stands below the map of all offices, and below that of one.
pub const MAP_NOTES: [&str; 2] = [
    "Seleccione un círculo para ver las oficinas para un estado. La lista de arriba incluye también los territorios.",
    "El punto es esta oficina. Atiende por completo cada estado resaltado y puede atender partes de otros.",
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
    label_news: |n| if n == 1 { "Busque en 1 comunicado".to_owned() } else { format!("Busque en los {n} comunicados") },
    button: "Buscar",
    looking: "Buscando…",
    failed: "El buscador no se cargó. Revise su conexión e inténtelo de nuevo, o elija una de las listas.",
    broken: "Este navegador no puede usar el buscador. Elija una de las listas.",
};

pub const SEARCH: SearchWords = SearchWords {
    needs_script: "El buscador funciona en su dispositivo. Necesita JavaScript, que está desactivado o no se cargó. Elija una de estas listas.",
    browse: "Comunicados por lista",
    nothing: "No se encontró nada.",
    advice: "Pruebe con menos palabras o con otras, revise la ortografía o quite un filtro.",
    most_only: "Ningún comunicado contiene todas sus palabras. Estos contienen la mayoría.",
    most_too: Plural {
        one: "{count} más contiene la mayoría de sus palabras.",
        other: "{count} más contienen la mayoría de sus palabras.",
    },
    instead: "Ningún comunicado contiene “{word}”. Se muestran resultados de “{other}”.",
    nowhere: "Ningún comunicado contiene “{word}”.",
    common: "Más de un tercio de los comunicados contiene “{word}”, así que no reduce la búsqueda.",
    meant: "¿Quiso decir “{other}”?",
    incomplete: "Una parte del índice no se cargó; puede haber más.",
    offline: "No tiene conexión. Esto es lo que guarda su dispositivo; puede haber más.",
    phrases: "Las palabras entre comillas se compararon en los primeros {count} resultados.",
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
    publisher: "Agencia",
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
    feed: "Seguir estos comunicados por RSS",
    withdrawn: "Retirado",
    published_by: "Fuente: {publisher}",
    date: "{day} de {month} de {year}",
    months: DATES.months,
    copy: "Copiar el enlace a estos resultados",
    copied: "Se copió el enlace.",
};
