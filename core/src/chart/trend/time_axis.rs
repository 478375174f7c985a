//! The horizontal axis: real time, as far as runs can be told apart.
//!
//! Runs of one day or one hour would lie on top of each other on an axis of months. Where there
//! is room, they are moved apart by a mark and a little air; what lies between two runs moves
//! with them.

use std::ops::Range;

use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};

use super::super::scale::Scale;
use super::super::series::{TrendRun, day, padded_days};
use super::super::spread::spread;
use super::super::svg::units;
use crate::domain::count::as_f64;

/// The least distance of two runs that were moved apart, in pixels: three ranges side by side.
const LEAST_GAP_PX: f64 = 20.0;

/// Runs are not moved apart where this distance has no room; their marks thin out instead.
const LEAST_USEFUL_GAP_PX: f64 = 12.0;

/// The share of the axis that runs side by side may take, so that time still shows.
const MOST_SHARE: f64 = 0.6;

/// Where moments lie, in pixels.
#[derive(Clone)]
pub(super) struct TimeAxis {
    scale: Scale,
    /// The days of the runs and where they lie; empty if no run had to be moved.
    moved: Vec<(f64, f64)>,
    /// How far everything lies to the right of its day, in pixels.
    sidestep_px: f64,
}

impl TimeAxis {
    /// The axis of these runs, oldest first, between two places.
    pub(super) fn of(runs: &[TrendRun<'_>], (left_px, right_px): (f64, f64)) -> Self {
        let scale = Scale::new(padded_days(runs), (left_px, right_px));
        let mut days: Vec<f64> = runs.iter().map(|run| day(run.at)).collect();
        days.dedup();
        let gaps = as_f64(days.len().saturating_sub(1));
        let gap_px = ((right_px - left_px) * MOST_SHARE / gaps).min(LEAST_GAP_PX);
        let places: Vec<f64> = days.iter().map(|day| scale.px(*day)).collect();
        let is_crowded = places.windows(2).any(|pair| pair[1] - pair[0] < gap_px);
        if gap_px < LEAST_USEFUL_GAP_PX || !is_crowded {
            return Self { scale, moved: Vec::new(), sidestep_px: 0.0 };
        }
        let places = spread(places, gap_px, (f64::MIN, right_px - gap_px / 2.0));
        Self { scale, moved: days.into_iter().zip(places).collect(), sidestep_px: 0.0 }
    }

    /// Whether runs were moved apart, which the page then says.
    pub(super) fn is_spread(&self) -> bool {
        !self.moved.is_empty()
    }

    /// The same axis, so many pixels further to the right.
    pub(super) fn sidestepped(&self, sidestep_px: f64) -> Self {
        Self { sidestep_px, ..self.clone() }
    }

    /// The place of a day.
    pub(super) fn px(&self, day: f64) -> f64 {
        let next = self.moved.partition_point(|(other, _)| *other < day);
        let before = next.checked_sub(1).and_then(|index| self.moved.get(index));
        match (before, self.moved.get(next)) {
            (None, None) => self.scale.px(day),
            (Some((from, from_px)), Some((to, to_px))) => {
                from_px + (day - from) / (to - from) * (to_px - from_px)
            }
            (Some((end, end_px)), None) | (None, Some((end, end_px))) => {
                end_px + self.scale.px(day) - self.scale.px(*end)
            }
        }
    }
}

impl Ranged for TimeAxis {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    /// The place of a day on the picture: the axis knows its own ends.
    fn map(&self, day: &f64, _ends: (i32, i32)) -> i32 {
        units(self.px(*day) + self.sidestep_px)
    }

    /// None: which dates have room, `axis.rs` decides from the runs.
    fn key_points<Hint: KeyPointHint>(&self, _hint: Hint) -> Vec<f64> {
        Vec::new()
    }

    fn range(&self) -> Range<f64> {
        self.scale.values.range()
    }
}
