//! What a profile shows, and in which order.

use crate::chart_samples::drawing::Drawing;
use crate::chart_samples::{profile, profile_chart, profile_previous_and_target};
use weft_core::chart::palette::Role;
use weft_core::chart::profile::{ProfileBar, ProfileChart, draw};
use weft_core::domain::score::ScoreRange;

#[test]
fn a_first_profile_has_three_rows_and_says_why_a_score_is_missing() {
    let drawing = Drawing::of(&profile(760));
    let expected = [
        "4 × polyline hairline",
        "text occasional",
        "text repeated",
        "text regular",
        "text 0",
        "text 100",
        "text Operational",
        "rect operational",
        "3 × polyline operational",
        "circle paper",
        "circle operational",
        "text 69",
        "text Personal",
        "rect personal",
        "3 × polyline personal",
        "polygon paper",
        "polygon personal",
        "text 41",
        "text Strategic",
        "rect paper",
        "text 5 of 8 answered; 6 are needed",
    ];
    assert_eq!(drawing.structure(), expected);
}

#[test]
fn earlier_scores_are_hollow_targets_are_flags_and_both_are_named() {
    let drawing = Drawing::of(&profile_previous_and_target(760));
    let structure = drawing.structure();
    // The row: bar, range, flag, then the earlier score as an outline, then the score itself.
    let row = [
        "text Personal",
        "rect personal",
        "3 × polyline personal",
        "polyline ink",
        "polygon ink",
        "polygon paper",
        "polyline personal",
        "polygon paper",
        "polygon personal",
        "text 41",
    ];
    assert!(structure.windows(row.len()).any(|part| part == row), "{structure:#?}");
    let words = ["rect paper", "text your target", "rect paper", "text 3 December 2025"];
    assert_eq!(structure[structure.len() - words.len()..], words);
}

#[test]
fn words_stand_beside_the_first_mark_that_they_name() {
    let place = |drawing: &Drawing, text: &str| {
        let mark = drawing.with_tag("text").find(|mark| mark.text == text).expect("it is there");
        let number = |name: &str| mark.attributes[name].parse::<f64>().expect("a number");
        (number("x"), number("y"), mark.attributes["text-anchor"].clone())
    };
    let bar = |previous, target| ProfileBar::Scored {
        value: 50.0,
        range: ScoreRange { low: 40.0, high: 60.0 },
        score_label: "50",
        previous,
        target,
    };
    for width_px in [320, 360, 900] {
        let rows = [bar(None, None), bar(Some(20.0), Some(98.0)), bar(Some(30.0), Some(40.0))];
        let drawing = Drawing::of(&draw(&profile_chart(rows), width_px));
        let (target_x, target_y, target_anchor) = place(&drawing, "your target");
        let (previous_x, previous_y, previous_anchor) = place(&drawing, "3 December 2025");
        assert_eq!((target_anchor.as_str(), previous_anchor.as_str()), ("end", "start"));
        assert!(previous_x < target_x && target_y < previous_y);
        let (_, name_y, _) = place(&drawing, "Personal");
        let (_, next_y, _) = place(&drawing, "Strategic");
        assert!((name_y - 300.0..next_y).contains(&target_y), "in the row of the first flag");
        assert!(previous_y < next_y, "in the row of the first hollow mark");
    }
}

#[test]
fn what_is_not_shown_is_not_explained() {
    let texts = profile(360);
    assert!(!texts.contains("December") && !texts.contains("target"));
}

#[test]
fn a_phone_sees_the_same_as_a_desktop() {
    let sorted = |svg: String| {
        let mut texts: Vec<String> =
            Drawing::of(&svg).texts().into_iter().map(str::to_owned).collect();
        texts.sort();
        texts
    };
    assert_eq!(sorted(profile(320)), sorted(profile(900)));
}

#[test]
fn long_names_of_levels_are_whole_and_clear_of_each_other() {
    let names = ["occasionnellement", "de façon répétée", "régulièrement"];
    let row = || ProfileBar::Unscored { reason: "" };
    for width_px in [320, 390, 900] {
        let chart = ProfileChart { level_labels: names, ..profile_chart([row(), row(), row()]) };
        let drawing = Drawing::of(&draw(&chart, width_px));
        let places = names.map(|name| {
            let mark = drawing.with_tag("text").find(|mark| mark.text == name).expect(name);
            let number = |name: &str| mark.attributes[name].parse::<f64>().expect("a number");
            (number("x"), number("y"))
        });
        let [(left, top), (middle, lower), (right, last)] = places;
        assert!(left < middle && middle < right);
        assert!((top - last).abs() < 0.1, "the outer names are on one line");
        assert_eq!(lower > top + 10.0, width_px < 900, "the middle one is lower on a phone");
    }
}

#[test]
fn ranges_are_drawn_no_further_than_the_scale() {
    let bar = |value: f64| ProfileBar::Scored {
        value,
        range: ScoreRange { low: value - 40.0, high: value + 40.0 },
        score_label: "",
        previous: None,
        target: None,
    };
    for width_px in [320, 360, 900] {
        let svg = draw(&profile_chart([bar(0.0), bar(50.0), bar(100.0)]), width_px);
        let right = f64::from(width_px) * 10.0;
        let numbers = Drawing::of(&svg).numbers();
        assert!(numbers.iter().all(|number| (0.0..=right).contains(number)));
    }
}

#[test]
fn the_size_is_in_pixels_and_the_letters_are_large_enough() {
    let drawing = Drawing::of(&profile(360));
    assert_eq!(drawing.root.attributes["width"], "360");
    let view_box = &drawing.root.attributes["viewBox"];
    let height = &drawing.root.attributes["height"];
    assert_eq!(*view_box, format!("0 0 3600 {height}0"));
    for text in drawing.with_tag("text") {
        let size: f64 = text.attributes["font-size"].parse().expect("a size is a number");
        assert!((130.0..=150.0).contains(&size), "{} is {size} tenths of a pixel", text.text);
    }
}

#[test]
fn every_network_has_its_own_colour() {
    let drawing = Drawing::of(&profile_previous_and_target(360));
    for role in [Role::Operational, Role::Personal, Role::Strategic] {
        assert!(drawing.of_role(role) >= 5, "{} is hardly there", role.name());
    }
}
