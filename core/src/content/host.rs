//! `content/host.json` → [`Host`]: the name, the logo and the links of whoever publishes the folder.
//!
//! `web/start.js` applies the colour, the icon and the languages of the file before anything is
//! drawn; whether they can be used is checked here.

use std::rc::Rc;

use super::ContentFile;
use super::node::{Node, Problems, parse};
use crate::json::Json;

/// Whoever publishes the folder, as a page in one language needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
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

/// Reads the file, with its words in `language`. Problems are noted; `None` where they leave no
/// host.
pub fn read(file: &ContentFile, language: &str, problems: &mut Problems) -> Option<Host> {
    let value = parse(file, problems)?;
    let root = Node::root(file, &value);
    root.object(problems)?;
    let known = ["format", "name", "logo", "icon", "accent", "languages", "contact", "links"];
    root.only_fields(|key| known.contains(&key), problems);
    if root.field("format").value.as_number() != Some(1.0) {
        root.field("format").expected("the number 1", problems);
    }
    present(&root.field("icon")).and_then(|node| picture(node, problems));
    present(&root.field("accent")).and_then(|node| accent(node, problems));
    present(&root.field("languages")).and_then(|node| languages(node, problems));
    Some(Host {
        logo: present(&root.field("logo")).and_then(|node| picture(node, problems)),
        contact: present(&root.field("contact")).and_then(|node| contact(node, language, problems)),
        links: present(&root.field("links"))
            .and_then(|node| links(node, language, problems))
            .unwrap_or_default(),
        name: name(&root.field("name"), problems)?,
    })
}

/// A field that the file has.
fn present<'n, 'a>(node: &'n Node<'a>) -> Option<&'n Node<'a>> {
    (node.value != &Json::Null).then_some(node)
}

/// The text, where it is as expected.
fn fitting<'a>(
    node: &Node<'a>,
    what: &str,
    problems: &mut Problems,
    fits: impl FnOnce(&str) -> bool,
) -> Option<&'a str> {
    let text = node.value.as_text().filter(|text| fits(text));
    if text.is_none() {
        node.expected(what, problems);
    }
    text
}

/// It goes into the JSON of a language, into sentences whose places are in braces.
fn name(node: &Node, problems: &mut Problems) -> Option<Rc<str>> {
    let fits = |text: &str| {
        let is_plain = |c: char| !c.is_control() && !matches!(c, '{' | '}' | '"' | '\\');
        !text.trim().is_empty() && text.chars().count() <= 40 && text.chars().all(is_plain)
    };
    fitting(
        node,
        "a name of 1 to 40 characters, without braces, backslashes and straight quotes",
        problems,
        fits,
    )
    .map(Rc::from)
}

fn picture(node: &Node, problems: &mut Problems) -> Option<Rc<str>> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let fits = |text: &str| {
        let is_picture =
            [".svg", ".png", ".webp", ".jpg", ".avif"].iter().any(|end| text.ends_with(end));
        is_picture && text.chars().all(is_letter) && !text.starts_with('/') && !text.contains("..")
    };
    let what = "a picture in the published folder, such as “logo.svg”";
    fitting(node, what, problems, fits).map(Rc::from)
}

fn accent(node: &Node, problems: &mut Problems) -> Option<()> {
    node.object(problems)?;
    node.only_fields(|key| BACKGROUNDS.iter().any(|(theme, _)| *theme == key), problems);
    for (theme, backgrounds) in BACKGROUNDS {
        let field = node.field(theme);
        let Some(colour) = field.value.as_text().and_then(luminance) else {
            field.expected("a colour such as “#1d5c4d”", problems);
            continue;
        };
        for (name, background, least) in backgrounds {
            let found = luminance(background).map_or(1.0, |behind| contrast(colour, behind));
            if found < least {
                let ground = format_args!("{name} ({background}), found {found:.2}");
                let wanted = format_args!("expected a contrast of at least {least} with {ground}");
                field.problem(wanted, problems);
            }
        }
    }
    Some(())
}

fn languages(node: &Node, problems: &mut Problems) -> Option<()> {
    let items: Vec<_> = node.items(problems).collect();
    if items.is_empty() {
        node.expected("at least one language", problems);
        return None;
    }
    let is_tag = |tag: &str| {
        (2..=16).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let mut seen = Vec::new();
    for item in &items {
        item.only_fields(|key| ["tag", "name"].contains(&key), problems);
        item.field("name").text(problems);
        let tag = item.field("tag");
        let Some(text) = fitting(&tag, "a language tag such as “en”", problems, is_tag) else {
            continue;
        };
        if seen.contains(&text.to_owned()) {
            tag.problem(format_args!("the language “{text}” is listed twice"), problems);
        }
        seen.push(text.to_owned());
    }
    Some(())
}

fn contact(node: &Node, language: &str, problems: &mut Problems) -> Option<Contact> {
    node.object(problems)?;
    node.only_fields(|key| ["text", "label", "address"].contains(&key), problems);
    let text = present(&node.field("text")).and_then(|it| worded(it, language, problems));
    Some(Contact { text, link: link(node, language, problems)? })
}

fn links(node: &Node, language: &str, problems: &mut Problems) -> Option<Vec<Link>> {
    let items: Vec<_> = node.items(problems).collect();
    if items.len() > MOST_LINKS {
        let found = items.len();
        node.problem(format_args!("expected {MOST_LINKS} links at most, found {found}"), problems);
        return None;
    }
    let links = items.iter().filter_map(|item| {
        item.object(problems)?;
        item.only_fields(|key| ["label", "address"].contains(&key), problems);
        link(item, language, problems)
    });
    Some(links.collect())
}

fn link(node: &Node, language: &str, problems: &mut Problems) -> Option<Link> {
    let label = worded(&node.field("label"), language, problems);
    let what = "an address that begins with https:// or mailto:";
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\');
    let address = fitting(&node.field("address"), what, problems, |text| {
        let rest = text.strip_prefix("https://").or(text.strip_prefix("mailto:"));
        rest.is_some_and(|rest| !rest.is_empty()) && text.chars().all(is_plain)
    });
    Some(Link { label: label?, address: address?.into() })
}

/// A text, or one a language. A language without its own gets the first that is there.
fn worded(node: &Node, language: &str, problems: &mut Problems) -> Option<Rc<str>> {
    let Some(object) = node.value.as_object() else {
        return node.text(problems).map(Rc::from);
    };
    if object.is_empty() {
        node.expected("a text for one language at least", problems);
    }
    let texts: Vec<_> =
        object.iter().map(|(tag, _)| (tag, node.field(tag).text(problems))).collect();
    let own = texts.iter().find(|(tag, _)| *tag == language).or(texts.first());
    own.and_then(|(_, text)| *text).map(Rc::from)
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
    // The base to the power of 2.4: its square times the fifth root of that square, found by
    // Newton's method from above. `powf` would be the app's only use of a kilobyte of code.
    let base = (share + 0.055) / 1.055;
    let square = base * base;
    let mut root = 1.0;
    for _ in 0..24 {
        let fourth: f64 = root * root * root * root;
        root -= (root * fourth - square) / (5.0 * fourth);
    }
    square * root
}
