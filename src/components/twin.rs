//! The same page in another language.

use crate::model::Lang;

#[derive(Clone, Debug, PartialEq)]
pub struct Twin {
    pub lang: Lang,
    pub href: String,
}
