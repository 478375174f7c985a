//! The scores of all three networks, side by side.

use super::answer_sheet::AnswerSheet;
use super::level::Level;
use super::network::{Network, PerNetwork};
use super::score::{NetworkScore, Score, ScoringRules, Z_80};

/// The scores of the three networks of one answer sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Profile(pub PerNetwork<NetworkScore>);

impl Profile {
    /// Scores each network of a sheet.
    #[must_use]
    pub fn of(sheet: &AnswerSheet, rules: &ScoringRules) -> Self {
        Self(PerNetwork::from_fn(|network| NetworkScore::of(sheet.of_network(network), rules)))
    }

    /// The score of one network, if it has one.
    #[must_use]
    pub fn score(&self, network: Network) -> Option<&Score> {
        self.0[network].score()
    }

    /// The scores, if all three networks have one.
    #[must_use]
    pub fn complete(&self) -> Option<PerNetwork<Score>> {
        let [operational, personal, strategic] = Network::ALL.map(|n| self.score(n).copied());
        Some(PerNetwork([operational?, personal?, strategic?]))
    }

    /// The first network that is at least repeated although one before it on the ladder is
    /// occasional: then the profile is uneven. `None` if a score is missing.
    #[must_use]
    pub fn ahead_of_its_base(&self) -> Option<Network> {
        let scores = self.complete()?;
        let is_occasional = |network: &Network| scores[*network].level == Level::Occasional;
        let mut from_base = Network::ALL.into_iter().skip_while(|network| !is_occasional(network));
        from_base.find(|network| !is_occasional(network))
    }

    /// The network with the lowest score, if it is far enough below the next to be named.
    #[must_use]
    pub fn weakest(&self) -> Option<Network> {
        self.distinct_end(|score| score.value)
    }

    /// The network with the highest score, if it is far enough above the next to be named.
    #[must_use]
    pub fn strongest(&self) -> Option<Network> {
        self.distinct_end(|score| -score.value)
    }

    /// The level of all three networks, if it is one and no two scores are distinct.
    #[must_use]
    pub fn even_level(&self) -> Option<Level> {
        let PerNetwork([operational, personal, strategic]) = self.complete()?;
        let pairs = [(operational, personal), (operational, strategic), (personal, strategic)];
        let is_even =
            |(one, other): &(Score, Score)| one.level == other.level && !are_distinct(one, other);
        pairs.iter().all(is_even).then_some(operational.level)
    }

    /// The network at the low end of `key`, if its score is distinct from the next.
    fn distinct_end(&self, key: impl Fn(&Score) -> f64) -> Option<Network> {
        let scores = self.complete()?;
        let mut order = Network::ALL;
        order.sort_by(|a, b| key(&scores[*a]).total_cmp(&key(&scores[*b])));
        let [end, next, _] = order;
        are_distinct(&scores[end], &scores[next]).then_some(end)
    }
}

/// Whether two scores are at least Z₈₀·√(SEM₁² + SEM₂²) apart: the half-width of the 80 % range of a
/// difference of two independent scores.
fn are_distinct(one: &Score, other: &Score) -> bool {
    let gap = (one.value - other.value).abs();
    gap >= Z_80 * one.standard_error.hypot(other.standard_error)
}
