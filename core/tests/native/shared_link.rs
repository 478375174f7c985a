//! Links that show a result: what goes along, and what becomes of links that were changed on their way.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use weft_core::domain::action::ActionId;
use weft_core::domain::advisors::{AdvisorSheet, Cover, HelpAnswer, HelpId};
use weft_core::domain::commitment::{Commitment, Deed, Outcome};
use weft_core::domain::day::Day;
use weft_core::domain::instrument::Instrument;
use weft_core::domain::timestamp::Timestamp;
use weft_core::records::shared_advisors::SharedAdvisors;
use weft_core::records::shared_link::{LinkError, MOST_CHARACTERS, SharedResult};

use crate::support::edition::{edition, instrument, statements};
use crate::support::run::record_id;
use crate::support::sheet::sheet_of;

/// What stands behind `#/shared/`.
const LINK: &str = include_str!("../../../tests/fixtures/storage/link-v1.txt");

fn result() -> SharedResult {
    SharedResult {
        edition: edition("1"),
        day: Day::parse("2026-05-31").expect("a day"),
        sheet: sheet_of("01234n-2").traps("43210n").build(),
        note: None,
        plans: Vec::new(),
        advisors: None,
    }
}

fn with_everything() -> SharedResult {
    let plan = |action: &str| Commitment {
        due: Day::parse("2026-08-31"),
        ..Commitment::new(Deed::Action(ActionId(action.into())))
    };
    SharedResult {
        note: Some("new job in May".into()),
        plans: vec![plan("o-p1"), plan("p-o3")],
        ..result()
    }
}

/// A sheet with these answers, and everything else that can be said about somebody.
fn advisors(answers: impl IntoIterator<Item = (String, Cover)>) -> Option<SharedAdvisors> {
    let mut sheet = AdvisorSheet::begin(record_id("a"), edition("3"), Timestamp(5));
    for (id, cover) in answers {
        let answer = HelpAnswer { cover: Some(cover), is_outside: true, is_recent: true };
        sheet.set(&HelpId(id.into()), answer);
    }
    SharedAdvisors::of(&sheet, Day::parse("2026-05-12").expect("a day"))
}

fn with_advisors() -> SharedResult {
    let answers = ["a-o1", "a-o2", "a-p1", "a-s1"].map(str::to_owned).into_iter().zip(Cover::ALL);
    SharedResult { advisors: advisors(answers), ..result() }
}

/// A link whose JSON says this.
fn link(json: &str) -> String {
    format!("1.{}", BASE64_URL_SAFE_NO_PAD.encode(json.as_bytes()))
}

fn json(link: &str) -> String {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(&link[2..]).expect("base64");
    String::from_utf8(bytes).expect("UTF-8")
}

fn error(link: &str) -> Option<LinkError> {
    SharedResult::read(link, &instrument()).err()
}

