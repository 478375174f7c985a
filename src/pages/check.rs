//! One statement at a time.

use yew::prelude::*;

use crate::browser::document::HEADING_ID;
use crate::browser::keyboard;
use crate::components::answer_field::{AnswerField, answer_field};
use crate::components::button::{Button, Look};
use crate::context::{AppContext, use_app};
use crate::hooks::{MISSING_ID, Stepper, use_stepper};
use crate::model::Event;
use crate::words::phrases::answer_choices;
use weft_core::content::text_key::TextKey;
use weft_core::domain::answer::Answer;
use weft_core::domain::draft::Draft;

mod progress;
mod settings;

/// What is asked about each statement, which names the answers.
const STEM_ID: &str = "stem";

/// What begins with this statement; it takes the place of what has been asked eight times by then.
const BEGUN_ID: &str = "begun";

#[derive(Clone, PartialEq, Properties)]
pub struct CheckPageProps {
    /// The statement's number in the order of the run, from 1; `None` goes where the run is.
    pub number: Option<usize>,
}

#[component]
pub fn CheckPage(props: &CheckPageProps) -> Html {
    let app = use_app();
    let number = props.number;
    let draft = app.state.draft.clone();
    {
        let app = app.clone();
        use_effect_with((number, draft.is_some()), move |(number, _)| {
            let shown = app.state.draft.as_ref().map(|draft| draft.step + 1);
            // Otherwise every statement would be drawn twice.
            if number.is_none() || *number != shown {
                app.dispatch(Event::CheckOpened(*number));
            }
        });
    }
    match (draft, number) {
        (Some(draft), Some(number)) if number <= draft.sheet.questionnaire().len() => {
            html! { <StatementScreen step={number - 1} {draft} /> }
        }
        _ => html! {},
    }
}

#[derive(Clone, PartialEq, Properties)]
struct StatementScreenProps {
    /// The place in the presentation order, from 0.
    step: usize,
    draft: std::rc::Rc<Draft>,
}

#[component]
fn StatementScreen(props: &StatementScreenProps) -> Html {
    let app = use_app();
    let words = &app.words;
    let draft = &props.draft;
    let order = draft.order();
    let position = order[props.step];
    let answer = draft.sheet.answer(position);
    let questionnaire = draft.sheet.questionnaire();
    let stepper = use_stepper(&app, props.step, position, answer);
    let step_label = progress::step_label(words, questionnaire, props.step);
    let begun = progress::part_begun(words, questionnaire, &order, props.step);
    html! {
        <article class="page check">
            { progress::view(&app, draft, &order, position) }
            { settings::view(&app) }
            <form onsubmit={on_submit(&stepper, answer)} onkeydown={on_key(&app, &stepper, answer)}>
                <p class="eyebrow">
                    <span class="step" aria-hidden="true">
                        { progress::part_mark(questionnaire.part(position)) }{ &step_label }
                    </span>
                    <span id={STEM_ID} class={begun.is_some().then_some("visually-hidden")}>
                        { words.say(TextKey::CheckStem) }
                    </span>
                    if let Some(begun) = &begun {
                        <span id={BEGUN_ID}>{ begun }</span>
                    }
                </p>
                <h1 id={HEADING_ID} tabindex="-1" aria-describedby={begun.is_some().then_some(BEGUN_ID)}>
                    <span class="visually-hidden">{ step_label }{ ". " }</span>
                    { words.statement(questionnaire.statement(position)) }
                </h1>
                <fieldset aria-labelledby={STEM_ID}
                    aria-describedby={stepper.lacks_answer().then_some(MISSING_ID)}>
                    { answers(&app, &stepper, draft) }
                </fieldset>
                { notice(&app, &stepper) }
                { buttons(&app, &stepper, answer) }
            </form>
        </article>
    }
}

/// Shows the radios, named after the statement so that none outlives its question.
fn answers(app: &AppContext, stepper: &Stepper, draft: &Draft) -> Html {
    let position = stepper.position();
    let field = AnswerField {
        name: format!("answer-{position}").into(),
        choices: answer_choices(&app.words, app.state.settings.digit_keys),
        chosen: draft.sheet.answer(position),
        on_choose: on_choose(stepper),
        accepts_tap: accepts_tap(stepper),
        on_tap: on_tap(app, stepper),
    };
    html! { <div key={position}>{ answer_field(&field) }</div> }
}

