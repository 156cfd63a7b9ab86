//! What a visitor finds by the office look-up, on the published shards of the sample.
#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod sample;

use frontdesk::features::look_up::{
    Asked, Block, Found, Kind, LookUp, Missing, Name, Phone, Query, Question, Settings, Shard, Shards, Shown, key,
    parse, points, present, words_of, zip_at,
};
use proptest::prelude::*;
use sample::{json, rows};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

thread_local! {
    /// What has been read, so that each file is taken apart once.
    static READ: RefCell<BTreeMap<String, Rc<Shard>>> = RefCell::default();
}

fn shard(name: &str) -> Rc<Shard> {
    let known = READ.with_borrow(|read| read.get(name).cloned());
    known.unwrap_or_else(|| {
        let value = json(&format!("places/{name}")).unwrap_or_else(|| panic!("there is no shard {name}"));
        let shard = Rc::new(Shard::decode(&&value).unwrap());
        READ.with_borrow_mut(|read| read.insert(name.to_owned(), Rc::clone(&shard)));
        shard
    })
}

fn settings(lang: &str) -> Settings {
    Settings::decode(&&json(&format!("{lang}places/settings")).unwrap()).unwrap()
}

thread_local! {
    static ENGLISH: &'static Settings = Box::leak(Box::new(settings("")));
}

fn english() -> &'static Settings {
    ENGLISH.with(|settings| *settings)
}

