//! Moments.

/// A moment: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted. The same as a
/// JavaScript time value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The milliseconds in a day of 24 hours.
    pub const DAY_MS: i64 = 24 * 60 * 60 * 1000;

    /// The days of 24 hours from `earlier` to here; negative if `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a span of time is far below 2⁵³ ms")]
        let milliseconds = self.0.saturating_sub(earlier.0) as f64;
        milliseconds / Self::DAY_MS_F64
    }

    /// This moment and so many days of 24 hours.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(Self::DAY_MS)))
    }

    const DAY_MS_F64: f64 = 86_400_000.0;
}
