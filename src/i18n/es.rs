//! Spanish, as used in the United States, with «usted».
//! Only the words: which one is shown where is the views'.

use super::Messages;

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
    contents: "En esta página",
    corrections: "Correcciones",
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
    historical_title: "Histórico",
    historical_text: |date| format!("Este texto es del {date}. Los datos pueden haber cambiado desde entonces."),
    archived_title: "Documento archivado",
    archived_text: |name| {
        format!(
            "Este texto se publicó el {name}. Se muestra como documento de su época: los nombres, los números y las reglas pueden haber cambiado."
        )
    },
    withdrawn_title: "Retirado",
    draft_title: "Borrador",
    draft_text: |until| format!("Solo se ve en esta vista previa. Está bajo embargo hasta {until}."),
    of_another_agency: |name| format!("Este comunicado lo publicó {name}, no la agencia de este portal."),
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
    other_concerns: "Cuándo llamar a otra línea",
    hours: "Horario",
    languages: "Idiomas",
    toll_free: "Sin costo",
    international: "Desde otros países",
    tty: "TTY",
    short_code: "Emergencia",
    office_phone: "Teléfono",
    seen_on: |name| format!("a fecha de {name}"),
    verified_on: |name| format!("verificado por la agencia el {name}"),
    not_verified: "aún no verificado por la agencia",

    // Offices
    offices_title: "Oficinas",
    offices_description: |name| format!("Oficinas de {name} en cada estado y territorio, con direcciones."),
    choose_state: "Elija un estado o territorio",
    office_count: |n| if n == 1 { format!("{n} oficina") } else { format!("{n} oficinas") },
    map_title: "Mapa de las oficinas",
    kinds_of_office: "Qué hace cada tipo de oficina",
    offices_in: |name| format!("Oficinas para {name}"),
    no_offices_in: |name| format!("No conocemos ninguna oficina para {name}. Pregunte a la agencia:"),
    state_description: |n, agency, place| {
        if n == 1 {
            format!("{n} oficina de {agency} para {place}: dirección y qué hace.")
        } else {
            format!("{n} oficinas de {agency} para {place}: direcciones y qué hace cada una.")
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
    any_need: "Ver todos los tipos de oficina",
    find_offices: "Buscar oficinas",
    use_location: "Usar mi ubicación",
    location_note: "Su dispositivo mismo busca su código postal. No recibimos su ubicación.",
    looking: "Buscando…",
    look_up_failed: "Los datos no llegaron. Revise su conexión e inténtelo de nuevo, o elija su estado abajo.",

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