/// Puts a question until it lacks nothing. Gives what `take` makes of the answer, and the names of the shards.
fn ask<T>(question: impl Fn(LookUp<'_>) -> Asked<T>) -> (T, Vec<String>) {
    ask_with(english(), question)
}

fn ask_with<T>(settings: &Settings, question: impl Fn(LookUp<'_>) -> Asked<T>) -> (T, Vec<String>) {
    let (mut shards, mut asked) = (Shards::default(), Vec::new());
    loop {
        match question(LookUp { settings, shards: &shards }) {
            Ok(answer) => return (answer, asked),
            Err(Missing(names)) => {
                assert!(!names.is_empty() && asked.len() < 20, "it asks for {asked:?} and goes on");
                for name in names {
                    shards.add(name.clone(), shard(&name));
                    asked.push(name);
                }
            }
        }
    }
}

/// The kinds of office that are looked up, in the portal's order.
const LOOKED_UP: [&str; 5] = ["ero-check-in", "ero-field-office", "ope-community-relations", "opla", "hsi"];

/// What was found, as the tests compare it.
#[derive(Debug)]
struct Answer {
    kind: Kind,
    name: String,
    state: Option<String>,
    others: Vec<String>,
    more: bool,
    missing: Vec<String>,
    /// Id, kind and reason of each office.
    offices: Vec<[String; 3]>,
    asked: Vec<String>,
}

impl Answer {
    fn of(found: &Found<'_>) -> Self {
        let office = |office: &frontdesk::features::look_up::Office<'_>| {
            [office.about.id.clone(), office.about.kind.clone(), office.reason.to_owned()]
        };
        Self {
            kind: found.kind,
            name: found.name.clone(),
            state: found.state.map(|state| state.code.clone()),
            others: found.others.clone(),
            more: found.more,
            missing: found.missing.to_vec(),
            offices: found.offices.iter().map(office).collect(),
            asked: Vec::new(),
        }
    }

    fn is_there(&self) -> bool {
        !matches!(self.kind, Kind::Near | Kind::Nothing | Kind::NoPlace)
    }

    fn first_reason(&self, kind: &str) -> &str {
        self.offices.iter().find(|[_, own, _]| own == kind).map_or("", |[_, _, reason]| reason)
    }
}

fn find(words: &str) -> Answer {
    let (answer, asked) = ask(|look_up| look_up.find(words).map(|found| Answer::of(&found)));
    Answer { asked, ..answer }
}

fn suggest(words: &str) -> Vec<String> {
    ask(|look_up| look_up.suggest(words)).0
}

fn shown(words: &str, need: &str, located: bool) -> Shown {
    shown_with(english(), words, need, located)
}

fn shown_with(settings: &Settings, words: &str, need: &str, located: bool) -> Shown {
    let question =
        Question { near: words, need, located, lines: false, pages: "/portal/es", own: Some("/offices/#near=x") };
    ask_with(settings, |look_up| look_up.find(words).map(|found| present(Some(&found), settings, &question))).0
}

/// A query in short: key, state, the whole, the place and county.
type Parsed = (String, Option<&'static str>, Option<String>, Option<(String, String)>);

fn parsed(words: &str) -> Parsed {
    match parse(&words_of(words, &mut String::new()), &english().states) {
        Query::State(state) => (String::new(), Some(&state.code), None, None),
        Query::Name(Name { key, state, whole, within }) => (key, state.map(|state| &*state.code), whole, within),
    }
}

#[test]
fn a_zip_code_is_known_in_any_form_and_in_an_address() {
    for words in [
        "00968",
        " 00968 ",
        "00968-1234",
        "009681234",
        "00968 1234",
        "zip 00968",
        "Guaynabo, PR 00968",
        "código postal 00968",
        "12345 Calle 1, Guaynabo 00968-1234",
    ] {
        assert_eq!(find(words).name, "00968", "{words}");
    }
}

#[test]
fn a_state_is_known_by_code_and_name_in_each_language() {
    for words in ["NY", "ny", "New York", " new  york ", "Nueva York"] {
        assert_eq!(parsed(words), (String::new(), Some("NY"), None, None), "{words}");
    }
}

#[test]
fn a_name_may_carry_its_state_and_its_county() {
    for words in ["Austin, TX", "Austin, Texas", "AUSTIN,  TEXAS", "Austin, Tex."] {
        assert_eq!(parsed(words), ("austin".to_owned(), Some("TX"), None, None), "{words}");
    }
    for words in ["austin tx", "Austin (TX)"] {
        assert_eq!(parsed(words), ("austin".to_owned(), Some("TX"), Some("austintx".to_owned()), None), "{words}");
    }
    assert_eq!(parsed("New York, New York"), ("newyork".to_owned(), Some("NY"), None, None));
    assert_eq!(parsed("Chicago, Ilinois"), ("chicago".to_owned(), Some("IL"), None, None));
    assert_eq!(parsed("Saipan, Northern Mariana Islands").1, Some("MP"));
    let within = Some(("springhill".to_owned(), "hernandocounty".to_owned()));
    let hernando = ("springhillhernandocounty".to_owned(), Some("FL"), None, within);
    assert_eq!(parsed("Spring Hill, Hernando County, FL"), hernando);
    assert_eq!(parsed("Springfield"), ("springfield".to_owned(), None, None, None));
    assert_eq!(parsed(" ,. "), (String::new(), None, None, None));
    assert_eq!(parsed("IL, Chicago"), ("chicago".to_owned(), Some("IL"), None, None));
    assert_eq!(parsed(", Ilinois"), ("ilinois".to_owned(), None, None, None));
}

#[test]
fn every_zip_area_is_found_by_one_shard_with_the_offices_that_the_shard_names_for_it() {
    let all = rows("zips.csv");
    assert_eq!(all.len(), 41_174);
    for row in all {
        let zip = &row["zip"];
        let found = find(zip);
        assert_eq!((found.kind, &found.name, found.state.as_ref()), (Kind::Place, zip, row.get("state")));
        assert_eq!(found.asked, [format!("zip/{}", &zip[..3])]);
        let shard = shard(&found.asked[0]);
        let place = shard.places.iter().find(|place| place.name == *zip).unwrap();
        let named = place.answers.iter().map(|answer| [&shard.offices[answer.office].id, &answer.reason]);
        assert!(found.offices.iter().map(|[id, _, reason]| [id, reason]).eq(named), "{zip}");
        // Each kind is answered, or known to be missing.
        for kind in LOOKED_UP {
            let is_answered = found.offices.iter().any(|[_, own, _]| own == kind);
            assert_ne!(is_answered, found.missing.iter().any(|missing| missing == kind), "{zip}: {kind}");
        }
    }
}

#[test]
fn every_census_place_is_found_by_its_name_and_state_and_by_its_name_alone_or_with_the_reason_why_not() {
    let all = rows("places.csv");
    assert!(all.len() > 32_000);
    let mut choices = 0;
    for row in &all {
        let (name, state) = (&row["name"], &row["state"]);
        let words = format!("{name}, {state}");
        let found = find(&words);
        if found.kind == Kind::Place {
            assert!(found.state.as_ref() == Some(state) && key(&found.name) == key(name), "{words}");
            assert!(!found.offices.is_empty() || found.missing.len() == LOOKED_UP.len(), "{words}");
            assert_eq!(found.asked.len(), 1, "{words}");
        } else {
            // Places of one name in one state are told apart by their counties, each of which leads to one. A small
            // place and a large county of its name are a choice, too.
            let is_of_name = |other: &String| other.split(", ").next().is_some_and(|own| key(own) == key(name));
            choices += usize::from(found.others.iter().all(is_of_name));
            assert_eq!(found.kind, Kind::Several, "{words}");
            for other in &found.others {
                let led = find(other);
                // A town that is all of its county may have both names: "Georgetown-Quitman County".
                let same = key(&led.name).starts_with(&key(name));
                assert!(led.kind == Kind::Place && same, "{words}: {other}");
            }
        }
        // The name alone: the place, or a choice that holds it or says that there are more.
        let alone = find(name);
        let own = alone.kind == Kind::Place && key(&alone.name) == key(name);
        let offered = alone.others.iter().any(|other| key(other).starts_with(&key(name)));
        assert!(own || offered || alone.more, "{name}: {alone:?}");
    }
    assert!(choices < all.len() / 50, "{choices} of {} names with their state stand for several places", all.len());
}

#[test]
fn every_county_is_found() {
    for row in rows("counties.csv") {
        let words = format!("{}, {}", row["name"], row["state"]);
        let found = find(&words);
        assert!(matches!(found.kind, Kind::Place | Kind::Several) && found.asked.len() == 1, "{words}: {found:?}");
    }
}

#[test]
fn a_mistyped_name_with_its_state_is_found_by_four_files_at_most() {
    let all = rows("places.csv");
    let mut random = random_numbers(2016);
    let (mut right, mut most) = (0, 0);
    for _ in 0..1_000 {
        let row = &all[random(all.len())];
        let found = find(&format!("{}, {}", mistyped(&row["name"], &mut random), row["state"]));
        let own = |other: &String| other.split(", ").next() == Some(&row["name"]);
        right += usize::from(match found.kind {
            Kind::Place => found.name == row["name"],
            _ => found.others.iter().take(5).any(own),
        });
        most = most.max(found.asked.len());
    }
    // A mistake may make the name of another place.
    assert!(right >= 990 && most <= 4, "{right} of 1000 are among the first five, by {most} files at most");
}

/// Pseudorandom numbers below a limit, the same on each run (xorshift, 32 bits).
fn random_numbers(seed: u32) -> impl FnMut(usize) -> usize {
    let mut state = seed;
    move |limit| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state as usize % limit
    }
}

/// The name with one letter left out, put in, changed, or exchanged with the next.
fn mistyped(name: &str, random: &mut impl FnMut(usize) -> usize) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = random(letters.len().saturating_sub(1).max(1));
    let letter = char::from(b'a' + u8::try_from(random(26)).unwrap());
    match random(4) {
        0 if letters.len() > 3 => drop(letters.remove(at)),
        1 => letters.insert(at, letter),
        2 => letters[at] = letter,
        3 if letters.len() > 1 => letters.swap(at, at + 1),
        _ => {}
    }
    letters.into_iter().collect()
}

