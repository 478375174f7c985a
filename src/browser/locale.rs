//! Numbers, dates and plurals as the reader's language writes them, by the browser's `Intl`.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use weft_core::domain::timestamp::Timestamp;

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

/// What one formatter of `Intl` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Whole,
    Signed,
    Decimal,
    /// Bytes in this unit, with so many decimals at most.
    Size(&'static str, &'static str),
    Date(DateStyle),
}

/// A language and region to format for.
#[derive(Clone, Debug)]
pub struct Locale {
    tags: Array,
    /// The formatters made so far: making one takes a browser longer than formatting a hundred values.
    formats: Rc<RefCell<Vec<(Style, Function)>>>,
    plurals: Intl::PluralRules,
    is_french: bool,
}

impl Locale {
    /// Formats in this language. If the browser's languages name a region of it, such as `en-GB` for
    /// `en`, that region's habits are followed; else those of the region that the reader names first,
    /// such as `en-FI` for a reader of `fi-FI`. A language with a region of its own, such as `pt-BR`,
    /// keeps it.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let navigator = web_sys::window().map(|window| window.navigator());
        let preferred: Vec<String> = navigator
            .iter()
            .flat_map(|navigator| navigator.languages().to_vec())
            .filter_map(|tag| canonical(&tag))
            .collect();
        let of_language = preferred.iter().find(|tag| is_of_language(tag, language));
        let region = || {
            let is_of_region = language.contains('-');
            preferred.first().filter(|_| !is_of_region)?.split('-').find(|part| is_region(part))
        };
        let tag = of_language.cloned().unwrap_or_else(|| match region() {
            Some(region) => format!("{language}-{region}"),
            None => language.to_owned(),
        });
        // Without a tag, `Intl` writes as the browser does.
        let tags: Array = canonical(&tag.into()).map(JsValue::from).into_iter().collect();
        let plurals = Intl::PluralRules::new(&tags, &Object::new());
        Self { tags, formats: Rc::default(), plurals, is_french: is_of_language(language, "fr") }
    }

    /// Returns the plural category of a count, such as `one` or `other`.
    #[must_use]
    pub fn plural_category(&self, count: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "nothing here counts to 2⁵³")]
        let category = self.plurals.select(count as f64);
        category.into()
    }

    /// Returns a whole number; halves are rounded away from zero.
    #[must_use]
    pub fn whole(&self, value: f64) -> String {
        self.written(Style::Whole, &value.into())
    }

    /// Returns a whole number with its sign, `+` included; zero has none.
    #[must_use]
    pub fn signed(&self, value: f64) -> String {
        minus(&self.written(Style::Signed, &value.into()))
    }

    /// Returns a number with two decimals at most.
    #[must_use]
    pub fn decimal(&self, value: f64) -> String {
        minus(&self.written(Style::Decimal, &value.into()))
    }

    /// Returns a number of bytes, in kilobytes or megabytes.
    #[must_use]
    pub fn data_size(&self, bytes: f64) -> String {
        let kilobytes = bytes / 1000.0;
        let (value, unit) = if kilobytes < 1000.0 {
            (kilobytes, "kilobyte")
        } else {
            (kilobytes / 1000.0, "megabyte")
        };
        let decimals = if value < 10.0 { "1" } else { "0" };
        self.written(Style::Size(unit, decimals), &value.into())
    }

    /// Returns a moment as a date in the reader's time zone. French calls the first day of a month its
    /// "1er", which `Intl` does not.
    #[must_use]
    pub fn date(&self, moment: Timestamp, style: DateStyle) -> String {
        #[expect(clippy::cast_precision_loss, reason = "a JavaScript date is below 2⁵³ ms")]
        let date = Date::new(&JsValue::from_f64(moment.0 as f64));
        let written = self.written(Style::Date(style), &date);
        match written.strip_prefix("1 ") {
            Some(rest) if self.is_french => format!("1er {rest}"),
            _ => written,
        }
    }

    fn written(&self, style: Style, value: &JsValue) -> String {
        let written = self.format(style).call1(&JsValue::UNDEFINED, value);
        written.ok().and_then(|text| text.as_string()).unwrap_or_default()
    }

    fn format(&self, style: Style) -> Function {
        let mut formats = self.formats.borrow_mut();
        if let Some((_, known)) = formats.iter().find(|(other, _)| *other == style) {
            return known.clone();
        }
        let format = match style {
            Style::Date(_) => Intl::DateTimeFormat::new(&self.tags, &style.options()).format(),
            _ => Intl::NumberFormat::new(&self.tags, &style.options()).format(),
        };
        formats.push((style, format.clone()));
        format
    }
}

impl Style {
    /// Returns the options of `Intl`, which takes numbers as text too.
    fn options(self) -> Object {
        match self {
            Self::Whole => options(&[("maximumFractionDigits", "0")]),
            Self::Signed => {
                options(&[("maximumFractionDigits", "0"), ("signDisplay", "exceptZero")])
            }
            Self::Decimal => options(&[("maximumFractionDigits", "2")]),
            Self::Size(unit, decimals) => {
                options(&[("style", "unit"), ("unit", unit), ("maximumFractionDigits", decimals)])
            }
            Self::Date(DateStyle::Long) => options(&[("dateStyle", "long")]),
            Self::Date(DateStyle::Medium) => options(&[("dateStyle", "medium")]),
            Self::Date(DateStyle::Month) => options(&[("month", "short"), ("year", "numeric")]),
            Self::Date(DateStyle::Moment) => {
                options(&[("dateStyle", "medium"), ("timeStyle", "short")])
            }
        }
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Intl, js_name = getCanonicalLocales)]
    fn canonical_locales(tag: &JsValue) -> Result<Array, JsValue>;
}

/// Returns a tag as `Intl` takes it; `None` for one that would have it throw, such as `e-`, which
/// browsers do name. What follows the tag in names of systems, as in `en-US@posix`, is left out.
fn canonical(tag: &JsValue) -> Option<String> {
    let tag = tag.as_string()?.replace('_', "-");
    let tag = tag.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next()?;
    canonical_locales(&tag.into()).ok()?.get(0).as_string()
}

/// Returns whether a tag such as `fr-CA` names this language.
fn is_of_language(tag: &str, language: &str) -> bool {
    tag.split('-').next() == Some(language)
}

/// Returns whether this is a country of ISO 3166, as language tags write it.
fn is_region(part: &str) -> bool {
    part.len() == 2 && part.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// Writes a true minus: browsers write a hyphen, which is narrower than a plus and is not always read
/// out.
fn minus(number: &str) -> String {
    number.replace('-', "\u{2212}")
}

fn options(settings: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (key, value) in settings {
        // Setting a field of a fresh object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    options
}
