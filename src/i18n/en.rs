//! English. Plain words, grade 8 or below.
//! Only the words: which one is shown where is the views'.

use super::dates::Dates;
use super::embed::EmbedWords;
use super::frame::{Banner, FrameWords, ScriptWords};
use super::head::HeadWords;
use super::look_up::{CountyWords, LookUpWords, Plural, WhyWords};
use super::messages::Messages;
use super::plain::{DataWords, PlainText, PlainWords, SavedWords};
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
    latest_news: "Latest news",
    all_releases: |n| if n == 1 { "See 1 release".to_owned() } else { format!("See all {n} releases") },
    report_crime: "Report a crime",
    report_crime_intro: |name| format!("Tell {name} about a crime or something suspicious."),
    report_online: "Report online",
    how_it_works: "How it works",
    find_office: |name| format!("Find your {name} office"),
    other_help: "Other help by phone",

    // News
    news_title: "News",
    release_count: |n| if n == 1 { format!("{n} release") } else { format!("{n} releases") },
    archive: "Archive",
    archive_page: |number| format!("archive page {number}"),
    by_topic: "By topic",
    news_by_topic: "News by topic",
    news_by_state: "News by state",
    news_by_office: "News by office",
    news_by_type: "News by type",
    by_year: "By year",
    browse: "More ways to browse",
    pages_by_date: "Older releases by date",
    newest_on: |date| format!("newest: {date}"),
    no_lists: "No releases here yet.",
    no_news: "No news yet.",
    follow: "Follow the news",
    pagination: "News pages",
    older: "Older releases",
    newer: "Newer releases",
    newest: "Newest",
    oldest: "Oldest",
    from_publisher: |name| format!("Source: {name}"),

    // Release
    published_on: ("", ""),
    modified_on: ("Updated ", ""),
    release_number: |name| format!("Release {name}"),
    read_in: "Read this in English",
    credit: |name| format!("Photo: {name}"),
    documents: "Documents",
    about: |name| format!("About {name}"),
    for_reporters: "For reporters",
    press_contact: "Press contact",
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
    draft_text: |until| format!("You can see it only in this preview. It is under embargo until {until}."),
    plain_text: "This release as plain text",
    source: "Source",

    // Tip line
    tips_page_title: |name| format!("Report a tip to {name}"),
    tip_line: "Tip line",
    in_emergency: "In danger now? Call",
    other_ways: "Other ways to report",
    online: "Online",
    use_form: |name| format!("{name} tip form"),
    form_note: |name| format!("The form is on {name}’s own site. This site does not take or keep tips."),
    card_to_print: "Card to print",
    before_you_call: "Before you call",
    which_crimes: "See which crimes this line handles:",
    other_concerns: "When to call another line",
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
    seen_on: |date| format!("last viewed {date}"),
    verified_on: |date| format!("checked by the agency on {date}"),
    not_verified: "not checked by the agency for this site",
    sources: "Sources and dates",

    // Offices
    offices_title: "Offices",
    office_count: offices,
    choose_state: "Choose a state",
    what_is_counted: "Each number includes offices in other states that serve that state.",
    offices_here: |here, elsewhere, place| {
        let serve = if elsewhere == 1 { "serves" } else { "serve" };
        match (here, elsewhere) {
            (here, 0) => format!("{} in {place}.", offices(here)),
            (0, elsewhere) => format!("{} in other places {serve} {place}.", offices(elsewhere)),
            (here, elsewhere) => {
                format!("{} in {place}, and {elsewhere} in other places that {serve} it.", offices(here))
            }
        }
    },
    map_title: "Map of offices",
    map_scrolls: "Swipe the map sideways to see all of it.",
    all_on_one_page: "All offices on one page",
    kinds_of_office: "What each kind of office does",
    offices_in: |name| format!("Offices for {name}"),
    no_offices_in: |name| format!("No offices are listed for {name}. Ask the agency:"),
    this_office: "This office",
    official_name: "Official name",
    address: "Address",
    no_street: "The agency does not list a street address.",
    directions: "Directions",
    no_phone: |site| format!("{site} lists none."),
    same_building: ("Another office at the same address has one. ", ":"),
    email: "Email",
    no_hours: "Not listed. Ask before you go.",
    serves: "Serves",
    no_serves: "Not listed.",
    walk_in: "You don’t need an appointment.",
    by_appointment: "You need an appointment.",
    more_offices_in: |name| format!("All offices for {name}"),
    ask_agency: "Ask the agency:",
    offices_move: "Offices sometimes move. Before you go, check with the agency:",
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
    look_up_failed: "The list of offices did not load. Check your connection and try again, or choose your state.",
    look_up_broken: "The search does not work in this browser. Reload the page, or choose your state.",

    // Loading, and what can go wrong
    loading: "Loading the page…",
    not_found_title: "Page not found",
    not_found_text: "There is no page at this address. It may have moved, or the address may have a typo.",
    not_found_ways: "Try one of these:",
    offline_title: "No connection",
    offline_text: "We couldn’t load the page. Check your internet connection, then try again.",
    slow_title: "The connection is too slow",
    slow_text: "The page took too long to load. Try again now or later.",
    broken_title: "We can’t show this page",
    broken_text: "The page did not load correctly. Try again. If it keeps happening, the problem is on our end.",
    server_title: "We are having a technical problem",
    server_text: "Our server couldn’t send the page. Wait a moment, then try again.",
    try_again: "Try again",
    open_as_document: "Open the page directly",
};

