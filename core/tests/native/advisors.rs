//! Kinds of help: covered, resting on one person, open. Never a total.

use weft_core::domain::advisors::{AdvisorSheet, Cover, Coverage, HelpAnswer, HelpId, HelpItems};
use weft_core::domain::instrument::Edition;
use weft_core::domain::network::PerNetwork;
use weft_core::domain::timestamp::Timestamp;

use crate::support::run::record_id;

fn help(number: usize) -> HelpId {
    HelpId(format!("a{number}").into())
}

fn items() -> HelpItems {
    let of = |numbers: std::ops::Range<usize>| numbers.map(help).collect();
    let edition = Edition { id: "advisors".into(), version: "1".into() };
    HelpItems { edition, items: PerNetwork([of(0..3), of(3..6), of(6..10)]) }
}

fn sheet(covers: &[Option<Cover>]) -> AdvisorSheet {
    let mut sheet = AdvisorSheet::begin(record_id("a"), items().edition, Timestamp(0));
    for (number, cover) in covers.iter().enumerate() {
        sheet.set(&help(number), HelpAnswer { cover: *cover, ..HelpAnswer::default() });
    }
    sheet
}

fn said_by(answers: &[Option<Cover>]) -> Coverage {
    let sheet = sheet(answers);
    Coverage::of(|help| sheet.answer(help).cover, &items())
}

#[test]
fn the_worked_example_has_7_of_10_covered_4_on_one_person_and_3_open() {
    let answers = [0, 1, 2, 2, 1, 0, 1, 2, 0, 1].map(|place| Some(Cover::ALL[place]));
    let coverage = said_by(&answers);
    assert_eq!((coverage.covered.len(), coverage.applies()), (7, 10));
    assert_eq!(coverage.on_one, [help(1), help(4), help(6), help(9)]);
    assert_eq!(coverage.open, [help(0), help(5), help(8)]);
}

#[test]
fn what_does_not_apply_or_is_not_answered_counts_nowhere() {
    let answers = [Some(Cover::Nobody), Some(Cover::DoesNotApply), None, Some(Cover::Several)];
    let coverage = said_by(&answers);
    assert_eq!(coverage.applies(), 2);
    assert_eq!(
        (coverage.covered, coverage.on_one, coverage.open),
        (vec![help(3)], vec![], vec![help(0)])
    );
    assert_eq!(said_by(&[]), Coverage::default());
}

#[test]
fn what_is_said_about_somebody_goes_with_them() {
    let somebody = HelpAnswer { cover: Some(Cover::One), is_outside: true, is_recent: true };
    assert!(somebody.with_cover(Some(Cover::Several)).is_outside);
    let nobody = HelpAnswer { cover: Some(Cover::Nobody), ..HelpAnswer::default() };
    assert_eq!(somebody.with_cover(Some(Cover::Nobody)), nobody);
    assert_eq!(somebody.with_cover(None), HelpAnswer::default());
}

#[test]
fn an_answer_can_be_taken_back() {
    let mut sheet = sheet(&[Some(Cover::One)]);
    sheet.set(&help(0), HelpAnswer::default());
    assert!(sheet.answers.is_empty());
    assert_eq!(sheet.answer(&help(0)), HelpAnswer::default());
}
