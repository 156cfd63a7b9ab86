//! The tip line to take along: a card for an address book, a code for a phone's camera.

use super::unit::Unit;
use super::vcard;
use crate::model::{Lang, Portal};
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// `tips.vcf`. One serves all languages: it holds names and numbers.
pub fn unit<'a>(portal: &Portal) -> Unit<'a> {
    Unit::bytes("tips.vcf", vcard::tip_line(portal, portal.agency.name.text(Lang::En).as_str()).into_bytes())
}

/// The number as a QR code (ISO/IEC 18004) that dials it, with the quiet zone that readers need: SVG with words for
/// those who do not see it. Empty where a number does not fit, which E.164 rules out.
pub fn code(portal: &Portal) -> String {
    let main = &portal.tip_line.main;
    let target = main.number.href(main.extension.as_ref());
    // A fold or a stain on paper takes away at most a quarter.
    let Ok(code) = QrCode::with_error_correction_level(target, EcLevel::Q) else { return String::new() };
    let svg: String = code.render::<svg::Color<'_>>().min_dimensions(160, 160).build();
    let start = svg.find("<svg").unwrap_or_default();
    svg[start..].replacen("<svg", &format!("<svg role=\"img\" aria-label=\"{}\"", main.display), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_a_picture_with_a_name() {
        let portal = include_str!("../../content/portal.json");
        let code = code(&serde_json::from_str(portal).unwrap());
        assert!(code.starts_with("<svg role=\"img\" aria-label=\"866-347-2423\""), "{code}");
    }
}
