//! English. Plain words, grade 8 or below.
//! Only the words: which one is shown where is the views'.

use super::dates::Dates;
use super::embed::EmbedWords;
use super::frame::{Banner, FrameWords, ScriptWords};
use super::look_up::{LookUpWords, Plural, WhyWords};
use super::messages::Messages;
use super::plain::{PlainText, PlainWords, SavedWords};
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
    home_title: |name| format!("{name}: offices, tip line and news"),
    home_description: |name| format!("Find the {name} office for your ZIP code, call the tip line, and read the news."),
    latest_news: "Latest news",
    all_releases: |n| format!("See all {n} releases"),
    report_crime: "Report a crime",
    report_crime_intro: |name| format!("Tell {name} about a crime or something suspicious."),
    report_online: "Report online",
    how_it_works: "How it works",
    find_office: |name| format!("Find an {name} office"),
    other_help: "Other help by phone",

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
    by_topic: "By topic",
    all_topics: "All topics",
    by_state: "By state",
    by_office: "By office",
    by_type: "By type",
    by_year: "By year",
    browse: "More ways to browse",
    pages_by_date: "Older releases by date",
    newest_on: |date| format!("newest: {date}"),
    no_lists: "No releases here yet.",
    no_news: "No news yet.",
    follow: "Follow",
    pagination: "News pages",
    older: "Older releases",
    newer: "Newer releases",
    newest: "Newest",
    oldest: "Oldest",
    from_publisher: |name| format!("From {name}"),

    // Release
    published_on: ("", ""),
    modified_on: ("Updated ", ""),
    release_number: |name| format!("Release {name}"),
    read_in: "Read this in English",
    credit: |name| format!("Photo: {name}"),
    press_release: "Press release",
    back_to_text: "Back to the text",
    documents: "Documents",
    about: |name| format!("About {name}"),
    for_reporters: "For reporters",
    press_contact: "Press contact",
    press_office: "Press office",
    more_about: "About this release",
    topics: "Topics",
    share: "Share and cite",
    share_by_email: "Email",
    cite: "Cite this release",
    citation: |publisher, title, date, url| format!("{publisher}, “{title},” {date}, {url}"),
    earlier: "Earlier",
    later: "Later",
    related: "Related releases",
    withdrawn_title: "Withdrawn",
    draft_title: "Draft",
    draft_text: |until| format!("Only this preview shows it. It is under embargo until {until}."),
    plain_text: "This release as plain text",
    source: "Source",

    // Tip line
    tips_page_title: |name| format!("Report a tip to {name}"),
    tips_description: |name| {
        format!("Call the {name} tip line or report online: numbers, hours, languages and what to have ready.")
    },
    tip_line: "Tip line",
    in_emergency: "In danger now? Call",
    other_ways: "Other ways",
    online: "Online",
    use_form: |name| format!("{name} tip form"),
    form_note: |name| format!("The form is on {name}’s own site. This site does not take or keep tips."),
    card_to_print: "Card to print",
    before_you_call: "Before you call",
    which_crimes: "Which crimes the line is for:",
    other_concerns: "When another line is better",
    hours: "Hours",
    languages: "Languages",
    toll_free: "Toll-free",
    international: "From other countries",
    tty: "TTY",
    short_code: "Emergency",
    office_phone: "Phone",
    open_now: "Open now.",
    closed_now: "Closed now.",
    closed: "closed",
    holidays: "Different hours on these days:",
    getting_in: "Getting in",
    parking: "Parking",
    transit: "Bus or train",
    extension: |digits| format!("ext. {digits}"),
    seen_on: |date| format!("seen in {date}"),
    verified_on: |date| format!("checked by the agency on {date}"),
    not_verified: "not checked by the agency for this site",
    sources: "Sources and dates",

    // Offices
    offices_title: "Offices",
    offices_description: |name| {
        format!("Find an {name} office by ZIP code, city, county or state, with address and directions.")
    },
    office_count: offices,
    choose_state: "Choose a state",
    what_is_counted: "Each number includes offices in other states that serve the state.",
    offices_here: |here, elsewhere, place| {
        let serve = if elsewhere == 1 { "serves" } else { "serve" };
        match (here, elsewhere) {
            (here, 0) => format!("{} in {place}.", offices(here)),
            (0, elsewhere) => format!("{} elsewhere that {serve} {place}.", offices(elsewhere)),
            (here, elsewhere) => format!("{} in {place}, and {elsewhere} elsewhere that {serve} it.", offices(here)),
        }
    },
    map_title: "Map of offices",
    map_scrolls: "Swipe the map sideways to see all of it.",
    all_on_one_page: "All offices on one page",
    kinds_of_office: "What each kind of office does",
    offices_in: |name| format!("Offices for {name}"),
    no_offices_in: |name| format!("No offices are listed for {name}. Ask the agency:"),
    state_description: |n, agency, place| {
        if n == 1 {
            format!("{n} office of {agency} in {place} or serving it: address and what it does.")
        } else {
            format!("{n} offices of {agency} in {place} or serving it: addresses and what each one does.")
        }
    },
    office_description: |office, place| format!("{office} in {place}: address, contact and what it does."),
    in_city: |office, city| format!("{office}, in {city}"),
    this_office: "This office",
    official_name: "Official name",
    address: "Address",
    no_street: "The agency gives no street address.",
    directions: "Directions",
    no_phone: |site| format!("{site} lists none."),
    same_building: ("", ", at this address, has a number:"),
    email: "Email",
    no_hours: "Not listed. Ask before you go.",
    serves: "Serves",
    no_serves: "Not listed.",
    walk_in: "You can come without an appointment.",
    by_appointment: "You need an appointment.",
    more_offices_in: |name| format!("All offices for {name}"),
    offices_move: "Offices move. Before you go, check with the agency:",
    open_in_maps: "Maps app",
    map_on_the_web: "OpenStreetMap",
    save_contact: "Add to contacts",
    not_this_office: "Call the tip line, not this office.",
    nearest_offices: "At or near this address",
    miles_away: |n| match n {
        0 => "Less than a mile".to_owned(),
        1 => "1 mile".to_owned(),
        n => format!("{n} miles"),
    },
    news_of_office: "News about this office",

    // Office look-up
    finder_label: "ZIP code, city or county",
    finder_hint: "For example, 60605 or St. Louis",
    finder_need: "What do you need?",
    lines_by_need: "Help by phone",
    any_need: "All offices",
    find_offices: "Find",
    change_place: "Change the place or what you need",
    use_location: "Use my location",
    location_note: "Your exact location stays on your device.",
    looking: "Looking…",
    look_up_failed: "The offices did not load. Check your connection and try again, or choose your state.",
    look_up_broken: "The search does not work in this browser. Reload the page, or choose your state.",

    // Loading, and what can go wrong
    loading: "Loading the page…",
    not_found_title: "Page not found",
    not_found_text: "There is no page at this address. It may have moved, or the address may have a typo.",
    not_found_ways: "Try one of these:",
    offline_title: "No connection",
    offline_text: "We couldn’t reach the page. Check your internet connection, then try again.",
    slow_title: "The connection is too slow",
    slow_text: "The page took too long. Try again now or later.",
    broken_title: "This page is damaged",
    broken_text: "The page arrived, but we can’t read it. Try again. If it happens again, the fault is ours.",
    server_title: "The server has a problem",
    server_text: "The server couldn’t send the page. Wait a moment, then try again.",
    try_again: "Try again",
    open_as_document: "Open it as a plain page",
};

