//! The agency's colours: words must be read on them (WCAG 2.2, 1.4.3).

use crate::model::{Colour, Look};
use crate::problem::Problem;

/// The least contrast of text with its ground.
const LEAST: f64 = 4.5;
/// What stands on the brand's colour, and what the accent stands on: see `style/components/_base.scss`.
const WHITE: &str = "#ffffff";
const DESK: &str = "#f4f2ec";

pub fn look(look: &Look) -> Vec<Problem> {
    let colours =
        [("brand", &look.brand, WHITE, "white words stand on it"), ("accent", &look.accent, DESK, "it colours words")];
    colours
        .into_iter()
        .filter_map(|(field, colour, ground, why)| too_light(field, colour.as_ref()?, ground, why))
        .collect()
}

fn too_light(field: &str, colour: &Colour, ground: &str, why: &str) -> Option<Problem> {
    let ground: Colour = ground.parse().ok()?;
    let contrast = colour.contrast(&ground);
    if contrast >= LEAST {
        return None;
    }
    let message =
        format!("`{colour}` has a contrast of {contrast:.1} with `{ground}`, and {why}: at least {LEAST} is needed");
    let darker = darker(colour, &ground).map(|darker| format!(", such as `{darker}`")).unwrap_or_default();
    Some(Problem::new("portal.json", format!("/look/{field}"), message, format!("take a darker colour{darker}")))
}

/// The lightest shade of the same hue that is dark enough.
fn darker(colour: &Colour, ground: &Colour) -> Option<Colour> {
    let channel = |at: usize| colour.as_str().get(at..at + 2).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let (red, green, blue) = (channel(1)?, channel(3)?, channel(5)?);
    let shade =
        |percent: u32| format!("#{:02x}{:02x}{:02x}", red * percent / 100, green * percent / 100, blue * percent / 100);
    (0..100)
        .rev()
        .filter_map(|percent| shade(percent).parse::<Colour>().ok())
        .find(|shade| shade.contrast(ground) >= LEAST)
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::model::Look;

    #[test]
    fn a_colour_that_is_too_light_gets_a_darker_one_as_remedy() {
        let colour = |text: &str| Some(text.parse().unwrap());
        let problems = look(&Look { brand: colour("#7fb2e5"), accent: colour("#a8431a") });
        assert_eq!(problems.len(), 1);
        let text = problems[0].to_string();
        assert!(text.contains("/look/brand") && text.contains("#"), "{text}");
        let remedy = text.rsplit("such as `").next().unwrap().split('`').next().unwrap().to_owned();
        assert!(look(&Look { brand: colour(&remedy), accent: None }).is_empty(), "{remedy}");
    }
}
