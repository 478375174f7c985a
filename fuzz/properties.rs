//! What holds for every text that somebody may find in the storage or drop as a file: reading
//! it never panics, what was accepted is written and read again exactly, and what was not is
//! never lost. Used by the fuzz target, and by a bounded run of it in `core/tests/native/storage_fuzz.rs`.

use std::fmt::Debug;
use std::rc::Rc;

use weft_core::domain::action::ActionCatalogue;
use weft_core::domain::advisors::AdvisorSheet;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::draft::Draft;
use weft_core::domain::history::History;
use weft_core::domain::instrument::{Edition, Instrument};
use weft_core::domain::level::{Cut, Cuts};
use weft_core::domain::network::PerNetwork;
use weft_core::domain::people::kept_worksheet::KeptWorksheet;
use weft_core::domain::people::worksheet::Worksheet;
use weft_core::domain::presentation_order::Seed;
use weft_core::domain::questionnaire::{Questionnaire, StatementId};
use weft_core::domain::record_id::RecordId;
use weft_core::domain::score::{ErrorModel, ScoringRules};
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::domain::timestamp::Timestamp;
use weft_core::records::advisors::AdvisorRecord;
use weft_core::records::backup::{Backup, read_backup, write_backup};
use weft_core::records::draft::DraftRecord;
use weft_core::records::encoding::decode;
use weft_core::records::entry::why_unreadable;
use weft_core::records::locked::LockedFile;
use weft_core::records::people::PeopleRecord;
use weft_core::records::run::RunRecord;
use weft_core::records::settings::SettingsRecord;
use weft_core::storage::medium::Medium;
use weft_core::storage::memory::MemoryMedium;
use weft_core::storage::restore_preview::RestorePreview;
use weft_core::storage::store::{DraftFound, RestoreChoice, SheetChoice, SheetPreview, Store};
use weft_core::storage::stored_change::StoredChange;

/// All properties, for one text.
pub fn hold_for(text: &str) {
    let instrument = instrument();
    an_accepted_run_is_read_again(text);
    an_accepted_draft_is_read_again(text);
    an_accepted_worksheet_is_read_again(text);
    an_accepted_advisor_sheet_is_read_again(text);
    an_accepted_locked_file_is_read_again(text);
    accepted_settings_are_read_again(text);
    an_accepted_backup_is_read_again(text, &instrument);
    stored_text_is_never_lost(text, &instrument);
    let _ = StoredChange::of(text, Some(text));
    let _ = decode(text.as_bytes());
}

/// Whether `serde_json` reads the numbers of a text as they are. It takes some one place off, of eighty digits,
/// say; only fields that nobody knows can have such.
fn numbers_stay(written: &str) -> bool {
    let tokens = written.split(|c: char| !c.is_ascii_digit() && !"+-.eE".contains(c));
    let is_off = |token: &str, exact: f64| {
        serde_json::from_str(token).is_ok_and(|read: f64| read.to_bits() != exact.to_bits())
    };
    !tokens.filter_map(|it| Some((it, it.parse().ok()?))).any(|(it, exact)| is_off(it, exact))
}

/// Asserts that what was written of something is read as the same.
fn assert_read_again<T: Debug + PartialEq, E: Debug + PartialEq>(
    written: &str,
    read: impl Fn(&str) -> Result<T, E>,
    accepted: T,
) {
    if numbers_stay(written) {
        assert_eq!(read(written), Ok(accepted));
    }
}

fn an_accepted_run_is_read_again(text: &str) {
    let id = id("a");
    if let Ok(accepted) = RunRecord::read(&id, text) {
        let written = accepted.write().expect("an accepted run is storable");
        assert_read_again(&written, |text| RunRecord::read(&id, text), accepted);
    }
    if let Ok(accepted) = RunRecord::read_from_file(text) {
        let written = accepted.write_for_file().expect("an accepted run is storable");
        assert_read_again(&written, RunRecord::read_from_file, accepted);
    }
}

fn an_accepted_draft_is_read_again(text: &str) {
    if let Ok(accepted) = DraftRecord::read(text) {
        let written = accepted.write().expect("an accepted draft is storable");
        assert_read_again(&written, DraftRecord::read, accepted);
    }
}

fn an_accepted_worksheet_is_read_again(text: &str) {
    let id = id("a");
    if let Ok(accepted) = PeopleRecord::read(&id, text) {
        let written = accepted.write().expect("an accepted worksheet is storable");
        assert_read_again(&written, |text| PeopleRecord::read(&id, text), accepted.clone());
        // Whatever stands there, figures can be made of it, and forgotten with all names.
        let forgotten = PeopleRecord::from(accepted.entry.forget());
        let written = forgotten.write().expect("figures are storable");
        assert!(PeopleRecord::read(&id, &written).is_ok());
    }
}

fn an_accepted_advisor_sheet_is_read_again(text: &str) {
    let id = id("a");
    if let Ok(accepted) = AdvisorRecord::read(&id, text) {
        let written = accepted.write().expect("an accepted advisor sheet is storable");
        assert_read_again(&written, |text| AdvisorRecord::read(&id, text), accepted);
    }
}

/// An accepted locked file is written and read again exactly.
fn an_accepted_locked_file_is_read_again(text: &str) {
    if let Ok(accepted) = LockedFile::read(text) {
        assert_eq!(LockedFile::read(&accepted.write()), Ok(accepted));
    }
}

