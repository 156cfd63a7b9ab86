//! Which documents a question's choices leave.

use super::{Files, Filter, Work};
use crate::column::{Facet, Values, days, values};
use crate::head::{Kind, Segment};

impl<F: Files> Work<'_, F> {
    /// Of each document, whether it is chosen; none where nothing is to be chosen by.
    pub fn chosen(&self, filters: &[Filter]) -> Option<Vec<bool>> {
        // Of one language there are no translations.
        let is_asked = |filter: &&Filter| filter.facet() != Facet::Hidden || self.head.languages.len() > 1;
        let filters: Vec<&Filter> = filters.iter().filter(is_asked).collect();
        if filters.is_empty() {
            return None;
        }
        let mut chosen = vec![true; self.head.count as usize];
        for segment in &self.head.segments {
            let (first, end) = (segment.first as usize, (segment.first + segment.count) as usize);
            for filter in &filters {
                if let Some(own) = chosen.get_mut(first..end) {
                    self.choose(segment, filter, own);
                }
            }
        }
        Some(chosen)
    }

    fn choose(&self, segment: &Segment, filter: &Filter, chosen: &mut [bool]) {
        let has = |wanted: &dyn Fn(&str) -> bool| {
            let mut has = vec![false; chosen.len()];
            let values = self.values(segment, filter.facet());
            for document in values.iter().filter(|(name, _)| wanted(name)).flat_map(|(_, members)| members) {
                if let Some(has) = has.get_mut(*document as usize) {
                    *has = true;
                }
            }
            has
        };
        match filter {
            Filter::Any(_, wanted) => {
                let has = has(&|name| wanted.iter().any(|wanted| wanted == name));
                chosen.iter_mut().zip(has).for_each(|(chosen, has)| *chosen &= has);
            }
            Filter::Not(_, unwanted) => {
                let has = has(&|name| name == unwanted);
                chosen.iter_mut().zip(has).for_each(|(chosen, has)| *chosen &= !has);
            }
            Filter::Days { from, to } => {
                let bytes = self.file(segment, Kind::Column, Facet::Day.number());
                let days = bytes.and_then(|bytes| self.whole(days(bytes, segment.count)));
                // Of what nothing is known nothing is chosen.
                let Some(days) = days else { return chosen.fill(false) };
                for (chosen, day) in chosen.iter_mut().zip(days) {
                    *chosen &= from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to);
                }
            }
        }
    }

    fn values(&self, segment: &Segment, facet: Facet) -> Values {
        let Some(bytes) = self.file(segment, Kind::Column, facet.number()) else { return Values::new() };
        self.whole(values(bytes, segment.count)).unwrap_or_default()
    }

    /// How many of the found documents have each value.
    pub fn counts(&self, found: &[bool], facet: Facet) -> Vec<(String, u32)> {
        let mut counts: Vec<(String, u32)> = Vec::new();
        for segment in &self.head.segments {
            for (name, members) in self.values(segment, facet) {
                let is_found =
                    |member: &&u32| found.get((segment.first + **member) as usize).copied().unwrap_or_default();
                let count = members.iter().filter(is_found).count() as u32;
                match counts.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, known)) => *known += count,
                    None => counts.push((name, count)),
                }
            }
        }
        counts
    }
}
