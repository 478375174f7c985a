//! From values to pixels.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

use super::svg::{UNITS_PER_PX, units};

/// A straight scale from an interval of values to an interval of pixels.
///
/// Both intervals are finite, whatever is asked for: an interval without an extent becomes one
/// of length 1, so that equal values fall on its start instead of dividing by zero.
#[derive(Clone)]
pub(super) struct Scale {
    pub(super) values: RangedCoordf64,
    /// Where it begins and ends, in units of the picture.
    pub(super) ends: (i32, i32),
}

impl Scale {
    /// The scale that puts `values.0` at `pixels.0` and `values.1` at `pixels.1`.
    pub(super) fn new(values: (f64, f64), pixels: (f64, f64)) -> Self {
        let from = if values.0.is_finite() { values.0 } else { 0.0 };
        let length = values.1 - values.0;
        let is_usable = length.is_finite() && length.abs() > f64::EPSILON;
        let to = from + if is_usable { length } else { 1.0 };
        Self { values: (from..to).into(), ends: (units(pixels.0), units(pixels.1)) }
    }

    /// The place of a value, in pixels.
    pub(super) fn px(&self, value: f64) -> f64 {
        f64::from(self.values.map(&value, self.ends)) / UNITS_PER_PX
    }

    /// The place of a value, in pixels, on a line one pixel wide that fills exactly one pixel.
    pub(super) fn crisp_px(&self, value: f64) -> f64 {
        crisp(self.px(value))
    }
}

/// The middle of the pixel that a place falls in.
pub(super) fn crisp(px: f64) -> f64 {
    px.floor() + 0.5
}
