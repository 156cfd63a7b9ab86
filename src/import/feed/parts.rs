//! A feed as large as an archive in parts, which are read side by side, and need less memory than the whole.

/// The parts of a feed in XML, each a feed with the head and the end of the whole; none where it is smaller than two parts
/// of this many bytes.
pub fn parts(text: &str, size: usize) -> Option<Vec<Part<'_>>> {
    if text.len() < 2 * size || text.starts_with('{') {
        return None;
    }
    ["item", "entry"].iter().find_map(|name| {
        let close = format!("</{name}>");
        let first = begin(text, name)?;
        let end = text.rfind(&close)? + close.len();
        let (head, tail) = (&text[..first], &text[end..]);
        let mut rest = text.get(first..end)?;
        let mut parts = Vec::new();
        while !rest.is_empty() {
            // A part ends with an entry.
            let from = (0..=size.min(rest.len())).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or_default();
            let at = rest[from..].find(&close).map_or(rest.len(), |at| from + at + close.len());
            let (part, others) = rest.split_at(at);
            parts.push(Part { head, entries: part, tail });
            rest = others;
        }
        Some(parts)
    })
}

/// Some entries, and what stands around all of them.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    head: &'a str,
    entries: &'a str,
    tail: &'a str,
}

impl Part<'_> {
    /// The part as a feed of its own.
    pub fn whole(self) -> String {
        [self.head, self.entries, self.tail].concat()
    }
}

/// Where the first element of a name begins. `<items>`, which in RDF names them all, is another.
pub fn begin(text: &str, name: &str) -> Option<usize> {
    let open = format!("<{name}");
    let ends = |at: usize| text[at + open.len()..].starts_with(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
    text.match_indices(&open).map(|(at, _)| at).find(|at| ends(*at))
}

#[cfg(test)]
mod tests {
    use super::super::{Feed, merged, parse_whole};
    use super::*;

    #[test]
    fn a_feed_in_parts_says_what_it_says_as_a_whole() {
        let item = |at: usize| {
            format!(
                "<item><title>Señal {at}</title><link>https://a.example/{at}</link><guid>{at}</guid><description>Text {at}</description></item>"
            )
        };
        let items: String = (0..9).map(item).collect();
        let feed = format!(
            "<rss version='2.0'><channel><title>t</title>{items}<language>es</language><link>https://a.example/</link></channel></rss>"
        );
        let said = |feed: &Feed| {
            let entries =
                feed.entries.iter().map(|entry| (entry.guid.clone(), entry.title.clone(), entry.html.clone()));
            (feed.site.clone(), feed.language.clone(), entries.collect::<Vec<_>>())
        };
        let whole = parse_whole(&feed, "feed.xml").unwrap();
        for size in [1, 100, 300, 500] {
            let parts = parts(&feed, size).unwrap();
            assert!(parts.len() > 1, "{size}");
            assert_eq!(said(&merged(&parts, "feed.xml").unwrap()), said(&whole), "{size}");
        }
        assert!(parts(&feed, feed.len()).is_none());
        // What only looks like an end is none: such a feed is read as a whole.
        let quoted = feed.replace("Text 4", "<![CDATA[Text </item> 4]]>");
        assert!(merged(&parts(&quoted, 1).unwrap(), "feed.xml").is_none());
    }
}
