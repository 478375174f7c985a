//! The guide: how actions begin, and the page about the three networks, in every language.

use crate::shipped::{self, languages};
use serde_json::{Value, json};
use weft_core::content::guide::Guide;
use weft_core::domain::action::{ActionId, Theme};
use weft_core::domain::instrument::Instrument;
use weft_core::domain::network::Network;

fn instrument() -> Instrument {
    (*shipped::content("en").instrument).clone()
}

fn guide(language: &str) -> Guide {
    let file = shipped::file(&format!("text/{language}/guide.json"));
    Guide::read(&file, language, &instrument()).expect("no problem")
}

/// The problems of the English guide after a change to it.
fn problems(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut file = shipped::file("text/en/guide.json");
    let mut value = serde_json::from_str(&file.json).expect("JSON");
    change(&mut value);
    file.json = value.to_string();
    let read = Guide::read(&file, "en", &instrument());
    read.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn every_language_says_how_every_action_begins_in_two_sentences() {
    let instrument = instrument();
    for language in languages() {
        let guide = guide(&language);
        for id in instrument.actions.ids() {
            let how_to = guide.how_to(&ActionId(id.into())).expect(id);
            let ends = how_to.how.0.matches(['.', '?', '!']).count();
            assert!((2..=4).contains(&ends), "{language}: {id}: {}", how_to.how.0);
        }
    }
}

#[test]
fn an_action_has_a_message_in_every_language_or_in_none() {
    let english = guide("en");
    for language in languages() {
        let guide = guide(&language);
        for id in instrument().actions.ids() {
            let has_message = |guide: &Guide| {
                guide.how_to(&ActionId(id.into())).is_some_and(|it| it.message.is_some())
            };
            assert_eq!(has_message(&guide), has_message(&english), "{language}: {id}");
        }
    }
}

#[test]
fn each_network_and_each_theme_has_words_of_its_own() {
    for language in languages() {
        let page = guide(&language).page;
        let mut purposes = Network::ALL.map(|network| page.network(network).purpose.0.clone());
        let mut titles = Theme::ALL.map(|theme| page.helps.theme(theme).title.0.clone());
        purposes.sort();
        titles.sort();
        assert!(purposes.windows(2).all(|pair| pair[0] != pair[1]), "{language}");
        assert!(titles.windows(2).all(|pair| pair[0] != pair[1]), "{language}");
    }
}

#[test]
fn every_fault_of_a_guide_names_field_and_expectation() {
    let cases: [(&str, Value, &str); 5] = [
        (
            "/language",
            json!("de"),
            "language: expected “en”, as the folder is named, found the text “de”",
        ),
        ("/labels/copy", json!(" "), "labels.copy: expected a text, found an empty text"),
        ("/page/networks/personal/place", json!(1), "page.networks.personal.place: "),
        ("/page/helps/themes/ask", json!({}), "page.helps.themes.ask: missing field “title”"),
        ("/actions/o-o1", json!({ "message": "Hello." }), "actions.o-o1: missing field “how”"),
    ];
    for (place, value, expected) in cases {
        let found = problems(|guide| *guide.pointer_mut(place).expect(place) = value);
        let expected = format!("content/text/en/guide.json: {expected}");
        assert!(found.len() == 1 && found[0].starts_with(&expected), "{place}: {found:#?}");
    }
}

#[test]
fn an_action_may_be_left_out_and_must_be_known() {
    let without = problems(|guide| {
        guide["actions"].as_object_mut().expect("an object").remove("o-o1");
    });
    assert_eq!(without, Vec::<String>::new());
    let unknown = problems(|guide| guide["actions"]["o-o9"] = json!({ "how": "Begin." }));
    assert_eq!(
        unknown,
        [
            "content/text/en/guide.json: actions.o-o9: is not in instrument.json: delete it, or list it there"
        ]
    );
}

#[test]
fn moments_for_a_plan_are_offered_in_every_language_and_may_be_left_out() {
    let counts: Vec<_> = languages().iter().map(|language| guide(language).cues.len()).collect();
    assert!(counts.iter().all(|count| *count == counts[0] && *count > 0), "{counts:?}");
    let without = problems(|file| {
        file.as_object_mut().expect("an object").remove("cues");
    });
    assert_eq!(without, [""; 0]);
    assert_eq!(problems(|file| file["cues"] = json!(["語".repeat(80)])), [""; 0]);
    let [problem] = &problems(|file| file["cues"] = json!(["a", "x".repeat(81)]))[..] else {
        panic!("one problem");
    };
    assert!(problem.contains("cues[1]") && problem.contains("81"), "{problem}");
}
