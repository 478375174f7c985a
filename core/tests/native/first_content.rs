//! What the first pages need of the content is what the whole check finds, without what comes later.

use serde_json::{Value, json};
use weft_core::content::{self, Content, ContentFile, first};
use weft_core::domain::action::ActionCatalogue;
use weft_core::domain::instrument::Instrument;

use super::shipped;

#[test]
fn it_is_a_part_of_the_whole() {
    for language in shipped::languages() {
        let (instrument, publisher) =
            (shipped::file("instrument.json"), shipped::file("publisher.json"));
        let start = shipped::texts(&language).remove(0);
        let first = first::read(&instrument, &start, &publisher).expect("no mistake");
        let whole = content::load(&instrument, &[start], &publisher).expect("no mistake");
        assert_eq!(first.text, whole.text, "{language}");
        assert_eq!(first.publisher, whole.publisher);
        let asked = Instrument {
            actions: ActionCatalogue::default(),
            patterns: Vec::new(),
            earlier: Vec::new(),
            ..(*whole.instrument).clone()
        };
        assert_eq!(*first.instrument, asked);
    }
}

/// What is read after a change to the instrument, the first area of English and the publisher's file.
fn changed(change: impl FnOnce(&mut Value, &mut Value, &mut Value)) -> Option<Content> {
    let [mut instrument, mut start, mut publisher] = [
        shipped::file("instrument.json"),
        shipped::texts("en").remove(0),
        shipped::file("publisher.json"),
    ];
    let parsed = |file: &ContentFile| serde_json::from_str(&file.json).expect("JSON");
    let mut values = [&instrument, &start, &publisher].map(parsed);
    let [i, s, p] = &mut values;
    change(i, s, p);
    for (file, value) in [&mut instrument, &mut start, &mut publisher].into_iter().zip(values) {
        file.json = value.to_string();
    }
    first::read(&instrument, &start, &publisher)
}

#[test]
fn what_the_first_pages_would_show_wrongly_is_refused() {
    assert!(changed(|_, _, _| {}).is_some());
    let changes: [fn(&mut Value, &mut Value, &mut Value); 14] = [
        |instrument, _, _| instrument["format"] = json!(2),
        |instrument, _, _| instrument["id"] = json!("two words"),
        |instrument, _, _| instrument["networks"]["personal"] = json!("p1"),
        |instrument, _, _| instrument["scoring"]["cuts"] = json!([37.5]),
        |instrument, _, _| instrument["scoring"]["cuts"] = json!([0, 62.5]),
        |_, start, _| start["language"] = json!("de"),
        |_, start, _| start["statements"]["o1"] = json!(" "),
        |_, start, _| start["interface"]["home"]["title"] = json!(null),
        |_, start, _| start["interface"]["home"]["title"] = json!({ "other": "Title" }),
        |_, start, _| start["interface"]["home"]["since"] = json!({ "one": "a month" }),
        |_, start, _| start["interface"]["home"] = json!("Title"),
        |_, _, publisher| publisher["name"] = json!(""),
        |_, _, publisher| publisher["logo"] = json!("https://elsewhere.example/logo.svg"),
        |_, _, publisher| publisher["links"] = json!([{ "label": "L", "address": "javascript:0" }]),
    ];
    for (index, change) in changes.into_iter().enumerate() {
        assert!(changed(change).is_none(), "change {index}");
    }
}

#[test]
fn what_only_a_result_needs_is_looked_at_later() {
    let changed = changed(|instrument, _, publisher| {
        instrument["actions"] = json!("none");
        publisher["contact"] = json!(7);
    });
    assert!(changed.is_some());
}
