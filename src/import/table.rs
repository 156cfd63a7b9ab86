//! A table (CSV) as entries, a row each. Which column holds what is told by a map, or by the usual names of heads.

use super::ImportError;
use super::feed::{Broken, Entry, Feed, When, date};
use super::map::{Column, Map};
use super::{title, typed};
use jiff::civil::{Date, DateTime};
use std::collections::BTreeMap;
use strum::VariantArray;
use url::Url;

impl Column {
    /// How systems head such a column.
    fn usual(self) -> &'static [&'static str] {
        match self {
            Self::Id => &["id", "guid", "nid", "uuid"],
            Self::Title => &["title", "headline", "name", "subject", "título"],
            Self::Published => &[
                "published",
                "date",
                "publish date",
                "publication date",
                "release date",
                "posted",
                "post date",
                "created",
                "fecha",
            ],
            Self::Modified => &["modified", "updated", "changed", "last updated", "last modified"],
            Self::Body => &["body", "text", "content", "html", "full text", "release", "description", "texto"],
            Self::Summary => &["summary", "dek", "teaser", "subtitle", "excerpt", "abstract", "resumen"],
            Self::Url => &["url", "link", "address", "permalink", "path", "alias"],
            Self::Language => &["language", "lang", "langcode", "idioma"],
            Self::Categories => &["categories", "category", "topics", "topic", "tags", "type"],
            Self::Status => &["status", "post status", "workflow state", "moderation state"],
        }
    }
}

/// What systems call a row that is not public.
const HIDDEN: [&str; 10] = [
    "draft",
    "unpublished",
    "pending",
    "private",
    "trash",
    "needs review",
    "scheduled",
    "0",
    "borrador",
    "no publicado",
];

/// A table as text, a row a line, and what is to be said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub text: String,
    pub notes: Vec<String>,
}

impl Table {
    /// The text of a file. Of the line `sep=;`, which tells Excel what parts its cells, the marks in the next one tell too.
    pub fn of(text: String) -> Self {
        let is_for_excel = |line: &str| line.len() <= "sep=;".len() && line.to_lowercase().starts_with("sep=");
        let text = match text.split_once('\n') {
            Some((line, rest)) if is_for_excel(line.trim_end()) => rest.to_owned(),
            _ => text,
        };
        Self { text, notes: Vec::new() }
    }
}

