//! One statement at a time.

use yew::prelude::*;

use crate::browser::keyboard;
use crate::components::answer_field::{AnswerField, answer_field};
use crate::components::network_mark::network_mark;
use crate::components::threads::{Bead, Thread, threads};
use crate::context::{AppContext, use_app};
use crate::hooks::{MISSING_ID, Stepper, use_stepper};
use crate::model::Event;
use crate::phrases::answer_choices;
use weft_core::content::text_key::TextKey;
use weft_core::domain::answer::Answer;
use weft_core::domain::draft::Draft;
use weft_core::domain::network::Network;
use weft_core::domain::questionnaire::Part;

mod settings;

#[derive(Clone, PartialEq, Properties)]
pub struct CheckPageProps {
    /// The statement's number in the order of the run, from 1; `None` goes where the run stands.
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
            // Else every statement would be drawn twice.
            if number.is_none() || *number != shown {
                app.dispatch(Event::CheckOpened(*number));
            }
        });
    }
    match (draft, number) {
        (Some(draft), Some(number)) if number <= draft.sheet.questionnaire().scored_len() => {
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
    let stepper = use_stepper(&app, props.step, position, answer);
    let all = order.len();
    let step_label = words.fill(
        TextKey::CheckStep,
        &[("step", &words.number(props.step + 1)), ("all", &words.number(all))],
    );
    html! {
        <article class="page check">
            { threads(words.say(TextKey::CheckThreads), &run_threads(&app, draft, position)) }
            <form onsubmit={on_submit(&stepper, answer)} onkeydown={on_key(&app, &stepper, answer)}>
                <fieldset aria-describedby={if stepper.lacks_answer() { MISSING_ID } else { "stem" }}>
                    <legend>
                        <span class="step">{ part_mark(draft, position) }{ step_label }</span>
                        <h1 id="page-heading" tabindex="-1">
                            { words.statement(draft.sheet.questionnaire().statement(position)) }
                        </h1>
                    </legend>
                    <p id="stem" class="stem">{ words.say(TextKey::CheckStem) }</p>
                    { answers(&app, &stepper, draft) }
                </fieldset>
                { notice(&app, &stepper) }
                { buttons(&app, &stepper, answer) }
            </form>
            { settings::view(&app) }
        </article>
    }
}

/// Named after the statement, so that no radio outlives its question.
fn answers(app: &AppContext, stepper: &Stepper, draft: &Draft) -> Html {
    let position = stepper.position();
    let field = AnswerField {
        name: format!("answer-{position}").into(),
        choices: answer_choices(&app.words, app.state.settings.digit_keys),
        chosen: draft.sheet.answer(position),
        on_choose: on_choose(stepper),
        accepts_tap: accepts_tap(stepper),
        on_tap: on_tap(app, stepper),
        is_compact: false,
    };
    html! { <div key={position}>{ answer_field(&field) }</div> }
}

fn part_mark(draft: &Draft, position: usize) -> Html {
    match draft.sheet.questionnaire().part(position) {
        Part::Network(network) => network_mark(network),
        Part::Trap => html! {},
    }
}

fn run_threads(app: &AppContext, draft: &Draft, current: usize) -> Vec<Thread> {
    let order = draft.order();
    Network::ALL
        .into_iter()
        .map(|network| {
            let positions = draft.sheet.questionnaire().positions(network);
            let shown = order.iter().filter(|position| positions.contains(position));
            let beads: Vec<Bead> = shown
                .map(|position| match draft.sheet.answer(*position) {
                    _ if *position == current => Bead::Current,
                    Some(_) => Bead::Answered,
                    None => Bead::Open,
                })
                .collect();
            let answered = draft.sheet.of_network(network).iter().flatten().count();
            let name = app.words.network(network);
            let values = [
                ("network", name.as_str()),
                ("count", &app.words.number(answered)),
                ("all", &app.words.number(beads.len())),
            ];
            let summary = app.words.fill(TextKey::CheckThread, &values);
            Thread { network, name, summary, beads }
        })
        .collect()
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

/// The digits answer and move on; Enter on the statement itself is Next, as it is on a radio.
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

/// What is said aloud after an answer, and what takes the focus after a Next without one.
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
                <p id={MISSING_ID} class="is-warning" tabindex="-1">
                    { app.words.say(TextKey::CheckMissing) }
                </p>
            }
        </div>
    }
}

/// A way back from an answer that moved on by itself. Nothing announces it: the heading takes the
/// focus at that moment, and *Back* does the same at any time.
fn undo(app: &AppContext, stepper: &Stepper, undone: Answer) -> Html {
    let answer = app.words.answer(Some(undone));
    let stepper = stepper.clone();
    let onclick = Callback::from(move |_: MouseEvent| stepper.undo());
    html! {
        <button type="button" class="button is-plain" {onclick}>
            { app.words.fill(TextKey::CheckUndo, &[("answer", &answer)]) }
        </button>
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
            <button type="button" class="button is-quiet" onclick={click(Stepper::back)}>
                { words.say(TextKey::CheckBack) }
            </button>
            if answer.is_some() {
                <button type="button" class="button is-plain" onclick={click(|stepper| stepper.choose(None))}>
                    { words.say(TextKey::CheckClear) }
                </button>
            } else {
                <button type="button" class="button is-plain" onclick={click(Stepper::go_on)}>
                    { words.say(TextKey::CheckSkip) }
                </button>
            }
            <button type="submit" class="button">{ words.say(next) }</button>
        </div>
    }
}
