//! Words with their styles as Markdown that is read as the same words.

use super::block::{Run, Style};
use crate::content::markdown::OPTIONS;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::rc::Rc;

/// Writes runs on one line, or on lines that end where they end.
pub fn inline(runs: &[Run]) -> String {
    let expected = Said::of_runs(runs);
    let mut written = Vec::new();
    for (emphasis, all) in [(true, false), (false, false), (false, true)] {
        let mut writer = Writer { out: String::new(), line: 0, all };
        let runs = if emphasis { runs.to_vec() } else { without_emphasis(runs) };
        writer.group(&runs, None);
        if Said::of_markdown(&writer.out) == expected {
            return writer.out;
        }
        written.push(writer.out);
    }
    // The comparison of the whole text names what is still different.
    written.pop().unwrap_or_default()
}

/// The same in as few runs as it has styles then.
fn without_emphasis(runs: &[Run]) -> Vec<Run> {
    let mut plain: Vec<Run> = Vec::new();
    for run in runs {
        let run = changed(run, |style| (style.strong, style.emphasis) = (false, false));
        match plain.last_mut().filter(|last| last.style == run.style) {
            Some(last) => last.text.push_str(&run.text),
            None => plain.push(run),
        }
    }
    plain
}

/// What is read: the letters without blanks, with the marks of deletions, and where links lead.
#[derive(Default, PartialEq, Eq)]
struct Said {
    words: String,
    links: Vec<String>,
    strange: bool,
}

impl Said {
    fn of_runs(runs: &[Run]) -> Self {
        let mut said = Self::default();
        let mut before = Style::default();
        for run in runs {
            if run.style.deleted != before.deleted {
                said.words.push('~');
            }
            if let Some(link) = run.style.link.as_ref().filter(|_| run.style.link != before.link) {
                said.links.push(link.to_string());
            }
            said.words.push_str(&run.text);
            before = run.style.clone();
        }
        if before.deleted {
            said.words.push('~');
        }
        said.single()
    }

    fn of_markdown(text: &str) -> Self {
        let mut said = Self::default();
        for event in Parser::new_ext(text, OPTIONS) {
            match event {
                Event::Text(words) | Event::Code(words) => said.words.push_str(&words),
                Event::SoftBreak => said.words.push(' '),
                Event::HardBreak => said.words.push('\n'),
                Event::Start(Tag::Strikethrough) | Event::End(TagEnd::Strikethrough) => said.words.push('~'),
                Event::Start(Tag::Link { dest_url, .. }) => said.links.push(dest_url.into_string()),
                Event::Start(Tag::Paragraph | Tag::Emphasis | Tag::Strong) | Event::End(_) => {}
                _ => said.strange = true,
            }
        }
        said.single()
    }

    fn single(mut self) -> Self {
        self.links.dedup();
        // Where a deletion ends and another begins, there is one.
        self.words = self.words.replace("~~", "");
        self
    }
}

struct Writer {
    out: String,
    /// Where the line begins that is being written.
    line: usize,
    /// Whether every mark is written as a letter, and not those alone that mean something where they stand.
    all: bool,
}

