//! A place in a JSON file that knows its path, so that every problem can name it.

use std::fmt::{self, Display};

use serde::de::IgnoredAny;

use super::ContentFile;
use super::problem::ContentProblem;
use crate::json::{self, Json};

/// A JSON value with its file and path.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    file: &'a str,
    place: Place<'a>,
    pub value: &'a Json,
}

#[derive(Clone, Copy)]
enum Place<'a> {
    Root,
    Field(&'a Node<'a>, &'a str),
    Item(&'a Node<'a>, usize),
}

/// Where problems are noted.
pub type Problems = Vec<ContentProblem>;

/// Parses a file.
pub fn parse(file: &ContentFile, problems: &mut Problems) -> Option<Json> {
    let text = file.json.trim_start_matches('\u{feff}');
    let value = json::read(text);
    if value.is_none() {
        problems.push(ContentProblem {
            file: file.name.clone(),
            field: String::new(),
            message: format!("expected JSON, but {}", fault(text)),
        });
    }
    value
}

/// What keeps a text from being JSON: where a publisher looks for it, what it is, and its usual causes.
fn fault(text: &str) -> String {
    let Err(error) = serde_json::from_str::<IgnoredAny>(text) else {
        return "it is nested too deeply, or has a “\\u” that stands for no character".to_owned();
    };
    let said = error.to_string();
    let what = said.split(" at line ").next().unwrap_or_default();
    let what = if error.is_eof() { "the file ends too early" } else { what };
    format!(
        "at line {}, column {}: {what}. Look there and just before for a comma, a bracket or a \
         straight quotation mark that is missing or one too many",
        error.line(),
        error.column()
    )
}

impl<'a> Node<'a> {
    /// The whole of a file.
    pub fn root(file: &'a ContentFile, value: &'a Json) -> Self {
        Self { file: &file.name, place: Place::Root, value }
    }

    fn path(&self) -> String {
        match self.place {
            Place::Root => String::new(),
            Place::Field(Node { place: Place::Root, .. }, key) => key.to_owned(),
            Place::Field(parent, key) => format!("{}.{key}", parent.path()),
            Place::Item(parent, index) => format!("{}[{index}]", parent.path()),
        }
    }

    /// Notes that something else was expected at this place.
    pub fn expected(&self, what: impl Display, problems: &mut Problems) {
        let found = fmt::from_fn(|f| f.write_str(&kind(self.value)));
        self.problem(format_args!("expected {what}, found {found}"), problems);
    }

    /// Notes a problem of this place.
    pub fn problem(&self, message: impl Display, problems: &mut Problems) {
        problems.push(ContentProblem {
            file: self.file.to_owned(),
            field: self.path(),
            message: message.to_string(),
        });
    }

    /// The value of a field; a field that is not there reads as null.
    pub fn field<'b>(&'b self, key: &'b str) -> Node<'b>
    where
        'a: 'b,
    {
        Node { file: self.file, place: Place::Field(self, key), value: self.value.field(key) }
    }

    pub fn object(&self, problems: &mut Problems) -> Option<&'a [(String, Json)]> {
        let object = self.value.as_object();
        if object.is_none() {
            self.expected("an object { … }", problems);
        }
        object
    }

    /// The items of a list; none where it is no list.
    pub fn items<'b>(&'b self, problems: &mut Problems) -> impl Iterator<Item = Node<'b>>
    where
        'a: 'b,
    {
        let list = self.value.as_list();
        if list.is_none() {
            self.expected("a list [ … ]", problems);
        }
        list.into_iter().flatten().enumerate().map(|(index, value)| Node {
            file: self.file,
            place: Place::Item(self, index),
            value,
        })
    }

    /// A number between two limits, both allowed.
    pub fn number(&self, limits: (f64, f64), problems: &mut Problems) -> Option<f64> {
        let (low, high) = limits;
        let number = self.value.as_number().filter(|number| (low..=high).contains(number));
        if number.is_none() {
            self.expected(format_args!("a number from {low} to {high}"), problems);
        }
        number
    }

    /// Notes every field that is not among those known.
    pub fn only_fields(&self, is_known: impl Fn(&str) -> bool, problems: &mut Problems) {
        let Some(object) = self.value.as_object() else { return };
        let keys = object.iter().map(|(key, _)| key);
        for key in keys.filter(|key| !key.starts_with('$') && !is_known(key)) {
            self.field(key).problem("is not known here; is it spelt right?", problems);
        }
    }
}

fn kind(value: &Json) -> String {
    match value {
        Json::Null => "nothing".to_owned(),
        Json::Flag(_) => "true or false".to_owned(),
        Json::Number(digits) if value.as_number().is_none() => {
            format!("the number {digits}, which has more than 15 digits")
        }
        Json::Number(digits) => format!("the number {digits}"),
        Json::Text(text) if text.trim().is_empty() => "an empty text".to_owned(),
        Json::Text(text) => format!("the text “{}”", text.chars().take(40).collect::<String>()),
        Json::List(items) if !items.is_empty() => list(items),
        Json::List(_) => "an empty list".to_owned(),
        Json::Object(_) => "an object".to_owned(),
    }
}

/// A list of numbers is written out.
fn list(items: &[Json]) -> String {
    let number = |item: &Json| match item {
        Json::Number(digits) => Some(digits.clone()),
        _ => None,
    };
    let numbers: Option<Vec<String>> = items.iter().map(number).collect();
    numbers.map_or("a list".to_owned(), |numbers| format!("the list [{}]", numbers.join(", ")))
}
