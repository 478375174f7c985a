//! The figures of `tests/fixtures/ego-network-vectors.json`, whose values networkx and igraph also give,
//! and what holds for every worksheet.

use proptest::prelude::*;
use serde_json::Value;
use weft_core::domain::people::figures::{Figures, TieFigures};
use weft_core::domain::people::person::{Choice, PersonId, Topic};
use weft_core::domain::people::share::{Share, mix, outside_inside};
use weft_core::domain::people::ties::Ties;
use weft_core::domain::people::worksheet::{MOST_PEOPLE, Worksheet, WorksheetChange};

use crate::property::for_all;
use crate::support::worksheet::{answered, blank, code, named, numbers};

const TOLERANCE: f64 = 1e-9;

fn ties_of(people: usize, pairs: &[(usize, usize)]) -> Ties {
    Ties::new(people, |one, other| pairs.contains(&(one, other)) || pairs.contains(&(other, one)))
}

fn with_ties_of(ties: &Ties) -> Figures {
    let figures = TieFigures { effective_size: ties.effective_size(), ..TieFigures::default() };
    Figures { people: ties.people(), ties: Some(figures), ..Figures::default() }
}

#[track_caller]
fn assert_near(name: &str, what: &str, found: Option<f64>, expected: &Value) {
    match (found, expected.as_f64()) {
        (None, None) => {}
        (Some(found), Some(value)) if (found - value).abs() < TOLERANCE => {}
        _ => panic!("{name}: {what} is {found:?}, expected {expected}"),
    }
}

fn counts(value: &Value) -> Vec<usize> {
    let numbers = value.as_array().expect("a list").iter();
    numbers.map(|it| usize::try_from(it.as_u64().expect("a count")).expect("small")).collect()
}

#[test]
fn nine_networks_have_the_figures_that_networkx_and_igraph_give() {
    let file: Value =
        serde_json::from_str(include_str!("../../../tests/fixtures/ego-network-vectors.json"))
            .expect("JSON");
    let networks = file.as_object().expect("networks by name");
    assert_eq!(networks.len(), 9);
    for (name, network) in networks {
        let people = usize::try_from(network["n"].as_u64().expect("a count")).expect("small");
        let pairs: Vec<(usize, usize)> = network["ties"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|pair| (counts(pair)[0], counts(pair)[1]))
            .collect();
        let ties = ties_of(people, &pairs);
        for (what, found) in [
            ("density", ties.density()),
            ("effective_size", ties.effective_size()),
            ("efficiency", with_ties_of(&ties).efficiency()),
            ("constraint", ties.constraint()),
        ] {
            assert_near(name, what, found, &network[what]);
        }
        let clusters: Vec<usize> = ties.clusters().iter().map(Vec::len).collect();
        assert_eq!(clusters, counts(&network["components"]), "{name}");
        let count =
            |key: &str| usize::try_from(network[key].as_u64().expect("a count")).expect("small");
        let outside = Share { count: count("E"), of: count("E") + count("I") };
        assert_near(name, "ei", outside_inside(outside), &network["ei"]);
        assert_near(name, "iqv", mix(&counts(&network["level_counts"])), &network["iqv"]);
    }
}

#[test]
fn of_nobody_everything_is_undefined() {
    let ties = ties_of(0, &[]);
    assert_eq!(ties.density(), None);
    assert_eq!(ties.effective_size(), None);
    assert_eq!(with_ties_of(&ties).efficiency(), None);
    assert_eq!(ties.constraint(), None);
    assert!(ties.clusters().is_empty());
    assert_eq!(mix(&[0, 0, 0]), None);
    assert_eq!(outside_inside(Share::default()), None);
    let figures = Figures::of(&blank());
    assert_eq!(figures.ties, None);
    assert_eq!(figures.reach, None);
    assert_eq!(figures.largest_cluster(), Share::default());
}

/// So many people, with whatever ties.
fn any_ties() -> impl Strategy<Value = (usize, Vec<(usize, usize)>)> {
    (0..=MOST_PEOPLE).prop_flat_map(|people| {
        let last = people.max(1) - 1;
        let pair = (0..=last, 0..=last).prop_filter("two people", |(one, other)| one != other);
        let most = if people > 1 { 60 } else { 0 };
        (Just(people), prop::collection::vec(pair, 0..=most))
    })
}

