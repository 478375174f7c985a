//! The shipped languages are written as a printer would: their own quotation marks, and no line that
//! begins with a sign. docs/translations says which signs each language has.

use serde_json::Value;

use crate::shipped::{LANGUAGES, parsed_texts};

/// Every text below `value`, with the path of its field.
fn sentences(value: &Value, path: &str) -> Vec<(String, String)> {
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(key, value)| sentences(value, &format!("{path}.{key}")))
            .collect(),
        Value::String(text) if !path.ends_with("$schema") => vec![(path.to_owned(), text.clone())],
        _ => Vec::new(),
    }
}

/// What in `sentence` a printer of this language would mark.
fn marks(language: &str, sentence: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut rule = |is_kept: bool, rule| found.extend((!is_kept).then_some(rule));
    rule(!sentence.contains(['\'', '"']), "straight quotes");
    rule(!sentence.contains("..."), "three dots for an ellipsis");
    rule(!sentence.contains("  ") && sentence.trim() == sentence, "a space too many");
    let quotes = match language {
        "de" => ('„', '“'),
        "fr" => ('«', '»'),
        _ => ('“', '”'),
    };
    let count = |mark| sentence.matches(mark).count();
    rule(count(quotes.0) == count(quotes.1), "an opening mark for each closing one");
    let foreign =
        ['„', '“', '”', '«', '»'].into_iter().filter(|m| ![quotes.0, quotes.1].contains(m));
    rule(foreign.into_iter().all(|mark| count(mark) == 0), "the quotes of another language");
    if language == "fr" {
        let pairs = || sentence.chars().zip(sentence.chars().skip(1));
        let before = |signs: &'static str, space: char| {
            pairs().all(|(space_there, sign)| !signs.contains(sign) || space_there == space)
        };
        rule(before(";!?»", '\u{202f}'), "a narrow no-break space before ; ! ? »");
        rule(before(":%", '\u{a0}'), "a no-break space before : %");
        rule(pairs().all(|(mark, next)| mark != '«' || next == '\u{202f}'), "the same after «");
        rule(!sentence.contains(" …"), "no space before …");
    }
    if language == "de" {
        rule(!sentence.contains(" %"), "a no-break space before %");
    }
    found
}

#[test]
fn every_sentence_has_the_signs_of_its_language() {
    let mut faults = Vec::new();
    for language in LANGUAGES {
        for (path, sentence) in sentences(&parsed_texts(language), "") {
            let marks = marks(language, &sentence);
            faults.extend(marks.iter().map(|mark| format!("{language}{path}: {mark}: {sentence}")));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_sign_that_would_begin_a_line_is_found() {
    for (language, sentence) in [
        ("fr", "Niveau : répété"),
        ("fr", "Êtes-vous en ligne ?"),
        ("fr", "« Jamais »"),
        ("fr", "l'échelle"),
        ("de", "zählt nicht als “Nie”"),
        ("de", "70 % mehr"),
        ("en", "counts as \"Never\""),
        ("nl", "Wacht..."),
    ] {
        assert!(!marks(language, sentence).is_empty(), "{language}: {sentence}");
    }
}

/// A verdict, a label or a heading that another sentence quotes is quoted as it stands.
#[test]
fn what_is_quoted_is_quoted_word_for_word() {
    for language in LANGUAGES {
        let text = parsed_texts(language);
        let words = |path: &str| {
            let areas = text.as_object().expect("an object of areas").values();
            let pointer = format!("/interface/{path}");
            let found = areas.filter_map(|area| area.pointer(&pointer)).find_map(Value::as_str);
            // In Dutch, a capital letter loses its accent.
            found.expect(path).to_lowercase().replace("één", "eén")
        };
        for (sentence, quoted) in [
            ("progress/noise", "result/verdict_clear"),
            ("method/change_text", "result/verdict_noise"),
            ("method/change_text", "result/verdict_possible"),
            ("method/change_text", "result/verdict_clear"),
            ("method/instrument_text", "answer/does_not_fit"),
            ("method/instrument_text", "answer/none"),
            ("method/instrument_text", "answer/several_times"),
            ("method/levels", "answer/once"),
            ("method/levels", "answer/a_few_times"),
            ("method/levels", "answer/several_times"),
            ("questionnaire/scores_how", "answer/does_not_fit"),
            ("review/open_hint", "answer/never"),
            ("faults/ahead", "progress/runs"),
            ("restore/odd_dates/other", "nav/progress"),
        ] {
            let (sentence, quoted) = (words(sentence), words(quoted));
            assert!(sentence.contains(&quoted), "{language}: “{quoted}” in “{sentence}”");
        }
    }
}