/// The rows of a table. `site` is where its addresses that are paths belong.
pub fn entries(table: Table, source: &str, map: &Map, site: Option<&Url>) -> Result<Feed, ImportError> {
    let Table { text, notes } = &table;
    let failed = |reason: String| ImportError::Table { place: source.to_owned(), reason };
    let mut rows = csv::ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let heads = rows.headers().map_err(|error| failed(error.to_string()))?.clone();
    let columns = columns(&heads, map).map_err(failed)?;
    for needed in [Column::Title, Column::Published, Column::Body] {
        if !columns.contains_key(&needed) {
            let name: &str = needed.into();
            let heads = heads.iter().map(|head| format!("`{head}`")).collect::<Vec<_>>().join(", ");
            return Err(failed(format!(
                "no column is known to hold `{name}`: name it with --map, as in {{\"columns\": {{\"{name}\": \"HEAD\"}}}}. \
                 Its heads are {heads}"
            )));
        }
    }
    let rows_of = Rows { columns: &columns, cells: heads.len(), map, site };
    let order = day_order(text, &columns);
    if map.date_format.is_none() && order == DayOrder::DayFirst {
        let remedy = "{\"date_format\": \"%d/%m/%Y\"}";
        return Err(failed(format!("its dates have the day before the month: say so with --map, as in {remedy}")));
    }
    let site = site.and_then(Url::host_str).map(str::to_lowercase);
    let mut feed = Feed { site, notes: notes.clone(), ..Feed::default() };
    let mut guids: BTreeMap<String, usize> = BTreeMap::new();
    // Whether a cell of the last row has several lines, as one has that is not closed.
    let mut is_open = false;
    for (at, row) in rows.records().enumerate().filter(|(_, row)| !is_blank(row)) {
        is_open = row.as_ref().is_ok_and(|row| row.iter().any(|cell| cell.contains('\n')));
        // The first row is that of the heads, and people count from one.
        let named = row.as_ref().ok().map(|row| (rows_of.cell(row, Column::Title), rows_of.cell(row, Column::Url)));
        match row.map_err(|error| error.to_string()).and_then(|row| rows_of.entry(&row)) {
            Ok(mut entry) => {
                let count = guids.entry(entry.guid.clone()).and_modify(|count| *count += 1).or_insert(1);
                // Of rows without ids and addresses, two may bear one title on one day.
                if *count > 1 && !rows_of.has_id(&entry) {
                    entry.guid = format!("{count}: {}", entry.guid);
                }
                feed.entries.push(entry);
            }
            Err(reason) => {
                let (name, address) = named.unwrap_or_default();
                feed.broken.push(Broken { name, address, reason: format!("row {}: {reason}", at + 2) });
            }
        }
    }
    if map.date_format.is_none() && order == DayOrder::Unknown {
        feed.notes.push(
            "its dates are read with the month before the day, which none of them shows for certain: else say \
             {\"date_format\": \"%d/%m/%Y\"} with --map"
                .to_owned(),
        );
    }
    if is_open && text.matches('"').count() % 2 == 1 {
        feed.notes
            .push("a quotation mark in it is not closed: see whether a row has swallowed those behind it".to_owned());
    }
    let used: Vec<usize> = columns.values().copied().collect();
    let unused: Vec<_> =
        heads.iter().enumerate().filter(|(at, _)| !used.contains(at)).map(|(_, head)| format!("`{head}`")).collect();
    if !unused.is_empty() {
        feed.notes.push(format!("these columns are not read: {}", unused.join(", ")));
    }
    Ok(feed)
}

/// What stands first in dates such as 10/03/2016.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DayOrder {
    DayFirst,
    MonthFirst,
    /// Each of them could be read in both ways.
    Unknown,
}

/// The order of a table's dates: one that can be read in one way alone tells it of all.
fn day_order(text: &str, columns: &BTreeMap<Column, usize>) -> DayOrder {
    let mut rows = csv::ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let column = columns.get(&Column::Published).copied().unwrap_or_default();
    let mut order = DayOrder::MonthFirst;
    for row in rows.records().flatten() {
        let mut parts = row.get(column).unwrap_or_default().trim().splitn(3, '/');
        let mut number = || parts.next()?.parse::<u32>().ok();
        let (Some(first), Some(second)) = (number(), number()) else { continue };
        match (first, second) {
            (13..=31, 1..=12) => return DayOrder::DayFirst,
            (1..=12, 13..=31) => return DayOrder::MonthFirst,
            (1..=12, 1..=12) if first != second => order = DayOrder::Unknown,
            _ => {}
        }
    }
    order
}

/// What parts the cells: the mark that is most often in the first line. Spreadsheets of some countries write semicolons.
pub fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: u8| first.bytes().filter(|byte| *byte == mark).count();
    [b',', b';', b'\t', b'|'].into_iter().max_by_key(|mark| (count(*mark), *mark == b',')).unwrap_or(b',')
}

/// A head as it is compared: without the marks that programs put into it.
pub fn plain(head: &str) -> String {
    head.trim().trim_start_matches('\u{feff}').to_lowercase().replace(['_', '-'], " ")
}

fn columns(heads: &csv::StringRecord, map: &Map) -> Result<BTreeMap<Column, usize>, String> {
    let at = |wanted: &str| heads.iter().position(|head| plain(head) == plain(wanted));
    let mut columns = BTreeMap::new();
    for (column, head) in &map.columns {
        let at = at(head).ok_or_else(|| format!("it has no column `{head}`, which the map names"))?;
        columns.insert(*column, at);
    }
    for column in Column::VARIANTS {
        let free = |at: &usize| !columns.values().any(|taken| taken == at);
        if let Some(at) = column.usual().iter().find_map(|name| at(name).filter(free)) {
            columns.entry(*column).or_insert(at);
        }
    }
    Ok(columns)
}