#[test]
fn people_find_what_they_mean_by_what_they_write() {
    for words in [
        "60605",
        "Chicago, IL",
        "chicago illinois",
        "CHICAGO (IL)",
        "Chicago, Ill.",
        "Chicago, Illinois, USA",
        "Chicago, Illinois, United States",
        "Cook County, Illinois",
        "Condado de Cook, Illinois",
        "ICE office in Chicago, IL",
        "where is the ICE office in Chicago, Illinois?",
        "ERO Chicago IL",
        "Chicago, Ilinois",
        "Chicago, IL 60605",
    ] {
        let found = find(words);
        assert_eq!(found.offices.first().map(|office| &*office[0]), Some("ero-check-in-chicago-il"), "{words}");
    }
    for (words, name) in [
        ("st louis, mo", "St. Louis"),
        ("Saint Louis, Missouri", "St. Louis"),
        ("St.Louis,MO", "St. Louis"),
        ("Fort Washington MD", "Fort Washington"),
        ("West New York", "West New York"),
        ("Rocky Mount, NC", "Rocky Mount"),
        ("ok google ice office san diego", "San Diego"),
        ("Boston, Mass.", "Boston"),
        ("oficina de ICE en La Puente, CA", "La Puente"),
        ("ICE office in La Crosse, WI", "La Crosse"),
        ("¿Dónde está la oficina de ICE en Houston, Texas?", "Houston"),
        ("Brooklyn, NY", "Brooklyn"),
        ("Hollywood, CA", "Hollywood"),
        ("NYC", "NYC"),
        ("New York City", "New York City"),
        ("Houston comma Texas", "Houston"),
        ("travis afb", "Travis AFB"),
        ("Koreatown, Los Angeles", "Los Angeles"),
        ("48201 Van Dyke Ave, Shelby Township, MI", "Shelby"),
        ("48201 Van Dyke Ave Shelby Township, MI", "Shelby"),
        ("100 Main St Cook County, IL", "Cook County"),
        ("11 Wall St, New York", "New York"),
        ("11 Wall St, New York, NY", "New York"),
        ("Saipan", "Saipan"),
        ("Charlotte Amalie", "Charlotte Amalie"),
        ("Hagatna, Guam", "Hagåtña"),
        ("Hartford County, CT", "Hartford County"),
        ("Orleans Parish, Louisiana", "Orleans Parish"),
        ("The Dalles, Oregon", "The Dalles"),
        ("Islamorada, Village of Islands, Florida", "Islamorada, Village of Islands"),
    ] {
        let found = find(words);
        assert_eq!((found.kind, &*found.name), (Kind::Place, name), "{words}: {:?}", found.others);
        let first = LOOKED_UP.into_iter().find(|kind| !found.missing.iter().any(|missing| missing == kind));
        assert_eq!(Some(&*found.offices[0][1]), first, "{words}");
    }
    for (words, code) in [
        ("oficina de ICE en Texas", "TX"),
        ("State of Washington", "WA"),
        ("Estado de Texas", "TX"),
        ("Virgin Islands", "VI"),
        ("IL", "IL"),
        ("Calif.", "CA"),
        ("uh i live in um texas", "TX"),
        ("100 Main Street, Texas", "TX"),
    ] {
        assert_eq!(find(words).state.as_deref(), Some(code), "{words}");
    }
    assert_eq!(find("Chicago Field Office").offices[0][2], "named");
    let new_york = find("New York");
    assert!(new_york.kind == Kind::State && new_york.others.contains(&"New York, New York".to_owned()));
    assert_eq!(new_york.asked.len(), 2);
    assert_eq!(find("IL").asked, ["state/IL"]);
    assert_eq!(find("Fort Washington").others[0], "Fort Washington, Maryland");
    // An article that begins a name with a mistake: Angels is in California, too.
    for words in ["Los Angels", "Los Angels, CA", "ICE office in Los Angels", "lo angeles"] {
        let found = find(words);
        assert!(found.kind == Kind::Several && found.others[0] == "Los Angeles, California", "{words}: {found:?}");
    }
    assert_eq!(find("Reo").others, ["Reno, Nevada", "Reo, Indiana"]);
    // Where no other place can be meant, none is looked for.
    for words in ["oficina de ICE en Kansas", "ICE office in Reo, Indiana"] {
        let found = find(words);
        assert!(found.is_there() && !found.asked.contains(&"largest".to_owned()), "{words}: {found:?}");
    }
    let springfield = find("Springfield");
    assert!(springfield.kind == Kind::Several && springfield.others.len() == 8 && springfield.more);
}