fn offices(n: usize) -> String {
    if n == 1 { format!("{n} office") } else { format!("{n} offices") }
}

pub const STATUS: StatusWords = StatusWords {
    contents: "On this page",
    historical_title: "Historical",
    historical_text: |date| format!("This release is from {date}. Some facts may have changed since."),
    archived_title: "Archived",
    archived_text: |date| format!("This release is from {date}. Names, numbers and rules may have changed since."),
    corrected: "Corrected",
    correction_of: |date| format!("Corrected on {date}"),
    of_another_agency: |name| format!("This release was published by {name}, not by the agency of this portal."),
};

pub const FRAME: FrameWords = FrameWords {
    skip_to_content: "Skip to main content",
    main_navigation: "Main",
    language: "Language",
    demonstration_label: "About this site",
    demonstration: "Demonstration, not official.",
    demonstration_see: "Official site:",
    footer_navigation: "This site",
    identifier_label: "Agency links",
    part_of: "Part of the",
    tip_line: "Tip line",
    feed: |format| format!("News feed ({format})"),
    not_run_by: |agency| {
        format!(
            "{agency} does not run this demonstration. The facts come from {agency} and other public sources, each with its date."
        )
    },
    of_agency: |agency| format!("{agency} and the government"),
    email_updates: "News by email",
    leave: "Leave this site now",
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
        copy_link: "Copy link",
        link_copied: "Link copied.",
        not_copied: "Your browser did not allow it.",
        share: "Share…",
        info: "Notice",
        warning: "Warning notice",
        emergency: "Emergency notice",
        dismiss: "Close this notice",
        save: "Save",
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
    counties: &[],
    zip: "ZIP code {zip}",
    zip_of_city: "ZIP code {zip} ({city})",
    in_county: "{name} is in {county}, {state}.",
    mostly_in_county: "Most of {name} is in {county}, {state}; part is in {others}.",
    in_counties: "Parts of {name} are in {county}, {state}, and in {others}.",
    in_state: "{name} is in {state}.",
    in_areas: "More than one office area covers it: {areas}.",
    and: "and",
    no_area: "ZIP code {zip} is not in our lists. Check the number, or enter your city and state. Most codes that start with {digits} are in {state}.",
    no_such_zip: "ZIP code {zip} is not in our lists. Check the number, or enter your city and state.",
    military: "ZIP code {zip} is for military mail abroad, which no office covers. Enter the ZIP code of a place in the United States.",
    outside: "ZIP code {zip} is in {country}, outside the United States. No office covers it.",
    of_state: "Offices in {state}, or that serve all or part of it.",
    nothing: "We found no such place. Check the spelling, enter a ZIP code, or choose your state.",
    several: "More than one place has this name. Which one?",
    near: "We found no exact match. Did you mean one of these?",
    more: "There are more. Add the state to the name to see them.",
    title: "Offices for {place}",
    in_city: "{office}, in {city}",
    likely: "Most likely: it serves your area",
    closest: "The closest one",
    directions: "Directions",
    call: "Call",
    phone: "Phone",
    serves: "Serves",
    no_phone: "{site} lists none.",
    same_building: "{kind} at this address:",
    more_kinds: Plural { one: "{count} more kind of office", other: "{count} more kinds of office" },
    offices: Plural { one: "{count} office.", other: "{count} offices." },
    more_offices: Plural { one: "{count} more office", other: "{count} more offices" },
    lines: "Call a line below for this.",
    located: "The closest ZIP code area to you is {zip}. If you live in another one, enter it instead.",
    also_named: "Did you mean a place with this name?",
    none_of_kind: "No office of this kind is listed for this place.",
    missing: "Not listed for this place, and none within 300 miles: {kinds}.",
    missing_in_state: "Not listed for {state}: {kinds}. Enter a ZIP code to see if one is near you.",
    ask_agency: "Ask the agency:",
    all_in_state: "All offices for {state}",
    miles: ["less than a mile", "1 mile", "{miles} miles"],
    denied: "Your browser did not share your location. Enter a ZIP code or a city.",
    unavailable: "Your device could not find your location. Enter a ZIP code or a city.",
    far: "There is no ZIP code near you. Enter one, or choose a state.",
    why: WhyWords {
        county: "{county}, {state}",
        state: "All of {state}",
        also: "Part of this ZIP code is in its area, too.",
        part: "Part of {state}. In the agency’s words:",
        unsaid: "Not listed. It is in {state}.",
        same_area: "No such office is listed for this place. This is the closest one in the same region.",
        nearest: "No such office is listed for this place. This is the closest one.",
        near: "No areas are listed. This is one of the closest.",
        counties: "Some counties of {state}",
        in_state: "Not listed. It is in {state}.",
        named: "It has the name that you entered.",
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
    "Each circle opens the offices for a state. The list above has the same links, and the territories.",
    "The dot is this office. It serves all of the darker states, and perhaps parts of others.",
];

pub const TEMPLATE: Template = Template {
    dek: "Say in one sentence what is new.",
    dateline: "CITY",
    body: ["Write the first paragraph here.", "And the next one here."],
};
