//! What is said about a group, and what is kept back so that nobody is told on.

use std::collections::{BTreeMap, BTreeSet};

use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::disclosure::{LEAST_COUNT, told, told_parts};
use weft_core::domain::group::{GroupPicture, Incomparable, comparable};
use weft_core::domain::network::Network;

use crate::support::edition::{edition, instrument, rules};
use crate::support::sheet::{SheetBuilder, sheet, sheet_of};

fn picture(sheets: &[AnswerSheet]) -> Option<GroupPicture> {
    GroupPicture::of(sheets, &rules())
}

/// So many people each, who answered every statement with these points.
fn people(counts: &[(usize, &str)]) -> Vec<AnswerSheet> {
    let of = |(count, points): &(usize, &str)| vec![sheet_of(&points.repeat(8)).build(); *count];
    counts.iter().flat_map(of).collect()
}

#[test]
fn below_five_people_nothing_is_shown() {
    for count in [0, 1, 2, 4] {
        assert_eq!(picture(&people(&[(count, "2")])), None, "{count}");
    }
    assert_eq!(picture(&people(&[(5, "2")])).map(|it| it.people), Some(5));
}

#[test]
fn of_five_people_no_count_is_safe() {
    // At least 3, and at least 3 on the other side: 5 people are too few for both.
    for repeating in 0..=5 {
        let group = picture(&people(&[(repeating, "4"), (5 - repeating, "0")])).expect("five");
        assert!(group.repeated.iter().all(Option::is_none), "{repeating}");
        assert!(group.levels.iter().all(|(_, levels)| *levels == [None; 3]), "{repeating}");
    }
}

#[test]
fn of_twelve_people_counts_from_three_to_nine_are_told() {
    let counts: Vec<Option<usize>> = (0..=12).map(|count| told(count, 12)).collect();
    let expected =
        [None, None, None, Some(3), Some(4), Some(5), Some(6), Some(7), Some(8), Some(9)];
    assert_eq!(counts[..10], expected);
    assert_eq!(counts[10..], [None, None, None]);
}

#[test]
fn a_level_that_is_kept_back_alone_takes_the_smallest_of_the_others_along() {
    assert_eq!(told_parts([4, 5, 3]), [Some(4), Some(5), Some(3)]);
    // 12 − 6 − 4 would be 2.
    assert_eq!(told_parts([2, 4, 6]), [None, None, Some(6)]);
    assert_eq!(told_parts([6, 0, 6]), [None, None, Some(6)]);
    // Two are kept back already; the third is far from everybody.
    assert_eq!(told_parts([2, 2, 8]), [None, None, Some(8)]);
    // 9 of 12 leave three for the others; 10 do not.
    assert_eq!(told_parts([0, 3, 9]), [None, None, Some(9)]);
    assert_eq!(told_parts([1, 1, 10]), [None, None, None]);
    assert_eq!(told_parts([0, 0, 12]), [None, None, None]);
}

#[test]
fn whatever_the_counts_no_count_that_is_kept_back_follows_from_the_others() {
    for people in 5..=24_usize {
        for low in 0..=people {
            for middle in 0..=people - low {
                let counts = [low, middle, people - low - middle];
                let parts = told_parts(counts);
                let kept_back: Vec<usize> =
                    (0..3).filter(|at| parts[*at].is_none()).map(|at| counts[at]).collect();
                assert_ne!(kept_back.len(), 1, "{counts:?}");
                // Not even which of them is none.
                assert!(kept_back.is_empty() || kept_back.iter().sum::<usize>() >= 3, "{counts:?}");
                assert!(parts.iter().flatten().all(|it| *it >= 3 && *it <= people - 3));
            }
        }
    }
}

/// Every table of three parts that make up so many people.
fn tables(people: usize) -> impl Iterator<Item = [usize; 3]> {
    (0..=people).flat_map(move |low| {
        (0..=people - low).map(move |middle| [low, middle, people - low - middle])
    })
}

