//! The shipped languages are written as a printer would: their own quotation marks, and no line that
//! begins with a sign. docs/translations says which signs each language has.

use serde_json::Value;

use crate::shipped::{file, languages, parsed_texts};

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
        let elides = ["de {", "que {", "le {", "la {"].map(|word| format!("{word}site}}"));
        let is_elided = |word: &String| sentence.to_lowercase().contains(word);
        rule(!elides.iter().any(is_elided), "no word before {site} that a vowel would shorten");
    }
    if language == "de" {
        rule(!sentence.contains(" %"), "a no-break space before %");
    }
    found
}

#[test]
fn every_sentence_has_the_signs_of_its_language() {
    let mut faults = Vec::new();
    for language in languages() {
        let guide = file(&format!("text/{language}/guide.json")).json;
        let guide = serde_json::from_str(&guide).expect("JSON");
        let people = file(&format!("text/{language}/people.json")).json;
        let people = serde_json::from_str(&people).expect("JSON");
        let texts = [
            sentences(&parsed_texts(&language), "text"),
            sentences(&guide, "guide"),
            sentences(&people, "people"),
        ];
        for (path, sentence) in texts.into_iter().flatten() {
            let marks = marks(&language, &sentence);
            faults
                .extend(marks.iter().map(|mark| format!("{language}: {path}: {mark}: {sentence}")));
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
        ("fr", "Enregistré par une version de {site}"),
        ("de", "zählt nicht als “Nie”"),
        ("de", "70 % mehr"),
        ("en", "counts as \"Never\""),
        ("nl", "Wacht..."),
    ] {
        assert!(!marks(language, sentence).is_empty(), "{language}: {sentence}");
    }
}

/// A heading that another sentence quotes is quoted as it stands.
#[test]
fn what_is_quoted_is_quoted_word_for_word() {
    for language in languages() {
        let text = parsed_texts(&language);
        let words = |path: &str| {
            let areas = text.as_object().expect("an object of areas").values();
            let pointer = format!("/interface/{path}");
            let found = areas.filter_map(|area| area.pointer(&pointer)).find_map(Value::as_str);
            found.expect(path).to_owned()
        };
        for (sentence, quoted) in
            [("faults/ahead", "progress/runs"), ("restore/odd_dates/other", "nav/progress")]
        {
            let (sentence, quoted) = (words(sentence), words(quoted));
            assert!(sentence.contains(&quoted), "{language}: “{quoted}” in “{sentence}”");
        }
    }
}

/// The keys that define an answer, a level or a verdict, below `interface`.
fn defines_the_scale(key: &str) -> bool {
    let is_of = |group: &str| key.starts_with(group);
    is_of("answer.") || is_of("level.") || is_of("result.verdict_")
}

/// The words of the scale that `sentence` says itself. Answers such as “once” are also everyday
/// words, so they count where they are quoted; all others wherever they stand.
fn scale_words_in(sentence: &str, scale: &[(String, String)]) -> Vec<String> {
    let sentence = sentence.to_lowercase();
    let is_said = |key: &str, word: &str| {
        let is_everyday = key.starts_with("answer.") && key != "answer.does_not_fit";
        let quoted = |(open, close)| sentence.contains(&format!("{open}{word}{close}"));
        let stands_alone = |(at, _): (usize, &str)| {
            let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
            let (before, after) = (&sentence[..at], &sentence[at + word.len()..]);
            !is_letter(before.chars().next_back()) && !is_letter(after.chars().next())
        };
        [('“', '”'), ('„', '“'), ('‘', '’'), ('\u{202f}', '\u{202f}')].into_iter().any(quoted)
            || (!is_everyday && sentence.match_indices(word).any(stands_alone))
    };
    scale.iter().filter(|(key, word)| is_said(key, word)).map(|(_, word)| word.clone()).collect()
}

#[test]
fn the_words_of_the_scale_are_said_only_where_they_are_defined() {
    for language in languages() {
        let text = parsed_texts(&language);
        let areas = text.as_object().expect("an object of areas").values();
        let all: Vec<_> = areas.flat_map(|area| sentences(&area["interface"], "")).collect();
        let scale: Vec<_> = all
            .iter()
            .map(|(path, word)| (path[1..].to_owned(), word.to_lowercase()))
            .filter(|(key, _)| {
                defines_the_scale(key) && !key.ends_with("_gloss") && !key.ends_with("_none")
            })
            .collect();
        assert_eq!(scale.len(), 13, "{language}: answers, levels and verdicts");
        let others = all.into_iter().filter(|(path, _)| !defines_the_scale(&path[1..]));
        for (path, sentence) in others.chain(sentences(&text["results"]["patterns"], ".patterns")) {
            let said = scale_words_in(&sentence, &scale);
            assert!(said.is_empty(), "{language}{path}: {said:?} in “{sentence}”");
        }
    }
}

#[test]
fn a_word_of_the_scale_is_found() {
    let scale: Vec<_> = [
        ("answer.never", "never"),
        ("answer.does_not_fit", "does not apply to my role"),
        ("level.regular", "regularly"),
        ("result.verdict_clear", "more than random variation"),
    ]
    .map(|(key, word)| (key.to_owned(), word.to_owned()))
    .into();
    for sentence in [
        "It does not count as “Never”.",
        "Does not apply to my role: left out.",
        "You do it regularly, in all three.",
        "It shows “More than random variation”.",
    ] {
        assert_eq!(scale_words_in(sentence, &scale).len(), 1, "{sentence}");
    }
    assert!(scale_words_in("Kept as they are, never overwritten.", &scale).is_empty());
    assert!(scale_words_in("It is irregularly kept.", &scale).is_empty());
}
