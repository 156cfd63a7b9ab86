//! A text as Markdown can hold it.

use std::rc::Rc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Vec<Run>),
    Heading { level: usize, words: Vec<Run>, ids: Vec<String> },
    List { first: Option<u32>, items: Vec<Vec<Block>> },
    Quote(Vec<Block>),
    Code(String),
    Table { head: Vec<Vec<Run>>, rows: Vec<Vec<Vec<Run>>> },
    Rule,
}

/// Words that are shown alike; `\n` in them is a line's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub style: Style,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Style {
    pub link: Option<Rc<str>>,
    pub deleted: bool,
    pub strong: bool,
    pub emphasis: bool,
    pub code: bool,
}

impl Style {
    /// What both have: the style of the blank between them.
    fn shared(&self, other: &Self) -> Self {
        Self {
            link: self.link.clone().filter(|_| self.link == other.link),
            deleted: self.deleted && other.deleted,
            strong: self.strong && other.strong,
            emphasis: self.emphasis && other.emphasis,
            code: self.code && other.code,
        }
    }
}

/// Runs as paragraphs: single blanks, none at the ends, and a new one where two lines end.
pub fn paragraphs(runs: &[Run]) -> Vec<Vec<Run>> {
    let mut lines = Lines::default();
    for run in runs {
        run.text.chars().for_each(|c| lines.push(c, &run.style));
    }
    let mut paragraphs = lines.done;
    paragraphs.push(lines.open);
    paragraphs.iter_mut().for_each(trim_end);
    paragraphs.retain(|runs| !runs.is_empty());
    paragraphs
}

#[derive(Default)]
struct Lines {
    done: Vec<Vec<Run>>,
    open: Vec<Run>,
    ends: usize,
    blank: bool,
}

impl Lines {
    fn push(&mut self, c: char, style: &Style) {
        match c {
            '\n' => self.ends += 1,
            ' ' | '\t' | '\r' | '\x0c' => self.blank = true,
            '\u{a0}' if self.open.is_empty() || self.ends > 0 => {}
            _ => {
                let before = if self.ends > 0 { '\n' } else { ' ' };
                if self.ends > 1 {
                    self.done.push(std::mem::take(&mut self.open));
                } else if (self.ends > 0 || self.blank)
                    && let Some(last) = self.open.last()
                {
                    let shared = if before == ' ' {
                        last.style.shared(style)
                    } else {
                        Style { code: false, ..last.style.shared(style) }
                    };
                    add(&mut self.open, before, &shared);
                }
                (self.ends, self.blank) = (0, false);
                add(&mut self.open, c, style);
            }
        }
    }
}

fn add(runs: &mut Vec<Run>, c: char, style: &Style) {
    match runs.last_mut().filter(|last| last.style == *style) {
        Some(last) => last.text.push(c),
        None => runs.push(Run { text: c.to_string(), style: style.clone() }),
    }
}

fn trim_end(runs: &mut Vec<Run>) {
    while let Some(last) = runs.last_mut() {
        last.text.truncate(last.text.trim_end().len());
        if !last.text.is_empty() {
            return;
        }
        runs.pop();
    }
}

/// Blocks on one line, as a cell of a table needs them.
pub fn on_one_line(blocks: &[Block]) -> Vec<Run> {
    let mut runs = Vec::new();
    let plain = |text: String| Run { text, style: Style::default() };
    for block in blocks {
        match block {
            Block::Paragraph(words) | Block::Heading { words, .. } => runs.extend(words.iter().cloned()),
            Block::Quote(blocks) => runs.extend(on_one_line(blocks)),
            Block::Code(code) => runs.push(plain(code.clone())),
            Block::List { first, items } => {
                for (at, item) in items.iter().enumerate() {
                    let number = first.map(|first| format!("{}. ", u64::from(first) + at as u64));
                    runs.push(plain(number.unwrap_or_else(|| "• ".to_owned())));
                    runs.extend(on_one_line(item));
                    runs.push(plain(" ".to_owned()));
                }
            }
            Block::Table { head, rows } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    runs.extend(cell.iter().cloned());
                    runs.push(plain(" ".to_owned()));
                }
            }
            Block::Rule => {}
        }
        runs.push(plain(" ".to_owned()));
    }
    let flat: Vec<Run> = runs.into_iter().map(|run| Run { text: run.text.replace('\n', " "), ..run }).collect();
    paragraphs(&flat).into_iter().next().unwrap_or_default()
}
