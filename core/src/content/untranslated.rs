//! Sentences of a language that are still the English ones.

use serde_json::Value;

/// Fewer words may be the same in two languages, such as a name or a date.
const LEAST_WORDS: usize = 4;

/// The paths of the texts in a file of `language` that are those of `english`, in the order of the
/// file; none if that is English too, or not JSON. Titles of sources stay as they were published.
#[must_use]
pub fn untranslated(language: &str, translated: &str, english: &str) -> Vec<String> {
    let parsed = |json: &str| serde_json::from_str::<Value>(json).unwrap_or_default();
    let (translated, english) = (parsed(translated), parsed(english));
    let mut paths = Vec::new();
    if language.split('-').next() != Some("en") {
        compare(&translated, &english, "", &mut paths);
    }
    paths
}

fn compare(translated: &Value, english: &Value, path: &str, paths: &mut Vec<String>) {
    match (translated, english) {
        (Value::Object(fields), Value::Object(_)) => {
            for (name, field) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                compare(field, &english[name], &path, paths);
            }
        }
        (Value::String(text), Value::String(source))
            if text == source && is_translatable(text) && !path.contains(".source_") =>
        {
            paths.push(path.to_owned());
        }
        _ => {}
    }
}

/// Whether it has so many words that no two languages have them in common.
fn is_translatable(text: &str) -> bool {
    let is_word = |word: &&str| !word.contains('{') && word.contains(char::is_alphabetic);
    text.split_whitespace().filter(is_word).count() >= LEAST_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = r#"{ "actions": { "a": "Ask one of your friends." },
        "interface": { "nav": { "data": "Your data" }, "sums": { "one": "{n} of them is here now" },
        "method": { "source_1": "How leaders create and use networks." } } }"#;

    fn of(language: &str, json: &str) -> Vec<String> {
        untranslated(language, json, ENGLISH)
    }

    #[test]
    fn sentences_that_are_the_english_ones_are_named() {
        assert_eq!(of("es", ENGLISH), ["actions.a", "interface.sums.one"]);
        assert_eq!(of("es", &ENGLISH.replace("Ask one", "Pida a una")), ["interface.sums.one"]);
    }

    #[test]
    fn english_of_any_region_is_no_translation() {
        assert_eq!(of("en", ENGLISH), Vec::<String>::new());
        assert_eq!(of("en-GB", ENGLISH), Vec::<String>::new());
    }

    #[test]
    fn what_is_not_json_has_no_sentences() {
        assert_eq!(of("es", "{"), Vec::<String>::new());
        assert_eq!(of("es", "[]"), Vec::<String>::new());
    }
}
