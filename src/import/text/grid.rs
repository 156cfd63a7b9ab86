//! A table of HTML as rows and columns: each cell stands in every place that it spans (WHATWG HTML, section 4.9.12).

use super::dom::{Node, attribute, children, descendants, name};
use super::lists::holds_anything;

/// Larger tables are read cell by cell.
const WIDEST: usize = 200;
const MOST_PLACES: usize = 200_000;

#[derive(Clone)]
struct Cell {
    node: Node,
    /// Whether it is all that its row has.
    alone: bool,
    head: bool,
}

type Row = Vec<Option<Cell>>;

pub struct Grid {
    pub captions: Vec<Node>,
    /// For each column the cells of its head.
    pub head: Vec<Vec<Node>>,
    pub rows: Vec<Vec<Option<Node>>>,
}

/// What a table is.
pub enum Table {
    Data(Grid),
    /// Nothing but an arrangement: its cells, one after another.
    Layout(Vec<Node>),
}

pub fn table(node: &Node) -> Table {
    let mut sections = Sections::default();
    sections.read(node);
    let Sections { captions, head, body, foot } = sections;
    let all = || head.iter().chain(&body).chain(&foot).flat_map(cells).collect::<Vec<_>>();
    let cells = all();
    let places = [&head, &body, &foot].map(|rows| placed(rows));
    let [Some(mut head), Some(body), Some(foot)] = places else { return layout(captions, cells) };
    let mut rows: Vec<Row> = body.into_iter().chain(foot).collect();
    let width = head.iter().chain(&rows).map(Vec::len).max().unwrap_or_default();
    if is_layout(node, &cells, width, head.len() + rows.len()) {
        return layout(captions, cells);
    }
    // Without a `thead`, the first rows that hold heads alone are the head.
    if head.is_empty() {
        let heads = rows.iter().take_while(|row| row.iter().flatten().all(|cell| cell.head)).count();
        let heads = if heads == rows.len() { heads.min(1) } else { heads };
        // A row over all columns below the heads is the first part's name, and stays where it is.
        let is_part = |row: &Row| row.iter().flatten().all(|cell| cell.alone);
        let parts = rows[..heads].iter().rev().take_while(|row| is_part(row)).count();
        let heads = if parts < heads { heads - parts } else { heads };
        head = rows.drain(..heads).collect();
    }
    let mut captions = captions;
    // A head that stands over all columns is the table's name.
    let (titles, head): (Vec<Row>, Vec<Row>) =
        head.into_iter().partition(|row| row.iter().flatten().all(|cell| cell.alone));
    captions.extend(titles.iter().filter_map(|row| Some(row.iter().flatten().next()?.node.clone())));
    let column = |at: usize| {
        let cells = head.iter().filter_map(|row| row.get(at)?.as_ref()).map(|cell| cell.node.clone());
        let mut cells: Vec<Node> = cells.collect();
        cells.dedup_by(|a, b| std::rc::Rc::ptr_eq(a, b));
        cells
    };
    let head = (0..width).map(column).collect();
    let row = |row: Row| {
        let mut cells: Vec<_> =
            row.into_iter().enumerate().map(|(at, cell)| cell.filter(|cell| at == 0 || !cell.alone)).collect();
        cells.resize_with(width, || None);
        cells.into_iter().map(|cell| cell.map(|cell| cell.node)).collect::<Vec<_>>()
    };
    let mut rows: Vec<Vec<Option<Node>>> = rows.into_iter().map(row).collect();
    rows.retain(|row| row.iter().flatten().any(holds_anything));
    Table::Data(Grid { captions, head, rows })
}

fn layout(captions: Vec<Node>, cells: Vec<Node>) -> Table {
    Table::Layout(captions.into_iter().chain(cells).collect())
}

fn is_layout(node: &Node, cells: &[Node], width: usize, rows: usize) -> bool {
    let role = attribute(node, "role").is_some_and(|role| matches!(role.as_str(), "presentation" | "none"));
    let holds =
        |names: &[&str]| cells.iter().any(|cell| descendants(cell).iter().any(|below| names.contains(&name(below))));
    // A table with heads is one of data, whatever is in its cells.
    let has_heads = cells.iter().any(|cell| name(cell) == "th");
    let large: &[&str] = match has_heads {
        true => &["table", "pre", "blockquote", "dl", "details"],
        false => &["table", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "hr", "dl", "details"],
    };
    role || !(2..=WIDEST).contains(&width) || holds(large) || (rows == 1 && holds(&["p", "ul", "ol", "div"]))
}

/// The rows of a table by the part of it that they are in, in the order in which they are shown.
#[derive(Default)]
struct Sections {
    captions: Vec<Node>,
    head: Vec<Node>,
    body: Vec<Node>,
    foot: Vec<Node>,
}

impl Sections {
    fn read(&mut self, table: &Node) {
        let rows = |section: &Node| children(section).into_iter().filter(|row| name(row) == "tr").collect::<Vec<_>>();
        for child in children(table) {
            match name(&child) {
                "caption" => self.captions.push(child),
                "thead" => self.head.extend(rows(&child)),
                "tbody" => self.body.extend(rows(&child)),
                "tfoot" => self.foot.extend(rows(&child)),
                "tr" => self.body.push(child),
                _ => {}
            }
        }
    }
}

fn cells(row: &Node) -> Vec<Node> {
    children(row).into_iter().filter(|cell| matches!(name(cell), "td" | "th")).collect()
}

/// Rows with each cell in its places; none where there are too many.
fn placed(rows: &[Node]) -> Option<Vec<Row>> {
    let mut grid: Vec<Row> = rows.iter().map(|_| Vec::new()).collect();
    let span = |cell: &Node, name: &str| attribute(cell, name).and_then(|span| span.trim().parse::<usize>().ok());
    let mut places = 0;
    for (at, row) in rows.iter().enumerate() {
        let mut column = 0;
        let cells = cells(row);
        let own = grid[at].iter().flatten().count() + cells.len();
        for node in cells {
            while grid[at].get(column).is_some_and(Option::is_some) {
                column += 1;
            }
            let wide = span(&node, "colspan").unwrap_or(1).clamp(1, WIDEST + 1);
            // None at all: to the end of its part of the table.
            let high = match span(&node, "rowspan") {
                Some(0) => rows.len(),
                other => other.unwrap_or(1),
            };
            places += wide * high.min(rows.len() - at);
            if places > MOST_PLACES || column > WIDEST {
                return None;
            }
            let cell = Cell { head: name(&node) == "th", alone: own == 1 && wide > 1, node };
            for row in grid.iter_mut().skip(at).take(high) {
                if row.len() < column + wide {
                    row.resize_with(column + wide, || None);
                }
                row[column..column + wide].iter_mut().for_each(|place| *place = Some(cell.clone()));
            }
            column += wide;
        }
    }
    Some(grid)
}
