//! Questionnaires that many runs share.

use std::rc::Rc;

use crate::domain::instrument::Edition;
use crate::domain::network::PerNetwork;
use crate::domain::questionnaire::{Questionnaire, StatementId};

/// The most distinct questionnaires and editions that are remembered. A history has a handful;
/// a file made to do harm could have one for each run.
const MOST_REMEMBERED: usize = 64;

/// The questionnaires and editions met so far, so that ten thousand runs of one edition hold
/// one questionnaire together.
#[derive(Debug, Default)]
pub struct Layouts {
    questionnaires: Vec<Rc<Questionnaire>>,
    editions: Vec<Edition>,
}

/// The ids of a record: the three networks in the order of the ladder, then the traps.
pub(super) struct Parts<'a> {
    pub ids: Vec<&'a str>,
    /// Where the ids of each network end.
    pub ends: PerNetwork<usize>,
}

impl Layouts {
    /// Knows the questionnaire in use from the start.
    #[must_use]
    pub fn with(edition: &Edition, questionnaire: &Rc<Questionnaire>) -> Self {
        Self { questionnaires: vec![questionnaire.clone()], editions: vec![edition.clone()] }
    }

    /// The questionnaire with these ids; `None` where an id is there twice.
    pub(super) fn questionnaire(&mut self, parts: &Parts<'_>) -> Option<Rc<Questionnaire>> {
        if let Some(known) = self.questionnaires.iter().find(|known| asks(known, parts)) {
            return Some(known.clone());
        }
        if has_duplicates(parts) {
            return None;
        }
        let new = Rc::new(build(parts));
        if self.questionnaires.len() < MOST_REMEMBERED {
            self.questionnaires.push(new.clone());
        }
        Some(new)
    }

    /// The edition with this id and version.
    pub(super) fn edition(&mut self, id: &str, version: &str) -> Edition {
        let is_it = |edition: &&Edition| *edition.id == *id && *edition.version == *version;
        if let Some(known) = self.editions.iter().find(is_it) {
            return known.clone();
        }
        let new = Edition { id: id.into(), version: version.into() };
        if self.editions.len() < MOST_REMEMBERED {
            self.editions.push(new.clone());
        }
        new
    }
}

/// Whether a questionnaire asks exactly these statements in this order.
fn asks(questionnaire: &Questionnaire, parts: &Parts<'_>) -> bool {
    let is_at = |(position, id): (usize, &&str)| questionnaire.statement(position).as_str() == *id;
    questionnaire.len() == parts.ids.len()
        && PerNetwork::from_fn(|network| questionnaire.positions(network).end) == parts.ends
        && parts.ids.iter().enumerate().all(is_at)
}

fn has_duplicates(parts: &Parts<'_>) -> bool {
    let mut ids = parts.ids.clone();
    ids.sort_unstable();
    ids.windows(2).any(|pair| pair[0] == pair[1])
}

fn build(parts: &Parts<'_>) -> Questionnaire {
    let ids = |part: &[&str]| part.iter().map(|id| StatementId::from(*id)).collect();
    let mut start = 0;
    let networks = parts.ends.0.map(|end| ids(&parts.ids[std::mem::replace(&mut start, end)..end]));
    Questionnaire::new(PerNetwork(networks), ids(&parts.ids[start..]))
}
