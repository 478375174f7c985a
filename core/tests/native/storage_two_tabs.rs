//! One draft continued in two tabs: no answer is lost without a word.

use std::rc::Rc;

use crate::property::{answer as any_answer, for_all};
use crate::support::edition::instrument;
use crate::support::run::record_id;
use crate::support::sheet::answer;
use crate::support::storage::{blank_draft, browser, tab};
use proptest::prelude::*;
use weft_core::domain::answer::Answer;
use weft_core::domain::draft::Draft;
use weft_core::domain::timestamp::Timestamp;
use weft_core::records::key::{prefix_of_copy, within_copy};
use weft_core::storage::medium::Medium;
use weft_core::storage::memory::MemoryMedium;
use weft_core::storage::store::{DraftFound, DraftSaved, Store};
use weft_core::storage::stored_change::StoredChange;

/// A tab with the check on screen.
struct Tab {
    browser: Rc<MemoryMedium>,
    store: Store,
    draft: Draft,
}

impl Tab {
    /// Opens the check where a draft is stored.
    fn open(browser: &Rc<MemoryMedium>) -> Self {
        let store = tab(browser);
        match store.load_draft(&instrument()) {
            DraftFound::Draft(draft) => Self { browser: browser.clone(), store, draft },
            other => panic!("{other:?}"),
        }
    }

    /// Answers, saves, and takes in what the other tab did. Returns what the other tab hears.
    fn answers(&mut self, position: usize, letter: char) -> Written {
        self.draft.answer(position, answer(letter), 100);
        self.saves()
    }

    fn saves(&mut self) -> Written {
        let saved = self.store.save_draft(&self.draft);
        self.takes_in(saved.expect("room"));
        Written(stored(&self.browser))
    }

