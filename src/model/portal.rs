//! The portal's settings: the agency, its tip line, its newsroom, the kinds of its offices.
//! Words of the frame that are the same for every agency are `i18n`'s.

use super::{Country, Day, Directions, Email, Host, Languages, Localized, Look, Phone, Slug, Source, WebHosts, WebUrl};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The file `portal.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Portal {
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The agency whose portal it is.
    pub agency: Agency,
    /// Where the portal will be served: its links in feeds and to its own pages begin with this.
    pub base_url: WebUrl,
    /// The hosts on which the portal is the agency's official site. On any other it says that it is a demonstration.
    #[serde(default)]
    pub official_hosts: Vec<Host>,
    /// The hosts that `publish` leaves the portal for, where its `--host` names none: a name, or a list of names. See
    /// `frontdesk hosts`.
    #[serde(default, skip_serializing_if = "WebHosts::is_empty")]
    pub host: WebHosts,
    /// The languages that the portal is published in. The pages of the first stand at the site's root, those of each
    /// other one below its tag: `/es/`.
    pub languages: Languages,
    /// The country that the agency works in, where it is not the United States.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// The agency's time zone by its IANA name, such as `America/New_York`: in it a day begins.
    pub time_zone: String,
    /// How the public reports to the agency. An agency that takes no tips has a `phone` instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tip_line: Option<TipLine>,
    /// The agency's number for the public, where it has no tip line: it stands on every page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// The number for anyone in danger now, where no tip line names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emergency: Option<Phone>,
    /// How its releases are called and sorted, and whom reporters ask.
    pub newsroom: Newsroom,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    /// The kinds of offices, in the order in which pages show them.
    pub office_kinds: Vec<OfficeKind>,
    /// Whether browsers keep pages for when there is no network. `false` takes away what they have kept, everywhere.
    #[serde(default = "yes", skip_serializing_if = "Clone::clone")]
    pub offline: bool,
    /// An everyday page of another site. With it each page has a control that leaves for it at once, and empties what
    /// was kept on the device: for those who must not be seen here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leave_to: Option<WebUrl>,
    /// Whom to tell of a weakness of the site, for `/.well-known/security.txt` (RFC 9116).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub security: Option<Security>,
    /// What people come for, in the order in which the office look-up offers it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
    /// What leads people past the wrong kind of office, on home.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// The address of a map service that shows the way to an office, with `{address}` in place of its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directions: Option<Directions>,
    /// The agency's colours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look: Option<Look>,
    /// What is shown first to those who search for certain words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub best_bets: Vec<BestBet>,
    /// How others may use the agency's texts and pictures, for those who embed them. Without it the page for partners has no such section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms_of_use: Option<Localized>,
    /// Where data of the agency's comes from whose licence asks for it, a sentence each: it stands on the privacy page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<Localized>,
    /// The links that a federal site's identifier must have, in their order. With them, and on an official host, each page has
    /// the banner of the federal government.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifier: Vec<NamedLink>,
}

impl Portal {
    /// The number that stands on every page: the tip line's, else the agency's own. The check has seen that there is one.
    pub fn main_phone(&self) -> Option<&Phone> {
        self.tip_line.as_ref().map(|line| &line.main).or(self.phone.as_ref())
    }

    /// The number for anyone in danger now.
    pub fn emergency(&self) -> Option<&Phone> {
        self.tip_line.as_ref().map(|line| &line.emergency).or(self.emergency.as_ref())
    }

    /// How many digits a postal code has; none where codes are not checked.
    pub fn postal_code_digits(&self) -> Option<u8> {
        self.country.as_ref().map_or(Some(5), |country| country.postal_code_digits)
    }

    /// The unit that distances are given in.
    pub fn distance_unit(&self) -> DistanceUnit {
        if self.country.is_none() { DistanceUnit::Miles } else { DistanceUnit::Kilometers }
    }

    /// Whether it is published as the agency's own site; else it is a demonstration, and says so.
    pub fn is_official(&self) -> bool {
        self.official_hosts.iter().any(|official| official.as_str() == self.base_url.host())
    }
}

/// The unit of distances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DistanceUnit {
    /// Statute miles.
    Miles,
    Kilometers,
}

impl DistanceUnit {
    /// How many miles one of it is.
    pub fn in_miles(self) -> f64 {
        match self {
            Self::Miles => 1.0,
            Self::Kilometers => 1.0 / 1.609_344,
        }
    }

    /// Miles as whole units, rounded.
    pub fn whole(self, miles: f64) -> u32 {
        // No two places are farther apart than some thousand miles.
        (miles / self.in_miles()).round() as u32
    }
}

fn yes() -> bool {
    true
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// Its whole name, as it stands on every page.
    pub name: Localized,
    /// The usual abbreviation, such as `ICE`.
    pub short_name: String,
    /// The department or government that the agency belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<NamedLink>,
    /// The agency's own site.
    pub site: WebUrl,
    /// The agency's own page of contacts, for what the portal does not know.
    pub contact: WebUrl,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Security {
    /// Where a weakness is reported, by web.
    pub contact: WebUrl,
    /// The rules for those who look for weaknesses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<WebUrl>,
    /// The day after which this must not be relied on.
    pub expires: Day,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NamedLink {
    /// What the link says.
    pub name: Localized,
    /// Where it leads.
    pub url: WebUrl,
}

/// How the public reaches the people who take tips. The portal takes none itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TipLine {
    /// The number that stands on every page.
    pub main: Phone,
    /// Other numbers of the same line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Phone>,
    /// The number for anyone in danger now.
    pub emergency: Phone,
    /// The agency's own form on its own site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<WebUrl>,
    /// What to have ready, what happens next, whether one has to give a name: in the agency's words, with their sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guidance: Vec<Guidance>,
    /// Lines of others that are right for other concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<OtherLine>,
}

/// What someone who calls should know, under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    /// What it is about, in a few words.
    pub title: Localized,
    /// One point each, a sentence or two.
    pub points: Vec<Localized>,
    /// Whether it stands directly below the number, for what most people ask before they call; else further down.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub beside_number: bool,
    /// Where it is said.
    pub source: Source,
    /// The day on which it was seen there.
    pub seen_on: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// The day on which the agency has checked it.
    pub verified_on: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OtherLine {
    /// The concern, such as "Missing children".
    pub concern: Localized,
    /// Who answers.
    pub name: String,
    /// Its number.
    pub phone: Phone,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// Its own site.
    pub site: Option<WebUrl>,
    /// The id of a need for which this line is right, rather than an office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<Slug>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Newsroom {
    /// For reporters only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub press_email: Option<Email>,
    /// Where one can sign up for news by e-mail; the portal keeps no addresses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email_updates: Option<WebUrl>,
    /// What the agency says of itself below each of its releases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub boilerplate: Option<Localized>,
    /// The first is the one that most releases have: lists name only the others.
    pub release_types: Vec<Term>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    /// What releases are about.
    pub topics: Vec<Term>,
}

impl Newsroom {
    /// The type that most releases have.
    pub fn usual_type(&self) -> Option<&Slug> {
        self.release_types.first().map(|kind| &kind.id)
    }
}

/// An entry of a vocabulary: what stands in addresses and files, and its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its id, which stands in addresses and by which releases name it.
    pub id: Slug,
    /// What pages call it.
    pub name: Localized,
    /// What its list says below its heading, where the name alone does not say what is in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Localized>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficeKind {
    /// Its id, by which offices name it.
    pub id: Slug,
    /// One such office, in everyday words: "Check-in office".
    pub name: Localized,
    /// Many of them, as a heading.
    pub plural: Localized,
    /// What one of them is called in everyday words, with `{area}` in place of the office's `area`:
    /// "{area} check-in office". Without it, and for an office without an area, the source's name stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Localized>,
    /// What people come for, as a heading above such offices in an answer; else `plural` is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<Localized>,
    /// What one goes there for.
    pub purpose: Localized,
    /// What one must not expect there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_for: Option<Localized>,
}

/// A question that a visitor may have, and its answer in a few words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What people ask.
    pub question: Localized,
    /// The answer, in a sentence or two.
    pub answer: Localized,
    /// The id of the need that it is about, where an office is right for it; without it, a phone line is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<Slug>,
}

/// The page that is right for those who search for certain words, such as another agency's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BestBet {
    /// What people search for: a search that has all words of one of these shows it, in any form of the words.
    pub queries: Vec<String>,
    /// The name of the page.
    pub title: Localized,
    /// What one finds there, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Localized>,
    /// The page that it leads to.
    pub url: WebUrl,
}

/// What a person comes for, in everyday words, and who is right for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Stands in the fragment of addresses, such as `community` in `/offices/#near=60605&need=community`.
    pub id: Slug,
    /// What a person comes for, in their own words.
    pub name: Localized,
    /// The ids of the kinds of office that are right for it; none where a phone line is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Slug>,
    /// Whether the tip line is right for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tip_line: bool,
}
