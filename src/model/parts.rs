//! Which parts a portal has: an agency may have no tip line, no offices, no places.

use super::{Address, Plain};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The parts that a portal may have besides news.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Parts {
    /// Whether there is a tip line, with a page of its own.
    pub tips: bool,
    pub offices: bool,
    /// Whether offices have a page for each state.
    pub states: bool,
    /// Whether places are known, so that the office look-up finds who serves one.
    pub places: bool,
}

impl Parts {
    pub fn all() -> Self {
        Self { tips: true, offices: true, states: true, places: true }
    }

    pub fn are_all(&self) -> bool {
        *self == Self::all()
    }

    /// Whether a page is there for what it is about.
    pub fn has(self, address: &Address) -> bool {
        match address {
            Address::Tips | Address::Plain(Plain::Card) => self.tips,
            Address::Offices | Address::Office(_) => self.offices,
            Address::State(_) | Address::Plain(Plain::AllOffices) => self.states,
            Address::Home
            | Address::News(_)
            | Address::Archive(..)
            | Address::Facet(_)
            | Address::Release(_)
            | Address::NotFound => true,
            Address::Plain(
                Plain::Contact
                | Plain::Alerts
                | Plain::Saved
                | Plain::Privacy
                | Plain::Accessibility
                | Plain::Partners
                | Plain::Offline
                | Plain::Search
                | Plain::Data,
            ) => true,
        }
    }
}
