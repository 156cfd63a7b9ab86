//! What a portal begins with: from flags, and from a person where there is one and something is missing.

use super::{Answers, InitError, Line};
use crate::content::phone;
use crate::model::{Country, CountryCode, Email, Lang, Localized, WebUrl};
use clap::Args;
use dialoguer::{Input, MultiSelect, Select, theme::ColorfulTheme};
use std::io::IsTerminal;
use std::str::FromStr;

/// What was given as flags.
#[derive(Args, Clone, Debug, Default)]
pub struct Given {
    /// The agency's whole name
    #[arg(long)]
    name: Option<String>,
    /// Its usual abbreviation; the name where it has none
    #[arg(long)]
    short_name: Option<String>,
    /// A language of the portal; may be given several times, the agency's own first
    #[arg(long = "language", value_parser = Lang::of_tag)]
    languages: Vec<Lang>,
    /// Where the portal will be served, such as `https://news.example.gov`
    #[arg(long)]
    address: Option<WebUrl>,
    /// The agency's own site
    #[arg(long)]
    site: Option<WebUrl>,
    /// The two letters of its country (ISO 3166-1), where that is not the United States
    #[arg(long, requires = "country_name")]
    country: Option<CountryCode>,
    /// The name of that country
    #[arg(long, requires = "country")]
    country_name: Option<String>,
    /// How many digits a postal code has there
    #[arg(long, requires = "country", value_parser = clap::value_parser!(u8).range(3..=8))]
    postal_code_digits: Option<u8>,
    /// The time zone in which its days begin, such as `America/Chicago`; this computer's where it is not given
    #[arg(long)]
    time_zone: Option<String>,
    /// The number of its tip line, where it takes tips
    #[arg(long, conflicts_with = "phone")]
    tip_line: Option<String>,
    /// Its number for the public, where it has no tip line
    #[arg(long)]
    phone: Option<String>,
    /// The number for anyone in danger, such as `911`
    #[arg(long)]
    emergency: Option<String>,
    /// What the agency is a part of
    #[arg(long, requires = "parent_site")]
    parent: Option<String>,
    /// The site of what it is a part of
    #[arg(long, requires = "parent")]
    parent_site: Option<WebUrl>,
    /// Where reporters write
    #[arg(long)]
    press_email: Option<Email>,
}

impl Given {
    /// The answers: what was given, and what a person at a terminal says to the rest. Without one, what must be known has to
    /// be given.
    ///
    /// # Errors
    /// Names the flags that are missing.
    pub fn answers(self) -> Result<Answers, InitError> {
        let is_known = self.name.is_some() && self.address.is_some() && self.site.is_some();
        if !is_known && std::io::stdin().is_terminal() && std::io::stderr().is_terminal() {
            return self.asked();
        }
        let missing =
            [("--name", self.name.is_none()), ("--address", self.address.is_none()), ("--site", self.site.is_none())];
        let missing: Vec<_> = missing.into_iter().filter_map(|(flag, is_missing)| is_missing.then_some(flag)).collect();
        let mut languages: Vec<Lang> = Vec::new();
        for lang in self.languages {
            if !languages.contains(&lang) {
                languages.push(lang);
            }
        }
        match (self.name, self.address, self.site) {
            (Some(name), ..) if name.trim().is_empty() => Err(InitError::Answer("--name is empty".to_owned())),
            (Some(name), Some(address), Some(site)) => Ok(Answers {
                short_name: self.short_name.unwrap_or_else(|| name.clone()),
                name,
                country: self.country.zip(self.country_name).filter(|(code, _)| is_abroad(code)).map(|(code, name)| {
                    let name = Localized::new([(languages.first().copied().unwrap_or_default(), name)]);
                    Country { code, name, postal_code_digits: self.postal_code_digits }
                }),
                languages: if languages.is_empty() { vec![Lang::En] } else { languages },
                address,
                site,
                time_zone: self.time_zone.unwrap_or_else(here),
                line: match (self.tip_line, self.phone) {
                    (Some(number), _) => Line::Tips(number),
                    (None, Some(number)) => Line::Phone(number),
                    (None, None) => Line::None,
                },
                emergency: self.emergency,
                parent: self.parent.zip(self.parent_site),
                press_email: self.press_email,
            }),
            _ => {
                let flags = missing.join(", ");
                Err(InitError::Missing(format!("give {flags}, or run this on a terminal, where it asks")))
            }
        }
    }

    /// Asks for what was not given.
    fn asked(mut self) -> Result<Answers, InitError> {
        let name = needed(self.name, "The agency’s whole name")?;
        let short_name = or_empty(self.short_name, "Its abbreviation (nothing if it has none)")?;
        if self.languages.is_empty() {
            self.languages = languages()?;
        }
        let main = self.languages.first().copied().unwrap_or_default();
        let country = country(self.country, self.country_name, self.postal_code_digits, main)?;
        let here_in = country.as_ref();
        let site: WebUrl = needed(self.site, "Its own site (https://…)")?;
        let address: WebUrl = needed(self.address, "Where this portal will be served (https://…)")?;
        let time_zone = match self.time_zone {
            Some(zone) => zone,
            None => {
                let is_one =
                    |name: &String| jiff::tz::TimeZone::get(name).map(|_| ()).map_err(|error| error.to_string());
                input("Its time zone").default(here()).validate_with(is_one).interact_text().map_err(lost)?
            }
        };
        let tip_line =
            number(self.tip_line, "The number of its tip line (nothing if it takes no tips)", here_in, false)?;
        let phone = match &tip_line {
            Some(_) => None,
            None => number(self.phone, "Its number for the public (nothing if there is none)", here_in, false)?,
        };
        let (asked, is_needed) = match &tip_line {
            Some(_) => ("The number for anyone in danger, such as 911", true),
            None => ("The number for anyone in danger, such as 911 (may be left out)", false),
        };
        let emergency = number(self.emergency, asked, here_in, is_needed)?;
        let parent = or_empty(self.parent, "What it is a part of (may be left out)")?;
        let parent_site = match &parent {
            Some(_) => Some(needed(self.parent_site, "The site of that (https://…)")?),
            None => None,
        };
        Ok(Answers {
            short_name: short_name.unwrap_or_else(|| name.clone()),
            name,
            languages: self.languages,
            country,
            address,
            site,
            time_zone,
            line: tip_line.map(Line::Tips).or(phone.map(Line::Phone)).unwrap_or(Line::None),
            emergency,
            parent: parent.zip(parent_site),
            press_email: or_empty(self.press_email, "Where reporters write (an e-mail address; may be left out)")?,
        })
    }
}

