//! Numbers, dates and plurals as the reader's language writes them, by the browser's `Intl`.

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::domain::timestamp::Timestamp;

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

/// A language and region to format for.
#[derive(Clone, Debug, PartialEq)]
pub struct Locale {
    tags: Array,
}

impl Locale {
    /// Formats in this language. Where the browser's own languages name a region of it, such as
    /// `en-GB` for `en`, that region's habits are followed; else those of the region that the
    /// reader names first, such as `en-FI` for a reader of `fi-FI`.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let navigator = web_sys::window().map(|window| window.navigator());
        let preferred: Vec<String> = navigator
            .iter()
            .flat_map(|navigator| navigator.languages().to_vec())
            .filter_map(|tag| tag.as_string())
            .collect();
        let of_language = preferred.iter().find(|tag| tag.split('-').next() == Some(language));
        let region = || preferred.first()?.split('-').find(|part| is_region(part));
        let tag = of_language.cloned().unwrap_or_else(|| match region() {
            Some(region) => format!("{language}-{region}"),
            None => language.to_owned(),
        });
        Self { tags: Array::of1(&JsValue::from_str(&tag)) }
    }

    /// The plural category of a count, such as `one` or `other`.
    #[must_use]
    pub fn plural_category(&self, count: usize) -> String {
        let rules = Intl::PluralRules::new(&self.tags, &Object::new());
        #[expect(clippy::cast_precision_loss, reason = "nothing here counts to 2⁵³")]
        let category = rules.select(count as f64);
        category.into()
    }

    /// A whole number; halves are rounded away from zero.
    #[must_use]
    pub fn whole(&self, value: f64) -> String {
        self.number(value, &[("maximumFractionDigits", JsValue::from(0))])
    }

    /// A whole number with its sign, `+` included; zero has none.
    #[must_use]
    pub fn signed(&self, value: f64) -> String {
        let options = [
            ("maximumFractionDigits", JsValue::from(0)),
            ("signDisplay", JsValue::from_str("exceptZero")),
        ];
        self.number(value, &options)
    }

    /// A number with two decimals at most.
    #[must_use]
    pub fn decimal(&self, value: f64) -> String {
        self.number(value, &[("maximumFractionDigits", JsValue::from(2))])
    }

    /// A number of bytes, in kilobytes or megabytes.
    #[must_use]
    pub fn data_size(&self, bytes: f64) -> String {
        let kilobytes = bytes / 1000.0;
        let (value, unit) = if kilobytes < 1000.0 {
            (kilobytes, "kilobyte")
        } else {
            (kilobytes / 1000.0, "megabyte")
        };
        let options = [
            ("style", JsValue::from_str("unit")),
            ("unit", JsValue::from_str(unit)),
            ("maximumFractionDigits", JsValue::from(u8::from(value < 10.0))),
        ];
        self.number(value, &options)
    }

    fn number(&self, value: f64, settings: &[(&str, JsValue)]) -> String {
        let format = Intl::NumberFormat::new(&self.tags, &options(settings));
        let written = format.format().call1(&JsValue::UNDEFINED, &JsValue::from_f64(value));
        written.ok().and_then(|text| text.as_string()).unwrap_or_default()
    }

    /// A moment as a date in the reader's time zone.
    #[must_use]
    pub fn date(&self, moment: Timestamp, style: DateStyle) -> String {
        let settings: &[(&str, &str)] = match style {
            DateStyle::Long => &[("dateStyle", "long")],
            DateStyle::Medium => &[("dateStyle", "medium")],
            DateStyle::Month => &[("month", "short"), ("year", "numeric")],
            DateStyle::Moment => &[("dateStyle", "medium"), ("timeStyle", "short")],
        };
        let settings: Vec<_> =
            settings.iter().map(|(key, value)| (*key, JsValue::from_str(value))).collect();
        let format = Intl::DateTimeFormat::new(&self.tags, &options(&settings));
        #[expect(clippy::cast_precision_loss, reason = "a JavaScript date is below 2⁵³ ms")]
        let date = Date::new(&JsValue::from_f64(moment.0 as f64));
        let written = format.format().call1(&JsValue::UNDEFINED, &date);
        written.ok().and_then(|text| text.as_string()).unwrap_or_default()
    }
}

/// A country of ISO 3166, as language tags write it.
fn is_region(part: &str) -> bool {
    part.len() == 2 && part.bytes().all(|letter| letter.is_ascii_uppercase())
}

fn options(settings: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (key, value) in settings {
        // Setting a field of a fresh object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(key), value);
    }
    options
}
