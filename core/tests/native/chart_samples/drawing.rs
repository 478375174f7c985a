//! Reads a picture back: enough of SVG to say what is in it and in which order.

use std::collections::BTreeMap;

use weft_core::chart::palette::Role;

/// One element of a picture.
#[derive(Clone, Debug)]
pub struct Mark {
    pub tag: String,
    pub attributes: BTreeMap<String, String>,
    /// The text in it, with entities resolved.
    pub text: String,
}

/// The elements of a picture below its root, in the order in which they are painted.
pub struct Drawing {
    pub root: Mark,
    pub marks: Vec<Mark>,
}

impl Drawing {
    /// Reads a picture.
    ///
    /// # Panics
    /// Where the picture is not the flat list of elements that it should be.
    pub fn of(svg: &str) -> Self {
        let mut marks: Vec<Mark> = Vec::new();
        let mut open: Vec<String> = Vec::new();
        let mut rest = svg.trim_start_matches("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        while let Some((before, tag_on)) = rest.split_once('<') {
            let text = unescaped(before.trim_matches('\n'));
            if open.len() > 1 {
                marks.last_mut().expect("an element is open").text.push_str(&text);
            } else {
                assert!(text.trim().is_empty(), "text outside of elements: {text:?}");
            }
            let (tag, after) = tag_on.split_once('>').expect("a tag is closed");
            rest = after;
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop().as_deref(), Some(name), "elements are nested");
            } else {
                let mark = mark(tag.trim_end_matches('/'));
                if !tag.ends_with('/') {
                    open.push(mark.tag.clone());
                }
                marks.push(mark);
            }
        }
        assert!(open.is_empty() && rest.trim().is_empty(), "the picture is complete");
        Self { root: marks.remove(0), marks }
    }

    /// All texts, in the order in which they are written.
    pub fn texts(&self) -> Vec<&str> {
        self.with_tag("text").map(|mark| mark.text.as_str()).collect()
    }

    pub fn with_tag<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = &'a Mark> {
        self.marks.iter().filter(move |mark| mark.tag == tag)
    }

    /// The elements of a role, fills and strokes alike.
    pub fn of_role(&self, role: Role) -> usize {
        let is_of_role = |mark: &&Mark| mark.role() == Some(role);
        self.marks.iter().filter(is_of_role).count()
    }

    /// What is painted, in order, without places: "2 × polyline hairline", "text Operational".
    pub fn structure(&self) -> Vec<String> {
        let names: Vec<String> = self.marks.iter().map(Mark::name).collect();
        names
            .chunk_by(|a, b| a == b)
            .map(|same| match same.len() {
                1 => same[0].clone(),
                count => format!("{count} × {}", same[0]),
            })
            .collect()
    }

    /// Every coordinate and length, in the order in which they are written.
    pub fn numbers(&self) -> Vec<f64> {
        const PLACES: [&str; 11] =
            ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "points"];
        self.marks
            .iter()
            .flat_map(|mark| PLACES.iter().filter_map(|name| mark.attributes.get(*name)))
            .flat_map(|value| value.split([' ', ',']).filter(|number| !number.is_empty()))
            .map(|number| number.parse().expect("a place is a number"))
            .collect()
    }
}

impl Mark {
    /// The role whose colour the element carries.
    pub fn role(&self) -> Option<Role> {
        let has = |name: &str, colour: &str| self.attributes.get(name).is_some_and(|c| c == colour);
        Role::ALL.into_iter().find(|role| {
            let colour = role.colour().hex();
            has("fill", &colour) || has("stroke", &colour)
        })
    }

    fn name(&self) -> String {
        match (self.tag.as_str(), self.role()) {
            ("text", _) => format!("text {}", self.text),
            (tag, Some(role)) => format!("{tag} {}", role.name()),
            (tag, None) => tag.to_owned(),
        }
    }
}

fn mark(tag: &str) -> Mark {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = BTreeMap::new();
    while let Some((key, value_on)) = rest.trim_start().split_once("=\"") {
        let (value, after) = value_on.split_once('"').expect("a value is closed");
        attributes.insert(key.to_owned(), unescaped(value));
        rest = after;
    }
    Mark { tag: name.to_owned(), attributes, text: String::new() }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}
