//! A stored run in progress that cannot be continued here.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::locale::DateStyle;
use crate::components::button::Button;
use crate::context::AppContext;
use crate::model::{Event, HeldDraft, LazyEffect};
use crate::views::event_button::quiet_button;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::draft::Draft;

/// Says why the run in progress cannot be continued, and offers what can be done.
pub fn held_draft(app: &AppContext, held: &HeldDraft) -> Html {
    let words = &app.words;
    let (sentence, older) = match held {
        HeldDraft::OtherVersion(draft) => (older_sentence(app, draft), Some(draft)),
        HeldDraft::Newer => (words.say(TextKey::FaultsDraftNewer), None),
        HeldDraft::Damaged => (words.say(TextKey::FaultsDraftDamaged), None),
    };
    let older = older.filter(|draft| draft.sheet.scored().iter().any(Option::is_some));
    html! {
        <div class="notice held-draft">
            <p>{ sentence }</p>
            <div class="buttons">
                { for older.map(|draft| finish_older(app, draft)) }
                { quiet_button(app, TextKey::FaultsStartAnew, Event::StartedAnew) }
            </div>
        </div>
    }
}

fn older_sentence(app: &AppContext, draft: &Draft) -> AttrValue {
    let words = &app.words;
    let answered = draft.sheet.scored().iter().flatten().count();
    let all = words.number(draft.sheet.scored().len());
    let date = words.date(draft.started_at, DateStyle::Long);
    words.count(PluralKey::FaultsDraftOlder, answered, &[("all", &all), ("date", &date)])
}

fn finish_older(app: &AppContext, draft: &Rc<Draft>) -> Html {
    let label = app.words.say(TextKey::FaultsFinishOlder);
    let onclick = app.on_click(Event::Asked(LazyEffect::FinishRun(draft.clone())));
    html! { <Button {onclick}>{ label }</Button> }
}