#[test]
fn a_link_holds_edition_day_and_answers_and_what_was_ticked() {
    let bare = json(&result().write());
    assert_eq!(
        bare,
        r#"{"i":"weft","v":"1","d":"2026-05-31","a":"01234n-201234n-201234n-243210n"}"#
    );
    assert_eq!(
        json(&with_everything().write()),
        bare.replace('}', r#","n":"new job in May","p":[{"action":"o-p1","due":"2026-08-31"},{"action":"p-o3","due":"2026-08-31"}]}"#)
    );
}

#[test]
fn a_link_of_version_1_is_read_for_ever_and_written_the_same() {
    let meaning = SharedResult { advisors: with_advisors().advisors, ..with_everything() };
    assert_eq!(SharedResult::read(LINK, &instrument()).as_ref(), Ok(&meaning));
    assert_eq!(meaning.write(), LINK);
}

#[test]
fn what_a_link_holds_is_read_again() {
    for shared in [result(), with_everything(), with_advisors()] {
        assert_eq!(SharedResult::read(&shared.write(), &instrument()).as_ref(), Ok(&shared));
    }
}

#[test]
fn of_advisors_a_link_holds_by_whom_each_kind_of_help_is_covered_and_nothing_else() {
    let expected =
        r#","h":{"a":{"a-o1":"0","a-o2":"1","a-p1":"2"},"d":"2026-05-12","i":"weft","v":"3"}}"#;
    assert_eq!(json(&with_advisors().write()), json(&result().write()).replace('}', expected));
    let says_nothing = [("a-o1".to_owned(), Cover::DoesNotApply)];
    assert_eq!((advisors(says_nothing), advisors([])), (None, None));
}

#[test]
fn advisors_that_were_changed_on_the_way_are_told_and_what_is_not_known_is_passed_over() {
    let good = json(&with_advisors().write());
    let more = good.replace(r#""d":"2026-05-12""#, r#""d":"2026-05-12","z":[1]"#);
    assert_eq!(SharedResult::read(&link(&more), &instrument()), Ok(with_advisors()));
    for (from, to) in [
        (r#""a-o1":"0""#, r#""a-o1":"4""#),
        (r#""a-o1":"0""#, r#""a-o1":0"#),
        (r#"{"a-o1":"0","a-o2":"1","a-p1":"2"}"#, "{}"),
        (r#"{"a-o1":"0","a-o2":"1","a-p1":"2"}"#, "[]"),
        ("2026-05-12", "2026-13-12"),
        ("2026-05-12", "0202-05-12"),
        (r#","v":"3""#, ""),
        (r#""i":"weft","v":"3""#, r#""i":7,"v":"3""#),
    ] {
        let changed = good.replace(from, to);
        assert_ne!(changed, good, "{from}");
        assert_eq!(error(&link(&changed)), Some(LinkError::Malformed), "{to}");
    }
    let (before, _) = good.split_once(r#","h""#).expect("advisors");
    assert_eq!(error(&link(&format!("{before},\"h\":[]}}"))), Some(LinkError::Malformed));
}

#[test]
fn a_file_that_was_sorted_reads_the_same_answers() {
    let mut ids = statements("o", 8);
    ids.reverse();
    let sorted = instrument();
    let networks =
        weft_core::domain::network::PerNetwork([ids, statements("p", 8), statements("s", 8)]);
    let questionnaire =
        weft_core::domain::questionnaire::Questionnaire::new(networks, statements("t", 6));
    let sorted = Instrument { questionnaire: questionnaire.into(), ..sorted };
    let read = SharedResult::read(&result().write(), &sorted).expect("the same statements");
    assert_eq!(read.sheet.arranged(&instrument().questionnaire), Some(result().sheet));
}

#[test]
fn the_longest_link_of_a_dated_plan_leaves_room_for_a_long_address() {
    let longest = SharedResult {
        // 120 units of a script with three bytes a letter.
        note: Some("語".repeat(120).into()),
        plans: vec![with_everything().plans[0].clone(); 3],
        ..result()
    };
    assert_eq!(result().write().len(), 101);
    assert_eq!(longest.write().len(), 746);
    assert!(longest.write().len() + 500 < MOST_CHARACTERS);
}

#[test]
fn the_longest_note_three_dated_actions_and_advisors_fit_into_a_link() {
    let ids = |count| (0..count).map(|number| (format!("a-o{number:02}"), Cover::Several));
    let with = |count| SharedResult {
        note: Some("語".repeat(120).into()),
        plans: vec![with_everything().plans[0].clone(); 3],
        advisors: advisors(ids(count)),
        ..result()
    };
    // Ten kinds of help as they are shipped, and 24, the most that a publisher can ask for.
    assert_eq!([with(10).write().len(), with(24).write().len()], [970, 1194]);
    assert!(with(24).write().len() + 200 < MOST_CHARACTERS);
}

/// A plan with every text at its longest, in letters of one byte.
fn longest_plan() -> Commitment {
    let text = || "x".repeat(80).into();
    Commitment {
        due: Day::parse("2026-08-31"),
        cue: text(),
        obstacle: text(),
        response: text(),
        tells_somebody: true,
        outcome: Some(Outcome::Partly),
        sequence: 7,
        ..Commitment::new(Deed::Own(text()))
    }
}

#[test]
fn two_plans_at_their_longest_fit_into_a_link_and_three_do_not() {
    let with = |count| SharedResult { plans: vec![longest_plan(); count], ..result() }.write();
    assert_eq!([with(1).len(), with(2).len(), with(3).len()], [656, 1202, 1749]);
    assert!(with(2).len() + 200 < MOST_CHARACTERS && with(3).len() > MOST_CHARACTERS);
    let read = SharedResult::read(&with(1), &instrument()).expect("a result");
    // Which calendar file is the newer does not go along.
    assert_eq!(read.plans, [Commitment { sequence: 0, ..longest_plan() }]);
}

#[test]
fn wherever_a_link_is_cut_off_it_says_so() {
    let link = with_everything().write();
    for end in 1..link.len() {
        assert_eq!(error(&link[..end]), Some(LinkError::CutOff), "{end}");
    }
}

#[test]
fn links_that_cannot_be_shown_are_told_apart() {
    let good = json(&result().write());
    let changed = |from: &str, to: &str| error(&link(&good.replace(from, to)));
    assert_eq!(error(&result().write().replacen('1', "2", 1)), Some(LinkError::Newer));
    assert_eq!(changed("\"weft\"", "\"other\""), Some(LinkError::OtherInstrument));
    assert_eq!(changed("\"v\":\"1\"", "\"v\":\"2\""), Some(LinkError::OtherVersion("2".into())));
    for (from, to) in [
        ("01234", "0123"),
        ("01234", "01235"),
        ("01234", "01234\u{1f600}"),
        ("2026-05-31", "2026-05-32"),
        ("2026-05-31", "0000-01-01"),
        ("2026-05-31", "1999-12-31"),
        ("2026-05-31", "2200-01-01"),
        ("\"v\":\"1\"", "\"v\":\"\""),
        ("\"v\":\"1\"", "\"v\":\"1234567890123456789012345\""),
        ("\"v\":\"1\"", "\"v\":\"2 or more\""),
        ("\"weft\"", "\"1234567890123456789012345\""),
        ("\"d\":\"2026-05-31\",", ""),
        ("}", ",\"p\":{}}"),
        ("}", ",\"p\":[{\"action\":\"o-p1\",\"due\":\"0000-01-01\"}]}"),
        ("}", ",\"p\":[{\"action\":7}]}"),
        ("}", "}}"),
    ] {
        assert_eq!(changed(from, to), Some(LinkError::Malformed), "{to}");
    }
    assert_eq!(error(&link(&"[".repeat(5_000))), Some(LinkError::Malformed));
    for malformed in ["", "x", "0.e30", "-1.e30", "1.ä", "1.e30=", "1.%7B%7D", "hello.e30"] {
        assert_eq!(error(malformed), Some(LinkError::Malformed), "{malformed}");
    }
    // Some programs make all letters small.
    assert_eq!(error(&result().write().to_lowercase()), Some(LinkError::Malformed));
}

#[test]
fn a_note_is_tidied_and_what_is_not_known_is_passed_over() {
    let long = "x".repeat(500);
    let text = json(&result().write()).replace('}', &format!(",\"n\":\"{long}\",\"z\":[1]}}"));
    let read = SharedResult::read(&link(&text), &instrument()).expect("a result");
    assert_eq!(read.note.map(|note| note.len()), Some(120));
}