fn offices(n: usize) -> String {
    if n == 1 { format!("{n} office") } else { format!("{n} offices") }
}

pub const STATUS: StatusWords = StatusWords {
    press_release: "Press release",
    press_office: "Press office",
    back_to_text: "Back to the text",
    contents: "On this page",
    historical_title: "Historical",
    historical_text: |date| format!("This release is from {date}. Some facts may have changed since then."),
    archived_title: "Archived",
    archived_text: |date| format!("This release is from {date}. Names, numbers and rules may have changed since then."),
    corrected: "Corrected",
    correction_of: |date| format!("Corrected on {date}"),
    of_another_agency: |name| format!("This release is from another agency: {name}."),
};

pub const HEAD: HeadWords = HeadWords {
    home_title: |name, tips, offices| match (tips, offices) {
        (true, true) => format!("{name} offices, tip line and news"),
        (true, false) => format!("{name} tip line and news"),
        (false, true) => format!("{name} offices, phone numbers and news"),
        (false, false) => format!("{name} news"),
    },
    home_description: |name, tips, offices| match (tips, offices) {
        (true, true) => format!("Find the offices of {name}, call the tip line, and read the news."),
        (true, false) => format!("Call the {name} tip line, and read the news."),
        (false, true) => format!("Find the offices of {name}, call them, and read the news."),
        (false, false) => format!("News from {name}, and how to reach it."),
    },
    home_look_up_description: |name| {
        format!("Find the {name} office for your ZIP code, call the tip line, and read the news.")
    },
    own_news: |agency| format!("News from {agency} only"),
    mixed_news: "news and releases from other agencies",
    mixed_news_description: |name| format!("Press releases from {name} and from other agencies, newest first."),
    news_description: |name| format!("Press releases and other news from {name}, newest first."),
    archive_title: |list, number| format!("{list}, archive page {number}"),
    archive_description: |list, number| {
        format!("{list}: older press releases, page {number} of the archive. Page 1 has the oldest.")
    },
    list_description: |list, agency| format!("{list}: press releases on the {agency} portal, newest first."),
    facet_description: |facet, agency| {
        format!("{facet}: press releases on the {agency} portal, with the number in each list.")
    },
    tips_description: |name, form| {
        let online = if form { " or report online" } else { "" };
        format!("Call the {name} tip line{online}: numbers, hours, languages and what to have ready.")
    },
    office_list_description: |name| format!("The offices of {name}: addresses, hours and what each one does."),
    offices_description: |name| {
        format!("Find your {name} office by ZIP code, city, county or state, with its address and directions.")
    },
    state_description: |n, agency, place| match n {
        0 => format!("No offices of {agency} are listed for {place}: where to ask instead."),
        1 => format!("1 office of {agency} in or serving {place}: its address and what it does."),
        n => format!("{n} offices of {agency} in or serving {place}: addresses and what each one does."),
    },
    office_description: |office, place| format!("{office}. {place}: address, contact and what it does."),
};

