//! Any two runs side by side; at first the newest and the one that it can be compared with.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::content::text_key::TextKey;
use crate::domain::assessment::{Assessment, AssessmentId};
use crate::domain::comparison::Comparison;
use crate::domain::history::History;
use crate::platform::locale::DateStyle;
use crate::ui::context::AppContext;
use crate::ui::differences::differences;
use crate::ui::words::Words;

/// The runs that the reader chose; `None` where the usual one is meant.
pub type Pair = [Option<AssessmentId>; 2];

pub fn view(app: &AppContext, history: &History, pair: &UseStateHandle<Pair>) -> Html {
    let words = &app.words;
    let Some([earlier, later]) = chosen(history, pair) else { return html! {} };
    html! {
        <section class="change">
            <h2>{ words.say(TextKey::CompareTitle) }</h2>
            <div class="compare-fields">
                { field(words, history, pair, 0, earlier) }
                { field(words, history, pair, 1, later) }
            </div>
            { compared(app, earlier, later) }
            <p class="hint">{ words.say(TextKey::ProgressNoise) }</p>
        </section>
    }
}

/// The two runs of the fields, if there are two runs at all.
fn chosen<'a>(history: &'a History, pair: &Pair) -> Option<[&'a Rc<Assessment>; 2]> {
    let of = |id: &Option<AssessmentId>| id.as_ref().and_then(|id| history.run(id));
    let [.., before, newest] = history.runs() else { return None };
    let later = of(&pair[1]).unwrap_or(newest);
    let usual = || history.previous_comparable(newest).unwrap_or(before);
    Some([of(&pair[0]).unwrap_or_else(usual), later])
}

fn compared(app: &AppContext, one: &Rc<Assessment>, other: &Rc<Assessment>) -> Html {
    let words = &app.words;
    if one.id == other.id {
        return html! { <p class="notice">{ words.say(TextKey::CompareSame) }</p> };
    }
    let is_in_order = (one.finished_at, &one.id) < (other.finished_at, &other.id);
    let (earlier, later) = if is_in_order { (one, other) } else { (other, one) };
    let date = words.date(earlier.finished_at, DateStyle::Long);
    let caption = words.fill(TextKey::ResultChange, &[("date", &date)]);
    let comparison = Comparison::of(earlier, later, &app.instrument.rules);
    differences(words, &comparison, caption)
}

fn field(
    words: &Words,
    history: &History,
    pair: &UseStateHandle<Pair>,
    side: usize,
    shown: &Rc<Assessment>,
) -> Html {
    let onchange = {
        let pair = pair.clone();
        move |event: Event| {
            let field = event.target_dyn_into::<HtmlSelectElement>();
            let mut next = (*pair).clone();
            next[side] = field.and_then(|field| AssessmentId::new(&field.value()));
            pair.set(next);
        }
    };
    let id = ["compare-first", "compare-second"][side];
    let label = [TextKey::CompareFirst, TextKey::CompareSecond][side];
    html! {
        <div>
            <label for={id}>{ words.say(label) }</label>
            <select {id} {onchange}>
                { for history.runs().iter().rev().map(|run| html! {
                    <option key={run.id.as_str()} value={run.id.as_str().to_owned()}
                        selected={run.id == shown.id}>{ name(words, run) }</option>
                }) }
            </select>
        </div>
    }
}

/// The date of a run and the beginning of its note.
fn name(words: &Words, run: &Assessment) -> String {
    let date = words.date(run.finished_at, DateStyle::Medium);
    if run.note.is_empty() {
        return date;
    }
    let note: String = run.note.chars().take(MOST_NOTE_LETTERS).collect();
    let rest = if note.len() < run.note.len() { "…" } else { "" };
    format!("{date} · {note}{rest}")
}

const MOST_NOTE_LETTERS: usize = 28;
