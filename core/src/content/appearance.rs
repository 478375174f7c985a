//! What the publisher's file says for the start script: colours, icon and languages. The app
//! itself starts without these checks: the page `#/publisher` ([`super::copy`]) and
//! `cargo xtask check-content` make them.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::interface::UNKNOWN;
use super::problem::{ContentProblem, found};
use super::publisher::{PICTURE, is_picture, reason};
use super::{ContentFile, json_file};

/// A background: its name, its colour, and the least contrast with it.
pub type Background = (&'static str, &'static str, f64);

/// The backgrounds of the pages in `style/tokens.css`, and the least contrast with each: text
/// stands on paper (WCAG 2.2, 1.4.3), shapes on what is raised (1.4.11).
pub const BACKGROUNDS: [(&str, [Background; 2]); 2] = [
    ("light", [("paper", "#fbf9f4", 4.5), ("raised", "#f3efe5", 3.0)]),
    ("dark", [("paper", "#16181c", 4.5), ("raised", "#202329", 3.0)]),
];

/// The other fields are those of [`super::publisher`].
#[derive(Deserialize)]
struct AppearanceFile {
    icon: Option<String>,
    accent: Option<Map<String, Value>>,
    languages: Option<Vec<LanguageEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageEntry {
    #[serde(default)]
    tag: String,
    #[serde(default)]
    name: String,
}

/// The problems of what the start script reads from the publisher's file.
#[must_use]
pub fn problems(file: &ContentFile) -> Vec<ContentProblem> {
    let read: AppearanceFile = match json_file::read(file) {
        Ok(read) => read,
        Err(problem) => return vec![problem],
    };
    let mut check = Check { file, problems: Vec::new() };
    if let Some(icon) = &read.icon {
        check.text("icon", icon, PICTURE, is_picture);
    }
    if let Some(accent) = &read.accent {
        check.accent(accent);
    }
    if let Some(languages) = &read.languages {
        check.languages(languages);
    }
    check.problems
}

struct Check<'a> {
    file: &'a ContentFile,
    problems: Vec<ContentProblem>,
}

impl Check<'_> {
    fn problem(&mut self, field: &str, message: impl Into<String>) {
        self.problems.push(self.file.problem(field, message));
    }

    fn text(&mut self, field: &str, text: &str, expected: &str, fits: fn(&str) -> bool) {
        if !fits(text) {
            let reason = reason(text).map(|reason| format!(": {reason}")).unwrap_or_default();
            self.problem(field, format!("expected {expected}, found {}{reason}", found(text)));
        }
    }

    fn accent(&mut self, colours: &Map<String, Value>) {
        let is_theme = |key: &str| BACKGROUNDS.iter().any(|(theme, _)| *theme == key);
        for key in colours.keys().filter(|key| !is_theme(key)) {
            self.problem(&format!("accent.{key}"), UNKNOWN);
        }
        for (theme, backgrounds) in BACKGROUNDS {
            let field = format!("accent.{theme}");
            let found = colours.get(theme).unwrap_or(&Value::Null);
            let Some(colour) = found.as_str().and_then(luminance) else {
                self.problems.push(self.file.expected(&field, "a colour such as “#1d5c4d”", found));
                continue;
            };
            for (name, background, least) in backgrounds {
                let found = luminance(background).map_or(1.0, |behind| contrast(colour, behind));
                if found < least {
                    let wanted = format!("expected a contrast of at least {least} with {name}");
                    self.problem(&field, format!("{wanted} ({background}), found {found:.2}"));
                }
            }
        }
    }

    fn languages(&mut self, languages: &[LanguageEntry]) {
        if languages.is_empty() {
            self.problem("languages", "expected at least one language, found an empty list");
        }
        for (index, LanguageEntry { tag, name }) in languages.iter().enumerate() {
            let field = format!("languages[{index}]");
            self.text(&format!("{field}.name"), name, "a text", |name| !name.trim().is_empty());
            let field = format!("{field}.tag");
            self.text(&field, tag, "a language tag such as “en”", is_tag);
            if languages[..index].iter().any(|earlier| earlier.tag == *tag) {
                self.problem(&field, format!("the language “{tag}” is listed twice"));
            }
        }
    }
}

fn is_tag(text: &str) -> bool {
    let is_letter = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    (2..=16).contains(&text.len()) && text.bytes().all(is_letter)
}

/// The contrast of two relative luminances, 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The relative luminance of a colour that is written as `#rrggbb`, 0 to 1 (WCAG 2.2).
fn luminance(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some(0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue))
}

fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.04045 {
        return share / 12.92;
    }
    ((share + 0.055) / 1.055).powf(2.4)
}
