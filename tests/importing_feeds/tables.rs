//! Tables of releases and of offices: CSV and spreadsheets.

use crate::fixture::Fixture;
use crate::{bring, map, options, release, releases, text};
use frontdesk::import::{Fate, Further, with_report};
use std::fs;
use std::path::PathBuf;

#[test]
fn a_table_brings_a_release_a_row() {
    let fixture = Fixture::new();
    let table = "\u{feff}NID;Headline;Release date;Full text;Alias;Tags;Owner\r\n\
        12;\"Bridge; road open\";3/10/2016;\"<p>It is <b>open</b>.</p>\";/news/bridge.html;Outreach|Other;me\r\n\
        13;Second;2016-03-11T20:30:00-05:00;\"One line.\n\nAnother & more.\";;;\r\n\
        14;Third;someday;Text;;;\r\n";
    let report = bring(&fixture, "news.csv", table, &map(&fixture, "{}")).unwrap();
    let bridge = release(&fixture, "bridge");
    assert_eq!((bridge.title.as_str(), bridge.published.as_str()), ("Bridge; road open", "2016-03-10"));
    assert_eq!(bridge.source.unwrap().url.unwrap().as_str(), "https://old.example/news/bridge.html");
    assert_eq!(bridge.topics.len(), 1);
    assert_eq!(text(&release(&fixture, "second")), "One line.\n\nAnother & more.");
    let said = report.to_string();
    assert!(said.contains("row 4: “Third”: its date `someday` cannot be read"), "{said}");
    assert!(said.contains("these columns are not read: `Owner`"), "{said}");
    let again = bring(&fixture, "news.csv", table, &map(&fixture, "{}")).unwrap();
    assert_eq!(again.outcomes.iter().filter(|outcome| outcome.fate == Fate::Unchanged).count(), 2);
}

#[test]
fn a_table_says_what_it_cannot_be_read_as() {
    let fixture = Fixture::new();
    let table = "Title,Date,Body\nMail,2016-03-10 14:30:00,Write to Ann <ann@health.example> today.\n\
        Extra,2016-03-10,The office is open, but not on Sundays.\nShort,3/4/16,if a<b then c\nExcel,3/10/2016 0:00,Search &amp; <em>rescue</em>\n";
    let report = bring(&fixture, "a.csv", table, &Further::default()).unwrap();
    let said = report.to_string();
    assert!(said.contains("it has 4 cells, and the table 3 heads"), "{said}");
    let mail = release(&fixture, "mail");
    assert_eq!(mail.published.as_str(), "2016-03-10T14:30:00-05:00");
    assert!(
        text(&mail).contains("ann@health.example") && text(&release(&fixture, "short")).contains("a\\<b"),
        "{}",
        text(&mail)
    );
    assert_eq!(release(&fixture, "short").published.as_str(), "2016-03-04");
    assert_eq!(release(&fixture, "excel").published.as_str(), "2016-03-10");
    // The same table from another folder, and another day with the same title.
    let again =
        bring(&fixture, "b.csv", table.replace("2016-03-10 14:30:00", "2017-03-10 14:30:00"), &Further::default())
            .unwrap();
    let fates: Vec<_> = again.outcomes.iter().map(|outcome| outcome.fate.name()).collect();
    assert_eq!(fates.iter().filter(|fate| **fate == "new").count(), 1, "{again}");
    let days = "Title,Date,Body\nA,02/04/2016,x\nB,13/04/2016,y\n";
    let refused = bring(&fixture, "c.csv", days, &Further::default()).unwrap_err().to_string();
    assert!(refused.contains("the day before the month"), "{refused}");
}

