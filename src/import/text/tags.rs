//! Which `<…>` of a text are tags, where nobody says whether it is HTML.

/// The elements of HTML, and those that old pages have.
const NAMES: [&str; 156] = [
    "a",
    "abbr",
    "acronym",
    "address",
    "annotation",
    "applet",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "basefont",
    "bdi",
    "bdo",
    "big",
    "blink",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "circle",
    "cite",
    "clippath",
    "code",
    "col",
    "colgroup",
    "data",
    "dd",
    "defs",
    "del",
    "details",
    "dfn",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "frame",
    "frameset",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "line",
    "lineargradient",
    "link",
    "main",
    "map",
    "mark",
    "marquee",
    "math",
    "menu",
    "meta",
    "meter",
    "mfrac",
    "mi",
    "mn",
    "mo",
    "mrow",
    "msub",
    "msup",
    "nav",
    "nobr",
    "noframes",
    "noscript",
    "object",
    "ol",
    "optgroup",
    "option",
    "output",
    "p",
    "param",
    "path",
    "picture",
    "polygon",
    "polyline",
    "pre",
    "progress",
    "q",
    "rb",
    "rect",
    "rp",
    "rt",
    "rtc",
    "ruby",
    "s",
    "samp",
    "script",
    "search",
    "section",
    "select",
    "semantics",
    "slot",
    "small",
    "source",
    "span",
    "stop",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "text",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "tspan",
    "tt",
    "u",
    "ul",
    "use",
    "var",
    "video",
    "wbr",
    "xml",
    "xmp",
];
/// Attributes without a value.
const BARE: [&str; 24] = [
    "playsinline",
    "preload",
    "align",
    "class",
    "novalidate",
    "required",
    "allowfullscreen",
    "async",
    "autoplay",
    "checked",
    "compact",
    "controls",
    "defer",
    "disabled",
    "hidden",
    "ismap",
    "itemscope",
    "loop",
    "muted",
    "noshade",
    "nowrap",
    "open",
    "reversed",
    "selected",
];

/// The name of the tag that begins behind a `<`, in small letters. `<ann@health.example>` is none, and neither is what a
/// comparison has between two signs: `a <b then c>`.
pub fn name(rest: &str) -> Option<String> {
    let inside = rest.split_once('>')?.0;
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let end = inside.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, ':' | '-')).unwrap_or(inside.len());
    let (name, behind) = (inside[..end].to_ascii_lowercase(), inside[end..].trim());
    // Programs write elements of their own, such as `o:p`, and pages `my-element`.
    let is_own = name.contains([':', '-']) && name.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_known = is_own || NAMES.contains(&name.as_str());
    let bare = |word: &str| BARE.contains(&word.trim_end_matches('/'));
    let has_attributes = behind.contains('=') || behind.split_whitespace().all(bare);
    (is_known
        && (behind.is_empty()
            || behind == "/"
            || (inside[end..].starts_with([' ', '\n', '\t', '/']) && has_attributes)))
        .then_some(name)
}

/// The names of the tags in a text.
pub fn names(text: &str) -> impl Iterator<Item = String> {
    text.split('<').skip(1).filter_map(name)
}

/// Whether a text holds marks as only HTML has them: an element that ends, or that needs no end.
pub fn are_meant(text: &str) -> bool {
    let endless = |rest: &str| name(rest).is_some_and(|name| matches!(name.as_str(), "br" | "hr" | "img" | "p" | "li"));
    text.split('<').skip(1).any(|rest| (rest.starts_with('/') && name(rest).is_some()) || endless(rest))
}

/// A text with every `<` that begins no tag, and no comment, as the character that it is.
pub fn literal(text: &str) -> String {
    let has_tags = names(text).next().is_some();
    let mut parts = text.split('<');
    let mut literal = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // A text that is cut off may end within a tag.
        let is_cut = has_tags
            && !part.contains('>')
            && name(&format!("{}>", part.split(' ').next().unwrap_or_default())).is_some();
        let is_mark = part.starts_with(['!', '?']) || name(part).is_some() || is_cut;
        literal.push_str(if is_mark { "<" } else { "&lt;" });
        literal.push_str(part);
    }
    literal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_has_a_known_name_and_nothing_or_attributes_behind_it() {
        for tag in ["b>", "/p>", "BR/>", "a href='x'>", "td nowrap>", "o:p>", "h2 class=x>", "img src=\"a\" />"] {
            assert!(name(tag).is_some(), "{tag}");
        }
        for none in ["ann@health.example>", "y and z>", "b then c>", "5>", "b", "x>", " b>", "->"] {
            assert_eq!(name(none), None, "{none}");
        }
        assert_eq!(literal("<b>x</b> <ann@x.gov> <!-- c -->"), "<b>x</b> &lt;ann@x.gov> <!-- c -->");
        assert!(are_meant("a<br>b") && are_meant("<b>x</b>") && !are_meant("Use the <b> tag"));
    }
}
