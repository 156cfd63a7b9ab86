//! What embeds and the page for partners say, in each language.
//! Only the publisher draws them, so these words are no part of the app.

use crate::model::Lang;

pub struct EmbedWords {
    /// Agency.
    pub from: &'static str,
    /// Date.
    pub newest_on: fn(&str) -> String,
    pub no_news: &'static str,
    pub all_news: &'static str,
    pub all_offices: &'static str,
    pub more_ways: &'static str,
    pub opens_new: &'static str,

    pub partners_title: &'static str,
    pub partners_description: fn(&str) -> String,
    pub partners_intro: fn(&str) -> String,
    pub choose: &'static str,
    pub what: &'static str,
    pub news: &'static str,
    pub tips: &'static str,
    pub offices: &'static str,
    pub list: &'static str,
    pub all: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub auto: &'static str,
    pub light: &'static str,
    pub dark: &'static str,
    pub layout: &'static str,
    pub full: &'static str,
    pub compact: &'static str,
    pub count: &'static str,
    pub accent: &'static str,
    pub accent_hint: &'static str,
    pub near: &'static str,
    pub height: &'static str,
    pub height_hint: &'static str,
    pub preview: &'static str,
    pub needs_script: &'static str,
    pub snippet: &'static str,
    pub snippet_hint: &'static str,
    pub iframe: &'static str,
    pub iframe_hint: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub privacy: &'static str,
    pub privacy_text: &'static str,
    pub policy: &'static str,
    /// Host of the portal.
    pub policy_text: &'static str,
    pub licence: &'static str,
    /// Agency.
    pub licence_text: fn(&str) -> String,
    pub other_ways: &'static str,
    pub feeds: &'static str,
    pub data: &'static str,
    pub fragment: &'static str,
    pub oembed: &'static str,
}

pub fn embed_words(lang: Lang) -> &'static EmbedWords {
    match lang {
        Lang::En => &EN,
        Lang::Es => &ES,
    }
}

const EN: EmbedWords = EmbedWords {
    from: "From",
    newest_on: |date| format!("newest on {date}"),
    no_news: "Nothing has been published yet.",
    all_news: "All news",
    all_offices: "All offices by state",
    more_ways: "More ways to reach the tip line",
    opens_new: "opens in a new tab",

    partners_title: "For partners",
    partners_description: |name| {
        format!("Put the news, the tip line or the office look-up of {name} on your own site.")
    },
    partners_intro: |name| {
        format!(
            "Is your site for people who need {name}? Put its news, its tip line or its office look-up on your own pages. It takes three lines. It is free, and it stays up to date by itself."
        )
    },
    choose: "Choose",
    what: "What to show",
    news: "News",
    tips: "Tip line",
    offices: "Office look-up",
    list: "Which news",
    all: "All news",
    language: "Language",
    theme: "Colors",
    auto: "As the visitor’s device",
    light: "Light",
    dark: "Dark",
    layout: "Size",
    full: "Full",
    compact: "Compact",
    count: "How many releases (1 to 20)",
    accent: "Color of links",
    accent_hint: "Six digits, such as 005ea2. A color that cannot be read is not used.",
    near: "ZIP code or place to begin with",
    height: "Fixed height in pixels",
    height_hint: "With it the page around never moves, and the content scrolls. Without it the height follows the content.",
    preview: "How it looks",
    needs_script: "To choose and to see it here you need JavaScript. The lines below work as they are.",
    snippet: "Copy these lines into your page",
    snippet_hint: "The link inside stays if anything fails.",
    iframe: "Or as a plain frame, without our script",
    iframe_hint: "Its height stays as you set it.",
    copy: "Copy",
    copied: "Copied.",
    not_copied: "Your browser did not allow it. Select the text and copy it.",
    privacy: "Your visitors’ privacy",
    privacy_text: "An embed sets no cookie, keeps nothing on the device, and tracks no one. What a visitor writes into the office look-up is not sent: only files for many places at once are loaded. Your server’s name is sent with the request, as with any picture from another site; the address of your page is not.",
    policy: "If your site has a Content Security Policy",
    policy_text: "Add this host to frame-src, and to script-src for the script:",
    licence: "May we use the text?",
    licence_text: |name| {
        format!(
            "Works of the United States government are in the public domain in the United States (17 U.S.C. § 105). Say that the text comes from {name}, and do not suggest that it supports you. Pictures and the releases of others may have other owners: each says so."
        )
    },
    other_ways: "Other ways in",
    feeds: "Feeds (Atom, RSS, JSON Feed)",
    data: "The data of every page, as JSON",
    fragment: "A list as HTML to include on your server",
    oembed: "oEmbed for this list",
};

const ES: EmbedWords = EmbedWords {
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
            "¿Su sitio es para personas que necesitan a {name}? Ponga en sus páginas sus noticias, su línea de denuncias o su búsqueda de oficinas. Son tres líneas. Es gratis y se actualiza por sí mismo."
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
