//! The answers to one questionnaire: given, not fitting and not answered stay apart.

use std::rc::Rc;

use crate::support::edition::{questionnaire, statements};
use crate::support::sheet::{answer, answers, sheet, sheet_of};
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::network::{Network, PerNetwork};
use weft_core::domain::questionnaire::{Part, Questionnaire};

#[test]
fn the_three_kinds_of_answer_are_distinct() {
    let never = answer('0');
    let does_not_fit = answer('n');
    let not_answered = answer('-');

    assert_ne!(never, does_not_fit);
    assert_ne!(never, not_answered);
    assert_ne!(does_not_fit, not_answered);
    assert_eq!(does_not_fit.and_then(Answer::frequency), None);
    assert_eq!(never.and_then(Answer::frequency), Some(Frequency::Never));
}

#[test]
fn the_points_of_the_scale_run_from_0_to_4() {
    assert_eq!(Frequency::ALL.map(Frequency::points), [0, 1, 2, 3, 4]);
    assert_eq!(Frequency::from_points(Frequency::MOST_POINTS), Some(Frequency::Often));
    assert_eq!(Frequency::from_points(5), None);
    for frequency in Frequency::ALL {
        assert_eq!(Frequency::from_points(frequency.points()), Some(frequency));
    }
}

#[test]
fn a_new_sheet_is_blank_and_one_answer_makes_it_not_blank() {
    assert!(sheet().build().is_blank());
    assert!(!sheet().operational("0").build().is_blank());
    assert!(!sheet().operational("n").build().is_blank());
    assert!(!sheet().traps("-----0").build().is_blank());
}

#[test]
fn an_answer_can_be_put_in_and_taken_away() {
    let mut sheet = sheet().build();

    sheet.set(29, answer('3'));
    assert_eq!(sheet.answer(29), answer('3'));
    sheet.set(29, None);
    assert_eq!(sheet.answer(29), None);
    assert!(sheet.is_blank());
}

#[test]
fn a_place_that_the_questionnaire_does_not_have_takes_no_answer() {
    let mut sheet = sheet().build();

    sheet.set(30, answer('3'));

    assert!(sheet.is_blank());
    assert_eq!(sheet.answer(30), None);
    assert_eq!(sheet.answers().len(), 30);
}

#[test]
fn the_answers_of_each_part_stand_apart() {
    let sheet = sheet()
        .operational("00000000")
        .personal("11111111")
        .strategic("22222222")
        .traps("333333")
        .build();

    assert_eq!(sheet.of_network(Network::Operational), answers("00000000"));
    assert_eq!(sheet.of_network(Network::Personal), answers("11111111"));
    assert_eq!(sheet.of_network(Network::Strategic), answers("22222222"));
    assert_eq!(sheet.of_traps(), answers("333333"));
    assert_eq!(sheet.scored(), answers("000000001111111122222222"));
    assert_eq!(sheet.answers(), answers("000000001111111122222222333333"));
}

#[test]
fn a_sheet_knows_its_questionnaire() {
    assert_eq!(**sheet_of("0").build().questionnaire(), *questionnaire());
}

#[test]
fn statements_are_found_by_id_and_by_place() {
    let questionnaire = questionnaire();

    assert_eq!(questionnaire.position("o1"), Some(0));
    assert_eq!(questionnaire.position("s8"), Some(23));
    assert_eq!(questionnaire.position("t6"), Some(29));
    assert_eq!(questionnaire.position("t7"), None);
    assert_eq!(questionnaire.statement(8).as_str(), "p1");
    assert_eq!((questionnaire.len(), questionnaire.scored_len()), (30, 24));
}

#[test]
fn every_place_belongs_to_one_part() {
    let questionnaire = questionnaire();
    let part = |position| questionnaire.part(position);

    assert_eq!(part(0), Part::Network(Network::Operational));
    assert_eq!(part(7), Part::Network(Network::Operational));
    assert_eq!(part(8), Part::Network(Network::Personal));
    assert_eq!(part(16), Part::Network(Network::Strategic));
    assert_eq!(part(23), Part::Network(Network::Strategic));
    assert_eq!(part(24), Part::Trap);
    assert_eq!(questionnaire.trap_positions(), 24..30);
}

#[test]
fn networks_may_have_different_numbers_of_statements() {
    let rows = PerNetwork([statements("o", 2), Vec::new(), statements("s", 3)]);
    let questionnaire = Questionnaire::new(rows, statements("t", 1));

    let places = Network::ALL.map(|network| questionnaire.positions(network));
    assert_eq!(places, [0..2, 2..2, 2..5]);
    assert_eq!(questionnaire.trap_positions(), 5..6);
    let mut sheet = AnswerSheet::blank(Rc::new(questionnaire));
    sheet.set(2, answer('4'));
    assert_eq!(sheet.of_network(Network::Personal), []);
    assert_eq!(sheet.of_network(Network::Strategic), answers("4--"));
}

#[test]
fn a_sheet_is_filled_with_one_answer_for_each_statement() {
    let row = |count| vec![answer('3'); count];
    let sheet = AnswerSheet::filled(questionnaire(), row(30)).expect("30 statements");
    assert_eq!(sheet.answers(), row(30));
    assert_eq!(AnswerSheet::filled(questionnaire(), row(29)), None);
    assert_eq!(AnswerSheet::filled(questionnaire(), row(31)), None);
}

#[test]
fn a_questionnaire_may_be_empty() {
    assert!(Questionnaire::new(PerNetwork::default(), Vec::new()).is_empty());
    assert!(!questionnaire().is_empty());
}
