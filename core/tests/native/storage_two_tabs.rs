//! One draft continued in two tabs: no answer is lost without a word.

use std::rc::Rc;

use crate::property::{answer as any_answer, for_all};
use crate::support::edition::instrument;
use crate::support::run::assessment_id;
use crate::support::sheet::answer;
use crate::support::storage::{blank_draft, browser, tab};
use proptest::prelude::*;
use weft_core::domain::answer::Answer;
use weft_core::domain::draft::Draft;
use weft_core::domain::timestamp::Timestamp;
use weft_core::storage::draft_ledger::{DraftLedger, StoredDraft};
use weft_core::storage::medium::Medium;
use weft_core::storage::memory::MemoryMedium;
use weft_core::storage::store::{DraftFound, DraftSaved, Store};
use weft_core::storage::stored_change::StoredChange;

/// A tab with the check on screen.
struct Tab {
    store: Store,
    draft: Draft,
}

impl Tab {
    /// Opens the check where a draft is stored.
    fn open(browser: &Rc<MemoryMedium>) -> Self {
        let store = tab(browser);
        match store.load_draft(&instrument()) {
            DraftFound::Draft(draft) => Self { store, draft },
            other => panic!("{other:?}"),
        }
    }

    /// Answers, saves, and takes in what the other tab did.
    fn answers(&mut self, position: usize, letter: char) {
        self.draft.answer(position, answer(letter), 100);
        self.saves();
    }

    fn saves(&mut self) {
        let saved = self.store.save_draft(&self.draft);
        self.takes_in(saved.expect("room"));
    }

    fn hears(&mut self) {
        let synced = self.store.sync_draft(&self.draft);
        self.takes_in(synced.expect("room"));
    }

    fn takes_in(&mut self, saved: DraftSaved) {
        match saved {
            DraftSaved::AsGiven => {}
            DraftSaved::WithNews(news) => self.draft.take_in(&news),
            other => panic!("{other:?}"),
        }
    }

    fn letters(&self) -> String {
        letters(&self.draft)
    }
}

fn letters(draft: &Draft) -> String {
    let letter = |answer: &Option<Answer>| weft_core::storage::record::answers::letter(*answer);
    draft.sheet.answers().iter().take(6).map(letter).collect()
}

fn stored_letters(browser: &Rc<MemoryMedium>) -> String {
    Tab::open(browser).letters()
}

fn two_tabs() -> (Rc<MemoryMedium>, Tab, Tab) {
    let browser = browser();
    assert_eq!(tab(&browser).save_draft(&blank_draft("a")), Ok(DraftSaved::AsGiven));
    let (first, second) = (Tab::open(&browser), Tab::open(&browser));
    (browser, first, second)
}

#[test]
fn answers_of_both_tabs_stay_although_neither_heard_of_the_other() {
    let (browser, mut first, mut second) = two_tabs();

    first.answers(0, '1');
    second.answers(1, '2');
    first.answers(2, '3');

    assert_eq!(first.letters(), "123---");
    assert_eq!(second.letters(), "12----");
    assert_eq!(stored_letters(&browser), "123---");
}

#[test]
fn a_tab_that_hears_of_a_change_takes_it_in_and_writes_nothing() {
    let (browser, mut first, mut second) = two_tabs();
    first.answers(0, '1');
    let stored = browser.get("weft:draft:weft");

    second.draft.step = 9;
    second.hears();

    assert_eq!(second.letters(), "1-----");
    assert_eq!(browser.get("weft:draft:weft"), stored);
}

#[test]
fn the_later_answer_to_one_statement_counts() {
    let (browser, mut first, mut second) = two_tabs();

    first.answers(0, '4');
    second.answers(0, '1');
    assert_eq!(stored_letters(&browser), "1-----");
    first.hears();
    assert_eq!(first.letters(), "1-----");
    first.answers(0, '-');
    second.hears();
    assert_eq!(second.letters(), "------");
    assert_eq!(stored_letters(&browser), "------");
}

