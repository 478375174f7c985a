//! Moments as days of the reader's calendar, for fields of the type `date`.

use js_sys::Date;
use wasm_bindgen::JsValue;

use weft_core::domain::timestamp::{Day, Timestamp};

fn date(moment: Timestamp) -> Date {
    #[expect(clippy::cast_precision_loss, reason = "a JavaScript date is below 2⁵³ ms")]
    let milliseconds = moment.0 as f64;
    Date::new(&JsValue::from_f64(milliseconds))
}

/// The day as `2026-05-31`, in the reader's time zone.
#[must_use]
pub fn day(moment: Timestamp) -> String {
    let date = date(moment);
    format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// The same time of another day; `None` where the text is not a day.
#[must_use]
pub fn on_day(moment: Timestamp, day: &str) -> Option<Timestamp> {
    let mut parts = day.splitn(3, '-').map(|part| part.parse::<i32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let date = date(moment);
    let milliseconds =
        date.set_full_year_with_month_date(u32::try_from(year).ok()?, month - 1, day);
    #[expect(clippy::cast_possible_truncation, reason = "a JavaScript date is below 2⁵³ ms")]
    (!milliseconds.is_nan()).then_some(Timestamp(milliseconds as i64))
}

/// The minute as `2026-05-31 14:05`, in the reader's time zone: a form that spreadsheets know.
#[must_use]
pub fn minute(moment: Timestamp) -> String {
    let date = date(moment);
    format!("{} {:02}:{:02}", day(moment), date.get_hours(), date.get_minutes())
}

/// The day of a moment where the reader is.
#[must_use]
pub fn day_of(moment: Timestamp) -> Day {
    Day::of(Timestamp(moment.0 - behind_greenwich_ms(moment)))
}

/// Noon of a day where the reader is: a moment that stays on its day when the reader travels.
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
