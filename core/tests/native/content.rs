//! Content files: what is shipped is complete, and every fault is named with its place.

use crate::shipped::{parsed_texts, texts};
use serde_json::{Value, json};
use weft_core::content::problem::ContentProblem;
use weft_core::content::{self, Content, ContentFile};
use weft_core::domain::action::ActionId;
use weft_core::domain::network::Network;

const INSTRUMENT: &str = include_str!("../../../content/instrument.json");
const PUBLISHER: &str = include_str!("../../../content/publisher.json");

fn load(instrument: &ContentFile, texts: &[ContentFile]) -> Result<Content, Vec<ContentProblem>> {
    let publisher = file("content/publisher.json", &PUBLISHER);
    let loaded = content::load(instrument, texts, &publisher);
    // A site without mistakes needs nothing else to be shown.
    let first = content::first::read(instrument, &texts[0], &publisher);
    assert!(loaded.is_err() || first.is_some(), "the first pages need no more");
    loaded
}

/// The area that a pointer into all areas leads to.
fn area_of(pointer: &str) -> &str {
    pointer.split('/').nth(1).unwrap_or_default()
}

/// English, by area, as files.
fn files(texts: &Value) -> Vec<ContentFile> {
    let texts = texts.as_object().expect("an object of areas");
    let file =
        |(area, json): (&String, &Value)| file(&format!("content/text/en/{area}.json"), json);
    let mut files: Vec<_> = texts.iter().map(file).collect();
    // What is said of the language as a whole comes first.
    files.sort_by_key(|file| !file.name.ends_with("start.json"));
    files
}

fn file(name: &str, json: &impl ToString) -> ContentFile {
    ContentFile { name: name.to_owned(), json: json.to_string() }
}

fn parsed(json: &str) -> Value {
    serde_json::from_str(json).expect("the shipped file is JSON")
}