#[test]
fn what_is_only_nearly_a_name_is_offered_never_taken_for_it() {
    for (words, other) in [
        ("chicagp, il", "Chicago, Illinois"),
        ("Chicgao", "Chicago, Illinois"),
        ("Ilinois", "Illinois"),
        (", Ilinois", "Illinois"),
        ("Brookln", "Brooklyn, New York"),
    ] {
        let found = find(words);
        assert!(found.kind == Kind::Near && found.offices.is_empty(), "{words}: {found:?}");
        assert!(found.others.contains(&other.to_owned()), "{words}: {found:?}");
    }
    // A mistake at the start, without a state: the large place comes first, not what begins alike.
    for (words, other) in [
        ("Maimi", "Miami, Florida"),
        ("hosuton", "Houston, Texas"),
        ("Cicago", "Chicago, Illinois"),
        ("jaksonville", "Jacksonville, Florida"),
        ("luisville", "Louisville, Kentucky"),
        ("batimore", "Baltimore, Maryland"),
        ("San Hose", "San Jose, California"),
        ("Pilsen Chicago", "Chicago, Illinois"),
        ("Pilsen Chicago Ilinois", "Chicago, Illinois"),
        ("5 Elm St, Chicgo, IL", "Chicago, Illinois"),
        ("5 Elm St, Apt 3, Chicgo, IL", "Chicago, Illinois"),
    ] {
        let found = find(words);
        assert!(found.kind == Kind::Near && found.offices.is_empty(), "{words}: {found:?}");
        assert!(found.others.first().is_some_and(|first| first == other), "{words}: {found:?}");
        assert!(found.asked.len() <= 4, "{words}: {found:?}");
    }
    // Neither a street nor its state is the place.
    for words in ["350 5th Ave", "5 Elm St Chicgo, IL", "100 Main St,"] {
        let found = find(words);
        assert!(!found.is_there() && found.others.is_empty(), "{words}: {found:?}");
    }
    let island = find("St Thomas Island");
    assert!(
        island.kind != Kind::Near || island.others.contains(&"Saint Thomas Island, U.S. Virgin Islands".to_owned())
    );
    for words in ["near me", "ICE offices near me", "cerca de mí", "oficina"] {
        assert_eq!(find(words).kind, Kind::NoPlace, "{words}");
        assert!(shown(words, "", false).sentence.starts_with("Enter your ZIP code"), "{words}");
    }
}