/// This computer's time zone.
fn here() -> String {
    let zone = jiff::tz::TimeZone::system();
    zone.iana_name().filter(|name| *name != "Etc/Unknown").unwrap_or("UTC").to_owned()
}

fn input(question: &str) -> Input<'static, String> {
    Input::with_theme(&*THEME).with_prompt(question)
}

static THEME: std::sync::LazyLock<ColorfulTheme> = std::sync::LazyLock::new(ColorfulTheme::default);

/// An answer that there has to be; asked again until it is one.
fn needed<T: FromStr<Err: ToString>>(given: Option<T>, question: &str) -> Result<T, InitError> {
    if let Some(given) = given {
        return Ok(given);
    }
    let is_one = |answer: &String| match (answer.trim().is_empty(), answer.trim().parse::<T>()) {
        (true, _) => Err("this is needed".to_owned()),
        (_, Err(error)) => Err(error.to_string()),
        (_, Ok(_)) => Ok(()),
    };
    let answer = input(question).validate_with(is_one).interact_text().map_err(lost)?;
    answer.trim().parse().map_err(|error: T::Err| InitError::Terminal(error.to_string()))
}

/// An answer, or none where nothing is written.
fn or_empty<T: FromStr<Err: ToString>>(given: Option<T>, question: &str) -> Result<Option<T>, InitError> {
    if given.is_some() {
        return Ok(given);
    }
    let is_one = |answer: &String| match answer.trim() {
        "" => Ok(()),
        answer => answer.parse::<T>().map(|_| ()).map_err(|error| error.to_string()),
    };
    let answer = input(question).allow_empty(true).validate_with(is_one).interact_text().map_err(lost)?;
    Ok(answer.trim().parse().ok().filter(|_| !answer.trim().is_empty()))
}

/// A phone number as one writes it in a country; none where nothing is written and none is needed.
fn number(
    given: Option<String>,
    question: &str,
    country: Option<&Country>,
    is_needed: bool,
) -> Result<Option<String>, InitError> {
    if given.is_some() {
        return Ok(given);
    }
    let country = country.cloned();
    let is_one = move |answer: &String| match answer.trim() {
        "" if is_needed => Err("this is needed".to_owned()),
        "" => Ok(()),
        number if phone::is_number(number, country.as_ref()) => Ok(()),
        number => Err(InitError::Phone { number: number.to_owned() }.to_string()),
    };
    let answer = input(question).allow_empty(!is_needed).validate_with(is_one).interact_text().map_err(lost)?;
    Ok(Some(answer.trim().to_owned()).filter(|number| !number.is_empty()))
}

fn languages() -> Result<Vec<Lang>, InitError> {
    let known: Vec<Lang> = Lang::ALL.into_iter().filter(|lang| !lang.is_pseudo()).collect();
    let names: Vec<&str> = known.iter().map(|lang| crate::i18n::app_words(*lang).language_name).collect();
    let chosen = MultiSelect::with_theme(&*THEME)
        .with_prompt("Its languages (space chooses, enter goes on)")
        .items(&names)
        .defaults(&[true])
        .interact()
        .map_err(lost)?;
    let mut chosen: Vec<Lang> = chosen.into_iter().filter_map(|at| known.get(at).copied()).collect();
    if chosen.len() > 1 {
        let names: Vec<&str> = chosen.iter().map(|lang| crate::i18n::app_words(*lang).language_name).collect();
        let first = Select::with_theme(&*THEME).with_prompt("The one that it writes in first").items(&names).default(0);
        let first = first.interact().map_err(lost)?;
        chosen.swap(0, first);
    }
    Ok(if chosen.is_empty() { vec![Lang::En] } else { chosen })
}

fn is_abroad(code: &CountryCode) -> bool {
    code.as_str() != "US"
}

/// The country by its letters, and outside the United States what there is to know of it.
fn country(
    code: Option<CountryCode>,
    name: Option<String>,
    digits: Option<u8>,
    main: Lang,
) -> Result<Option<Country>, InitError> {
    let is_given = code.is_some();
    let code = or_empty(code, "The two letters of its country (nothing for the United States)")?;
    let Some(code) = code.filter(is_abroad) else { return Ok(None) };
    let name = needed(name, "The name of that country")?;
    let digits = match digits {
        None if !is_given => {
            or_empty(None, "How many digits a postal code has there (nothing if it has letters, too)")?
        }
        digits => digits,
    };
    Ok(Some(Country { code, name: Localized::new([(main, name)]), postal_code_digits: digits }))
}

fn lost(error: dialoguer::Error) -> InitError {
    InitError::Terminal(error.to_string())
}
