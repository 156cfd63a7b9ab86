//! Old addresses: a page that leads on, for hosts that know no redirects, and lists for those that do.

use super::unit::Unit;
use crate::model::Redirect;
use crate::pages::escape;

/// A page for each old address, and `_redirects` (the format that static hosts share).
pub fn units<'a>(redirects: &[Redirect], base_url: &str, folder: &str) -> Vec<Unit<'a>> {
    let list: String =
        redirects.iter().map(|Redirect { from, to }| format!("{folder}{from} {folder}{to} 301\n")).collect();
    let pages = redirects.iter().map(|redirect| Unit::bytes(file(redirect), page(redirect, base_url, folder).into()));
    pages.chain([Unit::bytes("_redirects", list.into())]).collect()
}

/// The map from old addresses for nginx's `http` block.
pub fn to_nginx(redirects: &[Redirect], folder: &str) -> String {
    let lines = redirects.iter().map(|Redirect { from, to }| format!("    \"{folder}{from}\" \"{folder}{to}\";\n"));
    format!("map $uri $frontdesk_redirect {{\n    default \"\";\n{}}}\n", lines.collect::<String>())
}

/// Where a static host looks for the old address.
fn file(redirect: &Redirect) -> String {
    let path = redirect.from.as_str().trim_start_matches('/');
    let last = path.rsplit('/').next().unwrap_or_default();
    if last.contains('.') { path.to_owned() } else { format!("{}/index.html", path.trim_end_matches('/')) }
}

fn page(redirect: &Redirect, base_url: &str, folder: &str) -> String {
    let to = escape(&format!("{folder}{}", redirect.to));
    let canonical = escape(&format!("{base_url}{}", redirect.to));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{to}</title>\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={to}\">\n</head>\n\
         <body>\n<p><a href=\"{to}\">{canonical}</a></p>\n</body>\n</html>\n"
    )
}
