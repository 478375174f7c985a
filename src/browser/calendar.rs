//! Moments as days of the reader's calendar, for fields of the type `date`.

use js_sys::Date;
use wasm_bindgen::JsValue;

use super::clock;
use weft_core::domain::day::Day;
use weft_core::domain::timestamp::Timestamp;

fn date(moment: Timestamp) -> Date {
    #[expect(clippy::cast_precision_loss, reason = "a JavaScript date is below 2⁵³ ms")]
    let milliseconds = moment.0 as f64;
    Date::new(&JsValue::from_f64(milliseconds))
}

/// Returns the same time of another day.
#[must_use]
pub fn on_day(moment: Timestamp, day: Day) -> Timestamp {
    let at = date(moment);
    let (year, month, day) = day.date();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a date of our time"
    )]
    let set = at.set_full_year_with_month_date(year as u32, month as i32 - 1, day as i32);
    #[expect(clippy::cast_possible_truncation, reason = "a JavaScript date is below 2⁵³ ms")]
    let milliseconds = set as i64;
    Timestamp(milliseconds)
}

/// Returns the minute as `2026-05-31 14:05`, in the reader's time zone: a form that spreadsheets know.
#[must_use]
pub fn minute(moment: Timestamp) -> String {
    let date = date(moment);
    format!("{} {:02}:{:02}", day_of(moment).iso(), date.get_hours(), date.get_minutes())
}

/// Returns the day of a moment where the reader is.
#[must_use]
pub fn day_of(moment: Timestamp) -> Day {
    Day::of(Timestamp(moment.0 - behind_greenwich_ms(moment)))
}

/// Returns the day that it is where the reader is.
#[must_use]
pub fn today() -> Day {
    day_of(clock::now())
}

/// Returns noon of a day where the reader is: a moment that stays on its day when the reader travels.
#[must_use]
pub fn noon_of(day: Day) -> Timestamp {
    let in_greenwich = Timestamp(day.since_epoch() * Timestamp::DAY_MS + Timestamp::DAY_MS / 2);
    Timestamp(in_greenwich.0 + behind_greenwich_ms(in_greenwich))
}

fn behind_greenwich_ms(moment: Timestamp) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "an offset is less than a day")]
    let minutes = date(moment).get_timezone_offset() as i64;
    minutes * 60_000
}