#[test]
fn where_no_source_names_an_office_the_nearest_of_the_same_field_office_is_shown_and_none_that_is_far_away() {
    let community = "ope-community-relations";
    for state in ["MA", "AS", "ME"] {
        let found = find(state);
        assert!(found.missing.iter().any(|kind| kind == community), "{state}: {found:?}");
        assert_eq!(found.first_reason(community), "", "{state}");
    }
    assert_eq!(find("00901").first_reason(community), "unsaid");
    assert_eq!(find("02108").first_reason(community), "nearest");
    assert_eq!(find("18015").first_reason("ero-check-in"), "same-area");
    let none = shown("AS", "", false);
    assert_eq!(none.sentence, "No offices are listed for American Samoa.");
    let samoa = find("Pago Pago, AS");
    assert!(samoa.offices.is_empty() && samoa.missing.len() == LOOKED_UP.len(), "{samoa:?}");
}

#[test]
fn the_kinds_of_office_that_a_place_has_none_of_are_named_with_the_way_to_the_agency() {
    let leads_to_agency = |answer: &Shown| {
        let external = |block: &Block| matches!(block, Block::Link(_, link) if link.external);
        answer.blocks.iter().any(external)
    };
    let none = shown("00926", "check-in", false);
    assert!(
        none.sentence.contains("We found none of these for this place or within 300 miles: Check-in office."),
        "{none:?}"
    );
    assert!(leads_to_agency(&none) && !none.blocks.iter().any(|block| matches!(block, Block::Offices(_))), "{none:?}");
    let state = shown("WV", "", false);
    assert!(state.sentence.contains("None of these is listed for West Virginia: "), "{}", state.sentence);
    assert!(state.sentence.contains("Check-in office") && leads_to_agency(&state));
    // Of what is not needed, nothing is said.
    let other = shown("WV", "investigators", false);
    assert!(!other.sentence.contains("Check-in office"), "{}", other.sentence);
}