type Wrap = (fn(&Style) -> bool, fn(&mut Style), &'static str);

const WRAPS: [Wrap; 3] = [
    (|style| style.deleted, |style| style.deleted = false, "~~"),
    (|style| style.strong, |style| style.strong = false, "**"),
    (|style| style.emphasis, |style| style.emphasis = false, "*"),
];

impl Writer {
    /// Writes runs; `next` is the letter behind them.
    fn group(&mut self, runs: &[Run], next: Option<char>) {
        let mut at = 0;
        while at < runs.len() {
            let style = &runs[at].style;
            let extent = |is: &dyn Fn(&Style) -> bool| runs[at..].iter().take_while(|run| is(&run.style)).count();
            let linked = style.link.as_ref().map(|link| extent(&|style| style.link.as_ref() == Some(link)));
            let widest = WRAPS.iter().map(|wrap| (extent(&wrap.0), wrap)).max_by_key(|(extent, _)| *extent);
            let (length, wrap) =
                widest.filter(|(extent, _)| *extent > 0).map_or((0, None), |(l, wrap)| (l, Some(wrap)));
            let end = |length: usize| runs.get(at + length).and_then(|run| run.text.chars().next()).or(next);
            match (linked, wrap) {
                (Some(length_of_link), _) if length_of_link >= length => {
                    self.link(&runs[at..at + length_of_link]);
                    at += length_of_link;
                }
                (_, Some(wrap)) => {
                    self.wrapped(&runs[at..at + length], wrap, end(length));
                    at += length;
                }
                _ => {
                    self.leaf(&runs[at], runs.get(at + 1).is_some());
                    at += 1;
                }
            }
        }
    }

    fn link(&mut self, runs: &[Run]) {
        let target = runs.first().and_then(|run| run.style.link.clone()).unwrap_or_else(|| Rc::from(""));
        let bare: Vec<Run> = runs.iter().map(|run| changed(run, |style| style.link = None)).collect();
        self.out.push('[');
        self.group(&bare, Some(']'));
        self.out.push_str(&format!("]({})", destination(&target)));
    }

    fn wrapped(&mut self, runs: &[Run], (_, clear, mark): &Wrap, next: Option<char>) {
        let bare: Vec<Run> = runs.iter().map(|run| changed(run, clear)).collect();
        let first = bare.first().and_then(|run| run.text.chars().next());
        let last = bare.last().and_then(|run| run.text.chars().last());
        let before = self.out.trim_end_matches(['*', '~']).chars().last();
        if !stands(before, first) || !stands(next, last) {
            return self.group(&bare, next);
        }
        self.out.push_str(mark);
        self.group(&bare, mark.chars().next());
        self.out.push_str(mark);
    }

    fn leaf(&mut self, run: &Run, more: bool) {
        if run.style.code {
            return self.code(&run.text.replace('\n', " "));
        }
        let letters: Vec<char> = run.text.chars().collect();
        for (at, c) in letters.iter().enumerate() {
            let begins = self.out.is_empty() || self.out.ends_with('\n');
            let next = letters.get(at + 1);
            let before = at.checked_sub(1).and_then(|at| letters.get(at));
            let within = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
            let means = match c {
                '\n' => {
                    self.out.push('\\');
                    false
                }
                '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '|' => true,
                '_' => !(within(before) && within(next)),
                '&' => next.is_some_and(|c| c.is_ascii_alphanumeric() || *c == '#'),
                '!' => next.is_none() && more,
                '#' | '+' | '-' | '=' | '>' | ':' => begins,
                '.' | ')' => self.is_number() && next.is_none_or(|c| c.is_whitespace()),
                _ => false,
            };
            if means || (self.all && c.is_ascii_punctuation()) {
                self.out.push('\\');
            }
            self.out.push(*c);
            if *c == '\n' {
                self.line = self.out.len();
            }
        }
    }

    /// Whether the line is a number as yet, as an item's is.
    fn is_number(&self) -> bool {
        let line = &self.out.as_bytes()[self.line..];
        (1..10).contains(&line.len()) && line.iter().all(u8::is_ascii_digit)
    }

    fn code(&mut self, code: &str) {
        let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or_default();
        let fence = "`".repeat(longest + 1);
        let pad = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
        self.out.push_str(&format!("{fence}{pad}{code}{pad}{fence}"));
    }
}

fn changed(run: &Run, change: impl Fn(&mut Style)) -> Run {
    let mut run = run.clone();
    change(&mut run.style);
    run
}

/// Whether a mark between these letters opens or closes anything (CommonMark, section 6.2).
fn stands(outer: Option<char>, inner: Option<char>) -> bool {
    let is_mark = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    let Some(inner) = inner else { return false };
    !inner.is_whitespace() && (!is_mark(inner) || outer.is_none_or(|outer| outer.is_whitespace() || is_mark(outer)))
}

/// A link's target, in which nothing means more than itself.
fn destination(target: &str) -> String {
    let mut written = String::new();
    for c in target.chars() {
        if matches!(c, '*' | '_' | '[' | ']' | '~') || (c == '&' && target.contains(';')) {
            written.push('\\');
        }
        written.push(c);
    }
    written
}
