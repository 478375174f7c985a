//! Which counts of people may be told, so that no answer of one person can be worked out
//! (docs/measurement.md, "A group").

/// The smallest count that is told. So many must be left on the other side, too: that all but one have
/// done something tells as much about the one.
pub const LEAST_COUNT: usize = 3;

/// A count among `people`, if it may be told.
#[must_use]
pub fn told(count: usize, people: usize) -> Option<usize> {
    let most = people.checked_sub(LEAST_COUNT)?;
    (LEAST_COUNT..=most).contains(&count).then_some(count)
}

/// Three counts that make up a whole which is known. One that is kept back alone could be had by taking
/// the others from the whole; so the smallest of the others is kept back with it, equal ones in their
/// order. Where whoever knows that rule could still tell a part that is kept back, all three are.
#[must_use]
pub fn told_parts(counts: [usize; 3]) -> Parts {
    let parts = told_with_the_rest(counts);
    if gives_away(parts, counts) { [None; 3] } else { parts }
}

type Parts = [Option<usize>; 3];

fn told_with_the_rest(counts: [usize; 3]) -> Parts {
    let people = counts.iter().sum();
    let mut parts = counts.map(|count| told(count, people));
    if parts.iter().filter(|part| part.is_none()).count() == 1
        && let Some(smallest) = parts.iter_mut().filter(|part| part.is_some()).min()
    {
        *smallest = None;
    }
    parts
}

/// Whether the counts shown let a reader work out one of two hidden counts: of all counts that would be
/// shown like these, one of the two is always the same, or always one of the few that are never told.
fn gives_away(parts: Parts, counts: [usize; 3]) -> bool {
    let kept_back: Vec<usize> = (0..3).filter(|at| parts[*at].is_none()).collect();
    let [one, other] = *kept_back else { return false };
    let both = counts[one] + counts[other];
    let with = |count| {
        let mut alike = counts;
        (alike[one], alike[other]) = (count, both - count);
        alike
    };
    let is_alike = |count: &usize| told_with_the_rest(with(*count)) == parts;
    let could_be: Vec<usize> = (0..=both).filter(is_alike).collect();
    let (Some(least), Some(most)) = (could_be.first(), could_be.last()) else { return true };
    // The other part is what is left of both, and runs the other way.
    least == most || *most < LEAST_COUNT || both - least < LEAST_COUNT
}
