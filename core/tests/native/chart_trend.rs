//! A trend is legible with any number of runs, and honest about what may be joined.

use std::cell::Cell;

use crate::chart_samples::drawing::{Drawing, Mark};
use crate::chart_samples::{Samples, date, edition, no_score, score, trend, trend_chart};
use weft_core::chart::palette::Role;
use weft_core::chart::series::TrendRun;
use weft_core::chart::trend::{TrendChart, TrendNote, draw, is_spread, is_thinned};
use weft_core::domain::instrument::Edition;
use weft_core::domain::network::PerNetwork;
use weft_core::domain::profile::Profile;
use weft_core::domain::timestamp::Timestamp;

const WIDTHS: [u32; 4] = [320, 360, 760, 960];

fn quiet<'a>(runs: &'a [TrendRun<'a>]) -> TrendChart<'a> {
    TrendChart { shows_ranges: false, lists_notes: false, ..trend_chart(runs, &[]) }
}

fn run(edition: &Edition, day: i64, scores: [f64; 3]) -> TrendRun<'_> {
    let profile = Profile(PerNetwork(scores.map(score)));
    TrendRun { at: Timestamp(1_700_000_000_000).plus_days(day), edition, profile }
}

/// The middles of the marks of the operational network, which are circles.
fn operational_marks(drawing: &Drawing) -> Vec<(f64, f64)> {
    let place = |mark: &Mark| {
        let number = |name: &str| mark.attributes[name].parse().expect("a place is a number");
        (number("cx"), number("cy"))
    };
    drawing
        .with_tag("circle")
        .filter(|mark| mark.role() == Some(Role::Operational))
        .map(place)
        .collect()
}

#[test]
fn two_runs_are_drawn_in_this_order() {
    let first = edition("1");
    let runs = [run(&first, 0, [80.0, 50.0, 20.0]), run(&first, 91, [70.0, 55.0, 25.0])];
    let drawing = Drawing::of(&draw(&quiet(&runs), 900));
    let structure = drawing.structure();
    let axes = [
        "4 × polyline hairline",
        "text occasional",
        "text repeated",
        "text regular",
        "text 0",
        "text 100",
        "3 × polyline muted-ink",
    ];
    assert_eq!(structure[..axes.len()], axes);
    assert_eq!(drawing.texts()[5..7], [date(runs[0].at), date(runs[1].at)]);
    // Lines first, marks later, names last: nothing covers a mark.
    let marks = structure.iter().position(|name| name == "circle operational");
    let line = structure.iter().position(|name| name == "polyline operational");
    assert!(line < marks);
    let end_labels = ["70", "Operational", "55", "Personal", "25", "Strategic"];
    assert_eq!(drawing.texts()[7..], end_labels);
}

#[test]
fn every_number_of_runs_gives_a_picture_within_its_frame() {
    for width_px in WIDTHS {
        for count in [0, 1, 2, 3, 12, 100, 1000] {
            let drawing = Drawing::of(&trend(count, width_px));
            let height: f64 = drawing.root.attributes["height"].parse().expect("a number");
            let most = f64::from(width_px).max(height) * 10.0;
            for number in drawing.numbers() {
                assert!((0.0..=most).contains(&number), "{number} at {count} runs");
            }
            assert!(drawing.marks.len() < 2500, "{} elements", drawing.marks.len());
        }
    }
}

#[test]
fn without_a_run_the_picture_says_so_and_names_no_line() {
    let drawing = Drawing::of(&draw(&quiet(&[]), 360));
    assert_eq!(drawing.texts().last(), Some(&"No finished run yet"));
    assert!(!drawing.texts().contains(&"Operational"));
}

#[test]
fn equal_dates_and_equal_scores_do_not_break_the_axes() {
    let first = edition("1");
    let runs = [run(&first, 0, [50.0; 3]); 4];
    let drawing = Drawing::of(&draw(&trend_chart(&runs, &[]), 360));
    assert_eq!(operational_marks(&drawing).len(), 1, "marks in one place are one mark");
    assert_eq!(drawing.texts().iter().filter(|text| **text == date(runs[0].at)).count(), 1);
}

#[test]
fn extreme_dates_stay_finite() {
    let first = edition("1");
    let mut runs = [run(&first, 0, [0.0, 50.0, 100.0]); 2];
    runs[0].at = Timestamp(i64::MIN);
    runs[1].at = Timestamp(i64::MAX);
    let drawing = Drawing::of(&draw(&quiet(&runs), 360));
    assert!(drawing.numbers().iter().all(|number| number.is_finite() && number.abs() < 20_000.0));
}

