//! When a leader will do something, and what to do if something gets in the way.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::button::{Button, Look};
use crate::components::day_field::DayField;
use crate::components::note_field::{on_enter, typed_text};
use crate::components::switch::Switch;
use crate::context::{AppContext, use_app};
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::commitment::{Commitment, PLAN_MOST_UNITS, tidy_plan_text};
use weft_core::letters;

/// The form; only one is open at a time.
pub const PLAN_FORM_ID: &str = "plan-form";
const CUE_ID: &str = "plan-cue";

/// With fewer characters left than this, it is said how many.
const SAID_FROM: usize = 20;

#[derive(Clone, PartialEq, Properties)]
pub struct PlanFormProps {
    /// The plan as it is when the form opens.
    pub plan: Commitment,
    /// What happens anyway, to choose from.
    pub cues: Vec<AttrValue>,
    /// Why nothing can be saved now.
    pub refusal: Option<AttrValue>,
    pub on_save: Callback<Commitment>,
    pub on_cancel: Callback<()>,
}

/// Keeps what is typed in the page until it is saved. It uses no form element, since browsers would
/// remember the texts for autofill.
#[component]
pub fn PlanForm(props: &PlanFormProps) -> Html {
    let app = use_app();
    let words = &app.words;
    let plan = use_state(|| props.plan.clone());
    let on_save = {
        let (plan, props) = (plan.clone(), props.clone());
        Callback::from(move |()| {
            if props.refusal.is_none() {
                props.on_save.emit(tidied(&plan));
            }
        })
    };
    let form = Form { app: &app, plan: &plan, on_save: &on_save };
    let label = words.say(TextKey::ActionsDecide);
    html! {
        <div id={PLAN_FORM_ID} class="fields plan-form" role="group" tabindex="-1"
            aria-label={format!("{label}: {}", words.deed(&plan.deed))}>
            <p class="hint">{ words.say(TextKey::ActionsOptional) }</p>
            { form.day() }
            { form.moment(&props.cues) }
            { form.text(TextKey::ActionsObstacle, "plan-if", &plan.obstacle, |plan, text| plan.obstacle = text) }
            { form.text(TextKey::ActionsResponse, "plan-then", &plan.response, |plan, text| plan.response = text) }
            { form.telling() }
            <p class="hint">{ words.say(TextKey::ActionsStudies) }</p>
            if let Some(refusal) = &props.refusal {
                <p class="is-warning" role="alert">{ refusal }</p>
            }
            <div class="buttons">
                <Button onclick={on_save.reform(|_: MouseEvent| ())}>
                    { words.say(TextKey::ActionsKeep) }
                </Button>
                <Button look={Look::Quiet} onclick={props.on_cancel.reform(|_: MouseEvent| ())}>
                    { words.say(TextKey::RunsCancel) }
                </Button>
            </div>
        </div>
    }
}

fn tidied(plan: &Commitment) -> Commitment {
    Commitment {
        cue: tidy_plan_text(&plan.cue),
        obstacle: tidy_plan_text(&plan.obstacle),
        response: tidy_plan_text(&plan.response),
        ..plan.clone()
    }
}

struct Form<'a> {
    app: &'a AppContext,
    plan: &'a UseStateHandle<Commitment>,
    on_save: &'a Callback<()>,
}

impl Form<'_> {
    fn on_change<E: 'static>(&self, change: impl Fn(&mut Commitment, E) + 'static) -> Callback<E> {
        let plan = self.plan.clone();
        Callback::from(move |event: E| {
            let mut changed = (*plan).clone();
            change(&mut changed, event);
            plan.set(changed);
        })
    }

    fn day(&self) -> Html {
        let words = &self.app.words;
        let label = words.say(TextKey::ActionsDueLabel);
        html! {
            <label>
                { &label }
                <DayField label={format!("{label}: {}", words.deed(&self.plan.deed))}
                    day={self.plan.due} refusal={words.say(TextKey::ActionsDueRefused)}
                    on_choose={self.on_change(|plan, day| plan.due = day)} />
            </label>
        }
    }

    /// Shows what happens anyway: one of the publisher's proposals, or the leader's own words.
    fn moment(&self, cues: &[AttrValue]) -> Html {
        let label = self.app.words.say(TextKey::ActionsCue);
        let cue = |cue: &AttrValue| {
            let is_chosen = *self.plan.cue == **cue;
            let text = if is_chosen { AttrValue::default() } else { cue.clone() };
            let onclick =
                self.on_change(move |plan, _: MouseEvent| plan.cue = text.as_str().into());
            html! {
                <Button look={Look::Quiet} class="chip"
                    is_pressed={is_chosen} {onclick}>{ cue }</Button>
            }
        };
        html! {
            <div class="plan-moment">
                { self.text(TextKey::ActionsCue, CUE_ID, &self.plan.cue, |plan, text| plan.cue = text) }
                if !cues.is_empty() {
                    <div class="chips" role="group" aria-label={label}>{ for cues.iter().map(cue) }</div>
                }
            </div>
        }
    }

    fn text(
        &self,
        label: TextKey,
        id: &'static str,
        text: &str,
        write: fn(&mut Commitment, std::rc::Rc<str>),
    ) -> Html {
        let words = &self.app.words;
        let oninput = {
            let before = text.to_owned();
            self.on_change(move |plan, event: InputEvent| {
                let field = event.target_dyn_into::<HtmlInputElement>();
                let typed = field.and_then(|field| typed_text(&field, &before, PLAN_MOST_UNITS));
                if let Some(typed) = typed {
                    write(plan, typed.into());
                }
            })
        };
        let left = PLAN_MOST_UNITS.saturating_sub(letters::units(text));
        let hint = (left < SAID_FROM).then(|| words.count(PluralKey::ReviewNoteLeft, left, &[]));
        let hint_id = format!("{id}-left");
        html! {
            <div class="plan-text">
                <label for={id}>{ words.say(label) }</label>
                <input {id} autocomplete="off" value={text.to_owned()} {oninput}
                    onkeydown={on_enter(self.on_save)} aria-describedby={hint.is_some().then(|| hint_id.clone())} />
                if let Some(hint) = hint {
                    <p id={hint_id} class="hint">{ hint }</p>
                }
            </div>
        }
    }

    fn telling(&self) -> Html {
        let on_change = self.on_change(|plan: &mut Commitment, tells| plan.tells_somebody = tells);
        let label = self.app.words.say(TextKey::ActionsTells);
        html! { <Switch {label} is_on={self.plan.tells_somebody} {on_change} /> }
    }
}
