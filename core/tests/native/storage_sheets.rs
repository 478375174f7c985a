//! Worksheets of people and advisor sheets: their records, in the store, in two tabs, in a backup.

use serde_json::Value;
use weft_core::domain::advisors::{AdvisorSheet, Cover, HelpAnswer, HelpId};
use weft_core::domain::instrument::Edition;
use weft_core::domain::people::code::Code;
use weft_core::domain::people::figures::Figures;
use weft_core::domain::people::kept_worksheet::KeptWorksheet;
use weft_core::domain::people::person::{Choice, PersonId, Topic};
use weft_core::domain::people::worksheet::{MOST_CIRCLES, MOST_PEOPLE, Worksheet, WorksheetChange};
use weft_core::domain::timestamp::Timestamp;
use weft_core::letters;
use weft_core::records::advisors::AdvisorRecord;
use weft_core::records::backup::{Backup, Refusal, read_backup};
use weft_core::records::entry::why_unreadable;
use weft_core::records::error::{Damage, Unreadable};
use weft_core::records::key;
use weft_core::records::people::PeopleRecord;
use weft_core::storage::medium::Medium;
use weft_core::storage::restore_preview::RestorePreview;
use weft_core::storage::store::{InTab, RestoreChoice, SheetChoice, SheetPreview, Store};

use crate::support::edition::instrument;
use crate::support::run::record_id;
use crate::support::storage::{browser, content, tab};
use crate::support::worksheet::{answered, blank, code, named, worksheet_id};

const WORKSHEET: &str = include_str!("../../../tests/fixtures/storage/people-v1.json");
const BEGUN: &str = include_str!("../../../tests/fixtures/storage/people-v1-begun.json");
const FORGOTTEN: &str = include_str!("../../../tests/fixtures/storage/people-v1-forgotten.json");
const ADVISORS: &str = include_str!("../../../tests/fixtures/storage/advisors-v1.json");

const BACKUP: &str = include_str!("../../../tests/fixtures/storage/backup-v1-sheets.json");

/// The most units that a worksheet may take, its key included.
const MOST_UNITS: usize = 3_000;

fn read(text: &str) -> Result<PeopleRecord, Unreadable> {
    PeopleRecord::read(&record_id("a"), text)
}

fn worksheet(text: &str) -> Worksheet {
    let record = read(text).expect("a worksheet");
    record.entry.worksheet().expect("with its people").clone()
}

fn advisors() -> AdvisorSheet {
    let edition = Edition { id: "weft-advisors".into(), version: "1".into() };
    AdvisorSheet::begin(record_id("s1"), edition, Timestamp(5))
}

fn worksheet_in(store: &Store) -> Worksheet {
    let entry = store.people_entry(&worksheet_id()).expect("a worksheet");
    entry.worksheet().cloned().expect("it has its people")
}

#[test]
fn a_worksheet_of_version_1_is_read() {
    let sheet = worksheet(WORKSHEET);
    assert_eq!(sheet.begun_at, Timestamp(1_717_200_000_123));
    assert_eq!(sheet.read_at, Some(Timestamp(1_717_200_600_000)));
    let codes: Vec<&str> = sheet.people.iter().map(|person| person.code.as_str()).collect();
    assert_eq!(codes, ["AM", "am2", "Ж9", "山田"]);
    assert_eq!(sheet.people[1].introduced_by(), Some(PersonId(1)));
    assert_eq!(sheet.people[1].purposes.0, [false, true, true]);
    assert!(sheet.people[3].is(Topic::Place, Choice::OUTSIDE));
    assert_eq!(sheet.people[2].answers[Topic::Place], None);
    assert!(sheet.know_each_other(PersonId(1), PersonId(5)));
    assert!(!sheet.know_each_other(PersonId(2), PersonId(3)));
    assert!(sheet.know_each_other(PersonId(1), PersonId(3)));
    assert!(sheet.has_all_ties());
    assert_eq!((sheet.next, sheet.step), (6, 9));
    assert_eq!(
        worksheet(BEGUN),
        Worksheet { id: record_id("a"), begun_at: Timestamp(-1), ..blank() }
    );
}

