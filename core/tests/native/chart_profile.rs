//! What a profile shows, and in which order.

use crate::chart_samples::drawing::{Drawing, Mark};
use crate::chart_samples::{profile, profile_chart, profile_previous_and_target};
use weft_core::chart::palette::Role;
use weft_core::chart::profile::{ProfileBar, ProfileChart, draw};
use weft_core::domain::score::ScoreRange;

#[test]
fn a_first_profile_has_bands_and_three_rows_and_says_why_a_score_is_missing() {
    let drawing = Drawing::of(&profile(760));
    let expected = [
        "2 × polyline hairline",
        "text occasional",
        "rect ink",
        "2 × polyline hairline",
        "text repeated",
        "rect ink",
        "2 × polyline hairline",
        "text regular",
        "text 0 none of it",
        "text all of it often 100",
        "circle paper",
        "circle operational",
        "text Operational",
        "text repeated",
        "polygon operational",
        "circle paper",
        "circle operational",
        "text 69",
        "polygon paper",
        "polygon personal",
        "text Personal",
        "text repeated",
        "polygon personal",
        "polygon paper",
        "polygon personal",
        "text 41",
        "polygon paper",
        "polygon strategic",
        "text Strategic",
        "text repeated",
        "text 5 of 8 answered; 6 are needed",
    ];
    assert_eq!(drawing.structure(), expected);
}

#[test]
fn earlier_scores_are_hollow_and_joined_to_the_new_ones_and_targets_are_flags() {
    let drawing = Drawing::of(&profile_previous_and_target(760));
    let structure = drawing.structure();
    // The row: range, flag, the line and the earlier score as an outline, then the score itself.
    let row = [
        "text Personal",
        "text repeated",
        "polygon personal",
        "polyline ink",
        "polygon ink",
        "polyline personal",
        "polygon paper",
        "polyline personal",
        "polygon paper",
        "polygon personal",
        "text 41",
    ];
    assert!(structure.windows(row.len()).any(|part| part == row), "{structure:#?}");
}

#[test]
fn the_bands_grow_darker_with_the_level() {
    let drawing = Drawing::of(&profile(760));
    let shades: Vec<f64> = drawing
        .with_tag("rect")
        .map(|band| band.attributes["opacity"].parse().expect("a number"))
        .collect();
    assert_eq!(shades, [0.035, 0.07]);
}

#[test]
fn a_score_stands_above_its_mark_and_within_the_picture() {
    let place = |drawing: &Drawing, text: &str| {
        let mark = drawing.with_tag("text").find(|mark| mark.text == text).expect("it is there");
        mark.attributes["x"].parse::<f64>().expect("a number")
    };
    let bar = |value: f64, score_label| ProfileBar::Scored {
        value,
        range: ScoreRange { low: value - 10.0, high: value + 10.0 },
        score_label,
        previous: None,
        target: None,
    };
    for width_px in [320, 360, 900] {
        let rows = [bar(0.0, "0"), bar(50.0, "50"), bar(100.0, "100")];
        let drawing = Drawing::of(&draw(&profile_chart(rows), width_px).svg());
        let (low, middle, high) =
            (place(&drawing, "0"), place(&drawing, "50"), place(&drawing, "100"));
        assert!(0.0 < low && low < middle && middle < high && high < f64::from(width_px) * 10.0);
    }
}

#[test]
fn a_mark_is_whole_at_either_end_of_the_scale() {
    let width = |value: f64, width_px| {
        let range = ScoreRange { low: value, high: value };
        let bar =
            ProfileBar::Scored { value, range, score_label: "", previous: None, target: None };
        let svg = draw(&profile_chart([bar, bar, bar]), width_px).svg();
        let drawing = Drawing::of(&svg);
        // The widest mark.
        let is_it = |mark: &&Mark| mark.role() == Some(Role::Personal);
        let mark = drawing.with_tag("polygon").filter(is_it).last().expect("there are marks");
        let corners = mark.attributes["points"].split_whitespace();
        let across = corners.map(|corner| corner.split(',').next().expect("a corner"));
        let across: Vec<f64> = across.map(|x| x.parse().expect("a number")).collect();
        let least = across.iter().copied().fold(f64::INFINITY, f64::min);
        across.into_iter().fold(f64::NEG_INFINITY, f64::max) - least
    };
    for width_px in [320, 390, 900] {
        let middle = width(50.0, width_px);
        for end in [0.0, 100.0] {
            assert!((width(end, width_px) - middle).abs() <= 1.0, "{end} of {width_px} px");
        }
    }
}

#[test]
fn a_laptop_shows_the_level_below_a_name_and_a_phone_what_it_is_for() {
    let texts = |width_px| {
        let svg = profile(width_px);
        Drawing::of(&svg).texts().into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let count = |width_px, text: &str| texts(width_px).iter().filter(|it| *it == text).count();
    assert_eq!((count(900, "for today"), count(900, "repeated")), (0, 4));
    assert_eq!((count(390, "for today"), count(390, "repeated")), (3, 1));
}

#[test]
fn long_names_of_levels_are_whole_and_clear_of_each_other() {
    let names = ["occasionnellement", "de façon répétée", "régulièrement"];
    let row = || ProfileBar::Unscored { reason: "" };
    for width_px in [320, 390, 900] {
        let chart = ProfileChart { level_labels: names, ..profile_chart([row(), row(), row()]) };
        let drawing = Drawing::of(&draw(&chart, width_px).svg());
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
        let svg = draw(&profile_chart([bar(0.0), bar(50.0), bar(100.0)]), width_px).svg();
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
