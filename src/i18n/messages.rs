//! The list of all messages: a language that lacks one does not compile.
//! Nothing is worded here; see `en` and `es`.

/// The portal's words in one language. Functions take what stands inside a sentence.
pub struct Messages {
    // The frame
    pub home: &'static str,
    pub news: &'static str,
    pub tips: &'static str,
    pub offices: &'static str,
    /// For Open Graph: language and territory.
    pub locale: &'static str,
    pub language_name: &'static str,
    pub opens_elsewhere: &'static str,
    pub breadcrumb: &'static str,

    // Home
    pub latest_news: &'static str,
    /// How many there are.
    pub all_releases: fn(usize) -> String,
    pub report_crime: &'static str,
    pub report_crime_intro: fn(&str) -> String,
    pub report_online: &'static str,
    /// A link to the page of the tip line.
    pub how_it_works: &'static str,
    pub find_office: fn(&str) -> String,
    /// The heading of other agencies' and organizations' lines on the home page.
    pub other_help: &'static str,

    // News
    pub news_title: &'static str,
    pub release_count: fn(usize) -> String,
    pub archive: &'static str,
    pub archive_page: fn(usize) -> String,
    pub by_topic: &'static str,
    pub news_by_topic: &'static str,
    pub news_by_state: &'static str,
    pub news_by_office: &'static str,
    pub news_by_type: &'static str,
    pub by_year: &'static str,
    pub browse: &'static str,
    pub pages_by_date: &'static str,
    pub newest_on: fn(&str) -> String,
    pub no_lists: &'static str,
    pub no_news: &'static str,
    pub follow: &'static str,
    pub pagination: &'static str,
    pub older: &'static str,
    pub newer: &'static str,
    pub newest: &'static str,
    pub oldest: &'static str,
    pub from_publisher: fn(&str) -> String,

    // Release
    pub published_on: (&'static str, &'static str),
    pub modified_on: (&'static str, &'static str),
    pub release_number: fn(&str) -> String,
    pub read_in: &'static str,
    pub credit: fn(&str) -> String,
    pub documents: &'static str,
    pub about: fn(&str) -> String,
    pub for_reporters: &'static str,
    pub press_contact: &'static str,
    pub more_about: &'static str,
    pub topics: &'static str,
    pub share: &'static str,
    pub share_by_email: &'static str,
    pub cite: &'static str,
    /// Publisher, title, date in words, address.
    pub citation: fn(&str, &str, &str, &str) -> String,
    pub earlier: &'static str,
    pub later: &'static str,
    pub related: &'static str,
    pub withdrawn_title: &'static str,
    pub draft_title: &'static str,
    pub draft_text: fn(&str) -> String,
    pub plain_text: &'static str,
    /// Before the name or address of what a fact or a text was taken from.
    pub source: &'static str,

    // Tip line
    pub tips_page_title: fn(&str) -> String,
    pub tip_line: &'static str,
    pub in_emergency: &'static str,
    pub other_ways: &'static str,
    pub online: &'static str,
    pub use_form: fn(&str) -> String,
    pub form_note: fn(&str) -> String,
    pub card_to_print: &'static str,
    pub before_you_call: &'static str,
    pub which_crimes: &'static str,
    pub other_concerns: &'static str,
    pub hours: &'static str,
    pub languages: &'static str,
    pub toll_free: &'static str,
    pub international: &'static str,
    pub tty: &'static str,
    pub short_code: &'static str,
    pub office_phone: &'static str,
    /// By an office's hours.
    pub open_now: &'static str,
    pub closed_now: &'static str,
    pub closed: &'static str,
    pub holidays: &'static str,
    pub getting_in: &'static str,
    pub parking: &'static str,
    pub transit: &'static str,
    /// A phone's extension, such as "ext. 45543".
    pub extension: fn(&str) -> String,
    pub seen_on: fn(&str) -> String,
    pub verified_on: fn(&str) -> String,
    pub not_verified: &'static str,
    /// What opens to show where a page's facts are from.
    pub sources: &'static str,

    // Offices
    pub offices_title: &'static str,
    /// An office count with its noun, such as "14 offices".
    pub office_count: fn(usize) -> String,
    pub choose_state: &'static str,
    pub what_is_counted: &'static str,
    /// How many stand in a state, and how many elsewhere serve it.
    pub offices_here: fn(usize, usize, &str) -> String,
    pub map_title: &'static str,
    pub map_scrolls: &'static str,
    pub all_on_one_page: &'static str,
    pub kinds_of_office: &'static str,
    pub offices_in: fn(&str) -> String,
    pub no_offices_in: fn(&str) -> String,
    /// What the page's facts are about, among its sources.
    pub this_office: &'static str,
    /// The agency's own name of an office whose page has a plainer one.
    pub official_name: &'static str,
    pub address: &'static str,
    pub no_street: &'static str,
    pub directions: &'static str,
    pub no_phone: fn(&str) -> String,
    /// What stands before the name of another office in the building, and between it and its number.
    pub same_building: (&'static str, &'static str),
    pub email: &'static str,
    pub no_hours: &'static str,
    pub serves: &'static str,
    pub no_serves: &'static str,
    pub walk_in: &'static str,
    pub by_appointment: &'static str,
    pub more_offices_in: fn(&str) -> String,
    /// Before the agency's own page of contacts.
    pub ask_agency: &'static str,
    pub offices_move: &'static str,
    pub open_in_maps: &'static str,
    pub map_on_the_web: &'static str,
    pub save_contact: &'static str,
    /// On the page of an office, below the heading on crimes.
    pub not_this_office: &'static str,
    pub nearest_offices: &'static str,
    pub miles_away: fn(u32) -> String,
    pub news_of_office: &'static str,

    // Office look-up
    pub finder_label: &'static str,
    pub finder_hint: &'static str,
    pub finder_need: &'static str,
    /// The heading above what is right for each need.
    pub lines_by_need: &'static str,
    pub any_need: &'static str,
    pub find_offices: &'static str,
    /// Shows the look-up's field again, where an answer has folded it.
    pub change_place: &'static str,
    pub use_location: &'static str,
    pub location_note: &'static str,
    pub looking: &'static str,
    pub look_up_failed: &'static str,
    pub look_up_broken: &'static str,

    // Loading, and what can go wrong
    pub loading: &'static str,
    pub not_found_title: &'static str,
    pub not_found_text: &'static str,
    pub not_found_ways: &'static str,
    pub offline_title: &'static str,
    pub offline_text: &'static str,
    pub slow_title: &'static str,
    pub slow_text: &'static str,
    pub broken_title: &'static str,
    pub broken_text: &'static str,
    pub server_title: &'static str,
    pub server_text: &'static str,
    pub try_again: &'static str,
    pub open_as_document: &'static str,
}
