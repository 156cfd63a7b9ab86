use super::*;

fn answers() -> Answers {
    Answers {
        name: "Example County Health Department".to_owned(),
        short_name: "ECHD".to_owned(),
        languages: vec![Lang::En, Lang::Es],
        country: None,
        address: "https://news.health.example".parse().unwrap(),
        site: "https://health.example".parse().unwrap(),
        time_zone: "America/Chicago".to_owned(),
        line: Line::Phone("217-555-0134".to_owned()),
        emergency: Some("911".to_owned()),
        parent: None,
        press_email: None,
    }
}

fn begin(answers: &Answers) -> Result<tempfile::TempDir, InitError> {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("portal"), answers, "2026-11-24T12:00:00Z".parse().unwrap())?;
    Ok(folder)
}

#[test]
fn a_new_portal_has_no_mistake_whatever_it_has() {
    let tips = Answers { line: Line::Tips("800-555-0100".to_owned()), ..answers() };
    let parent = Some(("Example County".to_owned(), "https://county.example".parse().unwrap()));
    let bare = Answers { line: Line::None, emergency: None, languages: vec![Lang::Es, Lang::En], parent, ..answers() };
    let country = Some(Country {
        code: "UY".parse().unwrap(),
        name: Localized::new([(Lang::Es, "Uruguay".to_owned())]),
        postal_code_digits: Some(5),
    });
    let line = Line::Phone("+598 2 555 0101".to_owned());
    let abroad =
        Answers { country, line, languages: vec![Lang::Es], time_zone: "America/Montevideo".into(), ..answers() };
    for answers in [answers(), tips, bare, abroad] {
        let folder = begin(&answers).unwrap();
        let (content, problems) = crate::content::Content::check(&folder.path().join("portal/content"));
        assert!(content.is_some() && problems.0.is_empty(), "{answers:?}: {problems:?}");
    }
}

#[test]
fn what_cannot_be_is_named() {
    let error = |answers: &Answers| begin(answers).unwrap_err().to_string();
    assert!(error(&Answers { time_zone: "Chicago".to_owned(), ..answers() }).contains("`Chicago` is no time zone"));
    let wrong = Answers { line: Line::Phone("555-0134".to_owned()), ..answers() };
    assert!(error(&wrong).contains("`555-0134` is no phone number"));
    let tips = Answers { line: Line::Tips("800-555-0100".to_owned()), emergency: None, ..answers() };
    assert!(error(&tips).contains("--emergency"));
    let address = "https://x.example/?a=b".parse().unwrap();
    assert!(error(&Answers { address, ..answers() }).contains("https://x.example/?a=b"));
}

#[test]
fn a_folder_that_holds_something_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("mine"), "").unwrap();
    let error = write(folder.path(), &answers(), jiff::Timestamp::now()).unwrap_err();
    assert!(matches!(error, InitError::NotEmpty(_)));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_repository_that_holds_nothing_else_is_begun_with() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join(".git")).unwrap();
    let release = write(folder.path(), &answers(), jiff::Timestamp::now()).unwrap();
    assert!(release.is_file() && folder.path().join("content/portal.json").is_file());
    let names = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().starts_with(".frontdesk-init")));
}