#[test]
fn a_zip_code_in_two_areas_gives_both_each_with_its_reason() {
    for (zip, areas) in [("42223", ["chicago", "new-orleans"]), ("92672", ["los-angeles", "san-diego"])] {
        let found = find(zip);
        let field: Vec<_> = found.offices.iter().filter(|[_, kind, _]| kind == "ero-field-office").collect();
        assert!(field.iter().zip(areas).all(|([id, ..], area)| id.contains(area)), "{zip}: {field:?}");
        assert_eq!(field[1][2], "also");
    }
}

#[test]
fn a_number_without_an_area_says_what_it_is() {
    for zip in ["09123", "34012", "96201"] {
        assert_eq!(find(zip).kind, Kind::Military);
    }
    let none = find("60500");
    assert_eq!((none.kind, none.state.as_deref()), (Kind::NoArea, Some("IL")));
    assert!(none.offices.is_empty() && none.asked == ["zip/605"], "{none:?}");
    for (zip, country) in [("96939", "Palau"), ("96941", "Micronesia"), ("96960", "the Marshall Islands")] {
        assert!(shown(zip, "", false).sentence.contains(country), "{zip}");
    }
    let boxes = shown("20201", "", false).sentence;
    assert!(boxes.starts_with("ZIP code 20201 (Washington) is in the District of Columbia."), "{boxes}");
    assert_eq!(find("00001").state, None);
    let long = "a".repeat(10_000);
    for words in ["Qqxz", &long, "<script>", "constructor"] {
        assert_eq!(find(words).kind, Kind::Nothing, "{}", &words[..words.len().min(20)]);
    }
    for words in ["?!", "123", "12345678901"] {
        assert_eq!(find(words).kind, Kind::NoPlace, "{words}");
    }
    assert!(shown("Palau", "", false).sentence.starts_with("Palau is outside the United States."));
}

#[test]
fn letters_suggest_states_and_places_the_largest_first() {
    assert_eq!(suggest("chica")[0], "Chicago, Illinois");
    assert_eq!(suggest("Tex")[0], "Texas");
    assert_eq!(suggest("springfield, mo"), ["Springfield, Missouri"]);
    assert!(suggest("New York").contains(&"New York, New York".to_owned()));
    for words in ["606", "", "qqxz", "60605", "TX"] {
        assert_eq!(suggest(words), [""; 0], "{words}");
    }
}

#[test]
fn places_alone_are_suggested_not_what_offices_are_called() {
    assert!(suggest("chica").iter().all(|label| !label.contains("Officer")), "{:?}", suggest("chica"));
}

#[test]
fn a_question_that_has_to_be_put_in_another_way_says_so() {
    let is_wrong = |words| shown(words, "", false).is_wrong;
    assert_eq!(["Qqxz", "?!", "00000"].map(is_wrong), [true; 3]);
    assert_eq!(["60605", "TX", "Springfield", "Palau"].map(is_wrong), [false; 4]);
}

#[test]
fn names_have_their_article_and_their_language_in_a_sentence() {
    let capital = shown("DC", "", false);
    assert_eq!(capital.title, "Offices for the District of Columbia");
    assert!(capital.sentence.starts_with("These offices are in the District of Columbia or"), "{}", capital.sentence);
    // A county that is all of its state is no other place.
    assert!(!capital.blocks.iter().any(|block| matches!(block, Block::Choices(_))), "{capital:?}");
    let spanish = settings("es/");
    let shown = |words| shown_with(&spanish, words, "", false);
    assert_eq!(shown("DC").title, "Oficinas para el Distrito de Columbia");
    let county = shown("Cook County, IL");
    assert_eq!(county.title, "Oficinas para el condado de Cook");
    assert!(county.sentence.starts_with("El condado de Cook está en Illinois."), "{}", county.sentence);
    assert!(shown_with(english(), "Marshall Islands", "", false).sentence.starts_with("The Marshall Islands"));
    // A city that ends like a county is none.
    assert_eq!(shown("Mercer Island, WA").title, "Oficinas para Mercer Island");
    let islands = shown("VI");
    assert!(islands.sentence.contains("están en las Islas Vírgenes de los Estados Unidos o"), "{}", islands.sentence);
}

