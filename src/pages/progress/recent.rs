//! The newest runs are listed; older ones when they are asked for, so that the page takes no
//! longer with a long history.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::button::{Button, Look};
use crate::words::Words;
use weft_core::content::text_key::PluralKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::history::History;

/// How many runs are listed at first: ten years of checks every three months.
pub const AT_FIRST: usize = 40;

/// How many times as many are listed when older ones are asked for.
const TIMES_MORE: usize = 4;

/// Returns the newest `most` runs, oldest first.
pub fn newest_runs(history: &History, most: usize) -> &[Rc<Assessment>] {
    let runs = history.runs();
    &runs[runs.len().saturating_sub(most)..]
}

/// Returns the newest run that is not listed.
pub fn first_hidden(history: &History, most: usize) -> Option<&Rc<Assessment>> {
    let hidden = history.runs().len().checked_sub(most + 1)?;
    history.runs().get(hidden)
}

/// Shows a button that lists older runs and then calls `after`; nothing if all are listed.
pub fn older_button(
    words: &Words,
    history: &History,
    most: &UseStateHandle<usize>,
    after: Callback<()>,
) -> Html {
    let hidden = history.runs().len().saturating_sub(**most);
    if hidden == 0 {
        return html! {};
    }
    let next = **most * TIMES_MORE;
    let label = words.count(PluralKey::RunsOlder, hidden.min(next - **most), &[]);
    let most = most.setter();
    let onclick = Callback::from(move |_: MouseEvent| {
        most.set(next);
        after.emit(());
    });
    html! {
        <p class="no-print">
            <Button look={Look::Quiet} {onclick}>{ label }</Button>
        </p>
    }
}
