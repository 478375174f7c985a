//! Where the plans of a result are on its page, and the form of one.

use yew::prelude::*;

use super::ResultView;
use crate::browser::document;
use crate::hooks::Loaded;
use crate::model::{Event, Revision};
use crate::views::how_to;
use crate::views::plan_form::PlanForm;
use weft_core::content::text_key::TextKey;
use weft_core::domain::commitment::{Commitment, Deed};

/// The heading, which takes the focus when the button that had it is gone.
pub const ACTIONS_ID: &str = "actions";

/// Returns the id of the plan of this deed, which takes the focus when it was saved or brought back.
pub fn plan_id(deed: &Deed) -> String {
    format!("plan-{}", deed.key())
}

/// Shows the form for a plan, in the place of the button with this id, which gets the focus back.
pub fn open_form(result: &ResultView<'_>, plan: Commitment, button_id: String) -> Html {
    let words = &result.app.words;
    let run = result.run;
    let is_refused = run.commitment(&plan.deed).is_none() && !run.has_room_for_commitments();
    let cues = match &result.guide {
        Loaded::Here(guide) => guide.cues.iter().map(how_to::text).collect(),
        Loaded::Awaited | Loaded::Missing(_) => Vec::new(),
    };
    let on_save = {
        let (app, id, opened) = (result.app.clone(), run.id.clone(), result.opened.setter());
        Callback::from(move |plan: Commitment| {
            let plan_id = plan_id(&plan.deed);
            app.dispatch(Event::RunRevised(id.clone(), Revision::Committed(plan)));
            opened.set(None);
            document::focus_when_drawn(plan_id);
        })
    };
    let on_cancel = {
        let opened = result.opened.setter();
        Callback::from(move |()| {
            opened.set(None);
            document::focus_when_drawn(button_id.clone());
        })
    };
    let key = plan.deed.key();
    html! {
        <PlanForm {key} {plan} {cues} {on_save} {on_cancel}
            refusal={is_refused.then(|| words.say(TextKey::ActionsFull))} />
    }
}