pub const FRAME: FrameWords = FrameWords {
    skip_to_content: "Skip to main content",
    main_navigation: "Main",
    language: "Language",
    demonstration_label: "About this site",
    demonstration: "Demonstration only. Not an official site.",
    demonstration_see: "Official site:",
    footer_navigation: "This site",
    identifier_label: "Agency links",
    part_of: "Part of the",
    tip_line: "Tip line",
    feeds: "News feeds",
    not_run_by: |agency| {
        format!(
            "{agency} does not run this demonstration. The facts come from {agency} and other public sources, each with its date."
        )
    },
    of_agency: |agency| format!("{agency} and government links"),
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
        kept: "Saved copy from",
        copy: "Copy",
        copied: "Copied",
        copy_link: "Copy link",
        link_copied: "Link copied.",
        not_copied: "Your browser didn’t allow copying.",
        share: "Share…",
        info: "Notice",
        warning: "Important notice",
        emergency: "Emergency notice",
        dismiss: "Close this notice",
        save: "Save",
        saved: "Remove from saved",
        not_saved: "Your browser doesn’t let this site save anything.",
        outdated: "This site has been updated. To find an office, reload the page.",
        reload: "Reload the page",
    },
};

pub const PLAIN: PlainWords = PlainWords {
    privacy: PlainText {
        title: "Privacy",
        intro: "This site does not track you. It has no cookies, no accounts and no forms that send anything.",
        sections: &[
            (
                "What we receive when you visit",
                &[
                    "As on any website, the server receives the page address that your device asks for and your device’s internet (IP) address. Whoever runs the server may keep these in a log.",
                    "Your browser asks no other site for anything: no ads, no visit counters, and no maps or fonts from other sites.",
                ],
            ),
            (
                "When you look for an office",
                &[
                    "{places}What you type stays on your device. So does your location, if you share it. Your device loads a file that covers many places and finds yours in it. The server gets only the first three digits of a ZIP code, the first letters of a name, or a state.",
                    "{places}When places have the same name, those in your device’s time zone come first. The time zone, too, stays on your device.",
                    "{places}What you look up is in the page’s address, after a # sign, so you can save or share the link. Browsers do not send that part.",
                ],
            ),
            (
                "When you search",
                &[
                    "What you type and choose stays on your device. Your device loads parts of the search index and the text of the first results. The server sees which parts you load, but not your search words.",
                    "Your search is also in the page’s address, after a # sign. Browsers do not send that part.",
                ],
            ),
            (
                "Where the list of places comes from",
                &[
                    "{credits}",
                    "{places}A ZIP code is shown with the county where most of its homes are. These lists can be wrong. If the agency tells you something different, go by what the agency says.",
                ],
            ),
            (
                "What is kept on your device",
                &[
                    "{offline}{tips}{offices}Your browser saves the tip line page, the list of offices, and the pages and data you viewed most recently, so you can call or find an office without a connection. Those pages may show where you live. Anyone who uses your device could see them.",
                    "Your place on each page and the notices you closed are kept until you close the tab. What you save yourself stays until you remove it.",
                    "{offline}{tips}{no-offices}Your browser saves the tip line page, and the pages and data you viewed most recently, so you can call without a connection. Anyone who uses your device could see them.",
                    "{tips}{no-offices}The page “Saved on this device” lists what you read and saved, and has a button that clears it. The tip line page stays, because it is the same for everyone.",
                    "{offline}{no-tips}Your browser saves the pages and data you viewed most recently, so you can read them without a connection. Those pages may show where you live. Anyone who uses your device could see them.",
                    "{no-tips}The page “Saved on this device” lists what you read and saved, and has a button that clears it.",
                    "{tips}{offices}The page “Saved on this device” lists what you read and saved, and has a button that clears it. The tip line page and the list of offices stay, because they are the same for everyone.",
                ],
            ),
            (
                "Phone calls and other sites",
                &[
                    "{no-tips}When you call a number, what you say goes to the people who run it. Their own privacy rules apply.",
                    "{tips}{form}We do not take tips. When you call a number or use the {agency} form, what you say or write goes to the people who run it. Their own privacy rules apply.",
                    "{tips}{no-form}We do not take tips. When you call a number, what you say goes to the people who run it. Their own privacy rules apply.",
                    "Links to other sites are marked. Each site has its own privacy policy. The site you go to receives the name of this site, but not the page you were on.",
                ],
            ),
        ],
    },
    accessibility: PlainText {
        title: "Accessibility",
        intro: "Everyone should be able to use this site. It is built to meet the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.",
        sections: &[
            (
                "How we test it",
                &[
                    "Each time the site changes, we check every kind of page in each language with an automated tool (axe). We also test with only a keyboard, at 400% zoom and in high-contrast colors, and we check what screen readers receive.",
                    "{no-places}Search needs JavaScript. Everything else works without it, and the lists lead to the same pages.",
                    "{places}Search and the map need JavaScript. Everything else works without it. The lists by state include every office.",
                ],
            ),
            (
                "Known limits",
                &[
                    "{offices}Office names and some quotes are in English only. They are marked as English, so screen readers can say them correctly.",
                    "{places}The map is wider than a small screen, so it scrolls sideways. The list of states has the same information.",
                ],
            ),
            (
                "Report a problem",
                &["If something does not work for you, tell the agency which page it was and what you were using."],
            ),
        ],
    },
    contact: PlainText {
        title: "Contact",
        intro: "Choose what you need. You can’t send a message from this site, but it shows you whom to call or which site to visit.",
        sections: &[],
    },
    alerts: PlainText {
        title: "Notices",
        intro: "What you should know now, such as a phone line that is down or an office that is closed.",
        sections: &[],
    },
    no_alerts: "There are no notices right now.",
    alert_from: "From",
    alert_until: "Until",
    saved: PlainText {
        title: "Saved on this device",
        intro: "What you asked this site to save. It is stored only on this device and is not sent to anyone.",
        sections: &[],
    },
    saved_script: SavedWords {
        office: "Offices",
        release: "News",
        place: "Places you looked up",
        remove: "Remove",
        none: "You haven’t saved anything yet. Look for the Save button on offices, news and places.",
        read: "Pages you viewed recently ({count})",
        read_note: "Your browser keeps them so you can read them without a connection.",
        others: "Other files for use without a connection: {count}.",
        clear: "Clear all",
        cleared: "Cleared.",
        blocked: "Your browser doesn’t let this site save anything.",
    },
    saved_needs_script: "To save things on this device, turn on JavaScript in your browser. Without it, nothing can be saved.",
    card: PlainText {
        title: "Tip line card",
        intro: "Print this page and cut along the line. To call, scan the code with your phone’s camera.",
        sections: &[],
    },
    all_offices: PlainText {
        title: "All offices on one page",
        intro: "Offices by state, with the address and any known phone number. Offices sometimes move, so check before you go.",
        sections: &[],
    },
    tip_line_of: |agency| format!("{agency} tip line"),
    card_scan: "Scan to call",
    data: PlainText {
        title: "Data",
        intro: "What this site shows, as files for spreadsheets, maps and programs. They are free, and you don’t need an API key.",
        sections: &[],
    },
    data_files: DataWords {
        csv: "Table (CSV)",
        geojson: "Map (GeoJSON)",
        lines: "JSON Lines",
        newest: "The newest 1,000 releases:",
        by_year: "By year",
        for_programs: "For programs",
        description: "Every page as JSON: description of the data (OpenAPI)",
        feeds: "News feed (Atom)",
        all: "All data files",
    },
    offline: PlainText {
        title: "You are offline",
        intro: "This page is not saved on your device, and there is no connection to load it. You can still call:",
        sections: &[],
    },
    offline_kept: "These pages are saved on your device:",
    report_crime: "Report a crime",
    emergency: "In an emergency, call",
    office: "Find an office for your area",
    office_text: "Search by ZIP code, city, county or state",
    reporters: "Press office",
    reporters_text: "For reporters only:",
    agency: "Anything else",
    agency_text: "Ask the agency on its own site:",
};

