//! English. Plain words, grade 8 or below.
//! Only the words: which one is shown where is the views'.

use super::Messages;

pub const MESSAGES: Messages = Messages {
    // The frame
    skip_to_content: "Skip to main content",
    main_navigation: "Main",
    home: "Home",
    news: "News",
    tips: "Report a tip",
    offices: "Offices",
    language: "Language",
    language_name: "English",
    demonstration_label: "About this site",
    demonstration: "This is a demonstration. It is not an official government site.",
    demonstration_see: "For official information go to",
    footer_navigation: "Footer",
    identifier_label: "Agency links",
    part_of: "A part of",
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
    archive_title: |number| format!("News archive, page {number}"),
    archive_description: |number| {
        format!("Older press releases, page {number} of the archive. Page 1 holds the oldest.")
    },
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
    topics: "Topics",
    credit: |name| format!("Photo: {name}"),
    places: "Places",
    archived_title: "Archived document",
    archived_text: |name| {
        format!(
            "This text was published on {name}. It is shown as a document of its time: names, numbers and rules in it may have changed."
        )
    },
    withdrawn_title: "Withdrawn",
    draft_title: "Draft",
    draft_text: |until| format!("Only this preview shows it. It is under embargo until {until}."),
    of_another_agency: |name| format!("This release was published by {name}, not by the agency of this portal."),
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
    other_concerns: "When another line is right",
    hours: "Hours",
    languages: "Languages",
    toll_free: "Toll-free",
    international: "From other countries",
    tty: "TTY",
    short_code: "Emergency",
    office_phone: "Phone",
    seen_on: |name| format!("as of {name}"),
    verified_on: |name| format!("checked by the agency on {name}"),
    not_verified: "not yet checked by the agency",

    // Offices
    offices_title: "Offices",
    offices_description: |name| format!("Offices of {name} in each state and territory, with addresses."),
    choose_state: "Choose a state or territory",
    office_count: |n| if n == 1 { format!("{n} office") } else { format!("{n} offices") },
    kinds_of_office: "What each kind of office does",
    offices_in: |name| format!("Offices in {name}"),
    no_offices_in: |name| format!("We know of no office in {name}. Ask the agency:"),
    state_description: |n, agency, place| {
        if n == 1 {
            format!("{n} office of {agency} in {place}: address and what it does.")
        } else {
            format!("{n} offices of {agency} in {place}: addresses and what each one does.")
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
    more_offices_in: |name| format!("All offices in {name}"),
    offices_move: "Offices move. Check before you go:",

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
