//! What changed between two runs, and what it may be called.

use crate::property::{any_sheet, for_all};
use crate::support::edition::{edition, rules, statements};
use crate::support::run::run;
use crate::support::sheet::{answer, score_of, sheet, sheet_of};
use proptest::prelude::*;
use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::change::{
    Change, MovedStatement, Verdict, changes, moved_statements, next_check_day, windows_overlap,
};
use weft_core::domain::day::Day;
use weft_core::domain::network::{Network, PerNetwork};
use weft_core::domain::profile::Profile;
use weft_core::domain::questionnaire::Questionnaire;
use weft_core::domain::score::{ErrorModel, NetworkScore, Score, ScoringRules, Z_95};
use weft_core::domain::timestamp::Timestamp;

fn change(earlier: &str, later: &str) -> Change {
    let [earlier, later] = [earlier, later].map(score_of);
    let score = |score: &NetworkScore| *score.score().expect("enough is answered");
    Change::between(&score(&earlier), &score(&later))
}

fn moved(earlier: &AnswerSheet, later: &AnswerSheet) -> Vec<MovedStatement> {
    let of = |sheet: &AnswerSheet| run("a-run").sheet(sheet.clone()).build();
    moved_statements(&of(earlier), &of(later))
}

#[test]
fn a_change_is_the_later_score_less_the_earlier() {
    let up = change("22222222", "33333333");
    let down = change("33333333", "22222222");

    assert!((up.difference - 25.0).abs() < 1e-9);
    assert!((down.difference + 25.0).abs() < 1e-9);
    assert!((up.standard_error - 129.6_f64.sqrt()).abs() < 1e-9);
}

#[test]
fn a_verdict_depends_on_the_size_of_the_change_and_not_on_its_direction() {
    // One standard error of a change between complete answers is 11.4 points, 1.96 are 22.3;
    // one step on one of eight statements is 3.125.
    let cases = [
        ("22222222", Verdict::Noise),
        ("33322222", Verdict::Noise),
        ("33332222", Verdict::Possible),
        ("33333332", Verdict::Possible),
        ("33333333", Verdict::Clear),
        ("11122222", Verdict::Noise),
        ("11112222", Verdict::Possible),
        ("11111112", Verdict::Possible),
        ("11111111", Verdict::Clear),
    ];
    for (later, verdict) in cases {
        assert_eq!(change("22222222", later).verdict, verdict, "{later}");
    }
}

#[test]
fn fewer_answers_make_a_verdict_more_cautious() {
    assert_eq!(change("22222222", "33333333").verdict, Verdict::Clear);
    assert_eq!(change("222222--", "333333--").verdict, Verdict::Possible);
}

#[test]
fn a_change_of_exactly_one_standard_error_is_possible() {
    // Two errors of 3 and 4 points give one of 5 points exactly: one step on one of five.
    let score = |row: &str, standard_deviation: f64| {
        let error = ErrorModel { standard_deviation, reliability: 0.0 };
        let rules = ScoringRules { minimum_answered: 5, error, ..rules() };
        *NetworkScore::of(&crate::support::sheet::answers(row), &rules)
            .score()
            .expect("five answers")
    };

    let change = Change::between(&score("22222", 3.0), &score("22223", 4.0));

    assert!((change.difference - change.standard_error).abs() < f64::EPSILON);
    assert_eq!(change.verdict, Verdict::Possible);
}

#[test]
fn a_change_of_exactly_1_96_standard_errors_is_more_than_noise() {
    let score = *score_of("00000000").score().expect("eight answers");
    let earlier = Score { value: 0.0, standard_error: 0.0, ..score };
    let later = Score { value: Z_95 * 10.0, standard_error: 10.0, ..score };

    assert_eq!(Change::between(&earlier, &later).verdict, Verdict::Clear);
}

#[test]
fn only_networks_with_a_score_in_both_runs_have_a_change() {
    let earlier = sheet_of("22222222").operational("22222---").profile();
    let later = sheet_of("22222222").strategic("22222nnn").profile();

    let changes = changes(&earlier, &later);

    assert_eq!(changes.0.map(|change| change.is_some()), [false, true, false]);
}

