//! The first sheet of a spreadsheet (Excel, OpenDocument) as the text of a table (CSV), so that both are read in one way.

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use std::io::Cursor;

/// Endings of the names of spreadsheets.
pub const ENDS: [&str; 4] = ["xlsx", "xlsm", "xls", "ods"];

/// The first sheet's cells, as they are shown: a day without its time, a whole number without a point.
pub fn text(bytes: Vec<u8>) -> Result<String, String> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let sheet = book.worksheet_range_at(0).ok_or("it has no sheet")?.map_err(|error| error.to_string())?;
    let mut table = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in sheet.rows().filter(|row| row.iter().any(|cell| *cell != Data::Empty)) {
        table.write_record(row.iter().map(shown)).map_err(|error| error.to_string())?;
    }
    let bytes = table.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
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
