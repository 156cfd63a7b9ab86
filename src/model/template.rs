//! The words with which a new release begins: `frontdesk new` writes them, and `check` lets none be published.

use super::{Lang, Release};

pub struct Template {
    pub dek: &'static str,
    pub dateline: &'static str,
    pub body: [&'static str; 2],
}

impl Template {
    pub fn of(lang: Lang) -> Self {
        match lang {
            Lang::En => Self {
                dek: "Say in one sentence what is new.",
                dateline: "CITY",
                body: ["Write the first paragraph here.", "And the next one here."],
            },
            Lang::Es => Self {
                dek: "Diga en una frase qué hay de nuevo.",
                dateline: "CIUDAD",
                body: ["Escriba aquí el primer párrafo.", "Y aquí el siguiente."],
            },
        }
    }

    /// Whether some of its words still stand in a release.
    pub fn is_in(&self, release: &Release) -> bool {
        release.dek.as_deref() == Some(self.dek)
            || release.dateline.as_deref() == Some(self.dateline)
            || release.body.iter().any(|block| self.body.contains(&block.as_str()))
    }
}
