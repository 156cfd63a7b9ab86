//! The page for addresses that have none, as the publisher knows it.

use crate::components::Frame;
use crate::components::head::Head;
use crate::components::look::Look;
use crate::content::Content;
use crate::features::published::Published;
use crate::model::Day;
use serde_json::Value;

/// It has no data.
#[derive(Clone, Copy, Debug)]
pub struct NotFound;

impl Published for NotFound {
    fn head(&self, frame: &Frame) -> Head {
        let words = frame.site.words();
        Head::new(words.not_found_title, words.not_found_text)
    }

    fn look(&self) -> Look {
        Look::Plain
    }

    fn changed(&self, _content: &Content) -> Option<Day> {
        None
    }

    fn structured_data(&self, _url: &str, _frame: &Frame) -> Option<Value> {
        None
    }
}