#[test]
fn density_is_between_0_and_1() {
    for_all(any_ties(), |(people, pairs)| {
        if let Some(density) = ties_of(people, &pairs).density() {
            prop_assert!((0.0..=1.0).contains(&density));
        }
        Ok(())
    });
}

#[test]
fn one_more_tie_never_raises_the_effective_size() {
    for_all(any_ties(), |(people, mut pairs)| {
        let more = ties_of(people, &pairs).effective_size();
        pairs.pop();
        prop_assert!(more <= ties_of(people, &pairs).effective_size());
        Ok(())
    });
}

#[test]
fn groups_hold_everybody_once_and_the_largest_is_first() {
    for_all(any_ties(), |(people, pairs)| {
        let clusters = ties_of(people, &pairs).clusters();
        let mut all: Vec<usize> = clusters.concat();
        all.sort_unstable();
        prop_assert_eq!(all, (0..people).collect::<Vec<_>>());
        prop_assert!(clusters.windows(2).all(|pair| pair[0].len() >= pair[1].len()));
        Ok(())
    });
}

#[test]
fn neither_other_codes_nor_another_order_change_a_figure() {
    for_all(any_ties(), |(people, pairs)| {
        let straight = ties_of(people, &pairs);
        let turned: Vec<(usize, usize)> =
            pairs.iter().map(|(one, other)| (people - 1 - one, people - 1 - other)).collect();
        let turned = ties_of(people, &turned);
        let near = |one: Option<f64>, other: Option<f64>| match (one, other) {
            (Some(one), Some(other)) => (one - other).abs() < TOLERANCE,
            (one, other) => one == other,
        };
        prop_assert!(near(straight.density(), turned.density()));
        prop_assert!(near(straight.effective_size(), turned.effective_size()));
        prop_assert!(near(straight.constraint(), turned.constraint()));
        let sizes = |ties: &Ties| ties.clusters().iter().map(Vec::len).collect::<Vec<_>>();
        prop_assert_eq!(sizes(&straight), sizes(&turned));
        Ok(())
    });
    let mut sheet = answered(12);
    let before = Figures::of(&sheet);
    for place in 0..12 {
        sheet.apply(&WorksheetChange::Renamed(PersonId(place + 1), code(&format!("Z{place}"))));
    }
    assert_eq!(Figures::of(&sheet), before);
}

#[test]
fn circles_with_exceptions_are_the_same_as_the_ties_given_one_by_one() {
    let members = prop::collection::vec((0..4_usize, 1..=12_u16), 0..40);
    let exceptions = prop::collection::vec((1..=12_u16, 1..=12_u16, any::<bool>()), 0..30);
    for_all((members, exceptions), |(members, exceptions)| {
        let mut circled = named(12);
        for (circle, person) in members {
            circled.apply(&WorksheetChange::Circled(circle, PersonId(person), true));
        }
        for (one, other, is_tied) in exceptions {
            circled.apply(&WorksheetChange::Tied(PersonId(one), PersonId(other), is_tied));
        }
        let mut one_by_one = named(12);
        for one in 1..=12 {
            for other in 1..=12 {
                let (one, other) = (PersonId(one), PersonId(other));
                let is_tied = circled.know_each_other(one, other);
                one_by_one.apply(&WorksheetChange::Tied(one, other, is_tied));
            }
        }
        prop_assert!(one_by_one.circles.is_empty());
        prop_assert_eq!(one_by_one.ties(), circled.ties());
        Ok(())
    });
}

#[test]
fn who_does_not_answer_leaves_the_denominator() {
    let mut sheet = answered(12);
    let all = Figures::of(&sheet);
    for topic in Topic::ALL {
        let person = sheet.people[0].clone();
        sheet.apply(&WorksheetChange::Answered(person.id, topic, None));
        let figures = Figures::of(&sheet);
        assert_eq!(figures.answered(topic), all.answered(topic) - 1, "{}", topic.name());
        let of = |choice| figures.share(topic, choice).of;
        assert!(Choice::all(topic).all(|choice| of(choice) == 11));
        sheet.apply(&WorksheetChange::Answered(person.id, topic, person.answers[topic]));
    }
    let unanswered = Figures::of(&named(12));
    for topic in Topic::ALL {
        assert_eq!(unanswered.mix(topic), None);
    }
    assert_eq!(unanswered.own_step().value(), None);
    assert_eq!(unanswered.one_introducer().value(), None);
    assert_eq!(unanswered.outside_inside(), None);
    assert_eq!(unanswered.ties, None, "nobody was asked whom they know");
}