#[test]
fn every_form_is_written_as_it_was_read_with_what_is_not_known() {
    for text in [WORKSHEET, BEGUN, FORGOTTEN] {
        assert_eq!(read(text).expect("a record").write().as_deref(), Ok(text));
    }
    let sheet = AdvisorRecord::read(&record_id("a"), ADVISORS).expect("a sheet");
    assert_eq!(sheet.write().as_deref(), Ok(ADVISORS));
}

#[test]
fn an_advisor_sheet_of_version_1_is_read() {
    let sheet = AdvisorRecord::read(&record_id("a"), ADVISORS).expect("a sheet").sheet;
    let answer = |id: &str| sheet.answer(&HelpId(id.into()));
    assert_eq!(
        answer("a-o1"),
        HelpAnswer { cover: Some(Cover::One), is_outside: true, is_recent: true }
    );
    assert_eq!(answer("a-p1").cover, Some(Cover::Several));
    assert_eq!(answer("a-s1").cover, Some(Cover::DoesNotApply));
    assert_eq!(answer("a-s2"), HelpAnswer::default());
}

#[test]
fn figures_stay_the_same_when_the_people_are_forgotten() {
    let KeptWorksheet::Forgotten(forgotten) = read(FORGOTTEN).expect("figures").entry else {
        panic!("people");
    };
    let mut figures = Figures::of(&worksheet(WORKSHEET));
    let ties = figures.ties.as_mut().expect("ties");
    ties.constraint = ties.constraint.map(|it| (it * 1e6).round() / 1e6);
    assert_eq!(forgotten.figures, figures);
}

#[test]
fn what_an_editor_does_to_a_worksheet_costs_nothing() {
    let value: Value = serde_json::from_str(WORKSHEET).expect("JSON");
    let pretty = serde_json::to_string_pretty(&value).expect("JSON").replace("6,", "6.0,");
    assert_eq!(read(&format!("\u{feff}{pretty}\n\u{1a}")), read(WORKSHEET));
}

