//! English. Plain words, grade 8 or below.
//! Only the words: which one is shown where is the views'.

use super::dates::Dates;
use super::embed::EmbedWords;
use super::frame::{Banner, FrameWords, ScriptWords};
use super::look_up::{LookUpWords, Plural, WhyWords};
use super::messages::Messages;
use super::plain::{PlainText, PlainWords, SavedWords};
use super::search::{SearchFieldWords, SearchWords};
use super::status::StatusWords;
use crate::model::Template;

pub const MESSAGES: Messages = Messages {
    // The frame
    home: "Home",
    news: "News",
    tips: "Report a tip",
    offices: "Offices",
    locale: "en_US",
    language_name: "English",
    opens_elsewhere: "another site",
    breadcrumb: "Breadcrumbs",

    // Home
    home_title: |name| format!("{name}: news, tip line and offices"),
    home_intro: |name| format!("Read what {name} says, report a crime, or find the office that serves you."),
    latest_news: "Latest news",
    news_of_others: "From other agencies",
    all_news: "All news",
    report_crime: "Report a crime",
    report_crime_intro: "Call to report a crime or something suspicious.",
    more_ways: "More ways to reach the tip line",
    find_office: "Find an office",
    find_office_intro: "Choose your state to see the offices there.",
    offices_by_state: "Offices by state",

    // News
    news_title: "News",
    news_description: |name| format!("Press releases of {name}, newest first."),
    release_count: |n| if n == 1 { format!("{n} release") } else { format!("{n} releases") },
    archive: "Archive",
    archive_page: |number| format!("archive page {number}"),
    archive_title: |list, number| format!("{list}, archive page {number}"),
    archive_description: |list, number| {
        format!("{list}: older press releases, page {number} of the archive. Page 1 holds the oldest.")
    },
    list_description: |list, agency| format!("{list}. Press releases on the portal of {agency}, newest first."),
    facet_description: |facet, agency| {
        format!("{facet}: lists of the press releases of {agency}, with how many each one holds.")
    },
    by_topic: "News by topic",
    by_state: "News by state",
    by_office: "News by office",
    by_type: "News by type",
    by_year: "News by year",
    browse: "More ways to find news",
    year: "Year",
    releases: "Releases",
    pages_by_date: "Older releases by date",
    newest_on: |date| format!("newest on {date}"),
    no_lists: "There is no release to list here yet.",
    no_news: "Nothing has been published yet.",
    follow: "Follow the news as a feed:",
    pagination: "News pages",
    older: "Older",
    newer: "Newer",
    newest: "Newest",
    oldest: "Oldest",
    from_publisher: |name| format!("From {name}"),

    // Release
    published_on: ("Published ", ""),
    modified_on: ("Last changed ", ""),
    release_number: |name| format!("Release {name}"),
    read_in: "Read this in English",
    credit: |name| format!("Photo: {name}"),
    press_release: "Press release",
    back_to_text: "Back to the text",
    documents: "Documents",
    about: |name| format!("About {name}"),
    for_reporters: "For reporters",
    press_office: "Press office",
    more_about: "More about this",
    share: "Share and cite",
    share_by_email: "Share by email",
    cite: "Cite this:",
    citation: |publisher, title, date, url| format!("{publisher}, “{title},” {date}, {url}"),
    earlier: "Earlier",
    later: "Later",
    related: "Earlier releases about the same",
    withdrawn_title: "Withdrawn",
    draft_title: "Draft",
    draft_text: |until| format!("Only this preview shows it. It is under embargo until {until}."),
    source: "Source",
    plain_text: "This release as plain text",

    // Tip line
    tips_page_title: |name| format!("Report a crime to {name}"),
    tips_description: |name| format!("How to reach the {name} tip line: phone numbers, hours and the online form."),
    in_emergency: "In an emergency call",
    call_tip_line: "Call the tip line",
    other_ways: "Other ways to reach it",
    online: "Online",
    use_form: |name| format!("Use the form of {name}"),
    form_note: |name| format!("The form is on the own site of {name}. This portal takes no tips and keeps none."),
    card_to_print: "A card to print",
    which_crimes: "To see which crimes this line is for, go to the agency’s own page:",
    other_concerns: "When another line is right",
    hours: "Hours",
    languages: "Languages",
    toll_free: "Toll-free",
    international: "From other countries",
    tty: "TTY",
    short_code: "Emergency",
    office_phone: "Phone",
    open_now: "Open now, by the hours below.",
    closed_now: "Closed now, by the hours below.",
    closed: "closed",
    holidays: "Other hours on these days:",
    getting_in: "Getting in",
    parking: "Parking",
    transit: "By bus or train",
    extension: |digits| format!("ext. {digits}"),
    seen_on: |name| format!("as of {name}"),
    verified_on: |name| format!("checked by the agency on {name}"),
    not_verified: "not yet checked by the agency",

    // Offices
    offices_title: "Offices",
    offices_description: |name| format!("Offices of {name} in each state and territory, with addresses."),
    choose_state: "Choose a state or territory",
    office_count: offices,
    what_is_counted: "Each number counts the offices in a state and those elsewhere that serve it.",
    offices_here: |here, elsewhere, place| {
        let serve = if elsewhere == 1 { "serves" } else { "serve" };
        match (here, elsewhere) {
            (here, 0) => format!("{} in {place}.", offices(here)),
            (0, elsewhere) => format!("{} elsewhere that {serve} {place}.", offices(elsewhere)),
            (here, elsewhere) => format!("{} in {place}, and {elsewhere} elsewhere that {serve} it.", offices(here)),
        }
    },
    map_title: "Map of the offices",
    map_scrolls: "The map is wider than your screen. Swipe it sideways to see all of it.",
    all_on_one_page: "All offices on one page",
    kinds_of_office: "What each kind of office does",
    offices_in: |name| format!("Offices for {name}"),
    no_offices_in: |name| format!("We know of no office for {name}. Ask the agency:"),
    state_description: |n, agency, place| {
        if n == 1 {
            format!("{n} office of {agency} in {place} or serving it: address and what it does.")
        } else {
            format!("{n} offices of {agency} in {place} or serving it: addresses and what each one does.")
        }
    },
    office_description: |office, place| format!("{office} in {place}: address, contact and what it does."),
    address: "Address",
    no_street: "We do not know the street address.",
    no_phone: "We do not know a phone number for this office.",
    email: "Email",
    no_email: "We do not know an email address for this office.",
    no_hours: "We do not know the hours. Ask before you go.",
    serves: "Area it serves",
    no_serves: "We do not know which area it serves.",
    walk_in: "You can come without an appointment.",
    by_appointment: "You need an appointment.",
    what_it_does: "What this office does",
    more_offices_in: |name| format!("All offices for {name}"),
    offices_move: "Offices move. Check before you go:",
    open_in_maps: "Open in your maps app",
    map_on_the_web: "See it on OpenStreetMap",
    save_contact: "Save to your contacts (vCard)",
    nearest_offices: "Nearest other offices",
    miles_away: |n| match n {
        0 => "less than a mile away".to_owned(),
        1 => "1 mile away".to_owned(),
        n => format!("{n} miles away"),
    },
    news_of_office: "News about this office",
    report_mistake: "Report a mistake on this page",

    // Office look-up
    finder_title: "Find the offices for where you live",
    finder_label: "ZIP code, city, county or state",
    finder_hint: "For example: 60605, or St. Louis, Missouri",
    finder_need: "What do you need?",
    lines_by_need: "Phone lines by what you need",
    any_need: "Show every kind of office",
    find_offices: "Find offices",
    use_location: "Use my location",
    location_note: "Your device works out your ZIP code itself. Your location is not sent to us.",
    looking: "Looking…",
    look_up_failed: "The data did not come. Check your connection and try again, or choose your state below.",
    look_up_broken: "The look-up does not start in this browser. Load the page again, or choose your state below.",

    // Loading, and what can go wrong
    loading: "Loading the page…",
    not_found_title: "Page not found",
    not_found_text: "There is no page at this address. It may have moved, or the address has a typing mistake.",
    not_found_ways: "You can go on from here:",
    offline_title: "No connection",
    offline_text: "The page could not be reached. Check your internet connection, then try again.",
    slow_title: "The connection is too slow",
    slow_text: "The page did not arrive in time. You can try again now or later.",
    broken_title: "The page is damaged",
    broken_text: "The page arrived, but we could not read it. Try again. If it stays like this, the fault is ours.",
    server_title: "The server has a problem",
    server_text: "The server could not send the page. Wait a little, then try again.",
    try_again: "Try again",
    open_as_document: "Open it as a plain page",
};

