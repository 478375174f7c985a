//! Just enough HTML reading for the built page: its start tags, and what scripts and styles hold.

/// One start tag, and, for `script` and `style`, the text up to the end tag.
#[derive(Debug, PartialEq, Eq)]
pub struct Element<'a> {
    /// In lower case.
    pub name: String,
    pub attributes: Vec<(String, &'a str)>,
    pub text: Option<&'a str>,
    /// The byte of the start tag's `<`.
    pub start: usize,
    /// The byte just after the start tag's `>`.
    pub content_start: usize,
}

impl Element<'_> {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| *value)
    }
}

/// Every start tag of `page`, in order. Comments and the doctype are passed over.
pub fn elements(page: &str) -> Vec<Element<'_>> {
    let mut found = Vec::new();
    let mut position = 0;
    while let Some(offset) = page[position..].find('<') {
        let start = position + offset;
        let rest = &page[start..];
        if rest.starts_with("<!--") {
            position = rest.find("-->").map_or(page.len(), |end| start + end + 3);
        } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let element = element_at(page, start);
            position = element.content_start + element.text.map_or(0, str::len);
            found.push(element);
        } else {
            position = start + 1;
        }
    }
    found
}

fn element_at(page: &str, start: usize) -> Element<'_> {
    let length = tag_length(&page[start..]);
    let tag = page[start + 1..start + length].trim_end_matches('>').trim_end_matches('/');
    let name_end = tag.find(|c: char| c.is_ascii_whitespace()).unwrap_or(tag.len());
    let name = tag[..name_end].to_ascii_lowercase();
    let content_start = start + length;
    let text = matches!(name.as_str(), "script" | "style")
        .then(|| raw_text(&page[content_start..], &name));
    Element { attributes: attributes(&tag[name_end..]), name, text, start, content_start }
}

/// The bytes from `<` to `>` inclusive; a `>` inside quotes does not end the tag.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (index, character) in text.char_indices() {
        match (quote, character) {
            (None, '>') => return index + 1,
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn raw_text<'a>(rest: &'a str, name: &str) -> &'a str {
    let end = rest.to_ascii_lowercase().find(&format!("</{name}")).unwrap_or(rest.len());
    &rest[..end]
}

fn attributes(mut text: &str) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    loop {
        text = text.trim_start();
        let name_end =
            text.find(|c: char| c == '=' || c.is_ascii_whitespace()).unwrap_or(text.len());
        if text.is_empty() {
            return found;
        }
        let name = text[..name_end].to_ascii_lowercase();
        text = text[name_end..].trim_start();
        let mut value = "";
        if let Some(after) = text.strip_prefix('=') {
            (value, text) = attribute_value(after.trim_start());
        }
        found.push((name, value));
    }
}

/// The value at the start of `text`, and what follows it.
fn attribute_value(text: &str) -> (&str, &str) {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    if let Some((value, rest)) = quote.and_then(|quote| text[1..].split_once(quote)) {
        return (value, rest);
    }
    text.split_at(text.find(|c: char| c.is_ascii_whitespace()).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_with_any_kind_of_quotes() {
        let page = r#"<!DOCTYPE html><LINK rel=stylesheet href='a>b.css' title="x" data-flag>"#;
        let found = elements(page);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].name, "link");
        assert_eq!(found[0].attribute("rel"), Some("stylesheet"));
        assert_eq!(found[0].attribute("href"), Some("a>b.css"));
        assert_eq!(found[0].attribute("data-flag"), Some(""));
        assert_eq!(found[0].content_start, page.len());
    }

    #[test]
    fn what_stands_in_a_script_is_text_and_not_tags() {
        let found = elements("<script>if (a<b) '<p>'</script><p>");
        assert_eq!(found[0].text, Some("if (a<b) '<p>'"));
        assert_eq!(found[1].name, "p");
    }

    #[test]
    fn comments_hold_no_elements() {
        assert!(elements("<!-- <script>1</script> -->").is_empty());
    }

    #[test]
    fn a_tag_that_never_ends_does_not_stop_the_reader() {
        assert_eq!(elements("<p title=\"open").len(), 1);
    }
}