#[test]
fn a_map_that_lacks_the_nearest_office_is_not_shown() {
    let has_map = |words| shown(words, "", false).blocks.iter().any(|block| matches!(block, Block::Map(_)));
    assert_eq!(["60605", "96910"].map(has_map), [true, false]);
}

#[test]
fn a_point_leads_to_the_zip_code_around_it_and_one_far_away_to_none() {
    let value = json("places/points").unwrap();
    let prefixes = points(&&value).unwrap();
    let at = |point| ask(|look_up| zip_at(point, &prefixes, look_up.shards));
    assert_eq!(at((41.868, -87.623)).0.as_deref(), Some("60605"));
    assert_eq!(at((18.34, -64.93)).0.as_deref(), Some("00802"));
    let (none, asked) = at((48.85, 2.35));
    assert_eq!((none, asked.len()), (None, 5));
}

#[test]
fn an_answer_says_what_was_understood_and_why_each_office_is_shown() {
    let answer = shown("60605", "", false);
    let Block::Map(map) = &answer.blocks[0] else { panic!("{answer:?}") };
    assert_eq!(map, "/portal/es/offices/map.svg");
    let Block::Offices(kinds) = &answer.blocks[1] else { panic!("{answer:?}") };
    let offices: Vec<_> = kinds.iter().flat_map(|kind| kind.first.iter().chain(&kind.farther)).collect();
    let expected = format!("ZIP code 60605 is in Cook County, Illinois. We found {} offices.", offices.len());
    assert_eq!([&answer.title, &answer.sentence], ["Offices for 60605", &expected]);
    let check_in = &kinds[0].first[0];
    assert_eq!((&*kinds[0].heading, &*check_in.name), ("To check in", "Chicago check-in office"));
    assert_eq!((&*check_in.number, &*check_in.spot), ("1", "638 226"));
    assert_eq!(check_in.href, "/portal/es/offices/ero-check-in-chicago-il/");
    assert_eq!(check_in.place, "Chicago, IL 60605");
    let [before, place, after] = check_in.directions.as_ref().unwrap();
    assert!(before.starts_with("https://www.google.com/maps/") && after.is_empty(), "{before} {after}");
    assert_eq!(place, "101 Ida B. Wells Drive 4th Floor, Chicago, IL 60605");
    // It has no number; the field office in the building has.
    let Phone::None(none, Some((whose, number, _))) = &check_in.phone else { panic!("{check_in:?}") };
    assert_eq!((&**none, &**whose), ("ice.gov lists none.", "Field office (ERO) at this address:"));
    assert_eq!(number, "872-351-3990");
    let field = kinds.iter().find(|kind| kind.heading == "Arrests, detention and deportation").unwrap();
    assert_eq!(field.first[0].why, "All of *Illinois*");
    // What is only near, or serves a part, and is farther is folded with its distance.
    assert_eq!((kinds[0].first.len(), &*kinds[0].summary), (1, "1 more office, 262 miles"));
    // Where no other office in the building has a number, it says where to ask.
    let unknown = offices.iter().find(|office| matches!(office.phone, Phone::None(_, None))).unwrap();
    let Phone::None(words, None) = &unknown.phone else { panic!("{unknown:?}") };
    assert_eq!(words, "ice.gov lists none. Ask at ice.gov/contact.");
    assert!(offices.iter().all(|office| !office.why.is_empty() && office.flag.is_none()));
    let leads = |block: &Block| {
        matches!(block, Block::Link(before, link) if before.is_empty()
            && link.text == "All offices for Illinois"
            && link.href == "/portal/es/offices/illinois/")
    };
    assert!(answer.blocks.iter().any(leads), "{answer:?}");
    let Some(Block::Save(title, own)) = answer.blocks.last() else { panic!("{answer:?}") };
    assert_eq!([&**title, &**own], ["60605", "/offices/#near=x"]);

    let located = shown("60605", "investigators", true);
    assert!(located.sentence.starts_with("The closest ZIP code to you is 60605."), "{}", located.sentence);
    assert!(located.sentence.ends_with(" We found 1 office."), "{}", located.sentence);
    // Only what is needed is called likely, and only where a source says whom it serves.
    let flag = |need| {
        let answer = shown("60605", need, false);
        let Block::Offices(kinds) = &answer.blocks[1] else { panic!("{answer:?}") };
        kinds[0].first[0].flag.clone().unwrap()
    };
    assert_eq!(flag("investigators"), "Most likely: it serves your area");
    assert_eq!(flag("check-in"), "Closest office");
    let two = shown("42223", "", false).sentence;
    let counties = "Parts of ZIP code 42223 are in Christian County, Kentucky, and in Montgomery County, TN.";
    assert!(two.starts_with(counties) && two.contains("More than one office serves this place: "), "{two}");
    // Of what is not asked for nothing is said.
    let check_in = shown("92672", "check-in", false).sentence;
    assert!(!check_in.contains("More than one office") && check_in.ends_with("We found 1 office."), "{check_in}");
    let mostly = shown("92672", "", false).sentence;
    let counties = "Most of ZIP code 92672 is in Orange County, California; part is in San Diego County.";
    assert!(mostly.starts_with(counties), "{mostly}");
    assert!(shown("Springfield", "", false).sentence.ends_with("Which one do you mean?"));
    let boston = shown("Boston, MA", "", false);
    assert!(boston.blocks.iter().any(|block| matches!(block, Block::Link(_, link) if link.external)), "{boston:?}");
    let city_and_state = shown("New York", "", false);
    assert!(matches!(&city_and_state.blocks[2..4], [Block::Text(_), Block::Choices(_)]), "{city_and_state:?}");
    let part = shown("60605", "check-in", false).blocks;
    let Block::Offices(kinds) = &part[1] else { panic!("{part:?}") };
    let quoted = kinds.iter().flat_map(|kind| &kind.first).find(|office| office.quote.is_some()).unwrap();
    assert!(quoted.why.ends_with("In the agency’s words:"), "{quoted:?}");
}

