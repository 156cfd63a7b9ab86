//! Numbers to take along: cards for an address book, and a code for a phone's camera.

use super::vcard::Card;
use crate::content::Content;
use crate::model::{Address, Lang, Phone};
use crate::publish::unit::Unit;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// `tips.vcf` and `offices/….vcf`, in one language.
pub fn units<'a>(content: &Content, lang: Lang) -> Vec<Unit<'a>> {
    let portal = &content.portal;
    let base_url = portal.base_url.as_str().trim_end_matches('/');
    let card = Card { lang, portal, offices: &content.offices, base_url };
    let prefix = crate::publish::unit::folder(&format!("{}/", portal.languages.prefix(lang))).to_owned();
    let tips = portal.tip_line.as_ref();
    let tips = tips.map(|line| Unit::bytes(format!("{prefix}tips.vcf"), card.tip_line(line).into_bytes()));
    let offices = content.offices.iter().map(|office| {
        let url = format!("{base_url}{}", portal.languages.path(&Address::Office(office.id.clone()), lang));
        Unit::bytes(format!("{prefix}offices/{}.vcf", office.id), card.office(office, &url).into_bytes())
    });
    offices.chain(tips).collect()
}

/// The number as a QR code (ISO/IEC 18004) that dials it, with the quiet zone that readers need: SVG with words for
/// those who do not see it. Empty where a number does not fit, which E.164 rules out.
pub fn code(main: &Phone) -> String {
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
    use crate::model::Portal;

    #[test]
    fn the_code_is_a_picture_with_a_name() {
        let portal: Portal = serde_json::from_str(include_str!("../../../content/portal.json")).unwrap();
        let code = code(portal.main_phone().unwrap());
        assert!(code.starts_with("<svg role=\"img\" aria-label=\"866-347-2423\""), "{code}");
    }
}
