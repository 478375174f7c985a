//! Days of the calendar.

use super::timestamp::Timestamp;

/// A day of the calendar, whatever the time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i64);

impl Day {
    /// The days since 1970-01-01.
    #[must_use]
    pub fn since_epoch(self) -> i64 {
        self.0
    }

    /// The day in Greenwich at a moment.
    #[must_use]
    pub fn of(moment: Timestamp) -> Self {
        Self(moment.0.div_euclid(Timestamp::DAY_MS))
    }

    /// So many days later.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// The first day of its month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        let (year, month, _) = self.date();
        Self::of_date(year, month, 1)
    }

    /// Reads `2027-02-21`, as a date field of a browser gives it. Years have four digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let mut number = |length: usize| {
            let part = parts.next().filter(|part| part.len() == length)?;
            part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<i64>().ok())?
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        // A month or day that there is not comes out as another date.
        let read = Self::of_date(year, month, day);
        (read.date() == (year, month, day)).then_some(read)
    }

    /// Whether a check can have been finished then, whatever the clock of its device said.
    #[must_use]
    pub fn is_plausible(self) -> bool {
        (2000..2200).contains(&self.date().0)
    }

    /// `2027-02-21`.
    #[must_use]
    pub fn iso(self) -> String {
        let (year, month, day) = self.date();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// Year, month from 1 and day from 1 in the Gregorian calendar, after Howard Hinnant's
    /// `civil_from_days` (2013).
    #[must_use]
    pub fn date(self) -> (i64, i64, i64) {
        let days = self.0 + DAYS_TO_1970;
        let era = days.div_euclid(DAYS_IN_400_YEARS);
        let of_era = days.rem_euclid(DAYS_IN_400_YEARS);
        let year_of_era =
            (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096).div_euclid(365);
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        (year_of_era + era * 400 + i64::from(month <= 2), month, day)
    }

    /// The other way round: `days_from_civil`.
    const fn of_date(year: i64, month: i64, day: i64) -> Self {
        let year = if month <= 2 { year - 1 } else { year };
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let month_from_march = (month + 9) % 12;
        let of_year = (153 * month_from_march + 2) / 5 + day - 1;
        let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
        Self(era * DAYS_IN_400_YEARS + of_era - DAYS_TO_1970)
    }
}

/// The days that can be typed as a date: years such as 0202 and 20026 are slips.
pub const FIRST_DAY: Day = Day::of_date(2000, 1, 1);
/// See [`FIRST_DAY`].
pub const LAST_DAY: Day = Day::of_date(2099, 12, 31);

const DAYS_IN_400_YEARS: i64 = 146_097;

/// From 0000-03-01 to 1970-01-01.
const DAYS_TO_1970: i64 = 719_468;