#[test]
fn a_need_alone_says_what_stands_on_the_page_and_finds_nothing() {
    let question = Question { near: "", need: "investigators", located: false, lines: true, pages: "", own: None };
    let answer = present(None, english(), &question);
    assert_eq!(answer, Shown { sentence: "For this, call one of the numbers below.".to_owned(), ..Shown::default() });
}

#[test]
fn each_language_has_all_words_that_answers_are_made_of() {
    let spanish = settings("es/");
    let paths = |settings: &Settings| {
        let own = settings.words.templates.iter().filter(|(path, _)| !path.starts_with("counties."));
        // Which plural forms there are is the language's own.
        let text = |path: &str| {
            [".one", ".many", ".other"].iter().find_map(|form| path.strip_suffix(form)).unwrap_or(path).to_owned()
        };
        own.map(|(path, _)| text(path)).collect::<BTreeSet<_>>()
    };
    assert_eq!(paths(english()), paths(&spanish));
    let mut shards = Shards::default();
    shards.add("zip/606".to_owned(), shard("zip/606"));
    let found = LookUp { settings: &spanish, shards: &shards }.find("60605").unwrap();
    let question = Question { near: "60605", need: "", located: false, lines: false, pages: "/es", own: None };
    let answer = present(Some(&found), &spanish, &question);
    assert!(answer.sentence.starts_with("El código postal 60605 está en el condado de Cook, Illinois. "));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn any_words_at_all_have_an_answer(words in "(\\PC{0,30}|[a-zA-Z ,.'0-9-]{0,30})") {
        let answer = shown(&words, "", false);
        prop_assert!(!answer.sentence.is_empty());
        suggest(&words);
    }
}