#[test]
fn the_horizontal_axis_is_time() {
    let first = edition("1");
    let runs = [0, 100, 400].map(|day| run(&first, day, [50.0, 40.0, 30.0]));
    let marks = operational_marks(&Drawing::of(&draw(&quiet(&runs), 900)));
    let [newest, middle, oldest] = [marks[0].0, marks[1].0, marks[2].0];
    let share = (middle - oldest) / (newest - oldest);
    assert!((share - 0.25).abs() < 0.01, "100 of 400 days are drawn at {share}");
}

#[test]
fn marks_never_touch_each_other_on_a_line() {
    let first = edition("1");
    let runs: Vec<TrendRun<'_>> = [0, 1, 2, 3, 200, 201, 300]
        .iter()
        .map(|day| run(&first, *day, [50.0, 40.0, 30.0]))
        .collect();
    let marks = operational_marks(&Drawing::of(&draw(&quiet(&runs), 360)));
    assert!(marks.len() >= 3);
    for pair in marks.windows(2) {
        let distance = (pair[0].0 - pair[1].0).hypot(pair[0].1 - pair[1].1);
        assert!(distance >= 100.0, "two marks are {distance} tenths of a pixel apart");
    }
}

#[test]
fn runs_of_one_day_or_some_minutes_are_moved_apart_in_their_order() {
    let first = edition("1");
    let minutes = |minutes: i64| Timestamp(minutes * 60_000).plus_days(19_000);
    let of = |moments: &[i64]| -> Vec<TrendRun<'_>> {
        let at =
            |moment: &i64| TrendRun { at: minutes(*moment), ..run(&first, 0, [50.0, 40.0, 30.0]) };
        moments.iter().map(at).collect()
    };
    let one_day = of(&[0, 60, 120, 300, 480, 660]);
    let after_months = of(&[-200 * 1440, 0, 4, 9]);
    for width_px in [360, 900] {
        for runs in [&one_day, &after_months] {
            let chart = quiet(runs);
            assert!(is_spread(&chart, width_px));
            let marks = operational_marks(&Drawing::of(&draw(&chart, width_px)));
            assert_eq!(marks.len(), runs.len(), "every run has its mark");
            let newest_first = marks.windows(2).all(|pair| pair[0].0 - pair[1].0 >= 120.0);
            assert!(newest_first, "{marks:?}");
        }
    }
    let months = [0, 91, 182].map(|day| run(&first, day, [50.0, 40.0, 30.0]));
    assert!(!is_spread(&quiet(&months), 900), "time is left as it is where it has room");
    let samples = Samples::new(100);
    assert!(!is_spread(&quiet(&samples.trend_runs()), 360), "too many to be moved");
}

#[test]
fn no_date_is_named_twice() {
    let first = edition("1");
    let runs = [0, 20].map(|day| run(&first, day, [50.0, 40.0, 30.0]));
    let chart = TrendChart { date_label: &|_| "Nov 2026".to_owned(), ..quiet(&runs) };
    let drawing = Drawing::of(&draw(&chart, 900));
    assert_eq!(drawing.texts().iter().filter(|text| **text == "Nov 2026").count(), 1);
}

#[test]
fn names_at_the_ends_never_cover_each_other() {
    let first = edition("1");
    for value in [0.0, 50.0, 100.0] {
        let runs = [run(&first, 0, [20.0; 3]), run(&first, 91, [value; 3])];
        let drawing = Drawing::of(&draw(&quiet(&runs), 360));
        let mut places: Vec<f64> = drawing
            .with_tag("text")
            .filter(|mark| ["Operational", "Personal", "Strategic"].contains(&mark.text.as_str()))
            .map(|mark| mark.attributes["y"].parse().expect("a place is a number"))
            .collect();
        places.sort_by(f64::total_cmp);
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 180.0), "{places:?}");
    }
}

