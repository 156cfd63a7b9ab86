//! Reference data as a spreadsheet saves it: one message for each cause, however many rows have it.

mod fixture;

use fixture::Fixture;
use frontdesk::content::Content;
use frontdesk::problem::Problems;
use frontdesk::problem::report;

const HEADER: &str = "zip,lat,lon,state,county_fips,county_name,also\n";

fn check(zips: &[u8]) -> (Fixture, Problems) {
    let fixture = Fixture::new();
    fixture.write("places/places.csv", b"name,state,county_fips,county_name,lat,lon,population\n");
    fixture.write("places/counties.csv", b"county_fips,name,state,lat,lon\n48453,Travis County,TX,30.3,-97.8\n");
    fixture.write("places/zips.csv", zips);
    let (_, problems) = Content::check(&fixture.content());
    (fixture, problems)
}

/// What is said of a file whose rows are all of a kind; it may not grow with them.
fn said(row: &str) -> (usize, String) {
    let of = |rows: usize| {
        // A code that stands twice would be a mistake of its own.
        let rows: String = (10_000..).take(rows).map(|code| row.replacen("78701", &code.to_string(), 1)).collect();
        let (fixture, problems) = check(format!("{HEADER}{rows}").as_bytes());
        (problems.0.len(), report::in_words(&fixture.content(), &problems), problems)
    };
    let ((few, short, _), (many, long, problems)) = (of(10), of(34_000));
    assert_eq!(few, many, "{row}");
    // Numbers have more digits.
    assert!(long.len() < short.len() + 100, "{row}: {} against {}", long.len(), short.len());
    (many, problems.to_string())
}

#[test]
fn rows_that_are_wrong_for_one_reason_are_told_once() {
    let cases = [
        ("601,18.1,-66.7,TX,48453,Travis County,\n", "the zeros at its beginning are gone"),
        ("78701,30.3,-97.7,TX,1001,Autauga County,\n", "the zeros at its beginning are gone"),
        ("7870A,30.3,-97.7,TX,48453,Travis County,\n", "not a ZIP code of five digits"),
        ("78701,x,-97.7,TX,48453,Travis County,\n", "in column `lat`"),
        ("78701,130.3,-97.7,TX,48453,Travis County,\n", "no latitude and longitude"),
        ("78701,30.3,-97.7,XX,48453,Travis County,\n", "`XX` is not the postal code"),
        ("78701,30.3,-97.7,,48453,Travis County,\n", "there is no state"),
        ("78701,30.3,-97.7,TX,48453,Travis County, Texas,\n", "the row has 8 values, and the header 7"),
        ("78701,30.3,-97.7,TX,48453,Travis County,no-desk\n", "there is no office `no-desk`"),
    ];
    for (row, expected) in cases {
        let (count, words) = said(row);
        assert_eq!(count, 1, "{words}");
        assert!(words.contains(expected) && words.contains("line 2"), "{words}");
        assert!(words.contains("34000 rows are like this: lines 2, 3, 4 and 33997 more"), "{words}");
    }
}

#[test]
fn a_file_that_is_no_csv_with_commas_is_told_once() {
    let rows = format!("{HEADER}{}", "78701,30.3,-97.7,TX,48453,Travis County,\n".repeat(1_000));
    let utf_16 = rows.encode_utf16().flat_map(u16::to_le_bytes);
    let cases: [(Vec<u8>, &str); 8] = [
        (b"\r\n".to_vec(), "the file is empty"),
        (format!("sep=,\n{rows}").into_bytes(), "a spreadsheet's note"),
        (rows.replace(',', ";").into_bytes(), "parted by `;`"),
        (rows.replace(',', "\t").into_bytes(), "parted by tabs"),
        ([0xff, 0xfe].into_iter().chain(utf_16).collect(), "not in UTF-8"),
        (rows.bytes().map(|byte| if byte == b'T' { 0xe9 } else { byte }).collect(), "not in UTF-8"),
        (rows.replace("zip,", "code,").into_bytes(), "missing field `zip`"),
        (b"PK\x03\x04".repeat(100), "a spreadsheet, not CSV"),
    ];
    for (bytes, expected) in cases {
        let (_, problems) = check(&bytes);
        assert_eq!(problems.0.len(), 1, "{problems}");
        assert!(problems.to_string().contains(expected), "{problems}");
        assert!(problems.to_string().contains("help: "), "{problems}");
    }
}

#[test]
fn a_file_with_a_byte_order_mark_and_the_line_ends_of_windows_is_read() {
    let rows = format!("\u{feff}{HEADER}78701,30.3,-97.7,TX,48453,Travis County,\n").replace('\n', "\r\n");
    let (_, problems) = check(rows.as_bytes());
    assert!(problems.0.is_empty(), "{problems}");
}

#[test]
fn a_line_is_named_as_an_editor_counts_it() {
    let (_, problems) = check(
        format!("{HEADER}78701,30.3,-97.7,TX,48453,\"Travis\nCounty\",\n601,18.1,-66.7,TX,48453,Travis,\n").as_bytes(),
    );
    assert!(problems.to_string().contains("at line 4"), "{problems}");
}

#[test]
fn nothing_is_said_to_be_missing_from_what_could_not_be_read() {
    for table in ["places", "counties"] {
        for spoil in
            [|text: &str| text.replace(',', ";"), |_: &str| String::new(), |text: &str| text.replace("48453", "1001")]
        {
            let fixture = Fixture::new();
            fixture.write("places/zips.csv", format!("{HEADER}78701,30.3,-97.7,TX,48453,Travis County,\n").as_bytes());
            let places =
                "name,state,county_fips,county_name,lat,lon,population\nAustin,TX,48453,Travis County,30.3,-97.7,9\n";
            let counties = "county_fips,name,state,lat,lon\n48453,Travis County,TX,30.3,-97.8\n";
            for (name, text) in [("places", places), ("counties", counties)] {
                let text = if name == table { spoil(text) } else { text.to_owned() };
                fixture.write(&format!("places/{name}.csv"), text.as_bytes());
            }
            fixture.write("places/aliases.csv", b"name,state,of\nATX,TX,Austin\nBat City,TX,Austin\n");
            let (_, problems) = Content::check(&fixture.content());
            assert_eq!(problems.0.len(), 1, "{problems}");
            assert!(problems.to_string().contains(&format!("places/{table}.csv")), "{problems}");
        }
    }
}
