//! Where a question about people or an open kind of help leads: to a plan in the leader's own words.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::{calendar, document};
use crate::components::button::{Button, Look};
use crate::components::note_field::{on_enter, typed_text};
use crate::context::{AppContext, use_app};
use crate::model::{Event, Revision};
use crate::route::Route;
use crate::words::people_words::PeopleWords;
use weft_core::content::text_key::PeopleKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::{Deed, PLAN_MOST_UNITS, tidy_plan_text};

const FIELD_ID: &str = "next-step";
const SAID_ID: &str = "next-step-said";

#[derive(Clone, PartialEq, Properties)]
pub struct NextStepProps {
    pub words: PeopleWords,
}

/// Shows a plan for the newest result, which asks later what became of it; before the first check, a
/// link to it.
#[component]
pub fn NextStep(props: &NextStepProps) -> Html {
    let (app, words) = (use_app(), &props.words);
    let text = use_state_eq(String::new);
    let planned = use_state_eq(|| None::<AttrValue>);
    let has_room = app.state.newest().is_some_and(|run| run.has_room_for_commitments());
    use_effect_with((planned.is_some(), has_room), |(is_planned, _)| {
        // After the last plan that fits, the field that had the focus is gone.
        if *is_planned && document::has_no_focus() {
            document::focus(SAID_ID);
        }
    });
    let Some(newest) = app.state.newest() else {
        return link(words, PeopleKey::FlowTakeCheck, &Route::Check(None));
    };
    let on_plan = {
        let (app, text, planned) = (app.clone(), text.clone(), planned.clone());
        let newest = newest.clone();
        Callback::from(move |()| {
            let deed = tidy_plan_text(&text);
            if !deed.is_empty() {
                decide(&app, &newest, Deed::Own(deed.clone()));
                planned.set(Some(AttrValue::Rc(deed)));
                text.set(String::new());
            }
        })
    };
    let said = planned.as_ref().map(|plan| words.fill(PeopleKey::FlowPlanned, &[("plan", plan)]));
    html! {
        <div class="next-step no-print">
            if has_room {
                { plan_field(words, &text, &on_plan) }
            } else {
                <p class="hint">{ words.say(PeopleKey::FlowPlanFull) }</p>
            }
            <p role="status" id={SAID_ID} tabindex="-1">{ said }</p>
            { link(words, PeopleKey::FlowTryNext, &Route::Result(newest.id.clone())) }
        </div>
    }
}

fn plan_field(words: &PeopleWords, text: &UseStateHandle<String>, on_plan: &Callback<()>) -> Html {
    let oninput = {
        let text = text.clone();
        move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            let typed = field.and_then(|field| typed_text(&field, &text, PLAN_MOST_UNITS));
            if let Some(typed) = typed {
                text.set(typed);
            }
        }
    };
    html! {
        <>
            <label for={FIELD_ID}>{ words.say(PeopleKey::FlowPlanLabel) }</label>
            <div class="person-field">
                <input type="text" id={FIELD_ID} autocomplete="off" value={(**text).clone()}
                    {oninput} onkeydown={on_enter(on_plan)} />
                <Button look={Look::Quiet} onclick={on_plan.reform(|_: MouseEvent| ())}>
                    { words.say(PeopleKey::FlowPlan) }
                </Button>
            </div>
        </>
    }
}

fn decide(app: &AppContext, newest: &Assessment, deed: Deed) {
    let decided = Revision::Decided(calendar::today(), deed);
    app.dispatch(Event::RunRevised(newest.id.clone(), decided));
}

fn link(words: &PeopleWords, key: PeopleKey, route: &Route) -> Html {
    html! { <p class="alone no-print"><a href={route.hash()}>{ words.say(key) }</a></p> }
}
