//! Old addresses: a page that leads on, for hosts that know no redirects, and lists for those that do.

use crate::components::head::escape;
use crate::model::{Redirect, SitePath};
use crate::publish::unit::Unit;
use percent_encoding::percent_decode_str;

/// A page for each old address, and `_redirects` (the format that static hosts share).
pub fn units<'a>(redirects: &[Redirect], base_url: &str, folder: &str) -> Vec<Unit<'a>> {
    let list: String =
        redirects.iter().map(|Redirect { from, to }| format!("{folder}{from} {folder}{to} 301\n")).collect();
    let pages =
        redirects.iter().map(|redirect| Unit::bytes(file(&redirect.from), page(redirect, base_url, folder).into()));
    pages.chain([Unit::bytes("_redirects", list.into())]).collect()
}

/// The map from old addresses for nginx's `http` block.
pub fn to_nginx(redirects: &[Redirect], folder: &str) -> String {
    // nginx compares with the address after it has decoded it.
    let line = |from: &str, to: &SitePath| format!("    \"{folder}{}\" \"{folder}{to}\";\n", quoted(&decoded(from)));
    let lines = redirects.iter().map(|Redirect { from, to }| {
        let forms = forms(from.as_str());
        forms.iter().map(|from| line(from, to)).collect::<String>()
    });
    let lines: String = lines.collect();
    format!("map $uri $frontdesk_redirect {{\n    default \"\";\n{lines}}}\n")
}

/// The forms in which a server may be asked for an old address, the given one first: a folder with and without its slash.
pub fn forms(from: &str) -> Vec<String> {
    let last = from.rsplit('/').next().unwrap_or_default();
    match from.strip_suffix('/') {
        Some("") => vec![from.to_owned()],
        Some(bare) => vec![from.to_owned(), bare.to_owned()],
        None if last.contains('.') => vec![from.to_owned()],
        None => vec![from.to_owned(), format!("{from}/")],
    }
}

/// A path between nginx's quotation marks.
fn quoted(path: &str) -> String {
    path.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Room in nginx's tables for all old addresses. It must stand before the first map.
pub fn nginx_room(redirects: &[Redirect], folder: &str) -> String {
    let longest =
        redirects.iter().map(|redirect| folder.len() + redirect.from.as_str().len()).max().unwrap_or_default();
    let bucket = (longest + 64).next_power_of_two().max(128);
    let size = (redirects.len() * 4).next_power_of_two().max(2048);
    format!("map_hash_bucket_size {bucket};\nmap_hash_max_size {size};\n")
}

/// A path as servers compare it: with its `%` escapes as the characters that they stand for.
pub fn decoded(path: &str) -> String {
    percent_decode_str(path).decode_utf8_lossy().into_owned()
}

/// Where a static host looks for the old address.
pub fn file(from: &SitePath) -> String {
    let path = decoded(from.as_str());
    let path = path.trim_start_matches('/');
    let last = path.rsplit('/').next().unwrap_or_default();
    match path.trim_end_matches('/') {
        _ if last.contains('.') => path.to_owned(),
        "" => "index.html".to_owned(),
        folder => format!("{folder}/index.html"),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escaped_address_is_found_as_servers_look_for_it() {
        let redirects = [Redirect { from: "/news/caf%C3%A9.html".parse().unwrap(), to: "/news/".parse().unwrap() }];
        assert_eq!(file(&redirects[0].from), "news/café.html");
        assert!(to_nginx(&redirects, "/p").contains("\"/p/news/café.html\" \"/p/news/\";"));
    }

    #[test]
    fn no_address_leads_out_of_the_sites_folder() {
        assert_eq!(file(&"/".parse().unwrap()), "index.html");
        for from in ["/", "/a", "/a/", "/a.html", "/a.b/"] {
            assert!(!file(&from.parse().unwrap()).starts_with('/'), "{from}");
        }
    }

    #[test]
    fn nginx_has_room_for_the_longest_address() {
        let from = format!("/{0}/{0}", "a".repeat(200)).parse().unwrap();
        let conf = nginx_room(&[Redirect { from, to: "/".parse().unwrap() }], "");
        assert!(conf.starts_with("map_hash_bucket_size 512;"), "{conf}");
    }
}
