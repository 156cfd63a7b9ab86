//! The privacy page, the accessibility statement and the contact page, in each language.
//! No app wakes them, so these words are no part of it. In a text `{agency}` is the agency's short name.

use crate::model::Lang;

/// A page of words: a title, an introduction, and sections of a heading and its paragraphs.
pub struct PlainText {
    pub title: &'static str,
    pub intro: &'static str,
    pub sections: &'static [(&'static str, &'static [&'static str])],
}

pub struct PlainWords {
    pub privacy: PlainText,
    pub accessibility: PlainText,
    pub contact: PlainText,
    pub alerts: PlainText,
    pub no_alerts: &'static str,
    /// Before the moment from which a notice is shown, and before that until which it is.
    pub alert_from: &'static str,
    pub alert_until: &'static str,
    pub saved: PlainText,
    /// What `public/saved.js` says, by the name that it knows.
    pub saved_script: &'static [(&'static str, &'static str)],
    pub saved_needs_script: &'static str,
    pub card: PlainText,
    pub card_scan: &'static str,
    pub offline: PlainText,
    pub offline_kept: &'static str,
    pub report_crime: &'static str,
    pub emergency: &'static str,
    pub office: &'static str,
    pub office_text: &'static str,
    pub reporters: &'static str,
    pub reporters_text: &'static str,
    pub agency: &'static str,
    pub agency_text: &'static str,
}

pub fn plain_words(lang: Lang) -> &'static PlainWords {
    match lang {
        Lang::En => &EN,
        Lang::Es => &ES,
    }
}

const EN: PlainWords = PlainWords {
    privacy: PlainText {
        title: "Privacy",
        intro: "This site does not track you. It sets no cookies, and it has no accounts and no forms that send anything.",
        sections: &[
            (
                "What we are told when you visit",
                &[
                    "As on any site, the server is told which page your device asks for and your device’s internet address. Whoever runs the server may keep this in a log.",
                    "Your browser asks no other site for anything: no advertising, no counting of visits, no maps or fonts from elsewhere.",
                ],
            ),
            (
                "When you look for an office",
                &[
                    "What you write, and your location if you allow it, stay on your device. It loads a file for many places at once, and looks up yours in it. So the server is told only the first three digits of a ZIP code, or the first letters of a name, or a state.",
                    "What you look up stands in the page’s address behind a # sign, so that you can keep or share the link. Browsers do not send that part.",
                ],
            ),
            (
                "What is kept on your device",
                &[
                    "So that you can call and find an office without a network, your browser keeps the tip line’s page, the list of offices, and the pages and data that you read last. Pages that you read may say where you live. Someone who uses your device could see them.",
                    "Where you were on each page, and which notices you closed, is kept until you close the tab. What you save yourself stays until you remove it.",
                    "The page “Saved on this device” lists this and has a button that clears all of it.",
                ],
            ),
            (
                "Calling, and other sites",
                &[
                    "We do not take tips. When you call a number, or use the form of {agency}, the people there receive what you say, under their own rules.",
                    "Links that leave this site are marked. The site that you go to has its own privacy policy. It is told the name of this site, and not which page you were on.",
                ],
            ),
        ],
    },
    accessibility: PlainText {
        title: "Accessibility",
        intro: "Everyone should be able to use this site. It is built to meet the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.",
        sections: &[
            (
                "How it is checked",
                &[
                    "Each kind of page is checked in each language by the axe rules whenever the site is changed. Tests go through it by keyboard alone, at 400 % zoom and in forced colors, and compare what screen readers are told.",
                    "Every page works without JavaScript. The office look-up and the map need it. The lists by state do not, and they hold every office.",
                ],
            ),
            (
                "What you may run into",
                &[
                    "Names of offices and some quotations are in English only. They are marked as English, so that screen readers speak them right.",
                    "The map is wider than a small screen and scrolls by itself. The list of states has all that it shows.",
                ],
            ),
            (
                "Tell us",
                &["If something does not work for you, please tell the agency which page it was and what you used."],
            ),
        ],
    },
    contact: PlainText {
        title: "Contact",
        intro: "Choose what you need. Nothing is sent from this site: you call, or you go to the site of those who answer.",
        sections: &[],
    },
    alerts: PlainText {
        title: "Notices",
        intro: "What you should know now, such as a line that is down or an office that is closed.",
        sections: &[],
    },
    no_alerts: "There are no notices now.",
    alert_from: "From",
    alert_until: "Until",
    saved: PlainText {
        title: "Saved on this device",
        intro: "What you asked this site to keep. It is only on this device, and no one else is told.",
        sections: &[],
    },
    saved_script: &[
        ("office", "Offices"),
        ("release", "News"),
        ("place", "Places you looked up"),
        ("remove", "Remove"),
        ("none", "You have saved nothing. Offices, news and places have a button that saves them here."),
        ("read", "Pages you read last ({count})"),
        ("readNote", "Your browser keeps them so that you can read them without a network."),
        ("clear", "Clear all"),
        ("cleared", "All is cleared."),
        ("blocked", "Your browser does not let this site keep anything."),
    ],
    saved_needs_script: "Saving needs JavaScript, which is off in your browser. Nothing is saved.",
    card: PlainText {
        title: "Tip line card",
        intro: "Print this page and cut along the line. To call, scan the code with a phone’s camera.",
        sections: &[],
    },
    card_scan: "Scan to call",
    offline: PlainText {
        title: "You are offline",
        intro: "This page is not kept on your device, and there is no network to get it. You can still call:",
        sections: &[],
    },
    offline_kept: "These pages are kept on your device:",
    report_crime: "Report a crime",
    emergency: "In an emergency call",
    office: "Find the office for where you live",
    office_text: "By ZIP code, by city or by state.",
    reporters: "Press office",
    reporters_text: "For reporters only.",
    agency: "Anything else",
    agency_text: "Ask the agency on its own site:",
};

const ES: PlainWords = PlainWords {
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
                "Qué se guarda en su dispositivo",
                &[
                    "Para que pueda llamar y encontrar una oficina sin red, su navegador guarda la página de la línea de denuncias, la lista de oficinas, y las páginas y los datos que leyó últimamente. Las páginas que leyó pueden decir dónde vive. Quien use su dispositivo podría verlas.",
                    "Dónde estaba en cada página y qué avisos cerró se guarda hasta que cierra la pestaña. Lo que usted mismo guarda se queda hasta que lo quita.",
                    "La página “Guardado en este dispositivo” muestra todo esto y tiene un botón que lo borra.",
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
    saved_script: &[
        ("office", "Oficinas"),
        ("release", "Noticias"),
        ("place", "Lugares que buscó"),
        ("remove", "Quitar"),
        ("none", "No ha guardado nada. Las oficinas, las noticias y los lugares tienen un botón para guardarlos aquí."),
        ("read", "Páginas que leyó últimamente ({count})"),
        ("readNote", "Su navegador las guarda para que pueda leerlas sin red."),
        ("clear", "Borrar todo"),
        ("cleared", "Todo está borrado."),
        ("blocked", "Su navegador no permite que este sitio guarde nada."),
    ],
    saved_needs_script: "Para guardar hace falta JavaScript, que está apagado en su navegador. No hay nada guardado.",
    card: PlainText {
        title: "Tarjeta de la línea de denuncias",
        intro: "Imprima esta página y corte por la línea. Para llamar, apunte al código con la cámara de un teléfono.",
        sections: &[],
    },
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