fn on_choose(stepper: &Stepper) -> Callback<Answer> {
    let stepper = stepper.clone();
    Callback::from(move |answer| stepper.choose(Some(answer)))
}

fn accepts_tap(stepper: &Stepper) -> Callback<(), bool> {
    let stepper = stepper.clone();
    Callback::from(move |()| stepper.is_read())
}

fn on_tap(app: &AppContext, stepper: &Stepper) -> Callback<Answer> {
    let moves_on = app.state.settings.moves_on;
    let stepper = stepper.clone();
    Callback::from(move |answer| {
        if moves_on {
            stepper.move_on_soon(answer);
        }
    })
}

fn on_submit(stepper: &Stepper, answer: Option<Answer>) -> Callback<SubmitEvent> {
    let stepper = stepper.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        stepper.next(answer);
    })
}

/// Lets digits answer and move on; Enter on the statement itself is Next, as it is on a radio.
fn on_key(app: &AppContext, stepper: &Stepper, answer: Option<Answer>) -> Callback<KeyboardEvent> {
    let digits = app.state.settings.digit_keys;
    let choices = answer_choices(&app.words, true);
    let stepper = stepper.clone();
    Callback::from(move |event: KeyboardEvent| {
        let is_command = event.ctrl_key() || event.alt_key() || event.meta_key();
        if is_command || event.repeat() || event.is_composing() {
            return;
        }
        let digit = keyboard::digit(&event);
        let chosen = choices.iter().find(|choice| digit.is_some() && choice.key == digit);
        if let (true, Some(choice)) = (digits, chosen) {
            event.prevent_default();
            stepper.choose(Some(choice.answer));
            stepper.go_on();
        } else if event.key() == "Enter" && is_heading(&event) {
            event.prevent_default();
            stepper.next(answer);
        }
    })
}

fn is_heading(event: &KeyboardEvent) -> bool {
    event.target_dyn_into::<web_sys::HtmlElement>().is_some_and(|target| target.tag_name() == "H1")
}

/// Announces what an answer led to, and describes the answers after a Next without one.
fn notice(app: &AppContext, stepper: &Stepper) -> Html {
    html! {
        <div class="check-notice">
            <div role="status">
                if stepper.moves_soon() {
                    <p>{ app.words.say(TextKey::CheckMoving) }</p>
                }
            </div>
            if let Some(undone) = stepper.undoes() {
                { undo(app, stepper, undone) }
            }
            if stepper.lacks_answer() {
                <p id={MISSING_ID} class="is-warning">{ app.words.say(TextKey::CheckMissing) }</p>
            }
        </div>
    }
}

/// Shows a way back from an answer that moved on by itself. It is not announced: the heading takes the
/// focus at that moment, and *Back* does the same at any time.
fn undo(app: &AppContext, stepper: &Stepper, undone: Answer) -> Html {
    let answer = app.words.answer(Some(undone));
    let stepper = stepper.clone();
    let onclick = Callback::from(move |_: MouseEvent| stepper.undo());
    html! {
        <Button look={Look::Plain} {onclick}>
            { app.words.fill(TextKey::CheckUndo, &[("answer", &answer)]) }
        </Button>
    }
}

fn buttons(app: &AppContext, stepper: &Stepper, answer: Option<Answer>) -> Html {
    let words = &app.words;
    let click = |act: fn(&Stepper)| {
        let stepper = stepper.clone();
        Callback::from(move |_: MouseEvent| act(&stepper))
    };
    let next = if stepper.is_last() { TextKey::CheckToReview } else { TextKey::CheckNext };
    html! {
        <div class="buttons check-buttons">
            <Button look={Look::Quiet} onclick={click(Stepper::back)}>
                { words.say(TextKey::CheckBack) }
            </Button>
            if answer.is_some() {
                <Button look={Look::Plain} onclick={click(|stepper| stepper.choose(None))}>
                    { words.say(TextKey::CheckClear) }
                </Button>
            } else {
                <Button look={Look::Plain} onclick={click(Stepper::go_on)}>
                    { words.say(TextKey::CheckSkip) }
                </Button>
            }
            <button type="submit" class="button">{ words.say(next) }</button>
        </div>
    }
}
