//! Which counts of people may be told, so that nobody is told on (docs/measurement.md, "A group").

/// The smallest count that is told. So many must be left on the other side, too: that all but one have
/// done something tells as much about the one.
pub const LEAST_COUNT: usize = 3;

/// A count among `people`, if it may be told.
#[must_use]
pub fn told(count: usize, people: usize) -> Option<usize> {
    let most = people.checked_sub(LEAST_COUNT)?;
    (LEAST_COUNT..=most).contains(&count).then_some(count)
}

/// Counts that make up a whole which is known. One that is kept back alone could be had by taking the
/// others from the whole; so the smallest of the others is kept back with it, equal ones in their order.
#[must_use]
pub fn told_parts<const PARTS: usize>(counts: [usize; PARTS]) -> [Option<usize>; PARTS] {
    let people = counts.iter().sum();
    let mut parts = counts.map(|count| told(count, people));
    if parts.iter().filter(|part| part.is_none()).count() == 1
        && let Some(smallest) = parts.iter_mut().filter(|part| part.is_some()).min()
    {
        *smallest = None;
    }
    parts
}
