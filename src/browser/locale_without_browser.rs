//! Replaces `locale.rs` without a browser, and so without `Intl`, as far as the first paint needs it.
//! If it ever needs more, the build panics here.

use weft_core::domain::timestamp::Timestamp;

const NO_INTL: &str = "only a browser can write this; the first paint cannot show it";

/// Counts below this are plain digits in every language that we ship.
const GROUPED_FROM: f64 = 1000.0;

/// How much of a date is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// Day, month in full, year.
    Long,
    /// Day, month in short, year.
    Medium,
    /// Month in short, year.
    Month,
    /// Day, month in short, year, hour and minute.
    Moment,
}

/// A language to format for.
#[derive(Clone, Debug)]
pub struct Locale;

impl Locale {
    /// Formats for any language.
    #[must_use]
    pub fn new(_: &str) -> Self {
        Self
    }

    /// Returns a whole number.
    ///
    /// # Panics
    /// If it would be written with more than digits.
    #[must_use]
    pub fn whole(&self, value: f64) -> String {
        assert!((0.0..GROUPED_FROM).contains(&value), "{NO_INTL}");
        format!("{value:.0}")
    }

    /// Never returns.
    ///
    /// # Panics
    /// Always.
    #[must_use]
    pub fn plural_category(&self, _: usize) -> String {
        panic!("{NO_INTL}")
    }

    /// Never returns.
    ///
    /// # Panics
    /// Always.
    #[must_use]
    pub fn signed(&self, _: f64) -> String {
        panic!("{NO_INTL}")
    }

    /// Returns no number.
    ///
    /// # Panics
    /// Always.
    #[must_use]
    pub fn decimal(&self, _: f64) -> String {
        panic!("{NO_INTL}")
    }

    /// Never returns.
    ///
    /// # Panics
    /// Always.
    #[must_use]
    pub fn data_size(&self, _: f64) -> String {
        panic!("{NO_INTL}")
    }

    /// Never returns.
    ///
    /// # Panics
    /// Always.
    #[must_use]
    pub fn date(&self, _: Timestamp, _: DateStyle) -> String {
        panic!("{NO_INTL}")
    }
}
