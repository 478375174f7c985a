//! Made-up runs to draw, and a way to read pictures back.

#![allow(dead_code, reason = "each test file draws other pictures")]

pub mod drawing;

use weft_core::chart::cloth_key::ClothKey;
use weft_core::chart::profile::{self, ProfileBar, ProfileChart, ProfileRow};
use weft_core::chart::series::TrendRun;
use weft_core::chart::tapestry::{self, TapestryChart, TapestryRow};
use weft_core::chart::trend::{self, TrendChart, TrendNote};
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::instrument::Edition;
use weft_core::domain::level::{Cut, Cuts, Level};
use weft_core::domain::network::PerNetwork;
use weft_core::domain::profile::Profile;
use weft_core::domain::score::{NetworkScore, Score, ScoreRange};
use weft_core::domain::timestamp::Timestamp;

pub const CUTS: Cuts = Cuts { repeated: Cut::from_tenths(375), regular: Cut::from_tenths(625) };
pub const LEVELS: [&str; 3] = ["occasional", "repeated", "regular"];
pub const NAMES: PerNetwork<&str> = PerNetwork(["Operational", "Personal", "Strategic"]);

pub const KEY: ClothKey<'_> = ClothKey {
    frequencies: ["never", "once", "a few times", "several times", "often"],
    does_not_fit: "does not fit",
    not_answered: "not answered",
};

pub fn edition(version: &str) -> Edition {
    Edition { id: "weft".into(), version: version.into() }
}

pub fn score(value: f64) -> NetworkScore {
    NetworkScore::Scored(Score {
        answered: 8,
        asked: 8,
        value,
        standard_error: 8.05,
        level: Level::Repeated,
        repeated_behaviours: 4,
    })
}

pub fn no_score() -> NetworkScore {
    NetworkScore::TooFew { answered: 5, needed: 6, asked: 8 }
}

fn bar(value: f64, label: &str, previous: Option<f64>, target: Option<f64>) -> ProfileBar<'_> {
    let range = ScoreRange { low: value - 10.3, high: value + 10.3 };
    ProfileBar::Scored { value, range, score_label: label, previous, target }
}