/// Whether a row has no words.
pub fn is_blank(row: &csv::Result<csv::StringRecord>) -> bool {
    row.as_ref().is_ok_and(|row| row.iter().all(|cell| cell.trim().is_empty()))
}

struct Rows<'a> {
    columns: &'a BTreeMap<Column, usize>,
    /// How many cells a row may have.
    cells: usize,
    map: &'a Map,
    site: Option<&'a Url>,
}

impl Rows<'_> {
    fn cell(&self, row: &csv::StringRecord, column: Column) -> Option<String> {
        let cell = row.get(*self.columns.get(&column)?)?.trim();
        (!cell.is_empty()).then(|| cell.to_owned())
    }

    /// Whether a row has an id or an address of its own.
    fn has_id(&self, entry: &Entry) -> bool {
        entry.link.is_some() || self.columns.contains_key(&Column::Id)
    }

    fn entry(&self, row: &csv::StringRecord) -> Result<Entry, String> {
        let cell = |column| self.cell(row, column);
        if row.len() > self.cells {
            return Err(format!(
                "it has {} cells, and the table {} heads: a cell with a mark that parts cells stands between quotation marks",
                row.len(),
                self.cells
            ));
        }
        if let Some(status) = cell(Column::Status).filter(|status| HIDDEN.contains(&status.to_lowercase().as_str())) {
            return Err(format!("it is not public there: its status is `{status}`"));
        }
        let title = cell(Column::Title).map(|text| title::of(&text, false));
        let link = cell(Column::Url).map(|url| self.address(&url));
        let date = |column| cell(column).map(|text| self.date(&text)).transpose();
        let name = title.clone().unwrap_or_default();
        let published = date(Column::Published).map_err(|reason| format!("“{name}”: {reason}"))?;
        let site = self.site.and_then(Url::host_str).unwrap_or("a table");
        let guid = match (cell(Column::Id), &link) {
            (Some(id), _) => format!("{id} of {site}"),
            (None, Some(link)) => link.clone(),
            // The same title on another day is another release.
            (None, None) => {
                let day = published.map_or_else(String::new, |when| when.instant().to_string());
                format!("{name}, {day} of {site}")
            }
        };
        let categories = cell(Column::Categories).unwrap_or_default();
        let mark = [';', '|', ','].into_iter().find(|mark| categories.contains(*mark)).unwrap_or(';');
        Ok(Entry {
            guid,
            title,
            link,
            published,
            modified: date(Column::Modified).map_err(|reason| format!("“{name}”: {reason}"))?,
            html: typed::html(&cell(Column::Body).ok_or_else(|| format!("“{name}” has no text"))?),
            is_summary: false,
            summary: cell(Column::Summary).map(|summary| typed::html(&summary)),
            categories: categories
                .split(mark)
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect(),
            language: cell(Column::Language),
            media: Vec::new(),
            notes: Vec::new(),
        })
    }

    fn address(&self, url: &str) -> String {
        self.site.and_then(|site| site.join(url).ok()).map_or_else(|| url.to_owned(), String::from)
    }

    fn date(&self, text: &str) -> Result<When, String> {
        if let Some(format) = &self.map.date_format {
            let wrong = |error: jiff::Error| format!("its date `{text}` is not `{format}`: {error}");
            if let Ok(local) = DateTime::strptime(format, text) {
                let has_time = ["%H", "%I", "%k", "%l", "%T"].iter().any(|hour| format.contains(hour));
                return Ok(if has_time { When::Local(local) } else { When::Day(local.date()) });
            }
            return Date::strptime(format, text).map(When::Day).map_err(wrong);
        }
        date(text).ok_or_else(|| format!("its date `{text}` cannot be read: name its form with --map (`date_format`)"))
    }
}