#[test]
fn a_spreadsheet_of_offices_goes_into_offices_json() {
    let fixture = Fixture::new();
    let kinds = frontdesk::content::Content::read(&fixture.content()).unwrap().portal.office_kinds;
    let kind = kinds[0].name.words().next().unwrap().to_owned();
    let table = format!(
        "Name,Type,Street,City,State,Zip,Phone,Seen on,Room\nSecond Clinic,{kind},5 Elm Street,Exampleville,Illinois,62701,\"217-555-0136; call us\",2026-11-24,x\n\
         East Desk,nothing,6 Elm Street,Boston,MA,2110,,2026-11-24,\n"
    );
    let report = bring(&fixture, "offices.csv", &table, &Further::default()).unwrap();
    let said = report.to_string();
    assert!(said.contains("`nothing` is no kind of office") && said.contains("`call us` is no number"), "{said}");
    assert!(said.contains("these columns are not read: `Room`"), "{said}");
    let content = frontdesk::content::Content::read(&fixture.content()).unwrap();
    let office = content.offices.iter().find(|office| office.id.as_str() == "second-clinic").unwrap();
    assert_eq!((office.kind.as_str(), office.phones[0].number.as_str()), (kinds[0].id.as_str(), "+12175550136"));
    assert_eq!(office.address.lines(), ["5 Elm Street", "Exampleville, IL 62701"]);
    assert_eq!(office.source.name, "offices.csv".into());
    let again = bring(&fixture, "offices.csv", &table, &Further::default()).unwrap();
    assert_eq!(again.outcomes[0].fate, Fate::Unchanged);
    let moved = table.replace("5 Elm", "7 Elm");
    assert_eq!(bring(&fixture, "offices.csv", &moved, &Further::default()).unwrap().outcomes[0].fate, Fate::Edited);
    // On another day, and beside what only the file says, the same rows say the same.
    let path = fixture.content().join("offices.json");
    let mut file: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let office =
        file["offices"].as_array_mut().unwrap().iter_mut().find(|office| office["id"] == "second-clinic").unwrap();
    office["phones"][0]["note"] = serde_json::json!({ "en": "Ask for the nurse" });
    office["phones"][0]["seen_on"] = "2020-01-01".into();
    fs::write(&path, file.to_string()).unwrap();
    assert_eq!(bring(&fixture, "offices.csv", &table, &Further::default()).unwrap().outcomes[0].fate, Fate::Unchanged);
    let moved_file = fixture.content().with_file_name("offices.csv");
    fs::write(&moved_file, &moved).unwrap();
    let update = frontdesk::import::Options { update: true, ..options(&fixture) };
    with_report(moved_file.to_str().unwrap(), &update, &Further::default()).unwrap();
    let content = frontdesk::content::Content::read(&fixture.content()).unwrap();
    let office = content.offices.iter().find(|office| office.id.as_str() == "second-clinic").unwrap();
    assert_eq!(office.address.lines()[0], "7 Elm Street");
    assert!(office.phones[0].note.is_some(), "what only the file says stays");
    let twice =
        bring(&fixture, "offices.csv", format!("{table}{}", table.lines().nth(1).unwrap()), &Further::default());
    assert!(twice.unwrap().to_string().contains("another row is `second-clinic` too"));
    // The same from Excel, whose cells have kinds.
    let sheet = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sheets/offices.xlsx");
    let report = with_report(sheet.to_str().unwrap(), &options(&fixture), &Further::default()).unwrap();
    assert!(report.to_string().contains("is no kind of office"), "{report}");
    fixture.published();
}