#[test]
fn on_a_phone_the_names_of_levels_stay_clear_of_those_of_networks() {
    let first = edition("1");
    for newest in [10.0, 47.0, 56.0, 90.0] {
        // The first ones fill the left corners, and the last one stands far from the right edge.
        let value = |day: i64| match day {
            0..20 => [0.0, 100.0][usize::from(day % 2 == 0)],
            20..29 => 10.0,
            _ => newest,
        };
        let runs: Vec<TrendRun<'_>> =
            (0..30).map(|day| run(&first, day, [value(day); 3])).collect();
        let drawing = Drawing::of(&draw(&quiet(&runs), 358));
        let texts = |names: [&str; 3]| -> Vec<(f64, f64)> {
            let named = drawing.with_tag("text").filter(|it| names.contains(&it.text.as_str()));
            let number = |mark: &Mark, name: &str| mark.attributes[name].parse().expect("a number");
            named.map(|mark| (number(mark, "x"), number(mark, "y"))).collect()
        };
        let networks = texts(["Operational", "Personal", "Strategic"]);
        let levels = texts(["occasional", "repeated", "regular"]);
        assert_eq!((networks.len(), levels.len()), (3, 3));
        for (x, y) in levels {
            // The middle of the level's name; the score stands 34 px before the network's.
            let is_clear =
                |(left, other): &(f64, f64)| x + 200.0 < left - 340.0 || (y - other).abs() >= 150.0;
            assert!(networks.iter().all(is_clear), "{x}, {y} beside {networks:?} at {newest}");
        }
    }
}

#[test]
fn on_a_phone_no_mark_stands_on_the_name_of_a_level() {
    let first = edition("1");
    let runs = [
        run(&first, 0, [38.0, 16.0, 9.0]),
        run(&first, 120, [59.0, 36.0, 18.0]),
        run(&first, 283, [63.0, 46.0, 32.0]),
    ];
    let drawing = Drawing::of(&draw(&quiet(&runs), 358));
    let number = |mark: &Mark, name: &str| mark.attributes[name].parse::<f64>().expect("a number");
    let name = drawing.with_tag("text").find(|mark| mark.text == "occasional").expect("a name");
    let (x, y) = (number(name, "x"), number(name, "y"));
    let triangles = drawing.with_tag("polygon").filter(|it| it.role() == Some(Role::Strategic));
    for triangle in triangles {
        let corners = triangle.attributes["points"].split_whitespace();
        for (left, top) in corners.filter_map(|corner| corner.split_once(',')) {
            let (left, top): (f64, f64) = (left.parse().expect("x"), top.parse().expect("y"));
            let is_clear = (left - x).abs() > 350.0 || (top - y).abs() > 80.0;
            assert!(is_clear, "a mark at {left}, {top} touches the name at {x}, {y}");
        }
    }
}

#[test]
fn a_new_edition_breaks_every_line_and_is_named() {
    let (first, second) = (edition("1"), edition("2"));
    let joined = [0, 91, 182, 273].map(|day| run(&first, day, [50.0, 40.0, 30.0]));
    let mut broken = joined;
    broken[2].edition = &second;
    broken[3].edition = &second;
    let lines = |runs: &[TrendRun<'_>]| {
        let drawing = Drawing::of(&draw(&quiet(runs), 900));
        let solid = |mark: &&Mark| {
            mark.role() == Some(Role::Operational) && mark.attributes.contains_key("points")
        };
        let count = drawing.with_tag("polyline").filter(solid).count();
        (count, drawing.texts().contains(&"new edition"))
    };
    assert_eq!(lines(&joined), (1, false));
    assert_eq!(lines(&broken), (2, true));
}

#[test]
fn a_network_without_a_newest_score_is_named_with_a_dash() {
    let first = edition("1");
    let mut runs = [0, 91].map(|day| run(&first, day, [50.0, 40.0, 30.0]));
    runs[1].profile.0.0[2] = no_score();
    let drawing = Drawing::of(&draw(&quiet(&runs), 900));
    let texts = drawing.texts();
    let name = texts.iter().position(|text| *text == "Strategic").expect("it is named");
    assert_eq!(texts[name - 1], "–");
}

#[test]
fn ranges_appear_only_where_they_are_asked_for() {
    let samples = Samples::new(12);
    let runs = samples.trend_runs();
    let marks = |shows_ranges| {
        let chart = TrendChart { shows_ranges, ..trend_chart(&runs, &[]) };
        Drawing::of(&draw(&chart, 360)).with_tag("polygon").count()
    };
    assert!(marks(true) > marks(false));
}

