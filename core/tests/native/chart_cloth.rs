//! The cloth of answers, and the tapestry of all runs.

use crate::chart_samples::drawing::Drawing;
use crate::chart_samples::{KEY, NAMES, every_answer, tapestry};
use weft_core::chart::palette::Role;
use weft_core::chart::tapestry::{MOST_ROWS, TapestryChart, TapestryRow, draw};
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::network::PerNetwork;

fn one_row_of(answers: &[Option<Answer>]) -> String {
    let row = TapestryRow {
        date_label: "",
        answers: PerNetwork([answers, &[], &[]]),
        is_comparable_with_older: true,
    };
    draw(&TapestryChart { names: PerNetwork([""; 3]), rows: &[row], key: None }, 900).svg()
}

#[test]
fn every_answer_looks_different_by_more_than_its_tone() {
    let look = |answer: Option<Answer>| {
        let drawing = Drawing::of(&one_row_of(&[answer]));
        let heights: Vec<String> = drawing
            .marks
            .iter()
            .filter(|mark| mark.role() != Some(Role::Hairline))
            .filter_map(|mark| mark.attributes.get("points").cloned())
            .collect();
        (drawing.structure(), heights)
    };
    let mut seen = Vec::new();
    for answer in every_answer().into_iter().take(7) {
        let look = look(answer);
        assert!(!seen.contains(&look), "{answer:?} looks like another answer");
        seen.push(look);
    }
}

#[test]
fn more_often_is_darker_and_thicker() {
    let thread = |frequency| {
        let drawing = Drawing::of(&one_row_of(&[Some(Answer::Frequency(frequency))]));
        let mark = drawing
            .marks
            .iter()
            .find(|mark| mark.tag == "polygon" && mark.role() == Some(Role::Operational))
            .cloned()
            .expect("a thread");
        let ys: Vec<f64> = mark.attributes["points"]
            .split_whitespace()
            .filter_map(|place| place.split_once(',')?.1.parse().ok())
            .collect();
        let height = ys.iter().copied().fold(f64::MIN, f64::max)
            - ys.iter().copied().fold(f64::MAX, f64::min);
        let opacity: f64 = mark.attributes["opacity"].parse().expect("a number");
        height * opacity
    };
    let amounts = Frequency::ALL.map(thread);
    assert!(amounts.windows(2).all(|pair| pair[0] < pair[1]), "{amounts:?}");
}

#[test]
fn no_thread_is_drawn_where_there_is_no_frequency() {
    let strokes = |answer| Drawing::of(&one_row_of(&[answer])).of_role(Role::Operational);
    let thread = strokes(Some(Answer::Frequency(Frequency::Often)));
    for answer in [None, Some(Answer::DoesNotFit)] {
        assert_eq!(strokes(answer) + 1, thread, "{answer:?}");
    }
}

#[test]
fn the_key_names_every_answer() {
    let svg = tapestry(1, 360);
    let drawing = Drawing::of(&svg);
    let texts = drawing.texts();
    assert_eq!(texts[..3], ["Operational", "Personal", "Strategic"]);
    assert_eq!(texts[4..9], KEY.frequencies);
    assert_eq!(texts[9..], [KEY.does_not_fit, KEY.not_answered]);
}

#[test]
fn a_tapestry_dates_its_rows_and_grows_with_them() {
    let height = |count| {
        let drawing = Drawing::of(&tapestry(count, 760));
        drawing.root.attributes["height"].parse::<f64>().expect("a height is a number")
    };
    assert!(height(1) < height(2) && height(2) < height(12) && height(12) < height(100));
    assert!(height(1000) < 900.0);
    for count in [1, 2, 12] {
        let drawing = Drawing::of(&tapestry(count, 760));
        let dates = drawing.texts().iter().filter(|text| text.starts_with("3 Mar")).count();
        assert_eq!(dates, count);
    }
}

#[test]
fn dates_of_low_rows_thin_out_but_name_the_newest_and_the_oldest() {
    let drawing = Drawing::of(&tapestry(MOST_ROWS, 360));
    let texts = drawing.texts();
    let dates: Vec<&str> = texts.into_iter().filter(|text| text.starts_with("3 Mar")).collect();
    assert!((10..50).contains(&dates.len()), "{} dates", dates.len());
    assert_eq!((dates[0], dates[dates.len() - 1]), ("3 Mar 2026", "3 Mar 2001"));
}

#[test]
fn runs_that_must_not_be_compared_have_a_break_between_them() {
    let answers = every_answer();
    let row = |is_comparable_with_older| TapestryRow {
        date_label: "March",
        answers: PerNetwork([answers.as_slice(); 3]),
        is_comparable_with_older,
    };
    let height = |rows: &[TapestryRow<'_>]| {
        let chart = TapestryChart { names: NAMES, rows, key: None };
        let svg = draw(&chart, 760).svg();
        Drawing::of(&svg).root.attributes["height"].parse::<f64>().expect("a number")
    };
    assert!(height(&[row(false), row(true)]) > height(&[row(true), row(true)]));
}

#[test]
fn the_newest_runs_are_drawn_where_there_are_too_many() {
    assert_eq!(tapestry(MOST_ROWS + 1, 760).len(), tapestry(1000, 760).len());
}

#[test]
fn an_empty_history_is_an_empty_cloth() {
    let drawing = Drawing::of(&tapestry(0, 360));
    assert_eq!(drawing.texts()[..3], ["Operational", "Personal", "Strategic"]);
}