#[test]
fn a_page_that_did_not_take_the_news_in_yet_takes_nothing_back() {
    let (browser, mut first, second) = two_tabs();
    first.answers(0, '1');

    let mut page = second.draft.clone();
    page.answer(1, answer('2'), 0);
    let saved = second.store.save_draft(&page);
    let Ok(DraftSaved::WithNews(news)) = saved else { panic!("{saved:?}") };
    assert_eq!(news.answers, [(0, answer('1'))]);

    page.answer(2, answer('3'), 0);
    let saved = second.store.save_draft(&page);
    assert!(matches!(saved, Ok(DraftSaved::WithNews(_))), "{saved:?}");
    assert_eq!(stored_letters(&browser), "123---");

    page.take_in(&news);
    assert_eq!(second.store.save_draft(&page), Ok(DraftSaved::AsGiven));
    page.answer(0, None, 0);
    assert_eq!(second.store.save_draft(&page), Ok(DraftSaved::AsGiven));
    assert_eq!(stored_letters(&browser), "-23---");
}

#[test]
fn a_write_from_a_stale_view_is_made_good_when_the_other_tab_hears_of_it() {
    // Browsers give tabs in different processes a view that may lag for a moment: both tabs
    // write on top of the same bytes, and the second write hides the first.
    let (browser, mut first, mut second) = two_tabs();
    let before = browser.get("weft:draft:weft").expect("a draft");
    first.answers(0, '1');
    assert_eq!(browser.set("weft:draft:weft", &before), Ok(()));
    second.answers(1, '2');
    assert_eq!(stored_letters(&browser), "-2----");

    first.hears();
    assert_eq!(first.letters(), "12----");
    assert_eq!(stored_letters(&browser), "12----");
    second.hears();
    assert_eq!(second.letters(), "12----");
}

#[test]
fn two_answers_to_one_statement_at_once_are_settled_alike_in_both_tabs() {
    for (mine, theirs) in [('1', '4'), ('4', '1'), ('n', '0'), ('-', '2')] {
        let (browser, mut first, mut second) = two_tabs();
        first.answers(0, '3');
        second.hears();
        second.saves();
        let before = browser.get("weft:draft:weft").expect("a draft");
        first.answers(0, mine);
        assert_eq!(browser.set("weft:draft:weft", &before), Ok(()));
        second.answers(0, theirs);

        first.hears();
        second.hears();
        first.hears();
        assert_eq!(first.letters(), second.letters());
        assert_eq!(first.letters(), stored_letters(&browser));
        assert!(first.letters().starts_with(mine.max(theirs)), "{}", first.letters());
    }
}

#[test]
fn notes_and_times_of_both_tabs_are_kept() {
    let (browser, mut first, mut second) = two_tabs();
    first.draft.note = "new job".to_owned();
    first.draft.answer(0, answer('1'), 5_000);
    first.saves();
    second.answers(1, '2');
    assert_eq!(second.draft.note, "new job");
    second.draft.note = "new job in May".to_owned();
    second.saves();
    first.hears();
    assert_eq!(first.draft.note, "new job in May");
    first.draft.note.clear();
    first.saves();
    second.hears();
    assert_eq!(second.draft.note, "");

    let stored = Tab::open(&browser).draft;
    assert_eq!(stored.times_ms[..3], [5_000, 100, 0]);
}

#[test]
fn a_run_finished_in_one_tab_is_finished_in_the_other() {
    let (browser, mut first, mut second) = two_tabs();
    first.answers(0, '1');
    assert_eq!(first.store.finish(&first.draft.finish(Timestamp(9_000))), Ok(()));

    second.draft.answer(1, answer('2'), 0);
    assert_eq!(second.store.save_draft(&second.draft), Ok(DraftSaved::AlreadyFinished));
    assert_eq!(second.store.sync_draft(&second.draft), Ok(DraftSaved::AlreadyFinished));
    assert_eq!(tab(&browser).load_draft(&instrument()), DraftFound::None);
}