/// The problems of the shipped files after a change to the instrument and to the text.
fn problems(change: impl FnOnce(&mut Value, &mut Value)) -> Vec<String> {
    let (mut instrument, mut text) = (parsed(INSTRUMENT), parsed_texts("en"));
    change(&mut instrument, &mut text);
    let loaded = load(&file("content/instrument.json", &instrument), &files(&text));
    loaded.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn the_shipped_files_have_no_problem() {
    assert_eq!(problems(|_, _| {}), Vec::<String>::new());
}

#[test]
fn the_first_edition_asks_eight_statements_a_network_and_six_traps() {
    let loaded = load(&file("i", &INSTRUMENT), &texts("en")).expect("no problem");
    let questionnaire = &loaded.instrument.questionnaire;
    for network in Network::ALL {
        assert_eq!(questionnaire.positions(network).len(), 8);
    }
    assert_eq!(questionnaire.trap_positions().len(), 6);
}

#[test]
fn a_file_that_is_not_json_is_named_with_line_and_column() {
    let loaded = load(&file("content/instrument.json", &"{\n  nonsense"), &texts("en"));
    let problems = loaded.expect_err("the instrument is not JSON");
    assert_eq!(problems.len(), 1);
    let problem = problems[0].to_string();
    let start =
        "content/instrument.json: expected JSON, but at line 2, column 3: key must be a string. ";
    assert!(problem.starts_with(start), "{problem}");
    assert!(problem.contains("a comma, a bracket or a straight quotation mark"), "{problem}");
}

#[test]
fn a_file_that_ends_too_early_is_called_so() {
    let loaded = load(&file("content/instrument.json", &"{\n  \"format\": 1,"), &texts("en"));
    let problems = loaded.expect_err("the instrument is cut off");
    assert!(
        problems[0].to_string().contains("line 2, column 14: the file ends too early"),
        "{problems:?}"
    );
}

#[test]
fn slips_of_word_processors_phones_and_other_languages_are_told_as_such() {
    let whole = "{\n  \"id\": \"weft\",\n  \"cuts\": [37.5, 62.5],\n  \"reliability\": 0.67\n}";
    for (from, to, expected) in [
        (
            "\"weft\",",
            "\"weft”,",
            "line 2, column 16: this text ends with a “curled” quotation mark; end it with a straight one (\")",
        ),
        (
            "\"weft\",",
            "“weft”,",
            "line 2, column 9: “curled” quotation marks stand where straight ones (\") belong",
        ),
        ("\"id\"", "„id“", "line 2, column 3: “curled” quotation marks"),
        (
            "\"weft\",",
            "\"we\nft\",",
            "line 2, column 12: a text goes on in the next line, or its closing quotation mark (\") is missing",
        ),
        ("\"weft\",", "\"weft,", "line 2, column 15: a text goes on in the next line"),
        ("0.67", "0.67,", "line 5, column 1: the comma before the closing bracket is one too many"),
        (
            "62.5]",
            "62.5,]",
            "line 3, column 23: the comma before the closing bracket is one too many",
        ),
        ("0.67", "0,67", "line 4, column 20: write 0.67 and not 0,67"),
        ("\"weft\",", "\"weft\", // ours", "line 2, column 17: this looks like a comment"),
        ("\"weft\",", "/* ours */ \"weft\",", "line 2, column 9: this looks like a comment"),
        ("weft", "img\\logo", "a backslash (\\)"),
        (
            "\"weft\",",
            "'weft',",
            "line 2, column 9: a single quotation mark (') stands where a straight one (\") belongs",
        ),
        (
            "\"weft\",",
            "\"our \"weft\" here\",",
            "line 2, column 15: the text ends at a straight quotation mark (\"); within it write “ ”",
        ),
        ("0.67", ".67", "line 4, column 18: write 0.67 and not .67"),
        (
            "\"weft\",",
            "\"weft\"",
            "line 3, column 3: expected “,” or “}”. Look there and just before",
        ),
    ] {
        let json = whole.replace(from, to);
        let loaded = load(&file("content/instrument.json", &json), &texts("en"));
        let problem = loaded.expect_err("it is not JSON")[0].to_string();
        assert!(problem.contains(expected), "{to}: {problem}");
    }
    let cuts = problems(|instrument, _| instrument["scoring"]["cuts"] = json!([37, 5, 62, 5]));
    assert!(cuts[0].ends_with("a decimal number has a point, such as 37.5"), "{cuts:?}");
}

#[test]
fn an_empty_file_is_a_problem_and_no_panic() {
    assert!(load(&file("i", &""), &[file("t", &"")]).is_err());
    let problems = load(&file("content/instrument.json", &"\n"), &texts("en")).expect_err("empty");
    assert_eq!(
        problems[0].to_string(),
        "content/instrument.json: expected JSON, found an empty file"
    );
    assert!(load(&file("i", &"[]"), &[file("t", &"null")]).is_err());
}

#[test]
fn a_byte_order_mark_is_no_problem() {
    let marked = format!("\u{feff}{INSTRUMENT}");
    assert!(load(&file("i", &marked), &texts("en")).is_ok());
}

#[test]
fn every_fault_of_the_instrument_names_field_and_expectation() {
    let cases: [(&str, Value, &str); 14] = [
        ("/format", json!(2), "format: expected the number 1, found the number 2"),
        (
            "/id",
            json!("we ft"),
            "id: expected 1 to 24 letters, digits, “-” or “.”, found the text “we ft”",
        ),
        ("/version", json!(1), "version: expected a text in quotation marks, found the number 1"),
        (
            "/networks/personal",
            json!("p1"),
            "networks.personal: expected a list [ … ], found the text “p1”",
        ),
        (
            "/networks/strategic/3",
            json!("S 4"),
            "networks.strategic[3]: expected an id of 1 to 6 of a–z and 0–9, found the text “S 4”",
        ),
        (
            "/networks/operational/0",
            json!("p1"),
            "the id “p1” is used twice: networks.operational[0] and networks.personal[0]",
        ),
        (
            "/scoring/minimum_answered",
            json!(9),
            "scoring.minimum_answered: expected a number from 1 to 8, found the number 9",
        ),
        (
            "/scoring/minimum_answered",
            json!(5.5),
            "scoring.minimum_answered: expected a whole number, found 5.5",
        ),
        (
            "/scoring/cuts",
            json!([60, 40]),
            "scoring.cuts: expected two rising numbers between 0 and 100 with one decimal at most, found the list [60, 40]",
        ),
        (
            "/scoring/cuts",
            json!([50, 50]),
            "scoring.cuts: expected two rising numbers between 0 and 100 with one decimal at most, found the list [50, 50]",
        ),
        ("/scoring", json!([]), "scoring: expected an object { … }, found an empty list"),
        (
            "/scoring/cuts",
            json!([37.55, 62.5]),
            "scoring.cuts: expected two rising numbers between 0 and 100 with one decimal at most, found the list [37.55, 62.5]",
        ),
        (
            "/scoring/reliability",
            json!(1),
            "scoring.reliability: expected a number from 0 to 0.99, found the number 1",
        ),
        (
            "/scoring/standard_deviation",
            json!("18"),
            "scoring.standard_deviation: expected a number without quotation marks, found the text “18”",
        ),
    ];
    expect_faults(&cases);
}

#[test]
fn every_fault_of_the_actions_names_field_and_expectation() {
    let cases: [(&str, Value, &str); 10] = [
        (
            "/traps/1/actions",
            json!("s-o2"),
            "traps[1].actions: expected a list [ … ], found the text “s-o2”",
        ),
        (
            "/traps/1/actions",
            json!([]),
            "traps[1].actions: expected at least one action, found none",
        ),
        (
            "/traps/2/actions/0",
            json!("t-t2"),
            "traps[2].actions[0]: expected the id of an action below “actions”, found the text “t-t2”",
        ),
        (
            "/actions/traps/0/theme",
            json!("luck"),
            "actions.traps[0].theme: expected one of mind-set, outside-in, time, ask, keep-at-it, found the text “luck”",
        ),
        (
            "/actions/strategic/repeated/0/serves",
            Value::Null,
            "actions.strategic.repeated[0].serves: expected a list [ … ], found nothing",
        ),
        (
            "/actions/strategic/repeated/0/serves",
            json!([]),
            "actions.strategic.repeated[0].serves: expected at least one statement, found none",
        ),
        (
            "/actions/strategic/repeated/0/serves/1",
            json!("p4"),
            "actions.strategic.repeated[0].serves[1]: expected the id of a statement of this network, found the text “p4”",
        ),
        (
            "/actions/strategic/repeated/0/serves",
            json!(["s3"]),
            "actions.strategic.repeated: expected an action that serves “s4”, found none",
        ),
        (
            "/actions/personal/regular",
            json!([]),
            "actions.personal.regular: expected at least one action, found none",
        ),
        (
            "/actions/personal/regular/0/id",
            json!(""),
            "actions.personal.regular[0].id: expected an id of 1 to 8 of a–z, 0–9 and “-”, found an empty text",
        ),
    ];
    expect_faults(&cases);
}

/// Tries each change to one field of the instrument, and looks for the problem that it leads to.
fn expect_faults(cases: &[(&str, Value, &str)]) {
    for (place, value, expected) in cases {
        let found = problems(|instrument, _| {
            *instrument.pointer_mut(place).expect("the field is there") = value.clone();
        });
        let expected = format!("content/instrument.json: {expected}");
        assert!(found.contains(&expected), "{place}: expected {expected:?} among {found:#?}");
    }
}

#[test]
fn every_fault_of_a_text_names_field_and_expectation() {
    let cases: [(&str, Value, &str); 11] = [
        (
            "/start/language",
            json!("de"),
            "language: expected “en”, as the folder is named, found the text “de”",
        ),
        ("/start/format", json!(2), "format: expected the number 1, found the number 2"),
        ("/start/format", Value::Null, "format: expected the number 1, found nothing"),
        (
            "/start/language",
            json!(false),
            "language: expected a text in quotation marks, found true or false",
        ),
        (
            "/start/interface/home",
            json!([]),
            "interface.home: expected an object { … }, found an empty list",
        ),
        ("/start/statements/o1", json!(" "), "statements.o1: expected a text, found an empty text"),
        (
            "/start/interface/home/title",
            json!({}),
            "interface.home.title: expected a text, found an object",
        ),
        (
            "/start/interface/check/step",
            json!("{step} of {total}"),
            "interface.check.step: expected only {all}, {step}, found {total}",
        ),
        (
            "/start/interface/home/start",
            json!("Start {now}"),
            "interface.home.start: expected no place in braces, found {now}",
        ),
        (
            "/start/interface/home/start",
            json!("Start { now"),
            "interface.home.start: expected no place in braces, found { without its }",
        ),
        (
            "/results/interface/review/open/other",
            Value::Null,
            "interface.review.open.other: expected a text, found nothing",
        ),
    ];
    for (place, value, expected) in cases {
        let found = problems(|_, text| {
            *text.pointer_mut(place).expect("the field is there") = value;
        });
        assert_eq!(found.len(), 1, "{place}: {found:#?}");
        let expected = format!("content/text/en/{}.json: {expected}", area_of(place));
        assert!(found[0].starts_with(&expected), "{place}: {expected:?} and {found:?}");
    }
}

#[test]
fn a_missing_and_an_unknown_key_are_both_named() {
    let found = problems(|_, text| {
        let home = text["start"]["interface"]["home"].as_object_mut().expect("home is a group");
        let title = home.remove("title").expect("home has a title");
        home.insert("titel".to_owned(), title);
    });
    assert_eq!(
        found,
        [
            "content/text/en/start.json: interface.home.title: expected a text, found nothing",
            "content/text/en/start.json: interface.home.titel: is not known here; is it spelt right?",
        ]
    );
}

#[test]
fn a_group_nobody_knows_is_named() {
    let found = problems(|_, text| text["start"]["interface"]["hom"] = json!({}));
    assert_eq!(
        found,
        ["content/text/en/start.json: interface.hom: is not known here; is it spelt right?"]
    );
}

#[test]
fn a_statement_without_wording_is_named() {
    let found = problems(|instrument, _| {
        *instrument = parsed(&INSTRUMENT.replace("\"o1\"", "\"o9\""));
    });
    assert_eq!(
        found,
        [
            "content/text/en/start.json: statements.o9: expected a text, found nothing",
            "content/text/en/start.json: statements.o1: is not in instrument.json: delete it, or list it there",
        ]
    );
}

#[test]
fn too_few_and_too_many_statements_are_named() {
    let found = problems(|instrument, _| {
        instrument["networks"]["personal"] = json!(["p1", "p2"]);
    });
    let expected =
        "content/instrument.json: networks.personal: expected 3 to 12 statements, found 2";
    assert!(found.iter().any(|problem| problem == expected), "{found:#?}");
}

#[test]
fn twelve_traps_are_taken_and_thirteen_are_not() {
    let with_traps = |count: usize| {
        problems(|instrument, text| {
            let trap = |it| json!({ "id": format!("x{it}"), "actions": ["o-o1"] });
            let traps = (0..count).map(trap);
            instrument["traps"] = traps.collect();
            let statements = text["start"]["statements"].as_object_mut().expect("an object");
            statements.retain(|id, _| !id.starts_with('t'));
            statements.extend((0..count).map(|it| (format!("x{it}"), json!("A trap."))));
        })
    };
    assert_eq!(with_traps(0), Vec::<String>::new());
    assert_eq!(with_traps(12), Vec::<String>::new());
    let many = with_traps(13);
    assert_eq!(many, ["content/instrument.json: traps: expected 12 traps at most, found 13"]);
}

#[test]
fn a_language_may_say_in_which_direction_it_is_written() {
    let direction = |direction: Value| problems(|_, text| text["start"]["direction"] = direction);
    assert_eq!(direction(json!("ltr")), Vec::<String>::new());
    assert_eq!(direction(json!("rtl")), Vec::<String>::new());
    let expected = "direction: expected “ltr” or “rtl”, found the text “up”";
    let found = direction(json!("up"));
    assert!(found[0].starts_with(&format!("content/text/en/start.json: {expected}")), "{found:?}");
    let (instrument, mut text) = (file("i", &INSTRUMENT), parsed_texts("en"));
    assert!(!load(&instrument, &files(&text)).expect("no problem").text.is_right_to_left);
    text["start"]["direction"] = json!("rtl");
    assert!(load(&instrument, &files(&text)).expect("no problem").text.is_right_to_left);
}

#[test]
fn only_languages_of_letters_with_latin_digits_are_counted_in_them() {
    for (name, has_latin_digits) in [
        ("English", true),
        ("Français", true),
        ("Ελληνικά", true),
        ("Українська", true),
        ("العربية", false),
        ("فارسی", false),
        ("বাংলা", false),
        ("मराठी", false),
    ] {
        let mut text = parsed_texts("en");
        text["start"]["name"] = json!(name);
        let loaded = load(&file("i", &INSTRUMENT), &files(&text)).expect("no problem");
        assert_eq!(loaded.text.has_latin_digits(), has_latin_digits, "{name}");
    }
}

#[test]
fn a_schema_reference_is_welcome_everywhere() {
    let found = problems(|instrument, text| {
        instrument["$schema"] = json!("instrument.schema.json");
        text["start"]["$schema"] = json!("text-start.schema.json");
    });
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn places_are_filled_and_plurals_fall_back_to_other() {
    use weft_core::content::text_key::{PluralKey, TextKey};
    let text = load(&file("i", &INSTRUMENT), &texts("en")).expect("no problem").text;
    assert_eq!(text.fill(TextKey::CheckStep, &[("step", "3"), ("all", "24")]), "Statement 3 of 24");
    let open = |category| text.plural(PluralKey::ReviewOpen, category, &[("count", "1")]);
    assert_eq!(open("one"), "1 statement is not answered");
    assert_eq!(open("few"), open("other"));
}

#[test]
fn statements_actions_and_readings_are_given_in_their_words() {
    let text = load(&file("i", &INSTRUMENT), &texts("en")).expect("no problem").text;
    let words = parsed_texts("en");
    let given = [
        (text.statement(&"o1".into()), "/start/statements/o1"),
        (text.action(&ActionId("o-o1".into())), "/results/actions/o-o1"),
        (text.pattern("given-by-tasks"), "/results/patterns/given-by-tasks"),
    ];
    for (given, place) in given {
        let wording = words.pointer(place).and_then(Value::as_str);
        assert_eq!(given.map(|it| &**it), wording, "{place}");
        assert!(wording.is_some(), "{place}");
    }
    assert_eq!(text.pattern("luck"), None);
}

#[test]
fn every_fault_of_a_reading_names_field_and_expectation() {
    let standings =
        "one of occasional, repeated, regular, repeated-or-less, repeated-or-more, lowest, highest";
    let cases: [(&str, Value, String); 7] = [
        ("/patterns", json!({}), "patterns: expected a list [ … ], found an object".to_owned()),
        (
            "/patterns/0/id",
            json!("All low"),
            "patterns[0].id: expected an id of 1 to 24 of a–z, 0–9 and “-”, found the text “All low”".to_owned(),
        ),
        ("/patterns/1/id", json!("o1"), "the id “o1” is used twice: networks.operational[0] and patterns[1]".to_owned()),
        (
            "/patterns/0/when",
            json!({}),
            "patterns[0].when: expected a condition for one network at least, found none".to_owned(),
        ),
        (
            "/patterns/0/when",
            json!(3),
            "patterns[0].when: expected an object { … }, found the number 3".to_owned(),
        ),
        (
            "/patterns/0/when/personal",
            json!("below"),
            format!("patterns[0].when.personal: expected {standings}, found the text “below”"),
        ),
        (
            "/patterns/0/when",
            json!({ "political": "lowest" }),
            "patterns[0].when.political: unknown field “political”, expected one of “operational”, “personal”, “strategic”".to_owned(),
        ),
    ];
    for (place, value, expected) in cases {
        let found = problems(|instrument, _| {
            *instrument.pointer_mut(place).expect("the field is there") = value;
        });
        let expected = format!("content/instrument.json: {expected}");
        assert!(found.contains(&expected), "{place}: expected {expected:?} among {found:#?}");
    }
}

#[test]
fn a_publisher_may_leave_the_readings_out() {
    let found = problems(|instrument, text| {
        instrument.as_object_mut().expect("an object").remove("patterns");
        text["results"].as_object_mut().expect("an object").remove("patterns");
    });
    assert_eq!(found, Vec::<String>::new());
    let sentences_alone = problems(|instrument, text| {
        instrument.as_object_mut().expect("an object").remove("patterns");
        text["results"]["patterns"] = json!({ "luck": "You were lucky." });
    });
    assert_eq!(
        sentences_alone,
        [
            "content/text/en/results.json: patterns.luck: is not in instrument.json: delete it, or list it there"
        ]
    );
    let readings_alone = problems(|_, text| {
        text["results"].as_object_mut().expect("an object").remove("patterns");
    });
    let expected =
        "content/text/en/results.json: patterns.given-by-tasks: expected a text, found nothing";
    assert!(readings_alone.iter().any(|problem| problem == expected), "{readings_alone:#?}");
}

#[test]
fn every_reading_has_its_sentence_and_every_sentence_its_reading() {
    let found = problems(|_, text| {
        let sentences = text["results"]["patterns"].as_object_mut().expect("an object");
        sentences.remove("given-by-tasks");
        sentences.insert("luck".to_owned(), json!("You were lucky."));
    });
    assert_eq!(
        found,
        [
            "content/text/en/results.json: patterns.given-by-tasks: expected a text, found nothing",
            "content/text/en/results.json: patterns.luck: is not in instrument.json: delete it, or list it there",
        ]
    );
}
