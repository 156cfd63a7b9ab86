//! Old addresses: a page that leads on, for hosts that know no redirects, and lists for those that do.

use crate::components::head::escape;
use crate::model::{OldAddress, Redirect};
use crate::publish::unit::Unit;
use percent_encoding::percent_decode_str;

/// A page for each old address that one can stand for, and `_redirects` (the format that static hosts share).
pub fn units<'a>(redirects: &[Redirect], base_url: &str, folder: &str) -> Vec<Unit<'a>> {
    let list: String = redirects.iter().map(|redirect| line(redirect, redirect.from.path(), folder, "301")).collect();
    let pages = redirects.iter().filter(|redirect| has_page(&redirect.from));
    let pages = pages.map(|redirect| Unit::bytes(file(redirect.from.path()), page(redirect, base_url, folder).into()));
    pages.chain([Unit::bytes("_redirects", list.into())]).collect()
}

/// Whether a page can stand for an old address: not where it has a query, since a file has none, nor where servers would
/// show the page for its folder in place of the one that is there (`default.aspx`).
pub fn has_page(from: &OldAddress) -> bool {
    let name = from.path().rsplit('/').next().unwrap_or_default().to_lowercase();
    let is_index = name.split_once('.').is_some_and(|(stem, _)| ["index", "default", "home"].contains(&stem));
    from.query().is_none() && (!is_index || name == "index.html")
}

/// A line of `_redirects`: the parts of a query stand behind the path, each by itself.
pub fn line(Redirect { from, to }: &Redirect, path: &str, folder: &str, status: &str) -> String {
    let query: String =
        from.query().into_iter().flat_map(|query| query.split('&')).map(|part| format!(" {part}")).collect();
    format!("{folder}{path}{query} {folder}{to} {status}\n")
}

/// The maps from old addresses for nginx's `http` block: of those with a query, and of the rest whatever the query.
pub fn to_nginx(redirects: &[Redirect], folder: &str) -> String {
    // nginx compares with the path after it has decoded it, and with the query as it came.
    let lines = |has_query: bool| {
        let redirects = redirects.iter().filter(move |redirect| redirect.from.query().is_some() == has_query);
        let forms =
            redirects.flat_map(|redirect| forms(redirect.from.path()).into_iter().map(move |path| (path, redirect)));
        let line = |(path, Redirect { from, to }): (String, &Redirect)| {
            let query = from.query().map_or(String::new(), |query| format!("?{query}"));
            format!("    \"{folder}{}{query}\" \"{folder}{to}\";\n", quoted(&decoded(&path)))
        };
        forms.map(line).collect::<String>()
    };
    format!(
        "map $uri $frontdesk_redirect_by_path {{\n    default \"\";\n{}}}\n\
         map $uri?$args $frontdesk_redirect {{\n    default $frontdesk_redirect_by_path;\n{}}}\n",
        lines(false),
        lines(true)
    )
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
pub fn file(path: &str) -> String {
    let path = decoded(path);
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
        assert_eq!(file(redirects[0].from.path()), "news/café.html");
        assert!(to_nginx(&redirects, "/p").contains("\"/p/news/café.html\" \"/p/news/\";"));
    }

    #[test]
    fn no_address_leads_out_of_the_sites_folder() {
        assert_eq!(file("/"), "index.html");
        for from in ["/", "/a", "/a/", "/a.html", "/a.b/"] {
            assert!(!file(from).starts_with('/'), "{from}");
        }
    }

    #[test]
    fn nginx_has_room_for_the_longest_address() {
        let from = format!("/{0}/{0}", "a".repeat(200)).parse().unwrap();
        let conf = nginx_room(&[Redirect { from, to: "/".parse().unwrap() }], "");
        assert!(conf.starts_with("map_hash_bucket_size 512;"), "{conf}");
    }
}
