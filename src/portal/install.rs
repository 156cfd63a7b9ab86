//! What a device needs to install the portal as an app, and whom to tell of its weaknesses.

use crate::components::Frame;
use crate::components::head::Head;
use crate::features::home;
use crate::i18n::frame_words;
use crate::model::{Address, Portal};
use crate::publish::unit::Unit;
use serde_json::json;

/// The web app manifest in one language (W3C Web Application Manifest).
pub fn manifest<'a>(frame: &Frame) -> Unit<'a> {
    let site = &frame.site;
    let folder = &site.folder;
    let icon = |name: &str, size: &str, purpose: &str| json!({ "src": format!("{folder}/icons/{name}.png"), "sizes": size, "type": "image/png", "purpose": purpose });
    let Head { title, description, .. } = home::publish::head(site);
    let description =
        if site.official { description } else { format!("{} {description}", frame_words(site.lang).demonstration) };
    let shortcuts = [(site.words().tips, Address::Tips), (site.words().offices, Address::Offices)];
    let shortcuts = shortcuts.into_iter().filter(|(_, address)| site.parts.has(address));
    let shortcuts = shortcuts.map(|(name, address)| json!({ "name": name, "url": site.href(&address) }));
    let manifest = json!({
        "name": title,
        "short_name": site.short_name,
        "description": description,
        "lang": site.lang.tag(),
        "id": site.href(&Address::Home),
        "start_url": site.href(&Address::Home),
        "scope": format!("{folder}/"),
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#162e51",
        "icons": [
            icon("192", "192x192", "any"),
            icon("512", "512x512", "any"),
            icon("maskable", "512x512", "maskable"),
        ],
        "shortcuts": shortcuts.collect::<Vec<_>>(),
    });
    Unit::bytes(
        format!("{}manifest.webmanifest", crate::publish::unit::folder(&site.path(&Address::Home))),
        format!("{manifest:#}\n").into_bytes(),
    )
}

/// `/.well-known/security.txt` (RFC 9116), which tells whom to tell; none where the settings name nobody.
pub fn security<'a>(portal: &Portal) -> Option<Unit<'a>> {
    let security = portal.security.as_ref()?;
    let base_url = portal.base_url.as_str().trim_end_matches('/');
    let languages: Vec<_> = portal.languages.iter().map(|lang| lang.tag()).collect();
    let policy = security.policy.as_ref().map(|policy| format!("Policy: {policy}\n")).unwrap_or_default();
    let text = format!(
        "Contact: {}\nExpires: {}T00:00:00Z\n{policy}Preferred-Languages: {}\nCanonical: {base_url}/.well-known/security.txt\n",
        security.contact,
        security.expires,
        languages.join(", ")
    );
    Some(Unit::bytes(".well-known/security.txt", text.into_bytes()))
}