#[test]
fn damage_is_told_by_its_kind_and_a_newer_version_is_no_damage() {
    for (from, to, damage) in [
        (r#""begun":1717200000123"#, r#""begun":1e99"#, Damage::Date),
        (r#""begun":1717200000123,"#, "", Damage::Date),
        (r#""codes":["AM","#, r#""codes":["Anna Maria","#, Damage::Answers),
        (r#""codes":["AM","#, r#""codes":["#, Damage::Answers),
        (r#""place":[0,"#, r#""place":[2,"#, Damage::Answers),
        (r#""place":[0,"#, r#""place":["#, Damage::Answers),
        (r#""place":[0,"#, r#""place":[-1,"#, Damage::NotARecord),
        (r#""circles":[[1,2,3]"#, r#""circles":[[1,2,4]"#, Damage::Answers),
        (r#""know":[[1,5]]"#, r#""know":[[1,1]]"#, Damage::Answers),
        (r#""know":[[1,5]]"#, r#""know":[[1]]"#, Damage::Answers),
        (r#""ids":[1,2,"#, r#""ids":[1,1,"#, Damage::Answers),
        (r#""for":["o","#, r#""for":[1,"#, Damage::Answers),
        (r#""step":9"#, r#""step":"nine""#, Damage::NotARecord),
        (r#"{"advice""#, r#"["advice""#, Damage::NotARecord),
    ] {
        assert!(WORKSHEET.contains(from), "{from}");
        assert_eq!(read(&WORKSHEET.replacen(from, to, 1)), Err(damage.into()), "{to}");
    }
    let many = FORGOTTEN.replace(r#""people":4"#, r#""people":21"#);
    assert_eq!(read(&many), Err(Damage::Answers.into()));
    let newer = Err(Unreadable::Newer { version: 2 });
    assert_eq!(read(&WORKSHEET.replace(r#""v":1"#, r#""v":2"#)), newer);
    let sheet = |text: &str| AdvisorRecord::read(&record_id("a"), text).map(drop);
    assert_eq!(
        sheet(&ADVISORS.replace(r#""v":1"#, r#""v":2"#)),
        Err(Unreadable::Newer { version: 2 })
    );
    assert_eq!(sheet(&ADVISORS.replace("nobody", "somebody")), Err(Damage::Answers.into()));
    assert_eq!(
        sheet(&ADVISORS.replace(r#""instrument":"weft-advisors","#, "")),
        Err(Damage::NotARecord.into())
    );
}

/// A worksheet as large as they come: every code doubled in a script of two units, everybody in every
/// circle but one, and half of all pairs an exception.
fn largest() -> Worksheet {
    let mut sheet = blank();
    sheet.begun_at = Timestamp(4_102_444_800_000);
    sheet.next = 9_000;
    for _ in 0..MOST_PEOPLE {
        sheet.apply(&WorksheetChange::Named(Code::typed("𐐷𐐷𐐷").expect("a code")));
    }
    let ids: Vec<PersonId> = sheet.people.iter().map(|person| person.id).collect();
    for (place, id) in ids.iter().enumerate() {
        for topic in Topic::ALL {
            sheet.apply(&WorksheetChange::Answered(*id, topic, Choice::of(topic, 1)));
        }
        sheet.apply(&WorksheetChange::Introduced(*id, Some(ids[(place + 1) % ids.len()])));
        for network in weft_core::domain::network::Network::ALL {
            sheet.apply(&WorksheetChange::Needed(*id, network, true));
        }
        for circle in 0..3 {
            sheet.apply(&WorksheetChange::Circled((place + circle) % MOST_CIRCLES, *id, true));
        }
        sheet.apply(&WorksheetChange::Asked(*id));
    }
    for (one, id) in ids.iter().enumerate() {
        for other in &ids[one + 1..] {
            let is_tied = sheet.know_each_other(*id, *other);
            if (id.0 + other.0) % 3 == 0 {
                sheet.apply(&WorksheetChange::Tied(*id, *other, !is_tied));
            }
        }
    }
    sheet.apply(&WorksheetChange::Read(Timestamp(4_102_444_800_000)));
    sheet
}

#[test]
fn twenty_people_with_everything_take_3000_units() {
    for sheet in [largest(), answered(20)] {
        let record = PeopleRecord::from(KeptWorksheet::Whole(sheet.clone()));
        let text = record.write().expect("a storable worksheet");
        let key = key::prefix_of_copy("/a-site/of-leaders/") + &key::people(&sheet.id);
        let units = letters::units(&key) + letters::units(&text);
        assert!(units <= MOST_UNITS, "{units}: {text}");
        assert_eq!(PeopleRecord::read(&sheet.id, &text), Ok(record));
    }
}

#[test]
fn what_is_saved_is_loaded_and_removed() {
    let store = tab(&browser());
    let sheet = answered(12);
    store.save_people(KeptWorksheet::Whole(sheet.clone())).expect("room");
    assert_eq!(store.load_people(), [KeptWorksheet::Whole(sheet.clone())]);
    assert_eq!(store.people_entry(&worksheet_id()), Some(KeptWorksheet::Whole(sheet)));
    store.save_advisors(advisors()).expect("room");
    assert_eq!(store.load_advisors(), [advisors()]);
    assert_eq!(store.advisor_sheet(&record_id("s1")), Some(advisors()));
    store.remove_people(&worksheet_id()).expect("permission");
    store.remove_advisors(&record_id("s1")).expect("permission");
    assert!(store.is_empty());
}

/// Reads, changes and writes in one task, as each tab does at each touch.
fn touch(store: &Store, change: &WorksheetChange) {
    let mut sheet = worksheet_in(store);
    sheet.apply(change);
    store.save_people(KeptWorksheet::Whole(sheet)).expect("room");
}

#[test]
fn two_tabs_keep_what_each_of_them_was_told() {
    let browser = browser();
    let (one, other) = (tab(&browser), tab(&browser));
    one.save_people(KeptWorksheet::Whole(blank())).expect("room");
    touch(&one, &WorksheetChange::Named(code("AM")));
    touch(&other, &WorksheetChange::Named(code("BK")));
    touch(&one, &WorksheetChange::Answered(PersonId(2), Topic::Place, Some(Choice::OUTSIDE)));
    touch(&other, &WorksheetChange::Renamed(PersonId(2), code("AM")));
    let sheet = worksheet_in(&one);
    let codes: Vec<&str> = sheet.people.iter().map(|person| person.code.as_str()).collect();
    assert_eq!(codes, ["AM", "AM2"]);
    assert!(sheet.people[1].is(Topic::Place, Choice::OUTSIDE));
}

#[test]
fn damaged_and_newer_records_are_kept_named_and_removed_only_on_demand() {
    let browser = browser();
    let newer = r#"{"v":2,"anything":[]}"#;
    let damaged = r#"{"v":1,"begun":0,"ids":[1],"codes":[]}"#;
    for (key, text) in [
        ("people:w1", damaged),
        ("people:n", newer),
        ("advisors:n", newer),
        ("advisors:d", r#"{"v":1}"#),
        ("people:NOT AN ID", "{}"),
    ] {
        browser.set(key, text).expect("room");
    }
    let store = tab(&browser);
    assert!(store.load_people().is_empty() && store.load_advisors().is_empty());
    let whys: Vec<(String, Unreadable)> = store
        .unreadable(why_unreadable)
        .into_iter()
        .map(|record| (record.key, record.why))
        .collect();
    let is = |key: &str, why: Unreadable| whys.contains(&(key.to_owned(), why));
    assert_eq!(whys.len(), 5);
    assert!(is("people:w1", Damage::Answers.into()));
    assert!(is("people:n", Unreadable::Newer { version: 2 }));
    assert!(is("advisors:n", Unreadable::Newer { version: 2 }));
    assert!(is("advisors:d", Damage::NotARecord.into()));
    assert!(is("people:NOT AN ID", Damage::Id.into()));
    // Another worksheet of that id sets the bytes aside.
    store.save_people(KeptWorksheet::Whole(blank())).expect("room");
    assert_eq!(browser.get("aside:1:people:w1").as_deref(), Some(damaged));
    store.remove_people(&record_id("n")).expect("permission");
    assert_eq!(browser.get("people:n").as_deref(), Some(newer));
    store.remove_unreadable(&store.unreadable(why_unreadable)).expect("permission");
    assert_eq!(content(&*browser).len(), 1);
}

#[test]
fn a_start_counts_what_is_newer_without_reading_it_all() {
    let browser = browser();
    browser.set("people:n", r#"{"v":2}"#).expect("room");
    browser.set("people:w", WORKSHEET).expect("room");
    let unreadable = tab(&browser).load_history(&instrument()).unreadable;
    assert_eq!(unreadable.len(), 1);
}

#[test]
fn everything_is_erased_with_everything() {
    let browser = browser();
    let store = tab(&browser);
    store.save_people(KeptWorksheet::Whole(answered(5))).expect("room");
    store.save_advisors(advisors()).expect("room");
    store.erase_everything().expect("permission");
    assert!(content(&*browser).is_empty());
}

#[test]
fn forgetting_keeps_the_figures_and_not_one_code() {
    let browser = browser();
    browser.set("aside:1:people:old", WORKSHEET).expect("room");
    let store = tab(&browser);
    let text = WORKSHEET.replace(r#""advice":7"#, r#""nickname":"Annie""#);
    browser.set("people:w0", &text).expect("room");
    store.save_people(KeptWorksheet::Whole(named(6))).expect("room");
    let before: Vec<Figures> = store.load_people().iter().map(KeptWorksheet::figures).collect();
    store.forget_people().expect("room");
    let after = store.load_people();
    assert!(after.iter().all(|entry| entry.worksheet().is_none()));
    assert_eq!(after.iter().map(|entry| entry.figures().people).collect::<Vec<_>>(), [6, 4]);
    assert_eq!(after.len(), before.len());
    for (_, text) in content(&*browser) {
        for trace in ["AM", "am2", "Ж9", "山田", "P1", "Annie"] {
            assert!(!text.contains(trace), "{text}");
        }
    }
    // Forgetting what is forgotten changes nothing.
    let kept = content(&*browser);
    store.forget_people().expect("room");
    assert_eq!(content(&*browser), kept);
}

#[test]
fn forgetting_takes_worksheets_along_that_nobody_can_read() {
    let browser = browser();
    for (key, text) in [
        ("people:w1", r#"{"v":1,"begun":0,"ids":[1],"codes":["AM","BK"]}"#),
        ("people:n", r#"{"v":2,"who":["AM"]}"#),
        ("people:NOT AN ID", r#"{"who":["AM"]}"#),
        ("advisors:d", r#"{"v":1}"#),
    ] {
        browser.set(key, text).expect("room");
    }
    tab(&browser).forget_people().expect("permission");
    let kept: Vec<String> = content(&*browser).into_iter().map(|(key, _)| key).collect();
    assert_eq!(kept, ["advisors:d"]);
}

/// The first worksheet of a backup, read whole.
fn entry_of(backup: &Backup) -> KeptWorksheet {
    let sheet = backup.people().next().expect("a worksheet");
    PeopleRecord::read(&sheet.id, &sheet.write().expect("storable")).expect("a worksheet").entry
}

fn backup_of(store: &Store, with_people: bool) -> (String, Backup) {
    let text = store.back_up(&InTab::default(), with_people, Timestamp(9)).expect("a backup");
    let backup = read_backup(&text, &instrument()).expect("a backup");
    (text, backup)
}

#[test]
fn people_are_in_a_backup_only_if_the_reader_asked_and_advisors_always() {
    let browser = browser();
    let store = tab(&browser);
    store.save_people(KeptWorksheet::Whole(answered(12))).expect("room");
    store.save_advisors(advisors()).expect("room");
    browser.set("people:torn", r#"{"v":1,"codes":["P7"]"#).expect("room");
    browser.set("aside:1:people:torn", r#"["P7"]"#).expect("room");
    let (text, without) = backup_of(&store, false);
    assert!(!text.contains("P7") && !text.contains("people"), "{text}");
    assert_eq!(
        (without.people().count(), without.sheets.len(), without.unreadable.len()),
        (0, 1, 0)
    );
    let (text, with) = backup_of(&store, true);
    assert!(text.contains("P7"));
    assert_eq!((with.people().count(), with.sheets.len(), with.unreadable.len()), (1, 2, 2));
    assert_eq!(entry_of(&with), KeptWorksheet::Whole(answered(12)));
    assert_eq!(with.refused, []);
}

#[test]
fn what_the_tab_could_not_store_is_in_its_backup() {
    let store = tab(&browser());
    store.save_people(KeptWorksheet::Whole(blank())).expect("room");
    let text = PeopleRecord::from(KeptWorksheet::Whole(named(3))).write().expect("storable");
    let help = AdvisorRecord::from(advisors()).write().expect("storable");
    let sheets = [(key::people(&worksheet_id()), text), ("advisors:s1".to_owned(), help)];
    let in_tab = InTab { sheets: &sheets, ..InTab::default() };
    let text = store.back_up(&in_tab, true, Timestamp(9)).expect("a backup");
    let backup = read_backup(&text, &instrument()).expect("a backup");
    assert_eq!((backup.people().count(), backup.sheets.len()), (1, 2));
    assert_eq!(entry_of(&backup), KeptWorksheet::Whole(named(3)));
    let text = store.back_up(&in_tab, false, Timestamp(9)).expect("a backup");
    assert!(!text.contains("P1"), "{text}");
}

/// Takes people.
fn choice(replaces: bool) -> RestoreChoice {
    let sheets = SheetChoice { takes_people: true, replaces };
    RestoreChoice { sheets, takes_unreadable: true, ..RestoreChoice::default() }
}

fn restore(store: &Store, backup: &Backup, choice: &RestoreChoice) -> usize {
    let preview = RestorePreview::default();
    store.restore(backup, &preview, choice, "weft").expect("room").sheets
}

#[test]
fn a_backup_with_sheets_of_version_1_is_read_for_ever_and_written_the_same() {
    let stored = browser();
    for (key, text) in [("people:a", WORKSHEET), ("people:b", FORGOTTEN), ("advisors:a", ADVISORS)]
    {
        stored.set(key, text).expect("room");
    }
    let (text, _) = backup_of(&tab(&stored), true);
    assert_eq!(text, BACKUP);
    let backup = read_backup(BACKUP, &instrument()).expect("a backup");
    let store = tab(&browser());
    assert_eq!(restore(&store, &backup, &choice(false)), 3);
    assert_eq!(backup_of(&store, true).0, BACKUP);
}

#[test]
fn a_backup_brings_sheets_that_are_not_here() {
    let from = tab(&browser());
    from.save_people(KeptWorksheet::Whole(answered(12))).expect("room");
    from.save_advisors(advisors()).expect("room");
    let (_, backup) = backup_of(&from, true);
    let store = tab(&browser());
    let preview = SheetPreview { new_people: 1, new_advisors: 1, differing: 0 };
    assert_eq!(store.sheet_preview(&backup), preview);
    assert_eq!(restore(&store, &backup, &RestoreChoice::default()), 1, "the advisors alone");
    let with_people = choice(false);
    assert_eq!(restore(&store, &backup, &with_people), 1);
    assert_eq!(store.load_people(), from.load_people());
    assert_eq!(store.sheet_preview(&backup), SheetPreview::default());
    assert_eq!(restore(&store, &backup, &with_people), 0);
}

#[test]
fn a_sheet_that_is_here_with_other_content_is_replaced_only_on_demand() {
    let from = tab(&browser());
    from.save_people(KeptWorksheet::Whole(answered(12))).expect("room");
    let (_, backup) = backup_of(&from, true);
    let store = tab(&browser());
    store.save_people(KeptWorksheet::Whole(named(3))).expect("room");
    assert_eq!(store.sheet_preview(&backup).differing, 1);
    let with_people = choice(false);
    assert_eq!(restore(&store, &backup, &with_people), 0);
    assert_eq!(store.load_people(), [KeptWorksheet::Whole(named(3))]);
    let replacing = choice(true);
    assert_eq!(restore(&store, &backup, &replacing), 1);
    assert_eq!(store.load_people(), [KeptWorksheet::Whole(answered(12))]);
}

#[test]
fn sheets_of_a_file_that_cannot_be_used_are_counted_and_left_out() {
    let text = r#"{"format":"weft-backup","v":1,"people":[
        {"v":1,"id":"a","begun":0,"ids":[],"codes":[]},{"v":1,"id":"b","begun":0,"ids":[1],"codes":[]},
        {"v":1,"id":"a","begun":0},{"v":2,"id":"c"},{"v":1}],"advisors":[{"v":1,"id":"a"}]}"#;
    let mut backup = read_backup(text, &instrument()).expect("a backup");
    assert_eq!(backup.sheets.len(), 3);
    backup.refuse_sheets(why_unreadable);
    assert_eq!(backup.sheets.len(), 1);
    let counts: Vec<(Refusal, usize)> =
        backup.refused.iter().map(|it| (it.why, it.count)).collect();
    let damaged = Refusal::Damaged;
    assert_eq!(
        counts,
        [
            (Refusal::DuplicateId, 1),
            (Refusal::Newer, 1),
            (damaged(Damage::Id), 1),
            (damaged(Damage::Answers), 1),
            (damaged(Damage::NotARecord), 1),
        ]
    );
}

#[test]
fn a_newer_worksheet_of_a_file_waits_in_its_place() {
    let text =
        r#"{"format":"weft-backup","v":1,"unreadable":[{"key":"people:n","text":"{\"v\":2}"}]}"#;
    let backup = read_backup(text, &instrument()).expect("a backup");
    let browser = browser();
    restore(&tab(&browser), &backup, &choice(false));
    assert_eq!(browser.get("people:n").as_deref(), Some(r#"{"v":2}"#));
}
