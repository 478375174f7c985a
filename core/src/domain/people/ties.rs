//! Who of the people know each other, and what follows from it. The reader, who knows all of them,
//! is left out.

use crate::domain::count::as_f64;

/// The ties among so many people, who are numbered from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ties {
    /// Whom each knows, in order.
    known: Vec<Vec<usize>>,
}

impl Ties {
    /// The ties among `people` people. `is_tied` is asked once for each pair, the lower number first.
    #[must_use]
    pub fn new(people: usize, mut is_tied: impl FnMut(usize, usize) -> bool) -> Self {
        let mut known = vec![Vec::new(); people];
        for one in 0..people {
            for other in one + 1..people {
                if is_tied(one, other) {
                    known[one].push(other);
                    known[other].push(one);
                }
            }
        }
        Self { known }
    }

    /// How many people there are.
    #[must_use]
    pub fn people(&self) -> usize {
        self.known.len()
    }

    /// How many ties there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.known.iter().map(Vec::len).sum::<usize>() / 2
    }

    /// Whom a person knows, in order.
    #[must_use]
    pub fn of(&self, person: usize) -> &[usize] {
        &self.known[person]
    }

    /// The share of all pairs that know each other: 2t / (n(n−1)) (C/M in Ibarra 1996).
    #[must_use]
    pub fn density(&self) -> Option<f64> {
        let people = as_f64(self.people());
        (self.people() > 1).then(|| 2.0 * as_f64(self.count()) / (people * (people - 1.0)))
    }

    /// How many people there are without what they have in common: n − 2t/n (Borgatti 1997).
    #[must_use]
    pub fn effective_size(&self) -> Option<f64> {
        let people = as_f64(self.people());
        (self.people() > 0).then(|| people - 2.0 * as_f64(self.count()) / people)
    }

    /// How much of the reader's attention goes to people who know each other (Burt 1992, for ties of
    /// equal strength): Σⱼ (1/n + Σ 1/(n(d + 1)))² over those who know j, with d ties each. Never
    /// to be compared between lists of different length.
    #[must_use]
    pub fn constraint(&self) -> Option<f64> {
        let people = as_f64(self.people());
        let through = |person: &usize| 1.0 / (people * (as_f64(self.of(*person).len()) + 1.0));
        let of = |known: &Vec<usize>| 1.0 / people + known.iter().map(through).sum::<f64>();
        (self.people() > 0).then(|| self.known.iter().map(|known| of(known).powi(2)).sum())
    }

    /// The people in clusters that no tie connects, the largest first, else by their first person.
    #[must_use]
    pub fn clusters(&self) -> Vec<Vec<usize>> {
        let mut clusters: Vec<Vec<usize>> = Vec::new();
        for person in 0..self.people() {
            if clusters.iter().all(|cluster| !cluster.contains(&person)) {
                clusters.push(self.reached_from(person));
            }
        }
        clusters.sort_by_key(|cluster| std::cmp::Reverse(cluster.len()));
        clusters
    }

    /// Everybody whom ties lead to from a person, in order.
    fn reached_from(&self, person: usize) -> Vec<usize> {
        let (mut reached, mut next) = (vec![person], 0);
        while let Some(at) = reached.get(next).copied() {
            for known in self.of(at) {
                if !reached.contains(known) {
                    reached.push(*known);
                }
            }
            next += 1;
        }
        reached.sort_unstable();
        reached
    }
}