pub const EMBED: EmbedWords = EmbedWords {
    from: "Source:",
    newest_on: |date| format!("newest: {date}"),
    no_news: "No news yet.",
    all_news: "All news",
    all_offices: "All offices by state",
    more_ways: "More ways to reach the tip line",
    opens_new: "opens in a new tab",

    partners_title: "Add to your website",
    partners_description: |name| format!("Add news, the tip line or the office search from {name} to your own site."),
    partners_news_description: |name| format!("Add news from {name} to your own site, free and always up to date."),
    partners_news_intro: |name| {
        format!(
            "Put {name} news on your own pages. All it takes is four lines of code. It is free and updates by itself."
        )
    },
    partners_intro: |name| {
        format!(
            "Put {name} news, the tip line or the office search on your own pages. All it takes is four lines of code. It is free and updates by itself."
        )
    },
    choose: "Choose",
    what: "What to show",
    news: "News",
    tips: "Tip line",
    offices: "Office search",
    list: "Which news",
    all: "All news",
    language: "Language",
    theme: "Colors",
    auto: "Same as the visitor’s device",
    light: "Light",
    dark: "Dark",
    layout: "Size",
    full: "Full",
    compact: "Compact",
    count: "Number of releases (1 to 20)",
    accent: "Link color",
    accent_hint: "A six-digit color code, such as 005ea2. If a color is hard to read, it is not used.",
    near: "ZIP code or place to start with",
    height: "Fixed height in pixels",
    height_hint: "With a fixed height, your page never shifts and the content scrolls. Without one, the height fits the content.",
    preview: "Preview",
    needs_script: "To choose and see a preview, turn on JavaScript. The code below works as it is.",
    snippet: "Copy this code into your page",
    snippet_hint: "If the content does not load, visitors see the link.",
    iframe: "Or use an iframe, without our script",
    iframe_hint: "It keeps the height that you set.",
    copy: "Copy",
    copied: "Copied.",
    not_copied: "Your browser didn’t allow copying. Select the text and copy it.",
    privacy: "Your visitors’ privacy",
    privacy_text: "What you add sets no cookies, keeps nothing on the device, and tracks no one. Your server’s name is sent with the request, as with any picture from another site. The address of your page is not.",
    privacy_of_look_up: "What a visitor types in the office search is not sent. The search only loads files that cover many places.",
    policy: "If your site has a Content Security Policy",
    policy_text: "Add this host to frame-src and, for the script, to script-src:",
    licence: "Can we use the text?",
    other_ways: "Other formats",
    feeds: "News feeds (Atom, RSS, JSON Feed)",
    data: "The data of every page, as JSON",
    fragment: "A list as HTML, to include on your server",
    oembed: "oEmbed for this list",
};

