//! A trend is legible with any number of runs, and honest about what may be joined.

use std::cell::Cell;

use crate::chart_samples::drawing::{Drawing, Mark};
use crate::chart_samples::{Samples, date, edition, no_score, score, trend, trend_chart};
use weft_core::chart::palette::Role;
use weft_core::chart::series::TrendRun;
use weft_core::chart::trend::{self, TrendChart, TrendNote};
use weft_core::domain::instrument::Edition;
use weft_core::domain::network::PerNetwork;
use weft_core::domain::profile::Profile;
use weft_core::domain::timestamp::Timestamp;

fn draw(chart: &TrendChart<'_>, width_px: u32) -> String {
    trend::draw(chart, width_px).picture.svg()
}

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
        // In a panel, the mark before the name of the network.
        .filter(|(x, _)| *x > 80.0)
        .collect()
}

#[test]
fn two_runs_are_drawn_in_this_order() {
    let first = edition("1");
    let runs = [run(&first, 0, [80.0, 50.0, 20.0]), run(&first, 91, [70.0, 55.0, 25.0])];
    let drawing = Drawing::of(&draw(&quiet(&runs), 900));
    let structure = drawing.structure();
    let axes = [
        "2 × rect ink",
        "4 × polyline hairline",
        "text occasional",
        "text repeated",
        "text regular",
        "text 0",
        "text 100",
    ];
    assert_eq!(structure[..axes.len()], axes);
    // Lines first, marks later, names last: nothing covers a mark.
    let marks = structure.iter().position(|name| name == "circle operational");
    let line = structure.iter().position(|name| name == "polyline operational");
    assert!(line < marks);
    let end_labels = ["70", "Operational", "55", "Personal", "25", "Strategic"];
    assert_eq!(drawing.texts()[5..11], end_labels);
    assert_eq!(drawing.texts()[11..], [date(runs[0].at), date(runs[1].at)]);
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
    let chart = TrendChart { shows_ranges: false, ..trend_chart(&runs, &[]) };
    let drawing = Drawing::of(&draw(&chart, 360));
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
            assert!(trend::draw(&chart, width_px).is_spread);
            let marks = operational_marks(&Drawing::of(&draw(&chart, width_px)));
            assert_eq!(marks.len(), runs.len(), "every run has its mark");
            let newest_first = marks.windows(2).all(|pair| pair[0].0 - pair[1].0 >= 120.0);
            assert!(newest_first, "{marks:?}");
        }
    }
    let months = [0, 91, 182].map(|day| run(&first, day, [50.0, 40.0, 30.0]));
    assert!(
        !trend::draw(&quiet(&months), 900).is_spread,
        "time is left as it is where it has room"
    );
    let samples = Samples::new(100);
    assert!(!trend::draw(&quiet(&samples.trend_runs()), 360).is_spread, "too many to be moved");
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
        let drawing = Drawing::of(&draw(&quiet(&runs), 900));
        let mut places: Vec<f64> = drawing
            .with_tag("text")
            .filter(|mark| ["Operational", "Personal", "Strategic"].contains(&mark.text.as_str()))
            .map(|mark| mark.attributes["y"].parse().expect("a place is a number"))
            .collect();
        places.sort_by(f64::total_cmp);
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 180.0), "{places:?}");
    }
}

/// The places of everything that is drawn in the colour of a network, marks before names aside.
fn places_of_networks(drawing: &Drawing) -> Vec<(f64, f64)> {
    let roles = [Role::Operational, Role::Personal, Role::Strategic];
    let of_networks = |mark: &&Mark| mark.role().is_some_and(|role| roles.contains(&role));
    ["polyline", "polygon"]
        .into_iter()
        .flat_map(|tag| drawing.with_tag(tag).filter(of_networks))
        .flat_map(|mark| mark.attributes["points"].split_whitespace())
        .filter_map(|place| place.split_once(','))
        .map(|(x, y)| (x.parse().expect("x"), y.parse().expect("y")))
        .filter(|(x, _)| *x > 150.0)
        .collect()
}

#[test]
fn on_a_phone_no_line_mark_or_range_runs_through_the_name_of_a_level() {
    let first = edition("1");
    for count in [2, 4, 12, 40] {
        let value = |day: i64| [0.0, 26.0, 50.0, 100.0][usize::try_from(day % 4).expect("small")];
        let runs: Vec<TrendRun<'_>> =
            (0..count).map(|n| run(&first, n * 91, [value(n), 50.0, 80.0])).collect();
        for width_px in [320, 358] {
            let drawing = Drawing::of(&draw(&trend_chart(&runs, &[]), width_px));
            let levels = ["occasional", "repeated", "regular"];
            let named = drawing.with_tag("text").filter(|it| levels.contains(&it.text.as_str()));
            assert_eq!(named.count(), 9, "three in each panel");
            let left = places_of_networks(&drawing).iter().map(|it| it.0).fold(f64::MAX, f64::min);
            // "occasional" begins at 7 px and is less than 70 px wide.
            assert!(left > 770.0, "something begins at {left} with {count} runs");
        }
    }
}

#[test]
fn each_line_has_a_panel_on_a_phone_and_where_runs_are_many() {
    let first = edition("1");
    for (count, width_px, is_stacked) in [(2, 358, true), (8, 900, false), (9, 900, true)] {
        let runs: Vec<TrendRun<'_>> =
            (0..count).map(|n| run(&first, n * 91, [50.0, 50.0, 50.0])).collect();
        let drawing = Drawing::of(&draw(&quiet(&runs), width_px));
        let levels = drawing.texts().iter().filter(|text| **text == "regular").count();
        assert_eq!(levels, if is_stacked { 3 } else { 1 }, "{count} runs at {width_px} px");
        // The same score three times: in three places, or moved apart.
        assert_eq!(drawing.texts().iter().filter(|text| **text == "50").count(), 3);
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
        Drawing::of(&draw(&chart, 360)).marks.len()
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
    assert_eq!(drawing.texts()[11..14], ["1", "2–4", "5"]);
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
        assert_eq!(
            trend::draw(&quiet(&runs), width_px).is_thinned,
            expected,
            "{count} runs at {width_px} px"
        );
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
    assert!((3..=12).contains(&labels), "{labels} dates");
}
