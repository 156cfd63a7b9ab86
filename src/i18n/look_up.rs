//! What the office look-up says, in each language, as templates: a `{name}` stands for a value.
//! The script fills them in, in the portal and in embeds.

use crate::model::Lang;
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LookUpWords {
    /// `{count}`, by the plural forms of the language (Unicode CLDR).
    pub suggestions: Plural,
    /// `{zip}`
    pub zip: &'static str,
    /// `{name}`, `{county}`, `{state}`
    pub in_county: &'static str,
    /// `{name}`, `{state}`
    pub in_state: &'static str,
    /// `{areas}`, joined by `and`.
    pub in_areas: &'static str,
    pub and: &'static str,
    /// `{zip}`, its first three `{digits}`, `{state}`
    pub no_area: &'static str,
    /// `{zip}`, `{digits}`
    pub no_such_zip: &'static str,
    /// `{zip}`
    pub military: &'static str,
    /// `{state}`
    pub of_state: &'static str,
    pub nothing: &'static str,
    pub several: &'static str,
    pub near: &'static str,
    /// Behind a choice of which only a part is shown.
    pub more: &'static str,
    /// How many offices follow: `{count}`
    pub offices: Plural,
    pub lines: &'static str,
    /// `{zip}`, by the device's location.
    pub located: &'static str,
    pub also_named: &'static str,
    pub none_of_kind: &'static str,
    pub ask_agency: &'static str,
    /// `{state}`
    pub all_in_state: &'static str,
    /// Less than a mile, one mile, `{miles}`.
    pub miles: [&'static str; 3],
    /// The visitor, or their browser, gave no location.
    pub denied: &'static str,
    /// The device does not know where it is.
    pub unavailable: &'static str,
    /// The device is far from all ZIP areas.
    pub far: &'static str,
    pub why: WhyWords,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Plural {
    pub one: &'static str,
    pub other: &'static str,
}

/// Why an office is shown: one template for each [`Reason`](crate::lookup::Reason).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct WhyWords {
    /// `{county}`, `{state}`
    pub county: &'static str,
    /// `{state}`
    pub state: &'static str,
    pub also: &'static str,
    /// `{state}`; the source's words follow.
    pub part: &'static str,
    /// `{state}`
    pub unsaid: &'static str,
    /// `{state}`
    pub nearest: &'static str,
    pub near: &'static str,
    /// `{state}`
    pub counties: &'static str,
    /// `{state}`
    pub in_state: &'static str,
    pub named: &'static str,
}

pub fn look_up_words(lang: Lang) -> &'static LookUpWords {
    match lang {
        Lang::En => &EN,
        Lang::Es => &ES,
    }
}

/// What stands below the map of all offices, and below that of one.
pub fn map_notes(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::En => [
            "Each circle leads to the offices in a state. The list above has the same, and the territories.",
            "The dot is this office. Blue states are served as a whole; others may be served in part.",
        ],
        Lang::Es => [
            "Cada círculo lleva a las oficinas de un estado. La lista de arriba tiene lo mismo, y los territorios.",
            "El punto es esta oficina. Los estados en azul se atienden por completo; otros, quizá en parte.",
        ],
    }
}

const EN: LookUpWords = LookUpWords {
    suggestions: Plural { one: "{count} suggestion", other: "{count} suggestions" },
    zip: "ZIP code {zip}",
    in_county: "{name} is in {county}, {state}.",
    in_state: "{name} is in {state}.",
    in_areas: "It lies in more than one area: {areas}.",
    and: "and",
    no_area: "We know no area for ZIP code {zip}. It may be for post-office boxes or for one building. Most ZIP codes that begin with {digits} are in {state}.",
    no_such_zip: "There is no ZIP code {zip}: none begins with {digits}. Check the number.",
    military: "ZIP code {zip} is for mail to the armed forces abroad. No office has an area there. Write the ZIP code of a place in the United States.",
    of_state: "These offices serve {state} or a part of it.",
    nothing: "We found no such place. Check the spelling, write a ZIP code, or choose your state below.",
    several: "There is more than one place with this name. Which one do you mean?",
    near: "We know no place with exactly this name. Did you mean one of these?",
    more: "There are more. Write the state behind the name to find them.",
    offices: Plural { one: "{count} office follows.", other: "{count} offices follow." },
    lines: "For this, call a line below.",
    located: "The nearest ZIP code area is {zip}. If you live in another one, write it instead: its offices may be others.",
    also_named: "Did you mean a place with this name?",
    none_of_kind: "We know no office of this kind for the place.",
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
        nearest: "The agency names no such office for {state}. This is the nearest one.",
        near: "One of the nearest. The agency names no areas for this kind of office.",
        counties: "Serves some counties of {state}.",
        in_state: "It is in {state}.",
        named: "It has the name that you wrote.",
    },
};

const ES: LookUpWords = LookUpWords {
    suggestions: Plural { one: "{count} sugerencia", other: "{count} sugerencias" },
    zip: "El código postal {zip}",
    in_county: "{name} está en {county}, {state}.",
    in_state: "{name} está en {state}.",
    in_areas: "Está en más de un área: {areas}.",
    and: "y",
    no_area: "No conocemos un área para el código postal {zip}. Puede ser de apartados postales o de un solo edificio. La mayoría de los que empiezan con {digits} están en {state}.",
    no_such_zip: "No existe el código postal {zip}: ninguno empieza con {digits}. Revise el número.",
    military: "El código postal {zip} es para el correo de las fuerzas armadas en el extranjero. Ninguna oficina tiene un área allí. Escriba el código postal de un lugar en los Estados Unidos.",
    of_state: "Estas oficinas atienden {state} o una parte.",
    nothing: "No encontramos ese lugar. Revise cómo está escrito, escriba un código postal o elija su estado abajo.",
    several: "Hay más de un lugar con este nombre. ¿Cuál busca?",
    near: "No conocemos un lugar con exactamente este nombre. ¿Buscaba uno de estos?",
    more: "Hay más. Escriba el estado después del nombre para encontrarlos.",
    offices: Plural { one: "Sigue {count} oficina.", other: "Siguen {count} oficinas." },
    lines: "Para esto, llame a una línea de abajo.",
    located: "El área de código postal más cercana es {zip}. Si vive en otra, escriba la suya: sus oficinas pueden ser otras.",
    also_named: "¿Buscaba un lugar con este nombre?",
    none_of_kind: "No conocemos ninguna oficina de este tipo para el lugar.",
    ask_agency: "Puede preguntar a la agencia:",
    all_in_state: "Todas las oficinas para {state}",
    miles: ["a menos de una milla", "a 1 milla", "a {miles} millas"],
    denied: "Su navegador no dio su ubicación. Puede escribir un código postal o una ciudad.",
    unavailable: "Su dispositivo no sabe dónde está. Puede escribir un código postal o una ciudad.",
    far: "No hay ningún código postal cerca de usted. Puede escribir uno o elegir un estado abajo.",
    why: WhyWords {
        county: "Atiende {county}, {state}.",
        state: "Atiende {state}.",
        also: "Una parte de este código postal también está en su área.",
        part: "Atiende una parte de {state}. En palabras de la agencia:",
        unsaid: "Está en {state}. La agencia no dice qué área atiende.",
        nearest: "La agencia no indica una oficina así para {state}. Esta es la más cercana.",
        near: "Una de las más cercanas. La agencia no indica áreas para este tipo de oficina.",
        counties: "Atiende algunos condados de {state}.",
        in_state: "Está en {state}.",
        named: "Tiene el nombre que usted escribió.",
    },
};
