//! Any two runs side by side; at first the newest and the one that it can be compared with.

use std::rc::Rc;

use yew::prelude::*;

use super::recent::{newest_runs, older_button};
use crate::browser::locale::DateStyle;
use crate::browser::{calendar, document};
use crate::components::choice::{ChoiceOption, ListName, list};
use crate::context::AppContext;
use crate::views::differences::{differences, first_comparison};
use crate::words::Words;
use crate::words::phrases::{change_table, newest_change_table};
use crate::words::run_names::run_date;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::comparison::Comparison;
use weft_core::domain::history::History;
use weft_core::domain::record_id::RecordId;
use weft_core::letters::shortened;

/// The runs that the reader chose; `None` if the usual one is meant.
pub type Pair = [Option<RecordId>; 2];

/// From this width on, a table has room for the change since the last check and since the first.
const TWO_COMPARISONS_FROM_PX: u32 = 560;

const FIELD_IDS: [&str; 2] = ["compare-first", "compare-second"];

pub fn view(
    app: &AppContext,
    history: &History,
    pair: &UseStateHandle<Pair>,
    most: &UseStateHandle<usize>,
    width_px: u32,
) -> Html {
    let words = &app.words;
    let has_room = width_px >= TWO_COMPARISONS_FROM_PX;
    let is_newest = **pair == Pair::default();
    let Some([earlier, later]) = chosen(history, pair) else { return html! {} };
    let recent = newest_runs(history, **most);
    // The button disappears once all runs are listed; the focus must not be lost with it.
    let to_fields = Callback::from(|()| document::focus(FIELD_IDS[0]));
    html! {
        <section class="change">
            <h2>{ words.say(TextKey::CompareTitle) }</h2>
            <div class="compare-fields">
                { field(words, history, recent, pair, 0, earlier) }
                { field(words, history, recent, pair, 1, later) }
            </div>
            { older_button(words, history, most, to_fields) }
            { compared(app, history, [earlier, later], has_room && is_newest) }
            <p class="hint">{ words.fill_scale(TextKey::ProgressNoise, &[]) }</p>
        </section>
    }
}

/// Returns the two runs of the fields, if there are two runs at all.
fn chosen<'a>(history: &'a History, pair: &Pair) -> Option<[&'a Rc<Assessment>; 2]> {
    let of = |id: &Option<RecordId>| id.as_ref().and_then(|id| history.run(id));
    let [.., before, newest] = history.runs() else { return None };
    let later = of(&pair[1]).unwrap_or(newest);
    let usual = || history.previous_comparable(newest).unwrap_or(before);
    Some([of(&pair[0]).unwrap_or_else(usual), later])
}

/// Shows the two runs, in the order of time; `with_first` also compares the later one with the first.
fn compared(
    app: &AppContext,
    history: &History,
    [one, other]: [&Rc<Assessment>; 2],
    with_first: bool,
) -> Html {
    let words = &app.words;
    if one.id == other.id {
        return html! { <p class="notice">{ words.say(TextKey::CompareSame) }</p> };
    }
    let is_in_order = (one.finished_at, &one.id) < (other.finished_at, &other.id);
    let (earlier, later) = if is_in_order { (one, other) } else { (other, one) };
    let date = run_date(words, history, earlier, DateStyle::Long);
    let caption = words.fill(TextKey::ResultChange, &[("date", &date)]);
    let compare = |run: &Assessment| Comparison::of(run, later, &app.instrument, calendar::day_of);
    let comparison = compare(earlier);
    let first = first_comparison(history, later).filter(|_| with_first);
    let scores = match first {
        Some(first) => newest_change_table(words, caption, [&comparison, &compare(first)]),
        None => change_table(words, caption, &comparison),
    };
    differences(words, &comparison, &scores)
}

/// Shows a choice among these runs, oldest first, and the one that is shown.
fn field(
    words: &Words,
    history: &History,
    recent: &[Rc<Assessment>],
    pair: &UseStateHandle<Pair>,
    side: usize,
    shown: &Rc<Assessment>,
) -> Html {
    let on_choose = {
        let pair = pair.clone();
        Callback::from(move |id: String| {
            let mut next = (*pair).clone();
            next[side] = RecordId::new(&id);
            pair.set(next);
        })
    };
    let id = FIELD_IDS[side];
    let is_older = recent.iter().all(|run| run.id != shown.id);
    let label = [TextKey::CompareFirst, TextKey::CompareSecond][side];
    let value = |run: &Assessment| run.id.as_str().to_owned().into();
    let options: Vec<ChoiceOption> = recent
        .iter()
        .rev()
        .chain(is_older.then_some(shown))
        .map(|run| ChoiceOption {
            value: value(run),
            name: name(words, history, run).into(),
            language: None,
        })
        .collect();
    html! {
        <div>
            <label for={id}>{ words.say(label) }</label>
            { list(&options, &value(shown), &on_choose, &ListName::ById(id)) }
        </div>
    }
}

/// Returns the date of a run and the beginning of its note.
fn name(words: &Words, history: &History, run: &Assessment) -> String {
    let date = run_date(words, history, run, DateStyle::Medium);
    if run.note.is_empty() {
        return date;
    }
    format!("{date} · {}", shortened(&run.note, MOST_NOTE_LETTERS))
}

const MOST_NOTE_LETTERS: usize = 28;
