//! A stored text as WordPress shows it: with its short codes (`[caption …]`) and its blocks (`<!-- wp:… -->`) as what they
//! stand for. What only plugins can show is left out, and named.

use super::Beside;
use super::Medium;
use crate::import::typed;

/// No short code is longer. What looks like one and does not end is text.
const LONGEST: usize = 5_000;
/// Short codes that need no attribute.
const BARE: [&str; 8] = ["gallery", "audio", "video", "playlist", "toc", "sitemap", "archives", "recent-posts"];

/// The text as HTML, and a note for each thing that is left out. Blank lines part paragraphs, unless the editor of blocks has
/// written them.
pub fn html(source: &str, beside: &Beside) -> (String, Vec<String>) {
    let text = source.replace("\r\n", "\n").replace('\r', "\n");
    let mut notes = Vec::new();
    let text = blocks(&text, beside, &mut notes);
    let text = codes(&text, beside, &mut notes);
    let html = if text.contains("<!-- wp:") { text } else { typed::paragraphs(&text) };
    (html, notes)
}

/// A text with shared passages in their places. A block that holds nothing itself is made by the system, or by a plugin.
fn blocks(text: &str, beside: &Beside, notes: &mut Vec<String>) -> String {
    const BEGIN: &str = "<!-- wp:";
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find(BEGIN) {
        let Some(end) = rest[at..].find("-->").map(|end| at + end + "-->".len()) else { break };
        let block = &rest[at + BEGIN.len()..end - "-->".len()];
        let Some(block) = block.trim_end().strip_suffix('/') else {
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        };
        out.push_str(&rest[..at]);
        let name = block.split_whitespace().next().unwrap_or_default();
        let number =
            || Some(block.split_once("\"ref\":")?.1.chars().take_while(char::is_ascii_digit).collect::<String>());
        match (name, number().and_then(|number| beside.blocks.get(&number))) {
            ("block", Some(passage)) => out.push_str(passage),
            ("more" | "nextpage" | "spacer" | "separator", _) => {}
            _ => notes.push(format!("a block of WordPress is left out: {}", block.trim())),
        }
        rest = &rest[end..];
    }
    out + rest
}

/// A text without short codes: what they stand for where that is known, else a note. What stands between a code and its end
/// stays. Words in brackets are no code: that has attributes or an end, or is one of those that need none.
fn codes(text: &str, beside: &Beside, notes: &mut Vec<String>) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('[') {
        out.push_str(&rest[..at]);
        let code = &rest[at..];
        let (html, length) = read(code, text, beside, notes).unwrap_or_else(|| ("[".to_owned(), 1));
        out.push_str(&html);
        rest = &code[length..];
    }
    out + rest
}

/// What the code with which a text begins stands for, and its length in it.
fn read(code: &str, text: &str, beside: &Beside, notes: &mut Vec<String>) -> Option<(String, usize)> {
    let closes = code.starts_with("[/");
    let start = if closes { 2 } else { 1 };
    let name: String = code[start..]
        .chars()
        .take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-'))
        .collect();
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let near = &code[..code.char_indices().map(|(at, _)| at).find(|at| *at > LONGEST).unwrap_or(code.len())];
    let end = near.find(']')? + 1;
    let attributes = code[start + name.len()..end - 1].trim();
    let known = match name.as_str() {
        _ if closes => None,
        "caption" | "wp_caption" => caption(code, &name, end),
        "gallery" => gallery(attributes, beside).map(|html| (html, end)),
        "embed" => embed(code, end),
        _ => None,
    };
    if known.is_some() {
        return known;
    }
    let ends = || text.contains(&format!("[/{name}]"));
    let is_address = attributes.contains("://") && !attributes.contains(' ');
    let is_attribute = |(name, value): (&str, &str)| {
        !name.trim().contains(' ') && (value.starts_with(['"', '\'']) || !attributes.contains(' '))
    };
    let is_code = match closes {
        true => attributes.is_empty() && text.contains(&format!("[{name}")),
        false if attributes.is_empty() => BARE.contains(&name.as_str()) || ends(),
        // `name="x"`, or `name=x` without blanks: what else stands in brackets are words.
        false => {
            code[start + name.len()..].starts_with(' ')
                && (is_address || attributes.split_once('=').is_some_and(is_attribute))
        }
    };
    if !is_code {
        return None;
    }
    if !closes {
        notes.push(format!("a short code of WordPress is left out: {}", &code[..end]));
    }
    Some((String::new(), end))
}

/// What stands between a code and its end, and the length of all of it.
fn between<'a>(code: &'a str, name: &str, open: usize) -> Option<(&'a str, usize)> {
    let close = format!("[/{name}]");
    let end = code[open..].find(&close)? + open;
    Some((&code[open..end], end + close.len()))
}

/// A picture, and the words below it: behind the picture, or in an attribute (until WordPress 3.3).
fn caption(code: &str, name: &str, open: usize) -> Option<(String, usize)> {
    let (inside, length) = between(code, name, open)?;
    let picture = inside.find("<img").and_then(|at| inside[at..].find('>').map(|end| at + end + 1))?;
    // A link around the picture closes behind it.
    let picture = inside[picture..].strip_prefix("</a>").map_or(picture, |_| picture + "</a>".len());
    let (picture, words) = inside.split_at(picture);
    let attribute =
        || code[..open].split_once("caption=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(words, _)| words);
    let words = Some(words.trim()).filter(|words| !words.is_empty()).or_else(attribute).unwrap_or_default();
    Some((format!("\n\n<figure>{picture}<figcaption>{words}</figcaption></figure>\n\n"), length))
}

/// The pictures of a gallery, where the export holds all of them.
fn gallery(attributes: &str, beside: &Beside) -> Option<String> {
    let ids = attributes.split_once("ids=")?.1.trim_start_matches(['"', '\'']);
    let ids = ids.split(|c: char| c != ',' && c != ' ' && !c.is_ascii_digit()).next().unwrap_or_default();
    let picture = |id: &str| {
        let Medium { address, title, caption, .. } = &beside.attachments.get(id.trim())?.medium;
        let (address, alt) = (escaped(address), title.as_deref().map(escaped).unwrap_or_default());
        let caption = caption.iter().map(|words| format!("<figcaption>{words}</figcaption>")).collect::<String>();
        Some(format!("<figure><img src=\"{address}\" alt=\"{alt}\">{caption}</figure>\n"))
    };
    let pictures: Option<String> = ids.split(',').map(picture).collect();
    Some(format!("\n\n{}\n\n", pictures?))
}

fn embed(code: &str, open: usize) -> Option<(String, usize)> {
    let (inside, length) = between(code, "embed", open)?;
    let address = escaped(inside.trim());
    Some((format!("<a href=\"{address}\">{address}</a>"), length))
}

/// Words between quotation marks. An escape that is there already stays one.
fn escaped(words: &str) -> String {
    words.replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