pub const LOOK_UP: LookUpWords = LookUpWords {
    suggestions: Plural { one: "{count} suggestion", other: "{count} suggestions" },
    counties: &[
        CountyWords { end: "District of Columbia", words: "the District of Columbia" },
        CountyWords { end: "Territory of Guam", words: "Guam" },
    ],
    zip: "ZIP code {zip}",
    zip_of_city: "ZIP code {zip} ({city})",
    in_county: "{name} is in {county}, {state}.",
    mostly_in_county: "Most of {name} is in {county}, {state}; part is in {others}.",
    in_counties: "Parts of {name} are in {county}, {state}, and in {others}.",
    in_state: "{name} is in {state}.",
    in_areas: "More than one office serves this place: {areas}.",
    and: "and",
    no_area: "ZIP code {zip} is not in our lists. Check the number, or enter your city and state. Most codes that start with {digits} are in {state}.",
    no_such_zip: "ZIP code {zip} is not in our lists. Check the number, or enter your city and state.",
    military: "ZIP code {zip} is for military mail overseas. No office serves it. Enter a ZIP code in the United States.",
    outside: "ZIP code {zip} is in {country}, outside the United States. No office serves it.",
    outside_country: "{country} is outside the United States. No office serves it.",
    none_in_state: "No offices are listed for {state}.",
    of_state: "These offices are in {state} or serve all or part of it.",
    nothing: "We found no such place. Check the spelling, enter a ZIP code, or choose your state.",
    no_place: "Enter your ZIP code, or your city and state, such as Houston, Texas.",
    several: "More than one place has this name. Which one do you mean?",
    near: "We found no exact match. Did you mean one of these?",
    more: "There are more. Add the state to the name to see them.",
    title: "Offices for {place}",
    in_city: "{office}, in {city}",
    likely: "Most likely: it serves your area",
    closest: "Closest office",
    directions: "Directions",
    call: "Call",
    phone: "Phone",
    serves: "Serves",
    no_phone: "{site} lists none.",
    no_phone_at_all: "{site} lists none. Ask at {contact}.",
    same_building: "{kind} at this address:",
    more_kinds: Plural { one: "{count} more kind of office", other: "{count} more kinds of office" },
    offices: Plural { one: "We found {count} office.", other: "We found {count} offices." },
    more_offices: Plural { one: "{count} more office", other: "{count} more offices" },
    lines: "For this, call one of the numbers below.",
    located: "The closest ZIP code to you is {zip}. If yours is different, enter it.",
    also_named: "Did you mean another place with this name?",
    none_of_kind: "No office of this kind is listed for this place.",
    missing: "We found none of these for this place or within 300 miles: {kinds}.",
    missing_in_state: "None of these is listed for {state}: {kinds}. Enter a ZIP code to see if one is near you.",
    ask_agency: "Ask the agency:",
    all_in_state: "All offices for {state}",
    miles: ["less than a mile", "1 mile", "{miles} miles"],
    denied: "Your browser did not share your location. Enter a ZIP code or a city.",
    unavailable: "Your device could not find your location. Enter a ZIP code or a city.",
    far: "We found no ZIP code near you. Enter one, or choose a state.",
    why: WhyWords {
        county: "{county}, {state}",
        state: "All of {state}",
        also: "Part of this ZIP code is in this office’s area, too.",
        part: "Part of {state}. In the agency’s words:",
        unsaid: "Not listed. It is in {state}.",
        same_area: "Not listed for your area. This is the closest office of this kind in the same region.",
        nearest: "Not listed for your area. This is the closest office of this kind.",
        near: "Not listed. This is one of the closest offices.",
        counties: "Some counties in {state}",
        in_state: "Not listed. It is in {state}.",
        named: "Its name matches what you entered.",
    },
};