fn offices(n: usize) -> String {
    if n == 1 { format!("{n} office") } else { format!("{n} offices") }
}

pub const STATUS: StatusWords = StatusWords {
    contents: "On this page",
    historical_title: "Historical",
    historical_text: |date| format!("This text is from {date}. Facts in it may have changed since."),
    archived_title: "Archived document",
    archived_text: |name| {
        format!(
            "This text was published on {name}. It is shown as a document of its time: names, numbers and rules in it may have changed."
        )
    },
    corrected: "Corrected",
    correction_of: |date| format!("Corrected on {date}"),
    of_another_agency: |name| format!("This release was published by {name}, not by the agency of this portal."),
};

pub const FRAME: FrameWords = FrameWords {
    skip_to_content: "Skip to main content",
    main_navigation: "Main",
    language: "Language",
    demonstration_label: "About this site",
    demonstration: "This is a demonstration. It is not an official government site.",
    demonstration_see: "For official information go to",
    footer_navigation: "Footer",
    identifier_label: "Agency links",
    part_of: "A part of",
    follow: "Follow the news",
    email_updates: "News by email",
    leave: "Leave this site fast",
    banner: Banner {
        label: "Official website of the United States government",
        text: "An official website of the United States government",
        action: "Here’s how you know",
        domain_heading: "Official websites use .gov",
        domain_before: "A ",
        domain_after: " website belongs to an official government organization in the United States.",
        https_heading: "Secure .gov websites use HTTPS",
        https_before: "A ",
        lock: "lock",
        or: "or",
        https_after: " means you’ve safely connected to the .gov website. Share sensitive information only on official, secure websites.",
    },
    scripts: ScriptWords {
        kept: "Saved copy of",
        copy: "Copy",
        copied: "Copied",
        copy_link: "Copy the link",
        link_copied: "The link is copied.",
        not_copied: "Your browser did not allow it.",
        share: "Share…",
        info: "Notice",
        warning: "Warning notice",
        emergency: "Emergency notice",
        dismiss: "Close this notice",
        save: "Save on this device",
        saved: "Saved. Remove",
        not_saved: "Your browser does not let this site keep anything.",
        outdated: "This page is from before the last update of this site. To look up an office, load the page again.",
        reload: "Load the page again",
        offer: ["This page is also in English.", "Read it in English", "Close this notice"],
    },
};