#[test]
fn a_map_says_what_the_columns_and_the_words_of_an_old_system_are() {
    let fixture = Fixture::new();
    let table = b"Kopf,Tag,Inhalt,Art\nUno,10/03/2016,Texto de la se\xf1al,Altes|Weg\n";
    let bare = bring(&fixture, "alt.csv", table, &Further::default()).unwrap_err().to_string();
    assert!(bare.contains("no column is known to hold `title`") && bare.contains("`Kopf`, `Tag`"), "{bare}");
    let columns = r#"{"columns": {"title": "Kopf", "published": "Tag", "body": "Inhalt", "categories": "Art"},
        "date_format": "%d/%m/%Y", "topics": {"altes": "outreach", "Weg": null}}"#;
    let report = bring(&fixture, "alt.csv", table, &map(&fixture, columns)).unwrap();
    let uno = release(&fixture, "uno");
    assert_eq!((uno.published.as_str(), text(&uno).as_str()), ("2016-03-10", "Texto de la señal"));
    assert_eq!(uno.topics[0].as_str(), "outreach");
    assert!(!report.outcomes[0].notes.iter().any(|note| note.contains("no topic")), "{report:?}");
    for (wrong, said) in [
        (r#"{"topics": {"a": "nothing"}}"#, "/topics/a: `nothing` is no topic"),
        (r#"{"types": {"a": "nothing"}}"#, "/types/a: `nothing` is no type"),
        (r#"{"colums": {}}"#, "unknown field `colums`"),
        (r#"{"columns": {"title": "Nowhere"}}"#, "it has no column `Nowhere`"),
    ] {
        let error = bring(&fixture, "alt.csv", table, &map(&fixture, wrong)).unwrap_err().to_string();
        assert!(error.contains(said), "{error}");
    }
}

/// What an import of a spreadsheet of the fixtures says.
fn sheet(fixture: &Fixture, name: &str) -> Result<frontdesk::import::Report, frontdesk::import::ImportError> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sheets").join(name);
    with_report(path.to_str().unwrap(), &options(fixture), &Further::default())
}

#[test]
fn a_formula_whose_result_was_not_saved_is_named_by_its_cell() {
    let error = sheet(&Fixture::new(), "formula.xlsx").unwrap_err().to_string();
    assert!(error.contains("no results of the formulas in C2") && error.contains("save it there"), "{error}");
}

#[test]
fn a_sheet_that_is_not_read_is_named_and_rows_are_counted_as_they_are_shown() {
    let fixture = Fixture::new();
    let said = sheet(&fixture, "two-sheets.xlsx").unwrap().to_string();
    assert!(said.contains("the sheet `Releases` is read, and these are not: `Archive`"), "{said}");
    assert_eq!(text(&release(&fixture, "bridge")), "The bridge is open.");
    assert_eq!(releases(&fixture).len(), 1);
    assert!(said.contains("Undated"), "{said}");
    // The second row is empty, and is no release.
    let broken = bring(&fixture, "rows.csv", "Title,Date,Body\n,,\nBridge,2016-13-40,Words\n", &Further::default());
    let broken = broken.unwrap().to_string();
    assert!(broken.contains("row 3: “Bridge”") && !broken.contains("row 2"), "{broken}");
}

#[test]
fn what_excel_writes_besides_commas_is_a_table_too() {
    let rows = "Title\tDate\tBody\r\nThe señal\t2016-03-10\tWords of it\r\n";
    let unicode_text: Vec<u8> = format!("\u{feff}{rows}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_marks = format!("sep=;\r\n{}", rows.replace('\t', ";"));
    for (name, table) in [("unicode.txt", unicode_text), ("marks.csv", with_marks.into_bytes())] {
        let fixture = Fixture::new();
        bring(&fixture, name, table, &Further::default()).unwrap();
        assert_eq!(releases(&fixture)[0].title, "The señal", "{name}");
    }
    // A feed may have such a name.
    let fixture = Fixture::new();
    bring(&fixture, "feed.txt", crate::rss(crate::ITEM), &Further::default()).unwrap();
    assert_eq!(releases(&fixture)[0].title, "Bridge opens");
}

#[test]
fn rows_with_one_title_are_two_and_the_same_number_is_not_the_same_release() {
    let fixture = Fixture::new();
    let weekly = "Title,Date,Body\nWeekly report,2016-03-10,Text A\nWeekly report,2016-03-10,Text B\n";
    let report = bring(&fixture, "weekly.csv", weekly, &Further::default()).unwrap();
    assert!(report.outcomes.iter().all(|outcome| outcome.fate == Fate::New), "{report}");
    let first = "ID,Title,Date,Body\n1,Bridge opens,2015-03-10,The bridge is open.\n";
    let second = "ID,Title,Date,Body\n1,Statement on floods,2016-05-01,The flood is over.\n";
    bring(&fixture, "first.csv", first, &Further::default()).unwrap();
    assert_eq!(bring(&fixture, "second.csv", second, &Further::default()).unwrap().outcomes[0].fate, Fate::New);
    assert_eq!(releases(&fixture).len(), 4);
}

#[test]
fn a_table_s_dates_are_read_in_one_order_with_their_time() {
    let dated = |dates: &[&str], further: &Further| {
        let fixture = Fixture::new();
        let rows: String = dates.iter().enumerate().map(|(at, date)| format!("Title {at},{date},Words\n")).collect();
        let report = bring(&fixture, "dated.csv", format!("Title,Date,Body\n{rows}"), further).unwrap();
        let mut days: Vec<_> = releases(&fixture)
            .iter()
            .map(|release| (release.title.clone(), release.published.as_str().to_owned()))
            .collect();
        days.sort();
        (days.into_iter().map(|(_, day)| day).collect::<Vec<_>>(), report.notes.join("\n"))
    };
    let (days, notes) = dated(&["10/03/2016"], &Further::default());
    assert_eq!(days, ["2016-10-03"]);
    assert!(notes.contains("the month before the day"), "{notes}");
    let (days, notes) = dated(&["10/03/2016", "10/13/2016", "3/10/2016 2:00:00 PM"], &Further::default());
    assert_eq!(days, ["2016-10-03", "2016-10-13", "2016-03-10T14:00:00-05:00"]);
    assert_eq!(notes, "");
    let fixture = Fixture::new();
    let (days, _) = dated(&["10/03/2016 02:15:00 PM"], &map(&fixture, r#"{"date_format": "%d/%m/%Y %I:%M:%S %p"}"#));
    assert_eq!(days, ["2016-03-10T14:15:00-05:00"]);
}

#[test]
fn paragraphs_of_a_cell_stay_apart_beside_elements() {
    let fixture = Fixture::new();
    let body = "Para one.\n\nPara two.\n<h2>Head</h2>\nPara three.\n\nPara four.";
    bring(&fixture, "body.csv", format!("Title,Date,Body\nWhole,2016-03-10,\"{body}\"\n"), &Further::default())
        .unwrap();
    assert_eq!(release(&fixture, "whole").body, ["Para one.", "Para two.", "## Head", "Para three.", "Para four."]);
}

#[test]
fn rows_that_are_not_public_there_stay_away_and_typed_breaks_are_one() {
    let fixture = Fixture::new();
    let table =
        "Title,Date,Body,Status\nA,2016-03-10,Secret,Draft\nB,2016-03-10,\"100 Main St<br />\nCity\",Published\n";
    let report = bring(&fixture, "status.csv", table, &Further::default()).unwrap();
    assert!(report.to_string().contains("its status is `Draft`"), "{report}");
    assert_eq!(releases(&fixture)[0].body, ["100 Main St\\\nCity"]);
    // A mark of inches is no quotation mark, and a column of states no status.
    let inches = "Title,Date,Body,State\nB,2016-03-10,A 5\" pipe,TX\n";
    let report = bring(&Fixture::new(), "inches.csv", inches, &Further::default()).unwrap();
    assert!(!report.to_string().contains("not closed") && report.to_string().contains("`State`"), "{report}");
    let open = "Title,Date,Body\nB,2016-03-10,\"Unclosed\nC,2016-03-10,ok\n";
    assert!(bring(&fixture, "open.csv", open, &Further::default()).unwrap().to_string().contains("is not closed"));
}

#[test]
fn a_table_of_offices_abroad_has_no_states_and_codes_of_the_country() {
    let fixture = Fixture::example("aguas-ejemplo").edited(
        "portal.json",
        "\"postal_code_digits\": 4",
        "\"postal_code_digits\": 5",
    );
    let content = fixture.content();
    let offices = std::fs::read_to_string(content.join("offices.json")).unwrap();
    std::fs::write(content.join("offices.json"), offices.replace("\"zip\": \"", "\"zip\": \"0")).unwrap();
    std::fs::remove_dir_all(content.join("places")).unwrap();
    let table = "Nombre,Tipo,Dirección,Ciudad,Código postal,Teléfono\nTaller Sur,Taller,Camino 1,San Ejemplo,1100,+999 2 555 0105\n";
    let report = bring(&fixture, "oficinas.csv", table, &Further::default()).unwrap();
    assert_eq!(report.outcomes[0].fate, Fate::New, "{report:?}");
    let offices = std::fs::read_to_string(content.join("offices.json")).unwrap();
    assert!(offices.contains("\"zip\": \"01100\"") && !offices.contains("\"state\""), "{offices}");
    assert!(report.outcomes[0].notes.iter().any(|note| note.contains("postal code `1100`")), "{report:?}");
}
