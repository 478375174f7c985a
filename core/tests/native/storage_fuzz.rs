//! A bounded run of the fuzz target, the same every time: the seeds, and texts made of them by
//! cutting, doubling, swapping and changing. `docs/testing.md` says how to run it without bound.

#[path = "../../../fuzz/properties.rs"]
mod properties;

use crate::fuzzed_texts;

/// How many texts are made. A minute of the fuzz target tries more; this is for every run.
const TEXTS: usize = 6_000;

#[test]
fn the_properties_hold_for_the_seeds() {
    let seeds = fuzzed_texts::seeds();
    assert!(seeds.len() > 10, "{} seeds", seeds.len());
    for seed in &seeds {
        properties::hold_for(seed);
    }
}

#[test]
fn the_properties_hold_for_texts_made_of_the_seeds() {
    for text in fuzzed_texts::made(&fuzzed_texts::seeds()).take(TEXTS) {
        properties::hold_for(&text);
    }
}
