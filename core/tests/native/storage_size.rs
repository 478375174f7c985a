//! Four thousand runs fit the room that browsers give, counted as they count: in UTF-16 units.

use crate::support::run::run;
use crate::support::sheet::sheet_of;
use crate::support::storage::{browser, commitment, full_commitment, tab};
use weft_core::domain::assessment::{Assessment, NOTE_MOST_UNITS, tidy_note};
use weft_core::domain::commitment::{Commitment, Deed, MOST_COMMITMENTS};
use weft_core::domain::presentation_order::Seed;
use weft_core::domain::record_id::RecordId;
use weft_core::domain::timestamp::Timestamp;
use weft_core::letters;
use weft_core::records::key;
use weft_core::records::run::RunRecord;
use weft_core::storage::medium::Usage;

/// The most units that a run may take, its key included.
const MOST_UNITS: usize = 1_000;

/// A run of the first edition that is as large as they come, with this note.
fn largest(note: &str) -> Assessment {
    let finished_at = Timestamp(4_102_444_800_000);
    let id = RecordId::begun_at(finished_at, u32::MAX);
    let mut run = run(id.as_str()).sheet(sheet_of("01234n-4").traps("012n-4").build()).build();
    run.finished_at = finished_at;
    run.seed = Seed(u32::MAX);
    run.note = tidy_note(note);
    run.commitments = vec![commitment("o-p1"); MOST_COMMITMENTS];
    run
}

fn units(run: &Assessment) -> usize {
    let key = letters::units(&key::prefix_of_copy("/a-site/of-leaders/")) + key::run(&run.id).len();
    key + letters::units(&RunRecord::from(run.clone()).write().expect("a storable run"))
}

#[test]
fn a_run_with_a_full_note_and_three_commitments_takes_1000_units_in_any_script() {
    for letter in ["x", "ü", "語", "😀", "👩🏽‍🚀", "\u{7}", "\n"] {
        let run = largest(&letter.repeat(NOTE_MOST_UNITS));
        assert!(units(&run) <= MOST_UNITS, "{letter}: {}", units(&run));
    }
}

/// The most units that a run with three plans may take in which every text is as long as it may be.
const MOST_UNITS_WITH_TEXTS: usize = 1_900;

/// As `largest`, with everything that can be written about three plans, in own words too.
fn fullest(letter: &str) -> Assessment {
    let mut run = largest(&letter.repeat(NOTE_MOST_UNITS));
    let plan = full_commitment("o-p1", letter);
    let own = Commitment { deed: Deed::Own(plan.cue.clone()), ..plan };
    run.commitments = vec![own; MOST_COMMITMENTS];
    run.sequence_floor = 12;
    run
}

#[test]
fn a_run_with_three_plans_in_which_all_is_written_takes_1900_units_in_any_script() {
    for letter in ["x", "ü", "語", "😀", "👩🏽‍🚀"] {
        let run = fullest(letter);
        assert!(units(&run) <= MOST_UNITS_WITH_TEXTS, "{letter}: {}", units(&run));
    }
}

#[test]
fn what_json_must_escape_takes_one_unit_more_each() {
    let plain = units(&largest(&"x".repeat(NOTE_MOST_UNITS)));
    for letter in ["\"", "\\"] {
        let run = largest(&letter.repeat(NOTE_MOST_UNITS));
        assert_eq!(units(&run), plain + NOTE_MOST_UNITS);
    }
}

#[test]
fn four_thousand_of_the_largest_runs_fit_or_2700_in_which_all_is_written() {
    let run = largest(&"ü".repeat(NOTE_MOST_UNITS));
    assert!(4_000 * units(&run) <= Usage::TYPICAL_LIMIT);
    assert!(2_700 * units(&fullest("ü")) <= Usage::TYPICAL_LIMIT);
}

#[test]
fn the_usage_of_a_store_is_what_its_runs_take() {
    let store = tab(&browser());
    let run = largest("😀ü");
    assert_eq!(store.save_run(&run), Ok(()));
    let prefix = key::prefix_of_copy("/a-site/of-leaders/").len();
    assert_eq!(store.usage().ours, units(&run) - prefix);
}