pub const PLAIN: PlainWords = PlainWords {
    privacy: PlainText {
        title: "Privacy",
        intro: "This site does not track you. It sets no cookies, and it has no accounts and no forms that send anything.",
        sections: &[
            (
                "What we are told when you visit",
                &[
                    "As on any site, the server is told which page your device asks for and your device’s internet address. Whoever runs the server may keep this in a log.",
                    "Your browser asks no other site for anything: no advertising, no counting of visits, no maps or fonts from elsewhere.",
                ],
            ),
            (
                "When you look for an office",
                &[
                    "What you write, and your location if you allow it, stay on your device. It loads a file for many places at once, and looks up yours in it. So the server is told only the first three digits of a ZIP code, or the first letters of a name, or a state.",
                    "What you look up stands in the page’s address behind a # sign, so that you can keep or share the link. Browsers do not send that part.",
                ],
            ),
            (
                "When you search",
                &[
                    "What you write and choose stays on your device. It loads parts of an index, whose names do not say your words, and the text of the first results. So the server is told which parts those are, but not what you look for.",
                    "What you search for stands in the page’s address behind a # sign, too.",
                ],
            ),
            (
                "Where the list of places comes from",
                &[
                    "The office look-up uses lists of ZIP codes, cities, towns and counties of the U.S. Census Bureau and of the U.S. Department of Housing and Urban Development. The latter counts the Postal Service’s addresses (2025).",
                    "Contains data of GeoNames, CC BY 4.0, https://www.geonames.org: some ZIP codes of post-office boxes and single firms. Some of these may no longer be in use.",
                    "A ZIP code is shown with the county in which most of its homes are. These lists can be wrong. If the agency tells you something else, that counts.",
                ],
            ),
            (
                "What is kept on your device",
                &[
                    "{offline}So that you can call and find an office without a network, your browser keeps the tip line’s page, the list of offices, and the pages and data that you read last. Pages that you read may say where you live. Someone who uses your device could see them.",
                    "Where you were on each page, and which notices you closed, is kept until you close the tab. What you save yourself stays until you remove it.",
                    "The page “Saved on this device” lists what you read and saved, and has a button that clears it. The tip line’s page and the list of offices stay: they are the same for everyone.",
                ],
            ),
            (
                "Calling, and other sites",
                &[
                    "We do not take tips. When you call a number, or use the form of {agency}, the people there receive what you say, under their own rules.",
                    "Links that leave this site are marked. The site that you go to has its own privacy policy. It is told the name of this site, and not which page you were on.",
                ],
            ),
        ],
    },
    accessibility: PlainText {
        title: "Accessibility",
        intro: "Everyone should be able to use this site. It is built to meet the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.",
        sections: &[
            (
                "How it is checked",
                &[
                    "Each kind of page is checked in each language by the axe rules whenever the site is changed. Tests go through it by keyboard alone, at 400 % zoom and in forced colors, and compare what screen readers are told.",
                    "Every page works without JavaScript. The office look-up and the map need it. The lists by state do not, and they hold every office.",
                ],
            ),
            (
                "What you may run into",
                &[
                    "Names of offices and some quotations are in English only. They are marked as English, so that screen readers speak them right.",
                    "The map is wider than a small screen and scrolls by itself. The list of states has all that it shows.",
                ],
            ),
            (
                "Tell us",
                &["If something does not work for you, please tell the agency which page it was and what you used."],
            ),
        ],
    },
    contact: PlainText {
        title: "Contact",
        intro: "Choose what you need. Nothing is sent from this site: you call, or you go to the site of those who answer.",
        sections: &[],
    },
    alerts: PlainText {
        title: "Notices",
        intro: "What you should know now, such as a line that is down or an office that is closed.",
        sections: &[],
    },
    no_alerts: "There are no notices now.",
    alert_from: "From",
    alert_until: "Until",
    saved: PlainText {
        title: "Saved on this device",
        intro: "What you asked this site to keep. It is only on this device, and no one else is told.",
        sections: &[],
    },
    saved_script: SavedWords {
        office: "Offices",
        release: "News",
        place: "Places you looked up",
        remove: "Remove",
        none: "You have saved nothing. Offices, news and places have a button that saves them here.",
        read: "Pages you read last ({count})",
        read_note: "Your browser keeps them so that you can read them without a network.",
        others: "And {count} other files: data of pages, pictures, and parts of the office look-up.",
        clear: "Clear all",
        cleared: "All is cleared.",
        blocked: "Your browser does not let this site keep anything.",
    },
    saved_needs_script: "Saving needs JavaScript, which is off in your browser. Nothing is saved.",
    card: PlainText {
        title: "Tip line card",
        intro: "Print this page and cut along the line. To call, scan the code with a phone’s camera.",
        sections: &[],
    },
    all_offices: PlainText {
        title: "All offices on one page",
        intro: "Each below the state that it is in, with its address, and its phone number where one is known. Offices move: check before you go.",
        sections: &[],
    },
    tip_line_of: |agency| format!("{agency} tip line"),
    card_scan: "Scan to call",
    offline: PlainText {
        title: "You are offline",
        intro: "This page is not kept on your device, and there is no network to get it. You can still call:",
        sections: &[],
    },
    offline_kept: "These pages are kept on your device:",
    report_crime: "Report a crime",
    emergency: "In an emergency call",
    office: "Find the office for where you live",
    office_text: "By ZIP code, by city or by state.",
    reporters: "Press office",
    reporters_text: "For reporters only.",
    agency: "Anything else",
    agency_text: "Ask the agency on its own site:",
};

