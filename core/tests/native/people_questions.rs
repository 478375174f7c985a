//! The rule that chooses the questions (docs/measurement.md).

use weft_core::domain::network::Network;
use weft_core::domain::people::figures::{Figures, TieFigures};
use weft_core::domain::people::person::Topic;
use weft_core::domain::people::question::{Question, questions};
use weft_core::domain::people::share::Share;

/// Twelve people of whom nothing leads to a question.
fn balanced() -> Figures {
    let mut figures = Figures { people: 12, ..Figures::default() };
    figures.counts[Topic::Place] = [6, 6, 0, 0];
    figures.counts[Topic::Function] = [6, 6, 0, 0];
    figures.counts[Topic::Rank] = [4, 4, 4, 0];
    figures.counts[Topic::Years] = [3, 3, 3, 3];
    figures.counts[Topic::Meeting] = [4, 3, 3, 2];
    figures.counts[Topic::Help] = [2, 2, 6, 2];
    figures.purposes.0 = [4, 4, 4];
    figures.with_purpose = 12;
    figures.introduced_by_one = 2;
    figures.ties = Some(TieFigures { clusters: vec![5, 4, 3], ..TieFigures::default() });
    figures
}

fn asked(figures: &Figures) -> Vec<Question> {
    questions(figures).into_iter().map(|asked| asked.question).collect()
}

fn with(change: impl FnOnce(&mut Figures)) -> Vec<Question> {
    let mut figures = balanced();
    change(&mut figures);
    asked(&figures)
}

#[test]
fn where_nothing_stands_out_nothing_is_asked() {
    assert_eq!(asked(&balanced()), []);
}

#[test]
fn each_question_begins_at_its_bound() {
    type Case = (Question, fn(&mut Figures), fn(&mut Figures));
    let cases: [Case; 11] = [
        (
            Question::Inside,
            |f| f.counts[Topic::Place] = [8, 4, 0, 0],
            |f| f.counts[Topic::Place] = [7, 5, 0, 0],
        ),
        (
            Question::SameFunction,
            |f| f.counts[Topic::Function] = [8, 4, 0, 0],
            |f| f.counts[Topic::Function] = [7, 5, 0, 0],
        ),
        (
            Question::FewAbove,
            |f| f.counts[Topic::Rank] = [2, 5, 5, 0],
            |f| f.counts[Topic::Rank] = [3, 5, 4, 0],
        ),
        (Question::OneCluster, |f| clusters(f, &[9, 2, 1]), |f| clusters(f, &[8, 3, 1])),
        (
            Question::OwnStep,
            |f| f.counts[Topic::Meeting] = [7, 2, 1, 2],
            |f| f.counts[Topic::Meeting] = [13, 4, 3, 0],
        ),
        (Question::OneIntroducer, |f| f.introduced_by_one = 3, |f| f.introduced_by_one = 2),
        (
            Question::FewFor(Network::Operational),
            |f| f.purposes.0 = [2, 5, 5],
            |f| f.purposes.0 = [3, 5, 5],
        ),
        (
            Question::FewFor(Network::Personal),
            |f| f.purposes.0 = [5, 2, 5],
            |f| f.purposes.0 = [5, 3, 5],
        ),
        (
            Question::FewFor(Network::Strategic),
            |f| f.purposes.0 = [5, 5, 2],
            |f| f.purposes.0 = [5, 5, 3],
        ),
        (
            Question::FewNew,
            |f| f.counts[Topic::Years] = [1, 4, 4, 3],
            |f| f.counts[Topic::Years] = [2, 4, 3, 3],
        ),
        (
            Question::OneWay,
            |f| f.counts[Topic::Help] = [4, 2, 4, 2],
            |f| f.counts[Topic::Help] = [3, 2, 5, 2],
        ),
    ];
    for (question, at, beyond) in cases {
        assert_eq!(with(at), [question], "{question:?}");
        assert_eq!(with(beyond), [], "{question:?}");
    }
}

fn clusters(figures: &mut Figures, sizes: &[usize]) {
    figures.ties = Some(TieFigures { clusters: sizes.to_vec(), ..TieFigures::default() });
}

#[test]
fn of_a_theme_the_one_is_asked_that_most_people_would_have_to_change() {
    let inside = with(|figures| {
        figures.counts[Topic::Place] = [10, 2, 0, 0];
        figures.counts[Topic::Function] = [9, 3, 0, 0];
    });
    assert_eq!(inside, [Question::Inside]);
    let function = with(|figures| {
        figures.counts[Topic::Place] = [9, 3, 0, 0];
        figures.counts[Topic::Function] = [11, 1, 0, 0];
    });
    assert_eq!(function, [Question::SameFunction]);
}

#[test]
fn of_equals_the_first_is_asked_and_the_strategic_network_before_the_others() {
    let equal = with(|figures| {
        figures.counts[Topic::Place] = [9, 3, 0, 0];
        figures.counts[Topic::Function] = [9, 3, 0, 0];
    });
    assert_eq!(equal, [Question::Inside]);
    assert_eq!(
        with(|figures| figures.purposes.0 = [1, 1, 1]),
        [Question::FewFor(Network::Strategic)]
    );
}

#[test]
fn there_are_at_most_three_one_of_each_theme_with_their_counts() {
    let mut figures = balanced();
    figures.counts[Topic::Place] = [9, 3, 0, 0];
    figures.counts[Topic::Function] = [8, 4, 0, 0];
    clusters(&mut figures, &[12]);
    figures.introduced_by_one = 9;
    figures.purposes.0 = [12, 3, 0];
    figures.counts[Topic::Years] = [0, 4, 4, 4];
    let asked = questions(&figures);
    assert_eq!(asked.len(), 3);
    assert_eq!(asked[0].share, Share { count: 9, of: 12 });
    assert_eq!(asked[2].question, Question::FewFor(Network::Strategic));
}

#[test]
fn nothing_is_asked_of_fewer_than_five_people_or_answers() {
    assert_eq!(
        with(|figures| {
            figures.people = 4;
            figures.counts[Topic::Place] = [8, 0, 0, 0];
        }),
        []
    );
    assert_eq!(with(|figures| figures.counts[Topic::Place] = [4, 0, 0, 0]), []);
    assert_eq!(with(|figures| figures.counts[Topic::Place] = [5, 0, 0, 0]), [Question::Inside]);
}

#[test]
fn groups_lead_to_a_question_only_when_everybody_was_asked_about() {
    assert_eq!(with(|figures| figures.ties = None), []);
}
