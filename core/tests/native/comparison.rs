//! Two runs side by side: what is compared, and what has to be said about it.

use crate::support::edition::instrument;
use crate::support::run::{RunBuilder, run};
use crate::support::sheet::{sheet, sheet_of};
use weft_core::domain::change::{MovedStatement, Verdict};
use weft_core::domain::comparison::Comparison;
use weft_core::domain::day::Day;
use weft_core::domain::network::{Network, PerNetwork};
use weft_core::domain::timestamp::Timestamp;

fn spring() -> RunBuilder {
    run("spring").on_day(0).sheet(sheet_of("22222222").build())
}

fn summer() -> RunBuilder {
    let sheet = sheet().operational("22222223").personal("33333222").strategic("44444444");
    run("summer").on_day(90).sheet(sheet.build())
}

fn compared(earlier: RunBuilder, later: RunBuilder) -> Comparison {
    Comparison::of(&earlier.build(), &later.build(), &instrument(), Day::of)
}

#[test]
fn each_network_has_its_verdict_and_the_largest_steps_come_first() {
    let found = compared(spring(), summer());
    let verdicts = found.changes.0.map(|change| change.expect("both are scored").verdict);
    assert_eq!(verdicts, [Verdict::Noise, Verdict::Possible, Verdict::Clear]);
    let steps: Vec<_> = found.moved.iter().map(MovedStatement::step).collect();
    assert_eq!(steps, [[Some(2); 8].as_slice(), &[Some(1); 6]].concat());
    assert!(found.is_same_edition);
    assert_eq!(found.changed_fits, 0);
}

#[test]
fn the_later_run_less_the_earlier_gives_the_opposite_of_the_other_way_round() {
    let (there, back) = (compared(spring(), summer()), compared(summer(), spring()));
    for network in Network::ALL {
        let difference = |it: &Comparison| it.changes[network].expect("scored").difference;
        assert!((difference(&there) + difference(&back)).abs() < 1e-9);
    }
}

#[test]
fn windows_overlap_below_ninety_days_in_either_direction() {
    for (day, overlaps) in [(0, true), (89, true), (90, false), (-89, true), (-90, false)] {
        assert_eq!(compared(spring(), summer().on_day(day)).windows_overlap, overlaps, "{day}");
    }
}

#[test]
fn windows_are_counted_in_days_where_the_reader_is() {
    // At 23:30 in Greenwich, and at 0:30 ninety days later.
    let (mut late, mut early) = (spring().build(), summer().build());
    late.finished_at = Timestamp(late.finished_at.0 + 23 * HOUR_MS + HOUR_MS / 2);
    early.finished_at = Timestamp(early.finished_at.0 + HOUR_MS / 2);
    for (hours, overlaps) in [(0, false), (1, true), (-1, true), (13, true), (-11, true)] {
        let day_of = |moment: Timestamp| Day::of(Timestamp(moment.0 + hours * HOUR_MS));
        let found = Comparison::of(&late, &early, &instrument(), day_of);
        assert_eq!(found.windows_overlap, overlaps, "{hours} hours ahead of Greenwich");
    }
}

const HOUR_MS: i64 = 3_600_000;

#[test]
fn another_version_is_not_scored_but_its_shared_statements_are_listed() {
    let found = compared(spring().version("0"), summer());
    assert!(!found.is_same_edition);
    assert_eq!(found.changes, PerNetwork([None; 3]));
    assert_eq!(found.moved.len(), 14);
}

#[test]
fn another_instrument_shares_no_statement() {
    let mut foreign = spring().build();
    foreign.edition.id = "other".into();
    let found = Comparison::of(&foreign, &summer().build(), &instrument(), Day::of);
    assert!(!found.is_same_edition);
    assert!(found.moved.is_empty());
}

#[test]
fn statements_that_fit_in_only_one_run_are_counted() {
    let earlier = sheet().operational("n2n22222").personal("nn------");
    let later = sheet().operational("2n222222").personal("nn------");
    let [earlier, later] = [earlier, later].map(|it| run("a").sheet(it.build()));
    assert_eq!(compared(earlier, later).changed_fits, 3);
}

#[test]
fn an_answer_left_out_does_not_change_what_fits() {
    let earlier = run("a").sheet(sheet().operational("22222222").build());
    let later = run("b").sheet(sheet().operational("2222222-").build());
    let found = compared(earlier, later);
    assert_eq!(found.changed_fits, 0);
    assert_eq!(found.moved.len(), 1);
}

#[test]
fn a_network_without_a_score_is_compared_with_nothing() {
    let few =
        run("b").on_day(90).sheet(sheet().operational("22222---").personal("22222222").build());
    let found = compared(spring(), few);
    assert!(found.changes[Network::Operational].is_none());
    assert!(found.changes[Network::Personal].is_some());
    assert!(found.changes[Network::Strategic].is_none());
}