/// The states and territories, in the order of `State::all`, with the article that some have within a sentence before `|`.
#[rustfmt::skip]
pub const STATES: [&str; 56] = [
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
    "the |District of Columbia", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas",
    "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri",
    "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina",
    "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota",
    "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington", "West Virginia", "Wisconsin", "Wyoming",
    "American Samoa", "Guam", "the |Northern Mariana Islands", "Puerto Rico", "the |U.S. Virgin Islands",
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
    "Select a circle to see the offices for a state. The list above also has the territories.",
    "The dot is this office. It serves each highlighted state in full and may serve parts of others.",
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
    label_news: |n| if n == 1 { "Search 1 release".to_owned() } else { format!("Search all {n} releases") },
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
    most_only: "No release contains all your words. These contain most of them.",
    most_too: Plural {
        one: "{count} more contains most of your words.",
        other: "{count} more contain most of your words.",
    },
    instead: "No release contains “{word}”. Showing results for “{other}”.",
    nowhere: "No release contains “{word}”.",
    common: "More than a third of all releases contain “{word}”, so it does not narrow the search.",
    meant: "Did you mean “{other}”?",
    incomplete: "Part of the search index did not load, so there may be more.",
    offline: "You are offline. This is what is kept on your device, so there may be more.",
    phrases: "The words in quotation marks were compared in the first {count} results.",
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
    publisher: "Agency",
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
    feed: "Get these releases by RSS",
    withdrawn: "Withdrawn",
    published_by: "Source: {publisher}",
    date: "{month} {day}, {year}",
    months: DATES.months,
    copy: "Copy the link to these results",
    copied: "The link is copied.",
};
