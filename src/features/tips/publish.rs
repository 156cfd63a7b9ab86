//! What the tip line's page and its card show of the portal's settings.

use super::view::{Guidance, OtherLine, Tips};
use crate::components::head::Head;
use crate::components::look::Look;
use crate::components::{Frame, PhoneLine, TipCard};
use crate::content::Content;
use crate::features::published::{Published, checked, of_line};
use crate::i18n::head_words;
use crate::model::{self, Day, Lang, Languages, Portal, Text, TipLine};
use serde_json::Value;

/// The number's card: the tip line's, or that of the agency's own number.
pub fn card(portal: &Portal, lang: Lang) -> TipCard {
    let line = portal.tip_line.as_ref();
    let beside_number = line.into_iter().flat_map(|line| &line.guidance).filter(|known| known.beside_number);
    TipCard {
        asked_first: beside_number.map(|known| known.title.text(lang)).collect(),
        form: line.and_then(|line| line.form.clone()),
        emergency: portal.emergency().map(|phone| PhoneLine::new(phone, &portal.languages, lang)),
    }
}

/// The page.
pub fn tips(line: &TipLine, portal: &Portal, lang: Lang) -> Tips {
    let elsewhere = line.elsewhere.iter().map(|other| other_line(other, &portal.languages, lang));
    Tips {
        main: PhoneLine::new(&line.main, &portal.languages, lang),
        card: card(portal, lang),
        others: line.others.iter().map(|phone| PhoneLine::new(phone, &portal.languages, lang)).collect(),
        guidance: line.guidance.iter().map(|known| guidance(known, portal.languages.main(), lang)).collect(),
        elsewhere: elsewhere.collect(),
    }
}

fn guidance(known: &model::Guidance, main: Lang, lang: Lang) -> Guidance {
    Guidance {
        title: known.title.text(lang),
        points: known.points.iter().map(|point| point.text(lang)).collect(),
        beside_number: known.beside_number,
        source: known.source.cited(main, lang),
        seen_on: known.seen_on,
        verified_on: known.verified_on,
    }
}

/// A line of others, for a concern that is not this agency's.
pub fn other_line(line: &model::OtherLine, languages: &Languages, lang: Lang) -> OtherLine {
    OtherLine {
        concern: line.concern.text(lang),
        name: Text::new(line.name.clone(), languages.main(), lang),
        phone: PhoneLine::new(&line.phone, languages, lang),
        site: line.site.clone(),
    }
}

impl Published for Tips {
    fn head(&self, frame: &Frame) -> Head {
        let site = &frame.site;
        let words = head_words(site.lang);
        let described = if self.card.form.is_some() { words.tips_form_description } else { words.tips_description };
        let description = described(&site.short_name);
        Head::new((site.words().tips_page_title)(&site.short_name), description)
    }

    fn look(&self) -> Look {
        Look::Tips
    }

    fn changed(&self, _content: &Content) -> Option<Day> {
        let lines = [&self.main].into_iter().chain(&self.card.emergency).chain(&self.others);
        let lines = lines.chain(self.elsewhere.iter().map(|other| &other.phone)).map(of_line);
        let guidance = self.guidance.iter().map(|known| checked(known.seen_on, known.verified_on));
        lines.chain(guidance).max()
    }

    fn structured_data(&self, _url: &str, _frame: &Frame) -> Option<Value> {
        None
    }
}
