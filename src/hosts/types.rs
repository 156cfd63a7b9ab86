//! The media type of each published file, for stores and servers that do not know it by themselves.

use std::collections::BTreeSet;

/// The type of a file by its name, with the encoding of text.
pub fn content_type(file: &str) -> String {
    let end = file.rsplit_once('.').map_or("", |(_, end)| end);
    match end {
        // RFC 6350, RFC 7946, RFC 7763, and the data format of one value a line, which has no registered type.
        "vcf" => "text/vcard; charset=utf-8".to_owned(),
        "geojson" => "application/geo+json".to_owned(),
        "md" => "text/markdown; charset=utf-8".to_owned(),
        "jsonl" => "application/jsonl".to_owned(),
        _ => {
            let guess = mime_guess::from_path(file).first_or_octet_stream();
            if guess.type_() == mime_guess::mime::TEXT { format!("{guess}; charset=utf-8") } else { guess.to_string() }
        }
    }
}

/// The endings of the names of files, in small letters, each once.
pub fn endings(files: &[&str]) -> BTreeSet<String> {
    let name = |file: &&str| Some(file.rsplit('/').next()?.rsplit_once('.')?.1.to_lowercase());
    files.iter().filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::content_type;

    #[test]
    fn each_kind_of_file_has_its_type() {
        for (file, kind) in [
            ("index.html", "text/html; charset=utf-8"),
            ("a/b.css", "text/css; charset=utf-8"),
            ("app-1/boot.js", "text/javascript; charset=utf-8"),
            ("frontdesk-1_bg.wasm", "application/wasm"),
            ("data/news.json", "application/json"),
            ("manifest.webmanifest", "application/manifest+json"),
            ("tips.vcf", "text/vcard; charset=utf-8"),
            ("feeds/news.xml", "text/xml; charset=utf-8"),
            ("icon.svg", "image/svg+xml"),
            ("favicon.ico", "image/x-icon"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("data/offices.csv", "text/csv; charset=utf-8"),
            ("media/notice.pdf", "application/pdf"),
            ("lists/data.bin", "application/octet-stream"),
        ] {
            assert_eq!(content_type(file), kind, "{file}");
        }
    }
}
