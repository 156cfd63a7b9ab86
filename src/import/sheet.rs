//! The first sheet of a spreadsheet (Excel, OpenDocument) as the text of a table (CSV), so that both are read in one way.

use super::table::Table;
use calamine::{Data, Range, Reader, open_workbook_auto_from_rs};
use std::io::Cursor;

/// Endings of the names of spreadsheets.
pub const ENDS: [&str; 4] = ["xlsx", "xlsm", "xls", "ods"];

/// How many cells are named.
const SHOWN: usize = 5;

/// The first sheet's cells, as they are shown: a day without its time, a whole number without a point.
pub fn table(bytes: Vec<u8>) -> Result<Table, String> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let names = book.sheet_names();
    let (first, others) = names.split_first().ok_or("it has no sheet")?;
    let sheet = book.worksheet_range(first).map_err(|error| error.to_string())?;
    let formulas = book.worksheet_formula(first).unwrap_or_default();
    let without_result = without_result(&sheet, &formulas);
    if !without_result.is_empty() {
        return Err(format!(
            "the file holds no results of the formulas in {}: open it in the program that it is of, and save it there",
            without_result.join(", ")
        ));
    }
    let mut table = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    // Rows without a cell are kept, so that each has the number that the program shows.
    for row in sheet.rows() {
        table.write_record(row.iter().map(shown)).map_err(|error| error.to_string())?;
    }
    let bytes = table.into_inner().map_err(|error| error.to_string())?;
    let text = String::from_utf8(bytes).map_err(|error| error.to_string())?;
    let is_used = |name: &&String| book.worksheet_range(name).is_ok_and(|range| !range.is_empty());
    let others: Vec<_> = others.iter().filter(is_used).map(|name| format!("`{name}`")).collect();
    let note = format!("the sheet `{first}` is read, and these are not: {}", others.join(", "));
    Ok(Table { text, notes: if others.is_empty() { Vec::new() } else { vec![note] } })
}

/// The cells that hold a formula, and whose results were not saved with them. Programs that only write files leave them out.
fn without_result(sheet: &Range<Data>, formulas: &Range<String>) -> Vec<String> {
    let (top, left) = formulas.start().unwrap_or_default();
    let cells = formulas.used_cells().filter(|(.., formula)| !formula.is_empty());
    let cells = cells.map(|(row, column, _)| (top + row as u32, left + column as u32));
    let empty = cells.filter(|cell| sheet.get_value(*cell).is_none_or(|value| *value == Data::Empty));
    empty.take(SHOWN).map(|(row, column)| format!("{}{}", letters(column), row + 1)).collect()
}

/// A column as programs name it: A to Z, AA and on.
fn letters(column: u32) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    if column < 26 { last.to_string() } else { format!("{}{last}", letters(column / 26 - 1)) }
}

fn shown(cell: &Data) -> String {
    match cell {
        Data::DateTime(instant) => match instant.as_datetime() {
            Some(instant) => {
                let text = instant.format("%Y-%m-%dT%H:%M:%S").to_string();
                text.strip_suffix("T00:00:00").map_or_else(|| text.clone(), str::to_owned)
            }
            None => instant.to_string(),
        },
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn a_column_has_the_name_that_programs_show() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
