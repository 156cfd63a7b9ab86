//! Blocks as Markdown.

use super::block::{Block, Run, Style};
use super::inline::inline;

/// Each block by itself.
pub fn write(blocks: &[Block]) -> Vec<String> {
    sequence(blocks, "---")
}

/// Blocks side by side. Two lists are two only where their marks differ (CommonMark, section 5.3).
fn sequence(blocks: &[Block], rule: &str) -> Vec<String> {
    let (mut written, mut other) = (Vec::new(), false);
    for (at, block) in blocks.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| blocks.get(before));
        other = match (before, block) {
            (Some(Block::List { first: before, .. }), Block::List { first, .. }) => {
                before.is_some() == first.is_some() && !other
            }
            _ => false,
        };
        written.push(one(block, other, rule));
    }
    written
}

fn one(block: &Block, other: bool, rule: &str) -> String {
    match block {
        Block::Paragraph(runs) => inline(runs),
        Block::Heading { level, words, .. } => format!("{} {}", "#".repeat(*level), heading(words)),
        Block::Quote(blocks) => prefixed(&sequence(blocks, "___").join("\n\n"), "> ", "> ", ">"),
        Block::Code(code) => fenced(code),
        Block::Rule => rule.to_owned(),
        Block::Table { head, rows } => table(head, rows),
        Block::List { first, items } => {
            let loose = items.iter().any(|item| !is_tight(item));
            let items = items.iter().enumerate().map(|(at, item)| {
                let mark = match first {
                    Some(first) => format!("{}{} ", u64::from(*first) + at as u64, if other { ')' } else { '.' }),
                    None => (if other { "* " } else { "- " }).to_owned(),
                };
                let between = if is_tight(item) { "\n" } else { "\n\n" };
                let text = sequence(item, "___").join(between);
                prefixed(&text, &mark, &" ".repeat(mark.len()), "")
            });
            items.collect::<Vec<_>>().join(if loose { "\n\n" } else { "\n" })
        }
    }
}

/// Whether an item's parts stand close: words, and lists below them.
fn is_tight(item: &[Block]) -> bool {
    let words = matches!(item.first(), Some(Block::Paragraph(_) | Block::List { .. }));
    words
        && item.len() <= 2
        && item.iter().skip(1).all(|block| matches!(block, Block::List { first: None | Some(1), .. }))
        && !(item.len() == 2 && matches!(item[0], Block::List { .. }))
}

/// A heading ends with its words, not with `#`.
fn heading(words: &[Run]) -> String {
    let text = inline(words);
    match text.strip_suffix('#') {
        Some(rest) if !rest.ends_with('\\') => format!("{rest}\\#"),
        _ => text,
    }
}

fn prefixed(text: &str, first: &str, others: &str, empty: &str) -> String {
    let line = |(at, line): (usize, &str)| match (at, line) {
        (0, line) => format!("{first}{line}"),
        (_, "") => empty.to_owned(),
        (_, line) => format!("{others}{line}"),
    };
    text.split('\n').enumerate().map(line).collect::<Vec<_>>().join("\n")
}

fn fenced(code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}\n{code}\n{fence}")
}

fn table(head: &[Vec<Run>], rows: &[Vec<Vec<Run>>]) -> String {
    let row =
        |cells: &[Vec<Run>]| format!("| {} |", cells.iter().map(|runs| cell(runs)).collect::<Vec<_>>().join(" | "));
    let mut lines = vec![row(head), format!("|{}", "---|".repeat(head.len()))];
    lines.extend(rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

/// The bar parts cells wherever it stands, in code too (GFM, section 4.10).
fn cell(runs: &[Run]) -> String {
    // In code there is no way to write a bar behind a backslash.
    let code = |run: &Run| run.style.code && !run.text.contains("\\|");
    let plain = |run: &Run| Run { style: Style { code: code(run), ..run.style.clone() }, ..run.clone() };
    let text = inline(&runs.iter().map(plain).collect::<Vec<_>>());
    let mut written = String::new();
    for c in text.chars() {
        if c == '|' && !written.ends_with('\\') {
            written.push('\\');
        }
        written.push(c);
    }
    written
}