#[test]
fn notes_too_close_to_tell_apart_share_a_mark() {
    let first = edition("1");
    let runs = [0, 400].map(|day| run(&first, day, [50.0, 40.0, 30.0]));
    let note = |day: i64, number| TrendNote { at: runs[0].at.plus_days(day), number, text: "" };
    let notes = [note(0, "1"), note(200, "2"), note(203, "3"), note(206, "4"), note(400, "5")];
    let chart = TrendChart { lists_notes: false, ..trend_chart(&runs, &notes) };
    let drawing = Drawing::of(&draw(&chart, 900));
    let marks: Vec<&str> = drawing.texts().into_iter().take(3).collect();
    assert_eq!(marks, ["1", "2–4", "5"]);
}

/// The left and the right edge of each line of a role, in tenths of a pixel.
fn extents(drawing: &Drawing, role: Role) -> Vec<(f64, f64)> {
    drawing
        .with_tag("polyline")
        .filter(|mark| mark.role() == Some(role))
        .map(|mark| {
            let places = mark.attributes["points"].split_whitespace();
            let x = |place: &str| place.split(',').next().and_then(|x| x.parse().ok());
            let xs: Vec<f64> = places.map(|place| x(place).expect("a place is a number")).collect();
            (xs.iter().copied().fold(f64::MAX, f64::min), xs.iter().copied().fold(0.0, f64::max))
        })
        .collect()
}

#[test]
fn marks_of_notes_never_touch_and_stay_within_the_picture() {
    let first = edition("1");
    let runs: Vec<TrendRun<'_>> = (0..200).map(|n| run(&first, n * 9, [50.0; 3])).collect();
    let numbers: Vec<String> = (1..=200).map(|number| number.to_string()).collect();
    for width_px in WIDTHS {
        for every in [1, 5, 40, 199] {
            let with_note = runs.iter().step_by(every).zip(&numbers);
            let notes: Vec<TrendNote<'_>> =
                with_note.map(|(run, number)| TrendNote { at: run.at, number, text: "" }).collect();
            let chart = TrendChart { lists_notes: false, ..trend_chart(&runs, &notes) };
            let marks = extents(&Drawing::of(&draw(&chart, width_px)), Role::Ink);
            assert!(!marks.is_empty());
            for pair in marks.windows(2) {
                assert!(pair[1].0 - pair[0].1 >= 20.0, "{pair:?} at {width_px} px, 1 of {every}");
            }
            assert!(marks[0].0 >= 0.0 && marks[marks.len() - 1].1 <= f64::from(width_px) * 10.0);
        }
    }
}

#[test]
fn on_a_narrow_picture_no_range_runs_through_the_name_of_a_level() {
    let first = edition("1");
    // The ranges of the oldest run fill the left of the lowest zone, its lines do not.
    let runs = [run(&first, 0, [26.0, 12.0, 26.0]), run(&first, 91, [80.0, 80.0, 80.0])];
    let drawing = Drawing::of(&draw(&trend_chart(&runs, &[]), 360));
    let lowest = drawing.with_tag("text").find(|mark| mark.text == "occasional");
    let x: f64 = lowest.expect("a name").attributes["x"].parse().expect("a place is a number");
    let oldest = operational_marks(&drawing).iter().map(|(x, _)| *x).fold(f64::MAX, f64::min);
    let from: f64 = (x - oldest).abs();
    assert!(from > 500.0, "the name stands {from} tenths of a pixel from the ranges");
}

#[test]
fn a_file_lists_the_texts_of_the_notes() {
    let drawing = Drawing::of(&trend(12, 900));
    let texts = drawing.texts();
    let list = texts.iter().position(|text| *text == "New job in May").expect("a list");
    assert_eq!(texts[list - 1], "1");
}

#[test]
fn many_runs_are_thinned_and_few_are_not() {
    for (count, width_px, expected) in
        [(12, 360, false), (60, 900, false), (100, 360, true), (1000, 900, true)]
    {
        let samples = Samples::new(count);
        let runs = samples.trend_runs();
        assert_eq!(is_thinned(&quiet(&runs), width_px), expected, "{count} runs at {width_px} px");
    }
}

#[test]
fn dates_are_asked_for_sparingly_and_never_collide() {
    let samples = Samples::new(1000);
    let runs = samples.trend_runs();
    let asked = Cell::new(0);
    let counting = |at: Timestamp| {
        asked.set(asked.get() + 1);
        date(at)
    };
    let chart = TrendChart { date_label: &counting, ..quiet(&runs) };
    let drawing = Drawing::of(&draw(&chart, 900));
    assert!(asked.get() < 1000, "asked {} times", asked.get());
    let labels = drawing.texts().iter().filter(|text| text.contains(' ')).count();
    assert!((3..=10).contains(&labels), "{labels} dates");
}
