//! A place in a JSON file that knows its path, so that every problem can name it.

use serde_json::{Map, Value};

use super::ContentFile;
use super::problem::ContentProblem;

/// A JSON value with its file and path.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    file: &'a str,
    place: Place<'a>,
    pub value: &'a Value,
}

#[derive(Clone, Copy)]
enum Place<'a> {
    Root,
    Field(&'a Node<'a>, &'a str),
    Item(&'a Node<'a>, usize),
}

pub type Problems = Vec<ContentProblem>;

/// Parses a file.
pub fn parse(file: &ContentFile, problems: &mut Problems) -> Option<Value> {
    match serde_json::from_str(file.json.trim_start_matches('\u{feff}')) {
        Ok(value) => Some(value),
        Err(error) => {
            problems.push(ContentProblem {
                file: file.name.clone(),
                field: String::new(),
                message: format!("expected JSON, but {error}"),
            });
            None
        }
    }
}

impl<'a> Node<'a> {
    /// The whole of a file.
    pub fn root(file: &'a ContentFile, value: &'a Value) -> Self {
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
    pub fn expected(&self, what: &str, problems: &mut Problems) {
        let message = format!("expected {what}, found {}", kind(self.value));
        self.problem(message, problems);
    }

    /// Notes a problem of this place.
    pub fn problem(&self, message: String, problems: &mut Problems) {
        problems.push(ContentProblem { file: self.file.to_owned(), field: self.path(), message });
    }

    /// The value of a field; a field that is not there reads as null.
    pub fn field<'b>(&'b self, key: &'b str) -> Node<'b>
    where
        'a: 'b,
    {
        let value = self.value.get(key).unwrap_or(&Value::Null);
        Node { file: self.file, place: Place::Field(self, key), value }
    }

    pub fn object(&self, problems: &mut Problems) -> Option<&'a Map<String, Value>> {
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
        let list = self.value.as_array();
        if list.is_none() {
            self.expected("a list [ … ]", problems);
        }
        list.into_iter().flatten().enumerate().map(|(index, value)| Node {
            file: self.file,
            place: Place::Item(self, index),
            value,
        })
    }

    /// A text that is not blank.
    pub fn text(&self, problems: &mut Problems) -> Option<&'a str> {
        let text = self.value.as_str().filter(|text| !text.trim().is_empty());
        if text.is_none() {
            self.expected("a text", problems);
        }
        text
    }

    /// A number between two limits, both allowed.
    pub fn number(&self, limits: (f64, f64), problems: &mut Problems) -> Option<f64> {
        let (low, high) = limits;
        let number = self.value.as_f64().filter(|number| (low..=high).contains(number));
        if number.is_none() {
            self.expected(&format!("a number from {low} to {high}"), problems);
        }
        number
    }

    /// Notes every field that is not among those known.
    pub fn only_fields(&self, is_known: impl Fn(&str) -> bool, problems: &mut Problems) {
        let Some(object) = self.value.as_object() else { return };
        for key in object.keys().filter(|key| !key.starts_with('$') && !is_known(key)) {
            self.field(key).problem("is not known here; is it spelt right?".to_owned(), problems);
        }
    }
}

fn kind(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(_) => "true or false".to_owned(),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) if text.trim().is_empty() => "an empty text".to_owned(),
        Value::String(text) => format!("the text “{}”", text.chars().take(40).collect::<String>()),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}