pub const EMBED: EmbedWords = EmbedWords {
    from: "From",
    newest_on: |date| format!("newest on {date}"),
    no_news: "Nothing has been published yet.",
    all_news: "All news",
    all_offices: "All offices by state",
    more_ways: "More ways to reach the tip line",
    opens_new: "opens in a new tab",

    partners_title: "For partners",
    partners_description: |name| {
        format!("Put the news, the tip line or the office look-up of {name} on your own site.")
    },
    partners_intro: |name| {
        format!(
            "Is your site for people who need {name}? Put its news, its tip line or its office look-up on your own pages. Four lines are enough. It is free, and it stays up to date by itself."
        )
    },
    choose: "Choose",
    what: "What to show",
    news: "News",
    tips: "Tip line",
    offices: "Office look-up",
    list: "Which news",
    all: "All news",
    language: "Language",
    theme: "Colors",
    auto: "As the visitor’s device",
    light: "Light",
    dark: "Dark",
    layout: "Size",
    full: "Full",
    compact: "Compact",
    count: "How many releases (1 to 20)",
    accent: "Color of links",
    accent_hint: "Six digits, such as 005ea2. A color that cannot be read is not used.",
    near: "ZIP code or place to begin with",
    height: "Fixed height in pixels",
    height_hint: "With it the page around never moves, and the content scrolls. Without it the height follows the content.",
    preview: "How it looks",
    needs_script: "To choose and to see it here you need JavaScript. The lines below work as they are.",
    snippet: "Copy these lines into your page",
    snippet_hint: "The link inside stays if anything fails.",
    iframe: "Or as a plain frame, without our script",
    iframe_hint: "Its height stays as you set it.",
    copy: "Copy",
    copied: "Copied.",
    not_copied: "Your browser did not allow it. Select the text and copy it.",
    privacy: "Your visitors’ privacy",
    privacy_text: "An embed sets no cookie, keeps nothing on the device, and tracks no one. What a visitor writes into the office look-up is not sent: only files for many places at once are loaded. Your server’s name is sent with the request, as with any picture from another site; the address of your page is not.",
    policy: "If your site has a Content Security Policy",
    policy_text: "Add this host to frame-src, and to script-src for the script:",
    licence: "May we use the text?",
    licence_text: |name| {
        format!(
            "Works of the United States government are in the public domain in the United States (17 U.S.C. § 105). Say that the text comes from {name}, and do not suggest that it supports you. Pictures and the releases of others may have other owners: each says so."
        )
    },
    other_ways: "Other ways in",
    feeds: "Feeds (Atom, RSS, JSON Feed)",
    data: "The data of every page, as JSON",
    fragment: "A list as HTML to include on your server",
    oembed: "oEmbed for this list",
};

