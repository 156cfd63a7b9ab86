//! From a place in JSON to the bytes of the file, for a snippet that shows the mistake.

use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::parse_to_ast;
use std::ops::Range;

/// The bytes of the value at a JSON pointer.
pub fn value(text: &str, pointer: &str) -> Option<Range<usize>> {
    with(text, pointer, |value| Some(bytes(value)))
}

/// The bytes of a field's name in the object at a JSON pointer.
pub fn field(text: &str, pointer: &str, field: &str) -> Option<Range<usize>> {
    with(text, pointer, |value| bytes(&property(value, field)?.name).into())
}

/// The bytes of a line from a column on, both from 1.
pub fn line(text: &str, line: usize, column: Option<usize>) -> Range<usize> {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let length = text[start..].find('\n').unwrap_or(text.len() - start);
    let mut from = start + column.unwrap_or(1).saturating_sub(1).min(length);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    from..start + length
}

fn with<T>(text: &str, pointer: &str, found: impl Fn(&Value<'_>) -> Option<T>) -> Option<T> {
    let parsed = parse_to_ast(text, &jsonc_parser::CollectOptions::default(), &jsonc_parser::ParseOptions::default());
    let root = parsed.ok()?.value?;
    let mut value = &root;
    for part in pointer.split('/').skip(1) {
        let part = part.replace("~1", "/").replace("~0", "~");
        value = match value {
            Value::Array(array) => array.elements.get(part.parse::<usize>().ok()?)?,
            value => &property(value, &part)?.value,
        };
    }
    found(value)
}

fn property<'v, 'a>(value: &'v Value<'a>, name: &str) -> Option<&'v ObjectProp<'a>> {
    let Value::Object(object) = value else { return None };
    object.properties.iter().find(|property| property.name.as_str() == name)
}

fn bytes(part: &impl Ranged) -> Range<usize> {
    let range = part.range();
    range.start..range.end
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"a/b\": [1, { \"ñ\": \"x\" }]\n}";

    #[test]
    fn a_pointer_leads_to_its_bytes() {
        let found = |pointer: &str| value(TEXT, pointer).map(|range| &TEXT[range]);
        assert_eq!(found("/a~1b/0"), Some("1"));
        assert_eq!(found("/a~1b/1/ñ"), Some("\"x\""));
        assert_eq!(found("/nothing"), None);
        assert_eq!(field(TEXT, "/a~1b/1", "ñ").map(|range| &TEXT[range]), Some("\"ñ\""));
    }

    #[test]
    fn a_line_is_found_in_any_text() {
        assert_eq!(&TEXT[line(TEXT, 2, Some(3))], "\"a/b\": [1, { \"ñ\": \"x\" }]");
        assert_eq!(line(TEXT, 99, Some(99)), TEXT.len()..TEXT.len());
        assert_eq!(line("ñ", 1, Some(2)), 0..2);
    }
}