    /// Hears of a write of the other tab. Returns what the other tab hears in turn.
    fn hears(&mut self, written: &Written) -> Option<Written> {
        let before = self.browser.get(KEY);
        let followed = self.store.follow_draft(&self.draft, &written.0);
        self.takes_in(followed.expect("room"));
        Some(stored(&self.browser)).filter(|after| before.as_ref() != Some(after)).map(Written)
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

/// The text that a tab wrote, as the browser tells the other one.
struct Written(String);

const KEY: &str = "draft:weft";

fn stored(browser: &MemoryMedium) -> String {
    browser.get(KEY).expect("a draft")
}

fn letters(draft: &Draft) -> String {
    let letter = |answer: &Option<Answer>| match answer {
        Some(Answer::Frequency(frequency)) => {
            char::from_digit(frequency.points(), 10).expect("a digit")
        }
        Some(Answer::DoesNotFit) => 'n',
        None => '-',
    };
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

/// Tells both tabs of what the other wrote until neither writes any more.
fn settle(
    first: &mut Tab,
    second: &mut Tab,
    mut for_first: Vec<Written>,
    mut for_second: Vec<Written>,
) {
    for _ in 0..20 {
        let from_first = for_first.iter().filter_map(|written| first.hears(written)).collect();
        let mut heard = std::mem::replace(&mut for_second, from_first);
        for_first = heard.iter().filter_map(|written| second.hears(written)).collect();
        heard.clear();
        if for_first.is_empty() && for_second.is_empty() {
            return;
        }
    }
    panic!("the tabs write without end");
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
    let written = first.answers(0, '1');
    let stored = browser.get(KEY);

    second.draft.step = 9;
    assert!(second.hears(&written).is_none());

    assert_eq!(second.letters(), "1-----");
    assert_eq!(browser.get(KEY), stored);
}

#[test]
fn the_later_answer_to_one_statement_counts() {
    let (browser, mut first, mut second) = two_tabs();

    first.answers(0, '4');
    let written = second.answers(0, '1');
    assert_eq!(stored_letters(&browser), "1-----");
    first.hears(&written);
    assert_eq!(first.letters(), "1-----");
    let written = first.answers(0, '-');
    second.hears(&written);
    assert_eq!(second.letters(), "------");
    assert_eq!(stored_letters(&browser), "------");
}

#[test]
fn a_write_from_a_stale_view_is_made_good_when_the_other_tab_hears_of_it() {
    // Browsers give tabs in different processes a view that may lag for a moment: both tabs
    // write on top of the same bytes, and the second write hides the first.
    let (browser, mut first, mut second) = two_tabs();
    let before = stored(&browser);
    let from_first = first.answers(0, '1');
    assert_eq!(browser.set(KEY, &before), Ok(()));
    let from_second = second.answers(1, '2');
    assert_eq!(stored_letters(&browser), "-2----");

    settle(&mut first, &mut second, vec![from_second], vec![from_first]);
    assert_eq!(first.letters(), "12----");
    assert_eq!(second.letters(), "12----");
    assert_eq!(stored_letters(&browser), "12----");
}

#[test]
fn two_answers_to_one_statement_at_once_are_settled_alike_in_both_tabs() {
    for (mine, theirs) in [('1', '4'), ('4', '1'), ('n', '0'), ('-', '2')] {
        let (browser, mut first, mut second) = two_tabs();
        let written = first.answers(0, '3');
        second.hears(&written);
        let before = stored(&browser);
        let from_first = first.answers(0, mine);
        assert_eq!(browser.set(KEY, &before), Ok(()));
        let from_second = second.answers(0, theirs);

        settle(&mut first, &mut second, vec![from_second], vec![from_first]);
        assert_eq!(first.letters(), second.letters());
        assert_eq!(first.letters(), stored_letters(&browser));
        assert!(first.letters().starts_with(mine.max(theirs)), "{}", first.letters());
    }
}

#[test]
fn an_answer_that_another_tab_took_back_is_not_given_again() {
    let (browser, mut first, mut second) = two_tabs();
    let written = first.answers(0, '3');
    second.hears(&written);
    let written = second.answers(0, '-');
    assert!(first.hears(&written).is_none());
    assert_eq!((first.letters(), stored_letters(&browser)), ("------".into(), "------".into()));
}

#[test]
fn a_tab_that_slept_takes_what_is_stored_and_adds_its_next_answer() {
    let (browser, mut first, mut second) = two_tabs();
    second.answers(2, '4');
    first.answers(0, '1');
    first.answers(2, '0');
    // It heard of none of these.
    second.answers(1, '2');
    assert_eq!(second.letters(), "120---");
    assert_eq!(stored_letters(&browser), "120---");
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
    let written = second.saves();
    first.hears(&written);
    assert_eq!(first.draft.note, "new job in May");
    first.draft.note.clear();
    let written = first.saves();
    second.hears(&written);
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
    assert_eq!(second.store.follow_draft(&second.draft, "{}"), Ok(DraftSaved::AlreadyFinished));
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
    assert_eq!(Tab::open(&browser).draft.id, record_id("b"));
}

/// What happens in one of two tabs. A tab has heard by then of what was written before, except for the
/// last write before a stale one.
#[derive(Clone, Debug)]
enum Step {
    Answers(Option<Answer>),
    StaleWrite(Option<Answer>),
}

fn any_step() -> impl Strategy<Value = Step> + Clone {
    prop_oneof![
        3 => any_answer().prop_map(Step::Answers),
        1 => any_answer().prop_map(Step::StaleWrite),
    ]
}

#[test]
fn whatever_two_tabs_do_in_different_statements_both_end_with_all_of_it() {
    let steps = proptest::collection::vec((any::<bool>(), 0_usize..3, any_step()), 0..12);
    for_all(steps, |steps| {
        let (browser, mut first, mut second) = two_tabs();
        let mut for_tabs = [Vec::new(), Vec::new()];
        let mut expected = [None; 6];
        for (is_second, place, step) in steps {
            let [for_first, for_second] = std::mem::take(&mut for_tabs);
            for_tabs[1].extend(for_first.iter().filter_map(|written| first.hears(written)));
            for_tabs[0].extend(for_second.iter().filter_map(|written| second.hears(written)));
            let position = place + 3 * usize::from(is_second);
            let (this, other) = (usize::from(is_second), usize::from(!is_second));
            let (tab, another) =
                if is_second { (&mut second, &mut first) } else { (&mut first, &mut second) };
            let before = stored(&browser);
            let (Step::Answers(answer) | Step::StaleWrite(answer)) = step;
            tab.draft.answer(position, answer, 1);
            for_tabs[other].push(tab.saves());
            expected[position] = answer;
            if let Step::StaleWrite(_) = step {
                // The other tab writes on top of what it saw before.
                prop_assert_eq!(browser.set(KEY, &before), Ok(()));
                for_tabs[this].push(another.saves());
            }
        }
        let [for_first, for_second] = for_tabs;
        settle(&mut first, &mut second, for_first, for_second);
        for tab in [&first, &second] {
            prop_assert_eq!(&tab.draft.sheet.answers()[..6], &expected[..]);
        }
        let stored = Tab::open(&browser).draft.sheet;
        prop_assert_eq!(&stored.answers()[..6], &expected[..]);
        Ok(())
    });
}

#[test]
fn what_a_storage_event_says() {
    let id = record_id("a");
    let draft = |written: Option<&str>| StoredChange::DraftChanged {
        instrument: "weft".into(),
        written: written.map(Into::into),
    };
    for (key, value, change) in [
        ("run:a", Some("{}"), Some(StoredChange::RunSaved(id.clone()))),
        ("run:a", None, Some(StoredChange::RunRemoved(id))),
        ("run:A", Some("{}"), None),
        ("draft:weft", None, Some(draft(None))),
        ("draft:weft", Some(""), Some(draft(Some("")))),
        ("settings", Some("{}"), Some(StoredChange::SettingsChanged)),
        ("erased", Some("1"), Some(StoredChange::Erased)),
        ("erased", None, None),
        ("probe", Some("1"), None),
        ("aside:1:run:a", Some("x"), None),
        ("another", Some("{}"), None),
    ] {
        assert_eq!(StoredChange::of(key, value), change, "{key:?} {value:?}");
    }
}

#[test]
fn two_copies_of_one_origin_have_keys_of_their_own() {
    let paths = ["/", "/weft/", "/weft/other/", "/:run:a/", "/we:ft/", "/weft"];
    let prefixes = paths.map(prefix_of_copy);
    assert_eq!(prefixes[1], "weft:/weft/:");
    assert_eq!(prefix_of_copy("/weft/index.html"), prefixes[1]);
    assert_eq!(prefixes[5], prefixes[0], "a file of the root");
    for (index, one) in prefixes[..5].iter().enumerate() {
        for (other, another) in prefixes[..5].iter().enumerate() {
            assert_eq!(another.starts_with(one.as_str()), index == other, "{one} {another}");
        }
        assert_eq!(within_copy(&format!("{one}aside:1:run:b")), Some("aside:1:run:b"));
    }
}