pub const LOOK_UP: LookUpWords = LookUpWords {
    suggestions: Plural { one: "{count} suggestion", other: "{count} suggestions" },
    zip: "ZIP code {zip}",
    zip_of_city: "ZIP code {zip} ({city})",
    in_county: "{name} is in {county}, {state}.",
    mostly_in_county: "Most of {name} is in {county}, {state}. Some of it is in {others}.",
    in_counties: "{name} is partly in {county}, {state}, and partly in {others}.",
    in_state: "{name} is in {state}.",
    in_areas: "It lies in more than one area: {areas}.",
    and: "and",
    no_area: "ZIP code {zip} is in none of our lists. Check the number, or write your city and state. Most ZIP codes that begin with {digits} are in {state}.",
    no_such_zip: "ZIP code {zip} is in none of our lists, and none that begins with {digits} is. Check the number, or write your city and state.",
    military: "ZIP code {zip} is for mail to the armed forces abroad. No office has an area there. Write the ZIP code of a place in the United States.",
    outside: "ZIP code {zip} is in {country}. That is not in the United States, and no office has an area there.",
    of_state: "These offices are in {state}, or serve it or a part of it.",
    nothing: "We found no such place. Check the spelling, write a ZIP code, or choose your state below.",
    several: "There is more than one place with this name. Which one do you mean?",
    near: "We know no place with exactly this name. Did you mean one of these?",
    more: "There are more. Write the state behind the name to find them.",
    offices: Plural { one: "{count} office follows.", other: "{count} offices follow." },
    more_offices: Plural { one: "{count} more office", other: "{count} more offices" },
    lines: "For this, call a line below.",
    located: "The nearest ZIP code area is {zip}. If you live in another one, write it instead: its offices may be others.",
    also_named: "Did you mean a place with this name?",
    none_of_kind: "We know no office of this kind for the place.",
    missing: "For this place, the agency names no such office, and none is within 300 miles: {kinds}.",
    missing_in_state: "For {state}, the agency names no such office: {kinds}. Write a ZIP code to see if one is near.",
    ask_agency: "You can ask the agency:",
    all_in_state: "All offices for {state}",
    miles: ["less than a mile away", "1 mile away", "{miles} miles away"],
    denied: "Your browser did not give your location. You can write a ZIP code or a city instead.",
    unavailable: "Your device does not know where it is. You can write a ZIP code or a city instead.",
    far: "There is no ZIP code near you. You can write one, or choose a state below.",
    why: WhyWords {
        county: "Serves {county}, {state}.",
        state: "Serves {state}.",
        also: "A part of this ZIP code lies in its area, too.",
        part: "Serves a part of {state}. In the agency’s words:",
        unsaid: "It is in {state}. The agency does not say which area it serves.",
        same_area: "The agency names no such office for this place. This is the nearest one of the same regional office.",
        nearest: "The agency names no such office for this place. This is the nearest one.",
        near: "One of the nearest. The agency names no areas for this kind of office.",
        counties: "Serves some counties of {state}.",
        in_state: "It is in {state}.",
        named: "It has the name that you wrote.",
    },
};

