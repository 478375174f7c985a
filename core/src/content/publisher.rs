//! `content/publisher.json` → [`Publisher`]: the name, the logo and the links of whoever publishes the folder.
//!
//! `web/start/publisher.js` applies the colour, the icon and the languages of the file before anything is
//! drawn; whether they can be used is checked here.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::interface::UNKNOWN;
use super::problem::ContentProblem;
use super::{ContentFile, json_file};

/// Whoever publishes the folder, as a page in one language needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// The name of the site.
    pub name: Rc<str>,
    /// A picture in the published folder.
    pub logo: Option<Rc<str>>,
    /// An offer that stands below a result.
    pub contact: Option<Contact>,
    /// Links at the foot of every page, such as an imprint.
    pub links: Vec<Link>,
}

/// A sentence and a link that stand below a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Said before the link.
    pub text: Option<Rc<str>>,
    /// Where to go on.
    pub link: Link,
}

/// A link that leaves the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What is read.
    pub label: Rc<str>,
    /// An address that begins with `https://` or `mailto:`.
    pub address: Rc<str>,
}

/// A background: its name, its colour, and the least contrast with it.
pub type Background = (&'static str, &'static str, f64);

/// The backgrounds of the pages in `style/tokens.css`, and the least contrast with each: text
/// stands on paper (WCAG 2.2, 1.4.3), shapes on what is raised (1.4.11).
pub const BACKGROUNDS: [(&str, [Background; 2]); 2] = [
    ("light", [("paper", "#fbf9f4", 4.5), ("raised", "#f3efe5", 3.0)]),
    ("dark", [("paper", "#16181c", 4.5), ("raised", "#202329", 3.0)]),
];

const MOST_LINKS: usize = 4;