#[test]
fn with_0_1_2_and_20_people_every_figure_is_a_number_or_undefined() {
    for people in [0, 1, 2, 20] {
        let figures = Figures::of(&answered(people));
        assert_eq!(figures.people, usize::from(people));
        let ties = figures.ties.clone().unwrap_or_default();
        let values = [ties.density, ties.effective_size, ties.constraint, figures.outside_inside()];
        assert!(values.into_iter().flatten().all(f64::is_finite), "{people}");
        assert_eq!(ties.density.is_some(), people > 1);
        assert_eq!(ties.constraint.is_some(), people > 0);
    }
}

#[test]
fn who_was_assigned_is_no_choice_of_the_reader() {
    let mut sheet = named(6);
    for (person, choice) in numbers(6).zip([0, 0, 1, 2, 3]) {
        let choice = Choice::of(Topic::Meeting, choice);
        sheet.apply(&WorksheetChange::Answered(person, Topic::Meeting, choice));
    }
    assert_eq!(Figures::of(&sheet).own_step(), Share { count: 2, of: 4 });
}

#[test]
fn the_contact_who_introduced_most_is_counted() {
    let mut sheet = named(6);
    let introduced = Choice::of(Topic::Meeting, 1);
    for (person, by) in [(2, 1), (3, 1), (4, 5)] {
        sheet.apply(&WorksheetChange::Answered(PersonId(person), Topic::Meeting, introduced));
        sheet.apply(&WorksheetChange::Introduced(PersonId(person), Some(PersonId(by))));
    }
    assert_eq!(Figures::of(&sheet).one_introducer(), Share { count: 2, of: 3 });
    // Whoever was not introduced has no introducer, whatever was said before.
    sheet.apply(&WorksheetChange::Answered(PersonId(2), Topic::Meeting, Some(Choice::OWN_STEP)));
    assert_eq!(Figures::of(&sheet).one_introducer(), Share { count: 1, of: 3 });
}

#[test]
fn reach_counts_the_cells_of_function_place_and_level() {
    let mut sheet = named(4);
    for (person, place) in [(1, 0), (2, 0), (3, 1)] {
        for topic in [Topic::Function, Topic::Place, Topic::Rank] {
            let choice = Choice::of(topic, place);
            sheet.apply(&WorksheetChange::Answered(PersonId(person), topic, choice));
        }
    }
    // The fourth has no answers, and so no cell.
    assert_eq!(Figures::of(&sheet).reach, Some(2));
}

#[test]
fn wilson_gives_the_published_intervals() {
    let near = |share: Share, low: f64, high: f64| {
        let (found_low, found_high) = share.interval().expect("people");
        assert!((found_low - low).abs() < 5e-5 && (found_high - high).abs() < 5e-5, "{share:?}");
    };
    // Newcombe (1998), table I, method 3.
    near(Share { count: 81, of: 263 }, 0.2553, 0.3662);
    near(Share { count: 15, of: 148 }, 0.0624, 0.1605);
    near(Share { count: 0, of: 20 }, 0.0, 0.1611);
    near(Share { count: 1, of: 29 }, 0.0061, 0.1718);
    assert_eq!(Share::default().interval(), None);
    assert_eq!(Share { count: 9, of: 12 }.points_of_one(), Some(100.0 / 12.0));
}

#[test]
fn ties_are_known_when_it_was_asked_of_everybody() {
    let mut sheet: Worksheet = named(5);
    for person in numbers(4) {
        sheet.apply(&WorksheetChange::Asked(person));
    }
    assert_eq!(Figures::of(&sheet).ties, None);
    sheet.apply(&WorksheetChange::Asked(PersonId(5)));
    assert!(Figures::of(&sheet).ties.is_some());
    sheet.apply(&WorksheetChange::Named(code("NEW")));
    assert_eq!(Figures::of(&sheet).ties, None);
}