#[test]
fn there_and_back_is_the_same_change_with_the_other_sign() {
    for_all((any_sheet(), any_sheet()), |(one, other)| {
        let [one, other] = [one, other].map(|sheet| Profile::of(&sheet, &rules()));
        let (there, back) = (changes(&one, &other), changes(&other, &one));
        for network in Network::ALL {
            match (there[network], back[network]) {
                (Some(there), Some(back)) => {
                    prop_assert!((there.difference + back.difference).abs() < 1e-9);
                    prop_assert_eq!(there.verdict, back.verdict);
                }
                (there, back) => prop_assert_eq!(there, back),
            }
        }
        Ok(())
    });
}

#[test]
fn a_run_compared_with_itself_has_not_changed() {
    for_all(any_sheet(), |sheet| {
        let profile = Profile::of(&sheet, &rules());
        for change in changes(&profile, &profile).0.into_iter().flatten() {
            prop_assert_eq!(change.verdict, Verdict::Noise);
        }
        prop_assert!(moved(&sheet, &sheet).is_empty());
        Ok(())
    });
}

#[test]
fn windows_overlap_where_runs_are_less_than_90_days_apart() {
    let day = |day: i64| Day::of(Timestamp(1_000)).plus(day);

    assert!(windows_overlap(day(0), day(0)));
    assert!(windows_overlap(day(0), day(89)));
    assert!(!windows_overlap(day(0), day(90)));
    assert!(!windows_overlap(day(0), day(400)));
    assert!(!windows_overlap(day(0), next_check_day(day(0))));
    assert!(windows_overlap(day(0), next_check_day(day(0)).plus(-1)));
}

#[test]
fn windows_overlap_whichever_run_is_named_first() {
    let day = |day: i64| Day::of(Timestamp(1_000)).plus(day);

    assert!(windows_overlap(day(89), day(0)));
    assert!(!windows_overlap(day(90), day(0)));
}

#[test]
fn the_statements_that_moved_come_with_the_largest_steps_first() {
    let earlier = sheet().operational("0123----").personal("4n-1----").strategic("22222222");
    let later = sheet().operational("0223----").personal("02321---").strategic("22222220");

    let moved = moved(&earlier.build(), &later.build());

    let steps: Vec<_> = moved.iter().map(|moved| (moved.id.as_str(), moved.step())).collect();
    assert_eq!(
        steps,
        [
            ("p1", Some(-4)),
            ("s8", Some(-2)),
            ("o2", Some(1)),
            ("p4", Some(1)),
            ("p2", None),
            ("p3", None),
            ("p5", None),
        ]
    );
}

#[test]
fn a_moved_statement_says_what_it_was_and_what_it_is() {
    let earlier = sheet().personal("-1------").build();
    let later = sheet().personal("-n------").build();

    assert_eq!(
        moved(&earlier, &later),
        [MovedStatement {
            id: "p2".into(),
            network: Network::Personal,
            earlier: answer('1'),
            later: answer('n'),
        }]
    );
}

#[test]
fn traps_are_not_among_the_moved_statements() {
    let earlier = sheet().traps("000000").build();
    let later = sheet().traps("444444").build();

    assert!(moved(&earlier, &later).is_empty());
}

#[test]
fn statements_are_matched_by_their_ids_and_not_by_their_places() {
    let turned = |ids: [&str; 3], row: &str| -> Assessment {
        let ids = ids.map(Into::into).to_vec();
        let networks = PerNetwork([ids, Vec::new(), statements("s", 1)]);
        let mut sheet = AnswerSheet::blank(Questionnaire::new(networks, Vec::new()).into());
        for (position, letter) in row.chars().enumerate() {
            sheet.set(position, answer(letter));
        }
        let run = run("a-run").sheet(sheet).build();
        assert_eq!(run.edition, edition("1"));
        run
    };
    let earlier = turned(["o1", "o2", "o3"], "0123");
    let later = turned(["o4", "o3", "o1"], "4213");

    let moved = moved_statements(&earlier, &later);

    let ids: Vec<_> = moved.iter().map(|moved| moved.id.as_str()).collect();
    assert_eq!(ids, ["o1"]);
}
