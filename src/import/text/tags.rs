//! Which `<…>` of a text are tags, where nobody says whether it is HTML.

use std::collections::BTreeSet;

/// The elements of HTML, and those that old pages have.
const NAMES: &str = "\
    a abbr acronym address annotation applet area article aside audio b base basefont bdi bdo big blink \
    blockquote body br button canvas caption center circle cite clippath code col colgroup data dd defs \
    del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame \
    frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li \
    line lineargradient link main map mark marquee math menu meta meter mfrac mi mn mo mrow msub msup \
    nav nobr noframes noscript object ol optgroup option output p param path picture polygon polyline \
    pre progress q rb rect rp rt rtc ruby s samp script search section select semantics slot small \
    source span stop strike strong style sub summary sup svg table tbody td template text textarea tfoot \
    th thead time title tr track tspan tt u ul use var video wbr xml xmp";
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

/// Elements that need no end.
const ENDLESS: &str = "br hr img input wbr p li dt dd tr td th thead tbody tfoot col option";

/// What stands behind a `<`, where it is a tag.
struct Tag<'a> {
    /// In small letters.
    name: String,
    /// What stands behind the name.
    behind: &'a str,
    is_end: bool,
}

impl<'a> Tag<'a> {
    fn read(rest: &'a str) -> Option<Self> {
        let inside = rest.split_once('>')?.0;
        let is_end = inside.starts_with('/');
        let inside = inside.strip_prefix('/').unwrap_or(inside);
        let end = inside.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, ':' | '-')).unwrap_or(inside.len());
        let (name, behind) = (inside[..end].to_ascii_lowercase(), &inside[end..]);
        // Programs write elements of their own, such as `o:p`, and pages `my-element`; `https:` begins an address.
        let is_own = name.contains([':', '-'])
            && name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.ends_with(|c: char| c.is_ascii_alphanumeric());
        let is_known = is_own || NAMES.split(' ').any(|known| known == name);
        let bare = |word: &str| BARE.contains(&word.trim_end_matches('/'));
        let words = behind.trim();
        let has_attributes =
            behind.starts_with(char::is_whitespace) && (words.contains('=') || words.split_whitespace().all(bare));
        let is_tag = is_known && (words.is_empty() || words == "/" || has_attributes);
        is_tag.then_some(Self { name, behind: words, is_end })
    }

    /// Whether it is no mere word in angle brackets, as in "Write <name> here": it has an attribute, or needs no end.
    fn is_plain(&self) -> bool {
        self.behind.contains('=') || ENDLESS.split(' ').any(|endless| endless == self.name)
    }
}

/// The name of the tag that begins behind a `<`, in small letters. `<ann@health.example>` is none, and neither is what a
/// comparison has between two signs: `a <b then c>`.
pub fn name(rest: &str) -> Option<String> {
    Tag::read(rest).map(|tag| tag.name)
}

/// The names of the tags in a text.
pub fn names(text: &str) -> impl Iterator<Item = String> {
    text.split('<').skip(1).filter_map(name)
}

/// Whether a text holds marks as only HTML has them: an element that ends, that needs no end, or that has an attribute.
pub fn are_meant(text: &str) -> bool {
    text.split('<').skip(1).filter_map(Tag::read).any(|tag| tag.is_end || tag.is_plain())
}

/// HTML with every `<` that begins no tag, and no comment, as the character that it is.
pub fn literal(text: &str) -> String {
    let ended: BTreeSet<String> =
        text.split('<').skip(1).filter_map(Tag::read).filter(|tag| tag.is_end).map(|tag| tag.name).collect();
    let has_tags = names(text).next().is_some();
    let is_tag =
        |part: &str| Tag::read(part).is_some_and(|tag| tag.is_end || tag.is_plain() || ended.contains(&tag.name));
    // A text that is cut off may end within a tag.
    let is_cut = |part: &str| {
        let name_alone = format!("{}>", part.split(' ').next().unwrap_or_default());
        has_tags && !part.contains('>') && name(&name_alone).is_some()
    };
    let mut parts = text.split('<');
    let mut literal = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_mark = part.starts_with(['!', '?']) || is_tag(part) || is_cut(part);
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
        for none in
            ["https://a.example/?p=5>", "ann@health.example>", "y and z>", "b then c>", "5>", "b", "x>", " b>", "->"]
        {
            assert_eq!(name(none), None, "{none}");
        }
        assert_eq!(literal("<b>x</b> <ann@x.gov> <!-- c -->"), "<b>x</b> &lt;ann@x.gov> <!-- c -->");
        assert_eq!(literal("<p>Write <name> and <address> here</p>"), "<p>Write &lt;name> and &lt;address> here</p>");
        assert_eq!(literal("See <https://a.example/?p=5> <b>now</b>"), "See &lt;https://a.example/?p=5> <b>now</b>");
        assert!(are_meant("a<br>b") && are_meant("<b>x</b>") && !are_meant("Use the <b> tag"));
    }
}