pub fn profile_chart(rows: [ProfileBar<'_>; 3]) -> ProfileChart<'_> {
    let [operational, personal, strategic] = rows;
    let row = |name, bar| ProfileRow { name, level: "repeated", purpose: "for today", bar };
    ProfileChart {
        cuts: CUTS,
        level_labels: LEVELS,
        end_labels: ["0 none of it", "all of it often 100"],
        rows: PerNetwork([
            row("Operational", operational),
            row("Personal", personal),
            row("Strategic", strategic),
        ]),
    }
}

pub fn profile(width_px: u32) -> String {
    let missing = ProfileBar::Unscored { reason: "5 of 8 answered; 6 are needed" };
    let rows = [bar(68.75, "69", None, None), bar(40.6, "41", None, None), missing];
    profile::draw(&profile_chart(rows), width_px).svg()
}

pub fn profile_previous_and_target(width_px: u32) -> String {
    let rows = [
        bar(96.9, "97", Some(81.2), Some(100.0)),
        bar(40.6, "41", Some(40.6), Some(40.6)),
        bar(3.1, "3", Some(18.7), Some(30.0)),
    ];
    profile::draw(&profile_chart(rows), width_px).svg()
}

/// A course that looks like a person's, from 0 to 1: slow waves, and the noise of answers.
fn wave(index: usize, phase: f64) -> f64 {
    let index = f64::from(u32::try_from(index).unwrap_or(0));
    let slow = (index * 0.13 + phase).sin() * 0.2 + (index * 0.05 + phase).cos() * 0.1;
    let noise = ((index + phase) * 12.9898).sin() * 43758.5453;
    (0.5 + slow + (noise - noise.floor() - 0.5) * 0.22).clamp(0.0, 1.0)
}

/// Scores are multiples of 3.125 where all eight statements are answered.
fn stepped(share: f64) -> f64 {
    (share * 32.0).round() * 3.125
}

pub struct Samples {
    pub runs: Vec<(Timestamp, Edition, Profile)>,
}

impl Samples {
    /// So many runs, about a quarter apart; the edition changes after two thirds, and one score
    /// is missing where there are ten runs or more.
    pub fn new(count: usize) -> Self {
        let runs = (0..count).map(|index| {
            let days = i64::try_from(index).unwrap_or(0) * 91 + (i64::from(index % 3 == 1) * 17);
            let at = Timestamp(1_600_000_000_000).plus_days(days);
            let version = if count > 3 && index * 3 > count * 2 { "2" } else { "1" };
            let strategic = if count >= 10 && index == count / 2 {
                no_score()
            } else {
                score(stepped(wave(index, 4.2)))
            };
            let profile = Profile(PerNetwork([
                score(stepped(wave(index, 0.4) * 0.7 + 0.3)),
                score(stepped(wave(index, 2.0))),
                strategic,
            ]));
            (at, edition(version), profile)
        });
        Self { runs: runs.collect() }
    }

    pub fn trend_runs(&self) -> Vec<TrendRun<'_>> {
        self.runs
            .iter()
            .map(|(at, edition, profile)| TrendRun { at: *at, edition, profile: *profile })
            .collect()
    }
}

/// A date as a reader might see it; good enough to look at.
pub fn date(at: Timestamp) -> String {
    let day = at.days_since(Timestamp(0)).floor();
    let year = (day / 365.2425).floor();
    let month = ((day - year * 365.2425) / 30.5).floor();
    let months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let name = months
        .iter()
        .enumerate()
        .find(|(index, _)| u32::try_from(*index).is_ok_and(|index| f64::from(index) >= month))
        .map_or("Dec", |(_, name)| name);
    format!("{name} {}", 1970.0 + year)
}

pub fn whole(score: f64) -> String {
    format!("{score:.0}")
}

pub fn trend_chart<'a>(runs: &'a [TrendRun<'a>], notes: &'a [TrendNote<'a>]) -> TrendChart<'a> {
    TrendChart {
        runs,
        cuts: CUTS,
        level_labels: LEVELS,
        names: NAMES,
        notes,
        lists_notes: true,
        shows_ranges: true,
        break_label: "new edition",
        empty_label: "No finished run yet",
        date_label: &date,
        score_label: &whole,
    }
}

pub fn trend(count: usize, width_px: u32) -> String {
    let samples = Samples::new(count);
    let runs = samples.trend_runs();
    let texts = [
        "New job in May",
        "Parental leave; fewer meetings than in any quarter before, and no travel at all to other sites",
        "Back",
    ];
    let numbers = ["1", "2", "3"];
    let at = [0, count / 2, count / 2 + 1];
    let notes: Vec<TrendNote<'_>> = at
        .iter()
        .enumerate()
        .filter(|_| count > 2)
        .filter_map(|(index, run)| {
            Some(TrendNote { at: runs.get(*run)?.at, number: numbers[index], text: texts[index] })
        })
        .collect();
    trend::draw(&trend_chart(&runs, &notes), width_px).picture.svg()
}

/// Eight answers, one of every kind, that start differently for every network and run.
pub fn answers(run: usize, network: usize) -> Vec<Option<Answer>> {
    let answer = |column: usize| {
        let kind = (wave(run * 8 + column * 5 + network * 3, 1.0) * 5.0).floor();
        match (run + 3 * column + 5 * network) % 23 {
            7 => Some(Answer::DoesNotFit),
            11 => None,
            _ => Frequency::ALL
                .into_iter()
                .find(|f| f64::from(f.points()) >= kind.min(4.0))
                .map(Answer::Frequency),
        }
    };
    (0..8).map(answer).collect()
}

pub fn every_answer() -> Vec<Option<Answer>> {
    let frequencies = Frequency::ALL.into_iter().map(|f| Some(Answer::Frequency(f)));
    frequencies
        .chain([Some(Answer::DoesNotFit), None, Some(Answer::Frequency(Frequency::Often))])
        .collect()
}

pub fn tapestry(count: usize, width_px: u32) -> String {
    let sheets: Vec<[Vec<Option<Answer>>; 3]> =
        (0..count).map(|run| [0, 1, 2].map(|network| answers(run, network))).collect();
    let dates: Vec<String> = (0..count).map(|run| format!("3 Mar {}", 2026 - run / 4)).collect();
    let rows: Vec<TapestryRow<'_>> = sheets
        .iter()
        .zip(&dates)
        .enumerate()
        .map(|(index, ([o, p, s], date))| TapestryRow {
            date_label: date,
            answers: PerNetwork([o, p, s]),
            is_comparable_with_older: index != 4,
        })
        .collect();
    tapestry::draw(&TapestryChart { names: NAMES, rows: &rows, key: Some(KEY) }, width_px).svg()
}