#[test]
fn whoever_knows_the_rule_learns_no_part_that_is_kept_back() {
    for people in 5..=30 {
        let mut alike: BTreeMap<[Option<usize>; 3], Vec<[usize; 3]>> = BTreeMap::new();
        for counts in tables(people) {
            alike.entry(told_parts(counts)).or_default().push(counts);
        }
        for (shown, tables) in alike {
            for part in (0..3).filter(|part| shown[*part].is_none()) {
                let could_be: BTreeSet<usize> = tables.iter().map(|it| it[part]).collect();
                assert!(could_be.len() > 1, "{shown:?} is {tables:?} alone");
                // Nor that it is one of those that are too few to be told.
                assert!(could_be.last() >= Some(&LEAST_COUNT), "{shown:?}: {could_be:?}");
            }
        }
    }
}

#[test]
fn what_could_only_be_one_table_is_kept_back_whole() {
    for counts in [[5, 5, 2], [3, 2, 2], [3, 3, 2], [9, 9, 2]] {
        assert_eq!(told_parts(counts), [None; 3], "{counts:?}");
    }
}

#[test]
fn twelve_people_worked_by_hand() {
    // Operational: 4 occasional, 5 repeated, 3 regular. The others: all regular.
    let rows = [(4, "11111111"), (5, "22222222"), (3, "33333333")];
    let of = |(count, row): (usize, &str)| {
        vec![sheet_of("44444444").operational(row).traps("2n-000").build(); count]
    };
    let group = picture(&rows.into_iter().flat_map(of).collect::<Vec<_>>()).expect("twelve");
    assert_eq!(group.levels[Network::Operational], [Some(4), Some(5), Some(3)]);
    assert_eq!(group.levels[Network::Personal], [None, None, None]);
    // 2 and 3 are more than once: 5 + 3 people. That all twelve did something is not told.
    assert_eq!(group.repeated[..8], [Some(8); 8]);
    assert_eq!(group.repeated[8..24], [None; 16]);
    assert_eq!(group.repeated[24..], [None; 6]);
}

#[test]
fn two_hundred_people_worked_by_hand() {
    let group = picture(&people(&[(2, "0"), (100, "2"), (98, "4")])).expect("two hundred");
    assert_eq!(group.people, 200);
    // 2 are kept back, and the smaller of 100 and 98 with them.
    assert_eq!(group.levels[Network::Strategic], [None, Some(100), None]);
    // 198 of 200 would tell on the 2.
    assert_eq!(group.repeated[0], None);
    let group = picture(&people(&[(3, "1"), (197, "2")])).expect("two hundred");
    // Nobody is regular, and how many are occasional would say so.
    assert_eq!(group.levels[Network::Strategic], [None, Some(197), None]);
    assert_eq!(group.repeated[0], Some(197));
}

#[test]
fn whoever_gave_no_frequency_stays_among_the_people() {
    let with = |first: &str| {
        let row = format!("{first}2222222");
        sheet_of(&row).build()
    };
    let sheets = [vec![with("2"); 6], vec![with("n"); 3], vec![with("-"); 3]].concat();
    let group = picture(&sheets).expect("twelve");
    assert_eq!((group.people, group.repeated[0]), (12, Some(6)));
}

fn compared(sheet: SheetBuilder, version: &str) -> Result<AnswerSheet, Incomparable> {
    comparable(&edition(version), &sheet.build(), &instrument())
}

#[test]
fn only_this_edition_with_three_scores_can_be_put_together() {
    assert!(compared(sheet_of("222222nn"), "1").is_ok());
    assert_eq!(compared(sheet_of("222222nn"), "2"), Err(Incomparable::OtherVersion));
    assert_eq!(
        compared(sheet_of("22222222").strategic("22222n--"), "1"),
        Err(Incomparable::TooFewAnswers)
    );
    assert_eq!(compared(sheet(), "1"), Err(Incomparable::TooFewAnswers));
}
