//! The words around every page: notice and banner, header, footer. The publisher alone draws them, so they are no part
//! of the app. The banner's words are those of the U.S. Web Design System, to the letter.

use crate::model::Lang;

pub struct FrameWords {
    pub skip_to_content: &'static str,
    pub main_navigation: &'static str,
    pub language: &'static str,
    pub demonstration_label: &'static str,
    pub demonstration: &'static str,
    pub demonstration_see: &'static str,
    pub footer_navigation: &'static str,
    pub identifier_label: &'static str,
    pub part_of: &'static str,
    pub follow: &'static str,
    pub email_updates: &'static str,
    pub kept: &'static str,
    pub leave: &'static str,
    pub banner: Banner,
    /// What the scripts of `public/page/` say, by the name that they know.
    pub scripts: &'static [(&'static str, &'static str)],
}

/// The words of the banner of an official site; those around `.gov`, the lock and `https://` are in parts.
pub struct Banner {
    pub label: &'static str,
    pub text: &'static str,
    pub action: &'static str,
    pub domain_heading: &'static str,
    pub domain_before: &'static str,
    pub domain_after: &'static str,
    pub https_heading: &'static str,
    pub https_before: &'static str,
    pub lock: &'static str,
    pub or: &'static str,
    pub https_after: &'static str,
}

pub fn frame_words(lang: Lang) -> &'static FrameWords {
    match lang {
        Lang::En => &EN,
        Lang::Es => &ES,
    }
}

const EN: FrameWords = FrameWords {
    skip_to_content: "Skip to main content",
    main_navigation: "Main",
    language: "Language",
    demonstration_label: "About this site",
    demonstration: "This is a demonstration. It is not an official government site.",
    demonstration_see: "For official information go to",
    footer_navigation: "Footer",
    identifier_label: "Agency links",
    part_of: "A part of",
    follow: "Follow the news",
    email_updates: "News by email",
    kept: "Saved copy of",
    leave: "Leave this site fast",
    banner: Banner {
        label: "Official website of the United States government",
        text: "An official website of the United States government",
        action: "Here’s how you know",
        domain_heading: "Official websites use .gov",
        domain_before: "A ",
        domain_after: " website belongs to an official government organization in the United States.",
        https_heading: "Secure .gov websites use HTTPS",
        https_before: "A ",
        lock: "lock",
        or: "or",
        https_after: " means you’ve safely connected to the .gov website. Share sensitive information only on official, secure websites.",
    },
    scripts: &[
        ("copy", "Copy"),
        ("copied", "Copied"),
        ("copyLink", "Copy the link"),
        ("linkCopied", "The link is copied."),
        ("notCopied", "Your browser did not allow it."),
        ("share", "Share…"),
        ("notice", "Notice"),
        ("dismiss", "Close this notice"),
        ("save", "Save on this device"),
        ("saved", "Saved. Remove"),
        ("offer", "This page is also in English."),
        ("offerGo", "Read it in English"),
        ("notSaved", "Your browser does not let this site keep anything."),
    ],
};

const ES: FrameWords = FrameWords {
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
    kept: "Copia guardada del",
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
    scripts: &[
        ("copy", "Copiar"),
        ("copied", "Copiado"),
        ("copyLink", "Copiar el enlace"),
        ("linkCopied", "El enlace está copiado."),
        ("notCopied", "Su navegador no lo permitió."),
        ("share", "Compartir…"),
        ("notice", "Aviso"),
        ("dismiss", "Cerrar este aviso"),
        ("save", "Guardar en este dispositivo"),
        ("saved", "Guardado. Quitar"),
        ("offer", "Esta página también está en español."),
        ("offerGo", "Leerla en español"),
        ("notSaved", "Su navegador no permite que este sitio guarde nada."),
    ],
};
