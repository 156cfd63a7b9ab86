//! The map of the states with their offices: one drawing a language, which pages load when it is seen.
//! It is an extra: the lists of states and offices say the same, and hold the territories, which it lacks.

pub mod albers;
mod spread;

use crate::components::head::escape;
use crate::content::Content;
use crate::features::look_up::publish::responsible::Serving;
use crate::i18n::{app_words, map_words, state_name};
use crate::model::{Lang, State};
use crate::publish::unit::{Unit, folder};
use std::fmt::Write;

/// The drawing in each language.
pub fn units(content: &Content) -> Vec<Unit<'_>> {
    if content.outlines.is_empty() {
        return Vec::new();
    }
    let serving = Serving::new(content);
    let languages = &content.portal.languages;
    let file = |lang: &Lang| format!("{}offices/map.svg", folder(&format!("{}/", languages.prefix(*lang))));
    let unit = |lang: &Lang| Unit::bytes(file(lang), draw(content, &serving, *lang).into_bytes());
    languages.iter().map(unit).collect()
}

/// Half the width of a circle. On a small screen the drawing is 704 pixels wide, so this makes 24 pixels and more.
const RADIUS: f64 = 17.0;

fn draw(content: &Content, serving: &Serving, lang: Lang) -> String {
    let words = app_words(lang);
    let notes = map_words(lang);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 975 610\" role=\"group\" aria-label=\"{}\" data-note=\"{}\" data-note-of-office=\"{}\">\n",
        escape(words.map_title),
        escape(notes.all),
        escape(notes.office),
    );
    for (state, rings) in &content.outlines {
        // Writing to a string cannot fail.
        let _ = writeln!(
            svg,
            "<path class=\"map__state\" data-state=\"{state}\" data-name=\"{}\" d=\"{}\"/>",
            escape(state_name(lang, *state)),
            path(rings)
        );
    }
    svg.push_str("<g class=\"map__pins\">\n");
    let mut pins: Vec<(State, (f64, f64))> = Vec::new();
    for (state, rings) in &content.outlines {
        if serving.count(*state) > 0 {
            pins.extend(middle(rings).map(|middle| (*state, middle)));
        }
    }
    let places = spread::apart(&pins.iter().map(|pin| pin.1).collect::<Vec<_>>(), 2.0 * RADIUS + 2.0);
    for ((state, (x, y)), (pin_x, pin_y)) in pins.into_iter().zip(places) {
        let offices = serving.count(state);
        let name = state_name(lang, state);
        let label = format!("{name}: {}", (words.office_count)(offices));
        let moved = (pin_x - x).hypot(pin_y - y) > RADIUS;
        let leader = if moved {
            format!("<path class=\"map__leader\" d=\"M{x:.0} {y:.0}L{pin_x:.0} {pin_y:.0}\"/>")
        } else {
            String::new()
        };
        let _ = writeln!(
            svg,
            "<a href=\"{}/\" aria-label=\"{}\">{leader}<circle cx=\"{pin_x:.0}\" cy=\"{pin_y:.0}\" r=\"{RADIUS}\"/><text x=\"{pin_x:.0}\" y=\"{pin_y:.0}\">{offices}</text></a>",
            state.slug(),
            escape(&label),
        );
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}

/// Rings as path data in whole pixels; what is smaller than a pixel falls away.
fn path(rings: &[Vec<(f64, f64)>]) -> String {
    let mut data = String::new();
    for ring in rings {
        let mut points: Vec<(i64, i64)> = ring.iter().map(|(x, y)| (x.round() as i64, y.round() as i64)).collect();
        points.dedup();
        if points.len() < 4 {
            continue;
        }
        let mut last = points[0];
        let _ = write!(data, "M{} {}l", last.0, last.1);
        for point in &points[1..points.len() - 1] {
            let _ = write!(data, "{} {} ", point.0 - last.0, point.1 - last.1);
            last = *point;
        }
        data.truncate(data.trim_end().len());
        data.push('z');
    }
    data
}

/// The middle of the largest ring: the centroid of its area.
fn middle(rings: &[Vec<(f64, f64)>]) -> Option<(f64, f64)> {
    let centroid = |ring: &Vec<(f64, f64)>| {
        let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
        for (one, other) in ring.iter().zip(ring.iter().skip(1)) {
            let part = one.0 * other.1 - other.0 * one.1;
            area += part;
            x += (one.0 + other.0) * part;
            y += (one.1 + other.1) * part;
        }
        (area.abs(), (x / (3.0 * area), y / (3.0 * area)))
    };
    rings.iter().map(centroid).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, middle)| middle)
}
