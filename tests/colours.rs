//! The colours of `style/components/_base.scss`: words are read on every ground that they stand on, in the light and in
//! the dark. `cargo test --test colours -- --nocapture` prints the table.

use frontdesk::model::Colour;
use std::collections::BTreeMap;

/// Words or lines, the grounds that they stand on, and the least contrast (WCAG 2.2, 1.4.3 and 1.4.11).
const PAIRS: [(&str, &[&str], f64); 10] = [
    ("ink", &["paper", "desk", "notice"], 7.0),
    ("quiet", &["paper", "desk"], 4.5),
    ("link", &["paper", "desk", "notice"], 4.5),
    ("visited", &["paper", "desk"], 4.5),
    ("accent", &["paper", "desk"], 4.5),
    ("urgent", &["paper", "desk", "notice"], 4.5),
    ("on-brand", &["brand"], 4.5),
    ("on-brand-quiet", &["brand"], 3.0),
    ("on-deed", &["deed"], 4.5),
    ("edge-line", &["paper", "desk"], 3.0),
];

/// The properties of a block, each a colour or another property's name.
fn properties(block: &str) -> BTreeMap<String, String> {
    let lines = block.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": "));
    lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn colour(properties: &BTreeMap<String, String>, name: &str) -> Colour {
    let value = &properties[name];
    if let Some(other) = value.strip_prefix("var(--").and_then(|other| other.strip_suffix(')')) {
        return colour(properties, other);
    }
    // `#fff` is short for `#ffffff`.
    let long = match value.strip_prefix('#') {
        Some(short) if short.len() == 3 => {
            short.chars().fold("#".to_owned(), |long, digit| format!("{long}{digit}{digit}"))
        }
        _ => value.clone(),
    };
    long.parse().unwrap_or_else(|_| panic!("--{name} is {value}"))
}

#[test]
fn words_are_read_on_every_ground() {
    let sass = include_str!("../style/components/_base.scss");
    let (light, dark) = sass.split_once("prefers-color-scheme: dark").unwrap();
    let light = properties(light);
    let own = properties(dark.split("\n}\n").next().unwrap());
    let mut dark = light.clone();
    dark.extend(own);
    let mut low = Vec::new();
    for (scheme, properties) in [("light", &light), ("dark", &dark)] {
        for (words, grounds, least) in PAIRS {
            for ground in grounds {
                let contrast = colour(properties, words).contrast(&colour(properties, ground));
                println!("{scheme:5}  --{words:15} on --{ground:7} {contrast:5.1}, at least {least}");
                if contrast < least {
                    low.push(format!("{scheme}: --{words} on --{ground} has {contrast:.1}"));
                }
            }
        }
    }
    assert!(low.is_empty(), "{low:#?}");
}
