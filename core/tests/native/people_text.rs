//! The sentences about advisors and people, and the kinds of help that a publisher may change.

use weft_core::content::people_text::PeopleText;
use weft_core::content::problem::ContentProblem;
use weft_core::content::text_key::{PeopleKey, PeoplePluralKey};
use weft_core::content::{ContentFile, advisors_file};
use weft_core::domain::advisors::HelpId;
use weft_core::domain::network::Network;

use crate::shipped::{file, help_items, languages, people_text};

fn changed(path: &str, from: &str, to: &str) -> ContentFile {
    let file = file(path);
    assert!(file.json.contains(from), "{from}");
    ContentFile { json: file.json.replacen(from, to, 1), ..file }
}

fn fields(problems: Vec<ContentProblem>) -> Vec<String> {
    problems.into_iter().map(|problem| problem.field).collect()
}

#[test]
fn every_shipped_language_has_every_sentence_and_every_kind_of_help() {
    let items = help_items();
    assert_eq!(items.all().count(), 10);
    for language in languages() {
        let text = people_text(&language);
        for (_, help) in items.all() {
            assert!(text.help(help).is_some(), "{language}: {}", help.0);
        }
        assert!(!text.get(PeopleKey::AdvisorsStem).is_empty());
        assert_eq!(text.fill(PeopleKey::CirclesName, &[("n", "2")]).matches('2').count(), 1);
        let people = text.plural(PeoplePluralKey::NamesPeople, "other", &[("count", "7")]);
        assert!(people.starts_with('7'), "{people}");
    }
}

#[test]
fn a_publisher_may_ask_for_other_help() {
    let own = changed("advisors.json", "\"a-o1\"", "\"own-1\"");
    let items = advisors_file::read(&own).expect("an own edition");
    assert_eq!(items.items[Network::Operational][0], HelpId("own-1".into()));
    let text = changed("text/en/people.json", "\"a-o1\"", "\"own-1\"");
    assert!(PeopleText::read(&text, "Site", &items).is_ok());
    let found = PeopleText::read(&file("text/en/people.json"), "Site", &items);
    assert_eq!(found.map_err(fields), Err(vec!["help.own-1".into(), "help.a-o1".into()]));
}

#[test]
fn mistakes_name_their_field() {
    for (from, to, field) in [
        ("\"weft-advisors\"", "\" \"", "id"),
        ("\"version\": \"1\"", "\"version\": \"\"", "version"),
        ("\"version\": \"1\"", "\"version\": \"1 beta\"", "version"),
        ("\"a-o2\"", "\"a-o1\"", "networks.operational[1]"),
        ("\"a-o2\"", "\"a o2\"", "networks.operational[1]"),
        ("[\"a-o1\", \"a-o2\", \"a-o3\"]", "[]", "networks.operational"),
        ("\"a-o2\"", "2", "networks.operational[1]"),
    ] {
        let read = advisors_file::read(&changed("advisors.json", from, to));
        assert_eq!(read.map_err(fields), Err(vec![field.to_owned()]), "{to}");
    }
    let text = changed("text/en/people.json", "\"start\": \"Start\"", "\"start\": \"{nobody}\"");
    let read = PeopleText::read(&text, "Site", &help_items());
    assert_eq!(read.map_err(fields), Err(vec!["interface.people.start".to_owned()]));
}

#[test]
fn the_name_of_the_site_is_filled_in() {
    let text =
        changed("text/en/people.json", "\"start\": \"Start\"", "\"start\": \"Start {site}\"");
    let read = PeopleText::read(&text, "Our site", &help_items()).expect("a text");
    assert_eq!(&**read.get(PeopleKey::PeopleStart), "Start Our site");
}
