//! `content/publisher.json` → [`Publisher`]: the name, the logo and the links of whoever publishes the folder.
//!
//! `web/start/publisher.js` applies the colour, the icon and the languages of the file before anything is drawn;
//! [`super::appearance`] checks them.

use std::rc::Rc;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::problem::{ContentProblem, found};
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
    /// Whether the page about people is offered.
    pub offers_people: bool,
}

impl Publisher {
    /// The name as the names of files begin: small letters, digits and hyphens.
    #[must_use]
    pub fn file_name(&self) -> String {
        let letters = self.name.to_lowercase();
        let words = letters.split(|letter: char| !letter.is_alphanumeric());
        let name = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
        if name.is_empty() { "check".to_owned() } else { name }
    }
}

/// A sentence and a link that stand below a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Said before the link.
    pub text: Option<Rc<str>>,
    /// Where to go on.
    pub link: Link,
}

/// A link, out of the site or to a page beside this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What is read.
    pub label: Rc<str>,
    /// An address that begins with `https://`, `mailto:` or `tel:`, or a page beside this one.
    pub address: Rc<str>,
}

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
    /// Read by the start script, and checked by [`super::appearance`].
    #[serde(rename = "icon")]
    _icon: Option<IgnoredAny>,
    #[serde(rename = "accent")]
    _accent: Option<IgnoredAny>,
    #[serde(rename = "languages")]
    _languages: Option<IgnoredAny>,
    contact: Option<ContactFile>,
    #[serde(default)]
    links: Vec<LinkFile>,
    people: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactFile {
    #[serde(default)]
    text: Value,
    #[serde(default)]
    label: Value,
    #[serde(default)]
    address: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LinkFile {
    #[serde(default)]
    label: Value,
    #[serde(default)]
    address: String,
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
    let contact = read.contact.as_ref().and_then(|contact| check.contact(contact));
    let links = check.links(&read.links);
    let offers_people = read.people.unwrap_or(true);
    Some(Publisher { name: name?, logo, contact, links, offers_people })
}

/// The longest name: it stands in the header of a phone, and in titles.
const NAME_LENGTH: usize = 40;

const NAME: &str = "a name of 1 to 40 characters, without braces, backslashes and straight quotes";
pub(super) const PICTURE: &str = "a picture in the published folder, such as “logo.svg”: a–z, 0–9, - and _, then .svg, .png, .webp, .jpg, \
     .jpeg or .avif";
const ADDRESS: &str = "an address that begins with https://, mailto: or tel:, or a page beside this one, \
     such as “imprint.html”";

/// A name goes into the JSON of a language, into sentences whose places are in braces.
pub(super) fn is_name(text: &str) -> bool {
    let is_plain = |c: char| !c.is_control() && !matches!(c, '{' | '}' | '"' | '\\');
    !text.trim().is_empty() && text.chars().count() <= NAME_LENGTH && text.chars().all(is_plain)
}

const PICTURES: [&str; 6] = [".svg", ".png", ".webp", ".jpg", ".jpeg", ".avif"];
const PAGES: [&str; 3] = [".html", ".htm", ".pdf"];

pub(super) fn is_picture(text: &str) -> bool {
    is_file_beside(text, &PICTURES)
}

/// Whether this is a file in the published folder with one of these endings.
fn is_file_beside(text: &str, endings: &[&str]) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let small = text.to_ascii_lowercase();
    endings.iter().any(|end| small.ends_with(end))
        && text.chars().all(is_letter)
        && !text.starts_with('/')
        && !text.contains("..")
}

pub(super) fn is_address(text: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\');
    let starts = ["https://", "mailto:", "tel:"];
    let rest = starts.iter().find_map(|start| text.strip_prefix(start));
    let leads_out = rest.is_some_and(|rest| !rest.is_empty()) && text.chars().all(is_plain);
    leads_out || is_page_beside(text)
}

/// Whether an address is a page in the published folder.
#[must_use]
pub fn is_page_beside(address: &str) -> bool {
    is_file_beside(address, &PAGES)
}

/// What of a text in the place of a name or an address does not fit, where that can be told.
pub(super) fn reason(text: &str) -> Option<String> {
    let length = text.chars().count();
    if length > NAME_LENGTH && !text.contains([':', '/', '.']) {
        return Some(format!("it has {length} characters"));
    }
    let reason = if text.contains('\\') {
        "it has a backslash; write / in its place"
    } else if text.contains(char::is_whitespace) && text.contains(['.', ':']) {
        "it has a space; take it out, and rename the file if it is one"
    } else if text.contains('@') && !text.contains(':') {
        "write mailto: before it"
    } else {
        return None;
    };
    Some(reason.to_owned())
}

/// A text for all languages, or the one in the language of the page. A language without its own gets the
/// first.
pub(super) fn in_language<'a>(worded: &'a Value, language: &str) -> &'a Value {
    match worded {
        Value::Object(texts) => {
            texts.get(language).or(texts.values().next()).unwrap_or(&Value::Null)
        }
        text => text,
    }
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
        let found = if text.trim().is_empty() { "nothing".to_owned() } else { found(text) };
        let reason = reason(text).map(|reason| format!(": {reason}")).unwrap_or_default();
        self.problem(field, format!("expected {expected}, found {found}{reason}"));
        None
    }

    fn contact(&mut self, contact: &ContactFile) -> Option<Contact> {
        let text = Some(&contact.text).filter(|text| !text.is_null());
        let text = text.and_then(|text| self.worded("contact.text", text));
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

    fn link(&mut self, field: &str, label: &Value, address: &str) -> Option<Link> {
        let label = self.worded(&format!("{field}.label"), label);
        let address = self.text(&format!("{field}.address"), address, ADDRESS, is_address);
        Some(Link { label: label?, address: address? })
    }

    fn worded(&mut self, field: &str, worded: &Value) -> Option<Rc<str>> {
        let Some(text) = in_language(worded, self.language).as_str() else {
            let what = "a text, or an object with a text for each language";
            self.problems.push(self.file.expected(field, what, worded));
            return None;
        };
        self.text(field, text, "a text", |text| !text.trim().is_empty())
    }
}