/// The states and territories, in the order of `State::all`.
#[rustfmt::skip]
pub const STATES: [&str; 56] = [
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
    "District of Columbia", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas",
    "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri",
    "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina",
    "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota",
    "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington", "West Virginia", "Wisconsin", "Wyoming",
    "American Samoa", "Guam", "Northern Mariana Islands", "Puerto Rico", "U.S. Virgin Islands",
];

pub const DATES: Dates = Dates {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    long: |year, month, day| format!("{month} {day}, {year}"),
    month: |year, month| format!("{month} {year}"),
    range: |from, until| format!("{from} to {until}"),
    halves: ["a.m.", "p.m."],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

/// What stands below the map of all offices, and below that of one.
pub const MAP_NOTES: [&str; 2] = [
    "Each circle leads to the offices for a state. Its number counts those in the state and those elsewhere that serve it. The list above has the same, and the territories.",
    "The dot is this office. Blue states are served as a whole; others may be served in part.",
];

pub const TEMPLATE: Template = Template {
    dek: "Say in one sentence what is new.",
    dateline: "CITY",
    body: ["Write the first paragraph here.", "And the next one here."],
};

pub const SEARCH_FIELD: SearchFieldWords = SearchFieldWords {
    title: "Search",
    description: "Search the news, the offices and the pages of this site.",
    label: "Search news, offices and pages",
    label_news: Plural { one: "Search {count} release", other: "Search all {count} releases" },
    button: "Search",
    looking: "Searching…",
    failed: "Search did not load. Check your connection and try again, or choose one of the lists.",
    broken: "This browser cannot run search. Choose one of the lists instead.",
};

pub const SEARCH: SearchWords = SearchWords {
    needs_script: "Search runs on your device. It needs JavaScript, which is off or did not load. Choose one of these lists instead.",
    browse: "Find releases by list",
    nothing: "Nothing found.",
    advice: "Try fewer words or other words, check their spelling, or take away a filter.",
    most_only: "No release has all your words. These have most of them.",
    most_too: Plural { one: "{count} more has most of your words.", other: "{count} more have most of your words." },
    instead: "Nothing has “{word}”. This looks for “{other}” in its place.",
    meant: "Did you mean “{other}”?",
    incomplete: "Part of the search index did not load, so there may be more.",
    offline: "You are offline. This is what is kept on your device, so there may be more.",
    phrases: "The words in quotation marks were compared in the first {count} results.",
    releases: Plural { one: "{count} release", other: "{count} releases" },
    all: "Releases",
    of_kind: " of the type {kind}",
    with_words: " with “{words}”",
    about: " about {topic}",
    in_state: " in {state}",
    at_place: " that name {place}",
    of_office: " of {office}",
    in_language: " in {language}",
    since: " since {date}",
    until: " until {date}",
    sentence: "{sentence}: {count}",
    filters: "Filters",
    topic: "Topic",
    state: "State",
    place: "Place",
    kind: "Type",
    office: "Office",
    publisher: "From",
    language: "Language",
    from: "Since",
    to: "Until",
    any: "Any",
    sort: "Order",
    relevance: "Best match first",
    newest: "Newest first",
    oldest: "Oldest first",
    chosen: "Chosen filters",
    remove: "Remove the filter {name}",
    clear: "Clear all",
    looser: Plural { one: "Without {name}: {count} release", other: "Without {name}: {count} releases" },
    pages: "Offices and pages",
    best: "Recommended",
    more: "Show more",
    feed: "Follow these releases by feed",
    withdrawn: "Withdrawn",
    published_by: "From the {publisher}",
    date: "{month} {day}, {year}",
    months: DATES.months,
    copy: "Copy the link to these results",
    copied: "The link is copied.",
};
