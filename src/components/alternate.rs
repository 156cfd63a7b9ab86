//! The same page in another language.

use crate::model::Lang;

#[derive(Clone, Debug, PartialEq)]
pub struct Alternate {
    pub lang: Lang,
    pub href: String,
}