#[test]
fn a_draft_removed_in_one_tab_is_told_in_the_other_which_may_keep_it() {
    let (browser, first, mut second) = two_tabs();
    assert_eq!(first.store.remove_draft("weft"), Ok(()));

    assert_eq!(second.store.sync_draft(&second.draft), Ok(DraftSaved::Removed));
    assert_eq!(tab(&browser).load_draft(&instrument()), DraftFound::None);
    second.answers(1, '2');
    assert_eq!(stored_letters(&browser), "-2----");
}

#[test]
fn a_draft_begun_again_in_one_tab_is_not_overwritten_by_the_other() {
    let (browser, first, second) = two_tabs();
    assert_eq!(first.store.remove_draft("weft"), Ok(()));
    let new = blank_draft("b");
    assert_eq!(first.store.save_draft(&new), Ok(DraftSaved::AsGiven));

    for outcome in [second.store.save_draft(&second.draft), second.store.sync_draft(&second.draft)]
    {
        assert_eq!(outcome, Ok(DraftSaved::Superseded(Box::new(new.clone()))));
    }
    assert_eq!(tab(&browser).load_draft(&instrument()), DraftFound::Draft(new));
}

#[test]
fn runs_finished_in_two_tabs_do_not_overwrite_each_other() {
    let browser = browser();
    let (first, second) = (tab(&browser), tab(&browser));
    assert_eq!(first.save_run(&crate::support::run::run("a").build()), Ok(()));
    assert_eq!(second.save_run(&crate::support::run::run("b").build()), Ok(()));
    assert_eq!(first.load_history(&instrument()).history.runs().len(), 2);
}

