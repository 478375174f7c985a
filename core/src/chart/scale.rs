//! From values to pixels.

/// A straight scale from an interval of values to an interval of pixels.
///
/// Both intervals are finite, whatever is asked for: an interval without an extent becomes one
/// of length 1, so that equal values fall on its start instead of dividing by zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    from: f64,
    length: f64,
    start_px: f64,
    length_px: f64,
}

impl Scale {
    /// The scale that puts `values.0` at `pixels.0` and `values.1` at `pixels.1`.
    pub(super) fn new(values: (f64, f64), pixels: (f64, f64)) -> Self {
        let length = values.1 - values.0;
        let is_usable = length.is_finite() && length.abs() > f64::EPSILON;
        Self {
            from: if values.0.is_finite() { values.0 } else { 0.0 },
            length: if is_usable { length } else { 1.0 },
            start_px: pixels.0,
            length_px: pixels.1 - pixels.0,
        }
    }

    /// Where a value lies, in pixels.
    pub(super) fn px(self, value: f64) -> f64 {
        self.start_px + (value - self.from) / self.length * self.length_px
    }

    /// Where a value lies, in pixels, on a line one pixel wide that fills exactly one pixel.
    pub(super) fn crisp_px(self, value: f64) -> f64 {
        crisp(self.px(value))
    }
}

/// The middle of the pixel that a place falls in.
pub(super) fn crisp(px: f64) -> f64 {
    px.floor() + 0.5
}
