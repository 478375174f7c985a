//! Numbers as editors and other tools write them.

use serde::{Deserialize, Deserializer, de};

/// A whole number, also as `1.0` or `1.7173e12`. One that no `i64` holds becomes the nearest.
pub fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    let number = f64::deserialize(deserializer)?;
    of(number).ok_or_else(|| de::Error::custom("expected a whole number"))
}

/// The whole number that this is, if it is one.
pub fn of(number: f64) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "saturates, as documented")]
    (number.fract() == 0.0).then_some(number as i64)
}
