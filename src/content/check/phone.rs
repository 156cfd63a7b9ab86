//! Phone numbers as they are shown against what a device dials: a typing mistake would send a caller elsewhere.

use crate::model::{Office, Phone, Portal, TipLine};
use crate::problem::Problem;

pub fn portal(portal: &Portal) -> Vec<Problem> {
    of_portal(portal).into_iter().flat_map(|(place, phone)| shown("portal.json", &place, phone)).collect()
}

/// Place and line of every number in the portal's settings.
pub fn of_portal(portal: &Portal) -> Vec<(String, &Phone)> {
    let own = [("/phone", &portal.phone), ("/emergency", &portal.emergency)];
    let own = own.into_iter().filter_map(|(place, phone)| Some((place.to_owned(), phone.as_ref()?)));
    own.chain(portal.tip_line.iter().flat_map(of_tip_line)).collect()
}

fn of_tip_line(line: &TipLine) -> impl Iterator<Item = (String, &Phone)> {
    let one = [("/tip_line/main".to_owned(), &line.main), ("/tip_line/emergency".to_owned(), &line.emergency)];
    let others = line.others.iter().enumerate().map(|(at, phone)| (format!("/tip_line/others/{at}"), phone));
    let elsewhere =
        line.elsewhere.iter().enumerate().map(|(at, other)| (format!("/tip_line/elsewhere/{at}/phone"), &other.phone));
    one.into_iter().chain(others).chain(elsewhere)
}

pub fn office(at: usize, office: &Office) -> Vec<Problem> {
    let phones = office.phones.iter().enumerate();
    phones.flat_map(|(number, phone)| shown("offices.json", &format!("/offices/{at}/phones/{number}"), phone)).collect()
}

fn shown(file: &str, place: &str, phone: &Phone) -> Vec<Problem> {
    let dialled: String = phone.number.as_str().chars().filter(char::is_ascii_digit).collect();
    let forms = [("display", Some(&phone.display)), ("vanity", phone.vanity.as_ref())];
    let wrong = forms.into_iter().filter_map(|(field, shown)| {
        let shown = shown?;
        let digits: String = shown.chars().filter_map(key).collect();
        let fits = match dialled.strip_prefix('1').filter(|_| phone.number.as_str().starts_with('+')) {
            // In North America people write ten digits, with or without the country's 1.
            Some(national) => digits == national || digits == dialled,
            // In many countries a number within the country begins with a zero that is not dialled from abroad.
            None if phone.number.as_str().starts_with('+') => {
                [digits.as_str(), digits.strip_prefix('0').unwrap_or(&digits)]
                    .iter()
                    .any(|own| own.len() >= 4 && dialled.ends_with(own))
            }
            None => digits == dialled,
        };
        let message = format!("`{shown}` is not the number that is dialled, {}", phone.number);
        let national = dialled.strip_prefix('1').unwrap_or(&dialled);
        let has_extension = [national, &dialled].iter().any(|number| digits.starts_with(*number));
        let remedy = if has_extension {
            "write the number alone here, and the digits of its extension into `extension`"
        } else {
            "see which of the two is right"
        };
        (!fits).then(|| Problem::new(file, format!("{place}/{field}"), message, remedy))
    });
    wrong.collect()
}

/// The key of a phone's keypad for a digit or a letter (ITU-T E.161).
fn key(c: char) -> Option<char> {
    Some(match c.to_ascii_uppercase() {
        digit @ '0'..='9' => digit,
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        _ => return None,
    })
}