/// The publisher's own file. What is missing reads as empty and is named by the checks below.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PublisherFile {
    #[serde(rename = "$schema")]
    _schema: Option<IgnoredAny>,
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(default)]
    name: String,
    logo: Option<String>,
    icon: Option<String>,
    accent: Option<BTreeMap<String, String>>,
    languages: Option<Vec<LanguageEntry>>,
    contact: Option<ContactFile>,
    #[serde(default)]
    links: Vec<LinkFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageEntry {
    #[serde(default)]
    tag: String,
    #[serde(default)]
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactFile {
    text: Option<Worded>,
    #[serde(default)]
    label: Worded,
    #[serde(default)]
    address: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LinkFile {
    #[serde(default)]
    label: Worded,
    #[serde(default)]
    address: String,
}

/// A text for all languages, or one a language.
#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a text, or an object with a text for each language")]
enum Worded {
    ForAll(String),
    ByLanguage(BTreeMap<String, String>),
}

impl Default for Worded {
    fn default() -> Self {
        Self::ForAll(String::new())
    }
}

/// Reads the file, with its words in `language`. Problems are noted; `None` if they leave no
/// publisher.
pub fn read(
    file: &ContentFile,
    language: &str,
    problems: &mut Vec<ContentProblem>,
) -> Option<Publisher> {
    let read: PublisherFile =
        json_file::read(file).map_err(|problem| problems.push(problem)).ok()?;
    let mut check = Check { file, language, problems };
    let name = check.text("name", &read.name, NAME, is_name);
    let logo = read.logo.as_ref().and_then(|logo| check.text("logo", logo, PICTURE, is_picture));
    if let Some(icon) = &read.icon {
        check.text("icon", icon, PICTURE, is_picture);
    }
    if let Some(accent) = &read.accent {
        check.accent(accent);
    }
    if let Some(languages) = &read.languages {
        check.languages(languages);
    }
    let contact = read.contact.as_ref().and_then(|contact| check.contact(contact));
    let links = check.links(&read.links);
    Some(Publisher { name: name?, logo, contact, links })
}

const NAME: &str = "a name of 1 to 40 characters, without braces, backslashes and straight quotes";
const PICTURE: &str = "a picture in the published folder, such as “logo.svg”";
const ADDRESS: &str = "an address that begins with https:// or mailto:";

/// A name goes into the JSON of a language, into sentences whose places are in braces.
fn is_name(text: &str) -> bool {
    let is_plain = |c: char| !c.is_control() && !matches!(c, '{' | '}' | '"' | '\\');
    !text.trim().is_empty() && text.chars().count() <= 40 && text.chars().all(is_plain)
}

fn is_picture(text: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let ends = [".svg", ".png", ".webp", ".jpg", ".avif"];
    ends.iter().any(|end| text.ends_with(end))
        && text.chars().all(is_letter)
        && !text.starts_with('/')
        && !text.contains("..")
}

fn is_address(text: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\');
    let rest = text.strip_prefix("https://").or(text.strip_prefix("mailto:"));
    rest.is_some_and(|rest| !rest.is_empty()) && text.chars().all(is_plain)
}

fn is_tag(text: &str) -> bool {
    let is_letter = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    (2..=16).contains(&text.len()) && text.bytes().all(is_letter)
}

struct Check<'a> {
    file: &'a ContentFile,
    language: &'a str,
    problems: &'a mut Vec<ContentProblem>,
}

impl Check<'_> {
    fn problem(&mut self, field: &str, message: impl Into<String>) {
        self.problems.push(self.file.problem(field, message));
    }

    /// The text if it is as expected.
    fn text(
        &mut self,
        field: &str,
        text: &str,
        expected: &str,
        fits: fn(&str) -> bool,
    ) -> Option<Rc<str>> {
        if fits(text) {
            return Some(text.into());
        }
        let found = match text.trim() {
            "" => "nothing".to_owned(),
            _ => format!("the text “{}”", text.chars().take(40).collect::<String>()),
        };
        self.problem(field, format!("expected {expected}, found {found}"));
        None
    }

    fn accent(&mut self, colours: &BTreeMap<String, String>) {
        let is_theme = |key: &str| BACKGROUNDS.iter().any(|(theme, _)| *theme == key);
        for key in colours.keys().filter(|key| !is_theme(key)) {
            self.problem(&format!("accent.{key}"), UNKNOWN);
        }
        for (theme, backgrounds) in BACKGROUNDS {
            let field = format!("accent.{theme}");
            let text = colours.get(theme).map_or("", String::as_str);
            let fits = |text: &str| luminance(text).is_some();
            self.text(&field, text, "a colour such as “#1d5c4d”", fits);
            let Some(colour) = luminance(text) else { continue };
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

    fn contact(&mut self, contact: &ContactFile) -> Option<Contact> {
        let text = contact.text.as_ref().and_then(|text| self.worded("contact.text", text));
        Some(Contact { text, link: self.link("contact", &contact.label, &contact.address)? })
    }

    fn links(&mut self, links: &[LinkFile]) -> Vec<Link> {
        if links.len() > MOST_LINKS {
            let found = links.len();
            self.problem("links", format!("expected {MOST_LINKS} links at most, found {found}"));
            return Vec::new();
        }
        let links = links.iter().enumerate();
        links
            .filter_map(|(index, LinkFile { label, address })| {
                self.link(&format!("links[{index}]"), label, address)
            })
            .collect()
    }

    fn link(&mut self, field: &str, label: &Worded, address: &str) -> Option<Link> {
        let label = self.worded(&format!("{field}.label"), label);
        let address = self.text(&format!("{field}.address"), address, ADDRESS, is_address);
        Some(Link { label: label?, address: address? })
    }

    /// The text in the language of the page. A language without its own gets the first by name.
    fn worded(&mut self, field: &str, worded: &Worded) -> Option<Rc<str>> {
        let text = match worded {
            Worded::ForAll(text) => text,
            Worded::ByLanguage(texts) => {
                let own = texts.get(self.language).or(texts.values().next());
                let Some(text) = own else {
                    let message = "expected a text for one language at least, found none";
                    self.problem(field, message);
                    return None;
                };
                text
            }
        };
        self.text(field, text, "a text", |text| !text.trim().is_empty())
    }
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