fn accepted_settings_are_read_again(text: &str) {
    if let Ok(accepted) = SettingsRecord::read(text) {
        assert_read_again(&accepted.write(), SettingsRecord::read, accepted);
    }
}

fn an_accepted_backup_is_read_again(text: &str, instrument: &Instrument) {
    let Ok(accepted) = read_backup(text, instrument) else { return };
    let written = write_backup(&accepted).expect("an accepted backup can be written");
    let again = read_backup(&written, instrument).expect("a written backup can be read");
    if !numbers_stay(&written) {
        return;
    }
    assert_eq!(again.runs, accepted.runs);
    assert_eq!(again.settings, accepted.settings);
    assert_eq!(again.sheets.len(), accepted.sheets.len());
    assert_eq!(
        (again.drafts.len(), again.unreadable.len()),
        (accepted.drafts.len(), accepted.unreadable.len())
    );
    assert_eq!((again.refused.as_slice(), again.is_cut_off), (&[][..], false));
    assert_eq!(write_backup(&again).as_ref(), Ok(&written));
    a_restored_backup_is_here(&accepted, instrument);
}

/// Restored into an empty store, all runs are there, and nothing is left to do.
fn a_restored_backup_is_here(backup: &Backup, instrument: &Instrument) {
    let store = Store::on(Rc::new(MemoryMedium::new()));
    let preview = |store: &Store| {
        let history = store.load_history(instrument).history;
        RestorePreview::of(&history, backup, &instrument.edition.id, Timestamp(0))
    };
    let choice = RestoreChoice {
        takes_differing: Vec::new(),
        takes_other_instruments: true,
        takes_settings: true,
        takes_unreadable: true,
        sheets: SheetChoice { takes_people: true, replaces: false },
    };
    assert!(store.restore(backup, &preview(&store), &choice, "weft").is_ok());
    let history: History = store.load_history(instrument).history;
    let runs: Vec<&Assessment> = history.runs().iter().map(Rc::as_ref).collect();
    assert_eq!(runs, backup.runs.iter().map(|record| &record.run).collect::<Vec<_>>());
    let after = preview(&store);
    assert_eq!((after.new.len(), after.differing.len()), (0, 0));
    assert_eq!(store.sheet_preview(backup), SheetPreview::default());
}

/// Wherever the text stands, the store can be opened, read and written, and the text is still
/// there unless it was understood.
fn stored_text_is_never_lost(text: &str, instrument: &Instrument) {
    let browser = Rc::new(MemoryMedium::new());
    let keys = ["run:a", "draft:weft", "settings", "people:a", "advisors:a", "aside:1:run:b"];
    for key in keys {
        assert_eq!(browser.set(key, text), Ok(()));
    }
    let store = Store::on(browser.clone());
    let draft_found = store.load_draft(instrument);
    let loaded = store.load_history(instrument);
    let lost = store.unreadable(why_unreadable);
    assert!(loaded.unreadable.iter().all(|record| lost.iter().any(|it| it.key == record.key)));
    for record in &lost {
        assert_eq!(record.raw, text);
    }

    let draft = Draft::new(instrument, id("new"), Seed(1), Timestamp(0));
    let saved = store.save_draft(&draft);
    assert!(saved.is_ok(), "{saved:?}");
    assert!(store.save_run(&draft_as_run(&draft)).is_ok());
    let worksheet = Worksheet::begin(id("a"), Timestamp(0), None);
    assert!(store.save_people(KeptWorksheet::Whole(worksheet)).is_ok());
    let edition = instrument.edition.clone();
    assert!(store.save_advisors(AdvisorSheet::begin(id("a"), edition, Timestamp(0))).is_ok());
    let dark = Settings { theme: ColourTheme::Dark, ..Settings::default() };
    assert!(store.save_settings(&Settings::default(), &dark).is_ok());
    let keys = browser.keys();
    for record in lost {
        let is_kept = keys.iter().any(|key| browser.get(key).as_deref() == Some(text));
        assert!(is_kept, "{} is lost", record.key);
    }
    if let DraftFound::Unreadable(record) = draft_found {
        assert_eq!(record.raw, text);
    }
}

/// A run in the place of the text.
fn draft_as_run(draft: &Draft) -> Assessment {
    Assessment { id: id("a"), ..draft.finish(Timestamp(0)) }
}

fn id(text: &str) -> RecordId {
    RecordId::new(text).expect("an id")
}

/// An instrument with the statements of the first edition.
fn instrument() -> Instrument {
    let ids = |letter: &str, count: usize| -> Vec<StatementId> {
        (1..=count).map(|number| StatementId::from(&*format!("{letter}{number}"))).collect()
    };
    let networks = PerNetwork(["o", "p", "s"].map(|letter| ids(letter, 8)));
    Instrument {
        edition: Edition { id: "weft".into(), version: "1".into() },
        questionnaire: Rc::new(Questionnaire::new(networks, ids("t", 6))),
        rules: ScoringRules {
            minimum_answered: 6,
            cuts: Cuts { repeated: Cut::from_tenths(375), regular: Cut::from_tenths(625) },
            error: ErrorModel { standard_deviation: 18.0, reliability: 0.8 },
        },
        actions: ActionCatalogue::default(),
        patterns: Vec::new(),
        earlier: Vec::new(),
    }
}
