//! A feed's bytes as text. The feed's reader gets UTF-8 alone and is told of no other encoding: it stops the program
//! where a declaration asks for one that it is too late to change to.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text, by what the bytes themselves say of it: a byte order mark, else what the server said, else the
/// declaration (RFC 7303, section 3). What stands for no letter becomes U+FFFD.
pub fn text(bytes: Vec<u8>, charset: Option<&str>) -> String {
    let (encoding, mark) = Encoding::for_bom(&bytes).unwrap_or_else(|| (detected(&bytes, charset), 0));
    let text = if encoding == UTF_8 && mark == 0 {
        // Large feeds are UTF-8, and are not copied.
        String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
    } else {
        encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned()
    };
    // No feed holds this character, and the reader takes it for letters of two bytes.
    without_declarations(if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text })
}

/// A page's bytes as text: by its mark, by what the server said, by what the page says of itself, and else by whether they
/// are UTF-8 (HTML standard, "Determining the character encoding").
pub fn page(bytes: &[u8], charset: Option<&str>) -> String {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1_024)]).to_lowercase();
    let said = start.split_once("charset=").map(|(_, rest)| rest.trim_start_matches(['"', '\'']));
    let said = said
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect::<String>());
    let named = charset.or(said.as_deref()).and_then(|label| Encoding::for_label(label.as_bytes()));
    let encoding = named.unwrap_or(if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 });
    encoding.decode(bytes).0.into_owned()
}

/// A table's bytes as text: Excel writes a mark before UTF-8, and else the letters of Windows.
pub fn table(bytes: &[u8]) -> String {
    let encoding = if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 };
    encoding.decode(bytes).0.into_owned()
}

fn detected(bytes: &[u8], charset: Option<&str>) -> &'static Encoding {
    // A feed begins with one of these, and both are ASCII.
    let pair = bytes.get(..2).unwrap_or_default();
    match pair {
        [b'<' | b'{' | b' ' | b'\r' | b'\n' | b'\t', 0] => return UTF_16LE,
        [0, b'<' | b'{' | b' ' | b'\r' | b'\n' | b'\t'] => return UTF_16BE,
        _ => {}
    }
    // Where one can read its letters one by one, it is not what it says.
    let narrow = |encoding: &&'static Encoding| ![UTF_16LE, UTF_16BE].contains(encoding);
    let named = |label: &str| Encoding::for_label(label.trim_matches(['"', ' ']).as_bytes()).filter(narrow);
    charset.and_then(named).or_else(|| named(&declared(bytes))).unwrap_or(UTF_8)
}

/// What an XML declaration in ASCII names.
fn declared(bytes: &[u8]) -> String {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1_000)]).into_owned();
    let declaration = start.trim_start().strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    let name = declaration.and_then(|(declaration, _)| declaration.split_once("encoding"));
    let name = name.map_or("", |(_, rest)| rest.trim_start_matches(|c: char| c.is_whitespace() || c == '='));
    name.chars().skip(1).take_while(|c| !matches!(c, '"' | '\'')).collect()
}

/// A document without declarations of its encoding, which are not true of it any more, wherever they stand.
fn without_declarations(mut text: String) -> String {
    let start = text.len() - text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').len();
    text.drain(..start);
    if text.starts_with('{') {
        return text;
    }
    let is_declaration = |rest: &str| rest[5..].starts_with(|c: char| c.is_whitespace() || c == '?');
    if text.starts_with("<?xml")
        && is_declaration(&text)
        && let Some(end) = text.find("?>")
    {
        text.drain(..end + 2);
    }
    if !text.match_indices("<?xml").any(|(at, _)| is_declaration(&text[at..])) {
        return text;
    }
    let mut clean = String::with_capacity(text.len());
    let mut done = 0;
    for (at, _) in text.match_indices("<?xml").filter(|(at, _)| is_declaration(&text[*at..])) {
        clean.push_str(&text[done..at]);
        clean.push_str("<?no-xml");
        done = at + 5;
    }
    clean + &text[done..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16(words: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        words.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn letters_of_four_bytes_are_no_feed_and_stop_nothing() {
        let wide: Vec<u8> = "\u{feff}<?xml version='1.0' encoding='utf-16'?><rss/>"
            .chars()
            .flat_map(|c| u32::from(c).to_le_bytes())
            .collect();
        let read = text(wide, None);
        assert!(!read.contains('\0'));
        assert!(feed_rs::parser::parse(read.as_bytes()).is_err());
    }

    #[test]
    fn a_text_is_read_in_the_encoding_that_its_bytes_have() {
        let feed = "<?xml version='1.0' encoding='UTF-16'?><rss>Señal</rss>";
        for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            assert_eq!(text(utf_16(feed, bytes), None), "<rss>Señal</rss>");
            assert_eq!(text(utf_16(&format!("\u{feff}{feed}"), bytes), Some("iso-8859-1")), "<rss>Señal</rss>");
        }
        for label in ["UTF-16", "UCS-2", "ISO-10646-UCS-2", "unicode", "nonsense"] {
            assert_eq!(text(feed.replace("UTF-16", label).into_bytes(), None), "<rss>Señal</rss>", "{label}");
        }
    }

    #[test]
    fn the_server_says_more_than_the_declaration() {
        let feed = b"<?xml version='1.0' encoding='UTF-8'?><a>Se\xf1al</a>".to_vec();
        assert_eq!(text(feed.clone(), Some("ISO-8859-1")), "<a>Señal</a>");
        assert_eq!(text(feed, None), "<a>Se\u{fffd}al</a>");
        assert_eq!(text(b"<?xml encoding = \"latin1\" ?><a>\xf1</a>".to_vec(), None), "<a>ñ</a>");
    }

    #[test]
    fn no_declaration_is_left_in_a_feed() {
        let feed = "\n<?xml version='1.0'?><a/><?xml version='1.0' encoding='UTF-16'?><?xml-stylesheet x?>";
        assert_eq!(text(feed.into(), None), "<a/><?no-xml version='1.0' encoding='UTF-16'?><?xml-stylesheet x?>");
        let json = "\u{feff} {\"a\": \"<?xml encoding='UTF-16'?>\"}";
        assert_eq!(text(json.into(), None), "{\"a\": \"<?xml encoding='UTF-16'?>\"}");
    }
}