#[test]
fn revisions_at_their_end_still_let_answers_change() {
    let browser = browser();
    let mut draft = blank_draft("a");
    draft.answer(0, answer('4'), 0);
    assert_eq!(tab(&browser).save_draft(&draft), Ok(DraftSaved::AsGiven));
    let text = browser.get("weft:draft:weft").expect("a draft");
    let text = text.replace(r#""revisions":"1 0"#, r#""revisions":"4294967295 0"#);
    assert_eq!(browser.set("weft:draft:weft", &text), Ok(()));

    let mut tab = Tab::open(&browser);
    tab.answers(0, '2');
    tab.answers(1, '3');
    assert_eq!(tab.letters(), "23----");
    assert_eq!(stored_letters(&browser), "23----");
}

#[test]
fn a_tab_that_goes_on_with_the_draft_of_another_leaves_its_own_answers_behind() {
    let (browser, mut first, second) = two_tabs();
    first.answers(0, '4');
    assert_eq!(second.store.remove_draft("weft"), Ok(()));
    let begun = blank_draft("b");
    assert_eq!(second.store.save_draft(&begun), Ok(DraftSaved::AsGiven));

    let superseded = DraftSaved::Superseded(Box::new(begun.clone()));
    assert_eq!(first.store.save_draft(&first.draft), Ok(superseded));
    first.draft = begun;
    first.answers(1, '2');
    assert_eq!(stored_letters(&browser), "-2----");
    assert_eq!(Tab::open(&browser).draft.id, assessment_id("b"));
}

fn merged(one: &StoredDraft, other: &StoredDraft) -> StoredDraft {
    let mut merged = one.clone();
    merged.merge(other);
    merged
}

/// A state that a tab may have reached: a few changes, each with its revision.
fn any_state() -> impl Strategy<Value = StoredDraft> + Clone {
    let change = (0_usize..4, any_answer(), "[ab]{0,1}");
    proptest::collection::vec(change, 0..6).prop_map(|changes| {
        let mut draft = blank_draft("a");
        let mut ledger = DraftLedger::begun(&draft);
        for (position, answer, note) in changes {
            draft.answer(position, answer, 7);
            draft.note = note;
            ledger.update(None, &draft);
        }
        ledger.merged().clone()
    })
}

#[test]
fn the_order_of_merging_does_not_matter() {
    for_all((any_state(), any_state(), any_state()), |(a, b, c)| {
        let (ab, ba) = (merged(&a, &b), merged(&b, &a));
        prop_assert!(ab.has_answers_of(&ba), "{ab:?} {ba:?}");
        prop_assert!(merged(&ab, &c).has_answers_of(&merged(&a, &merged(&b, &c))));
        prop_assert!(merged(&a, &a).has_answers_of(&a));
        Ok(())
    });
}

/// What happens in one of two tabs.
#[derive(Clone, Debug)]
enum Step {
    Answers(Option<Answer>),
    Hears,
    StaleWrite(Option<Answer>),
}

fn any_step() -> impl Strategy<Value = Step> + Clone {
    prop_oneof![
        3 => any_answer().prop_map(Step::Answers),
        1 => Just(Step::Hears),
        1 => any_answer().prop_map(Step::StaleWrite),
    ]
}

#[test]
fn whatever_two_tabs_do_in_different_statements_both_end_with_all_of_it() {
    let steps = proptest::collection::vec((any::<bool>(), 0_usize..3, any_step()), 0..12);
    for_all(steps, |steps| {
        let (browser, first, second) = two_tabs();
        let mut tabs = [first, second];
        let mut expected = [None; 6];
        for (is_second, place, step) in steps {
            let tab = &mut tabs[usize::from(is_second)];
            let position = place + 3 * usize::from(is_second);
            match step {
                Step::Hears => tab.hears(),
                Step::Answers(answer) => {
                    tab.draft.answer(position, answer, 1);
                    tab.saves();
                    expected[position] = answer;
                }
                Step::StaleWrite(answer) => {
                    let before = browser.get("weft:draft:weft").unwrap_or_default();
                    tab.draft.answer(position, answer, 1);
                    tab.saves();
                    expected[position] = answer;
                    // The other tab writes on top of what it saw before.
                    prop_assert_eq!(browser.set("weft:draft:weft", &before), Ok(()));
                    tabs[usize::from(!is_second)].saves();
                }
            }
        }
        for _ in 0..2 {
            tabs.iter_mut().for_each(Tab::hears);
        }
        for tab in &tabs {
            prop_assert_eq!(&tab.draft.sheet.answers()[..6], &expected[..]);
        }
        let stored = Tab::open(&browser).draft.sheet;
        prop_assert_eq!(&stored.answers()[..6], &expected[..]);
        Ok(())
    });
}

#[test]
fn what_a_storage_event_says() {
    let id = assessment_id("a");
    for (key, value, change) in [
        (Some("weft:run:a"), Some("{}"), Some(StoredChange::RunSaved(id.clone()))),
        (Some("weft:run:a"), None, Some(StoredChange::RunRemoved(id))),
        (Some("weft:run:A"), Some("{}"), None),
        (Some("weft:draft:weft"), None, Some(StoredChange::DraftChanged("weft".into()))),
        (Some("weft:draft:weft"), Some(""), Some(StoredChange::DraftChanged("weft".into()))),
        (Some("weft:settings"), Some("{}"), Some(StoredChange::SettingsChanged)),
        (Some("weft:erased"), Some("1"), Some(StoredChange::Erased)),
        (Some("weft:erased"), None, None),
        (None, None, Some(StoredChange::Erased)),
        (Some("weft:newest"), Some("1 a"), None),
        (Some("weft:probe"), Some("1"), None),
        (Some("weft:aside:1:run:a"), Some("x"), None),
        (Some("another:run:a"), Some("{}"), None),
    ] {
        let is_of_runs = key == Some("weft:run:a");
        assert_eq!(change.as_ref().is_some_and(StoredChange::is_of_runs), is_of_runs, "{key:?}");
        assert_eq!(StoredChange::of(key, value), change, "{key:?} {value:?}");
    }
}
