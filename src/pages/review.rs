//! All answers on one page, before the run is finished.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::browser::document::HEADING_ID;
use crate::components::button::{Button, Look, button_link};
use crate::components::note_field::typed_note;
use crate::components::statement_list::statement_list;
use crate::context::{AppContext, use_app};
use crate::model::{Event, LazyEffect};
use crate::route::Route;
use crate::views::outcomes::outcome_field;
use crate::words::phrases::statement_lines;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::answer_quality::AnswerQualityNotice;
use weft_core::domain::assessment::{Assessment, NOTE_MOST_UNITS};
use weft_core::domain::commitment::Commitment;
use weft_core::domain::draft::Draft;
use weft_core::domain::network::Network;
use weft_core::domain::profile::Profile;
use weft_core::domain::questionnaire::Part;
use weft_core::domain::score::NetworkScore;
use weft_core::letters;

#[component]
pub fn ReviewPage() -> Html {
    let app = use_app();
    match app.state.draft.clone() {
        Some(draft) => review(&app, &draft),
        None => html! {
            <article class="page">
                <h1 id={HEADING_ID} tabindex="-1">{ app.words.say(TextKey::ReviewNoDraft) }</h1>
                <p>{ button_link(Look::Main, Route::Check(None).hash(), app.words.say(TextKey::HomeStart)) }</p>
            </article>
        },
    }
}

fn review(app: &AppContext, draft: &Rc<Draft>) -> Html {
    let words = &app.words;
    html! {
        <article class="page review">
            <h1 id={HEADING_ID} tabindex="-1">{ words.say(TextKey::ReviewTitle) }</h1>
            <p class="lead">{ words.say(TextKey::ReviewLead) }</p>
            if !app.state.programme.is_empty() {
                <p class="notice">
                    { words.fill(TextKey::ReviewProgramme, &[("programme", &app.state.programme)]) }
                </p>
            }
            { open_statements(app, draft) }
            { notices(app, draft) }
            { decided(app) }
            { note(app, draft) }
            { finish(app, draft) }
            { answers(app, draft) }
        </article>
    }
}

/// Returns the screen that shows a position.
fn screen_of(order: &[usize], position: usize) -> Option<Route> {
    let step = order.iter().position(|shown| *shown == position)?;
    Some(Route::Check(Some(step + 1)))
}

fn open_statements(app: &AppContext, draft: &Draft) -> Html {
    let words = &app.words;
    let order = draft.order();
    let open: Vec<usize> =
        order.iter().copied().filter(|position| draft.sheet.answer(*position).is_none()).collect();
    if open.is_empty() {
        return html! { <p class="all-answered">{ words.say(TextKey::ReviewAllAnswered) }</p> };
    }
    html! {
        <section class="open-statements">
            <h2>{ words.count(PluralKey::ReviewOpen, open.len(), &[]) }</h2>
            <p>{ words.fill_scale(TextKey::ReviewOpenHint, &[]) }</p>
            <ul>
                { for open.into_iter().map(|position| html! {
                    <li key={position}>
                        <a href={screen_of(&order, position).map(|route| route.hash())}>
                            { words.statement(draft.sheet.questionnaire().statement(position)) }
                        </a>
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// Shows what is missing for a score, and the one soft question about the answers.
fn notices(app: &AppContext, draft: &Draft) -> Html {
    let words = &app.words;
    let profile = Profile::of(&draft.sheet, &app.instrument.rules);
    let too_few = profile.0.iter().filter_map(|(network, score)| too_few(app, network, score));
    let quality = AnswerQualityNotice::of(&draft.sheet, &draft.answering_times_ms());
    let quality = quality.map(|notice| match notice {
        AnswerQualityNotice::AllTheSame => words.say(TextKey::ReviewSame),
        AnswerQualityNotice::Hasty => words.say(TextKey::ReviewHasty),
    });
    let notices: Vec<AttrValue> = too_few.chain(quality).collect();
    if notices.is_empty() {
        return html! {};
    }
    html! {
        <ul class="notices">{ for notices.into_iter().map(|notice| html! { <li>{ notice }</li> }) }</ul>
    }
}

fn too_few(app: &AppContext, network: Network, score: &NetworkScore) -> Option<AttrValue> {
    let NetworkScore::TooFew { answered, needed, asked } = *score else { return None };
    let [answered, needed, asked] =
        [answered, needed, asked].map(|count| app.words.score(f64::from(count)));
    let name = app.words.network(network);
    let values =
        [("network", name.as_str()), ("count", &answered), ("needed", &needed), ("all", &asked)];
    Some(app.words.fill(TextKey::ReviewTooFew, &values))
}

/// Shows what became of the decisions after the run before.
fn decided(app: &AppContext) -> Html {
    let words = &app.words;
    let Some(newest) = app.state.newest().filter(|it| !it.commitments.is_empty()) else {
        return html! {};
    };
    html! {
        <section class="review-decided">
            <h2>{ words.say(TextKey::ReviewDecided) }</h2>
            <p>{ words.say(TextKey::ReviewDecidedHint) }</p>
            <ul class="decided">{ for newest.commitments.iter().map(|it| outcome_of(app, newest, it)) }</ul>
        </section>
    }
}

fn outcome_of(app: &AppContext, newest: &Assessment, commitment: &Commitment) -> Html {
    let name = app.words.deed(&commitment.deed);
    html! {
        <li key={commitment.deed.key()}>
            <span>{ &name }</span>
            { outcome_field(app, &newest.id, commitment, name.clone()) }
        </li>
    }
}

fn note(app: &AppContext, draft: &Draft) -> Html {
    let words = &app.words;
    let oninput = {
        let (app, before) = (app.clone(), draft.note.clone());
        Callback::from(move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlTextAreaElement>();
            if let Some(note) = field.and_then(|field| typed_note(&field, &before)) {
                app.dispatch(Event::NoteTyped(note));
            }
        })
    };
    let onblur = app.dispatch.reform(|_: FocusEvent| Event::NoteRested);
    let most = words.number(NOTE_MOST_UNITS);
    let left = NOTE_MOST_UNITS.saturating_sub(letters::units(&draft.note));
    html! {
        <section class="note">
            <h2><label for="note">{ words.say(TextKey::ReviewNote) }</label></h2>
            <p id="note-hint" class="hint">{ words.fill(TextKey::ReviewNoteHint, &[("count", &most)]) }</p>
            <textarea id="note" rows="2" autocomplete="off"
                aria-describedby="note-hint" value={draft.note.clone()} {oninput} {onblur} />
            <p class="hint">{ words.count(PluralKey::ReviewNoteLeft, left, &[]) }</p>
        </section>
    }
}

fn finish(app: &AppContext, draft: &Rc<Draft>) -> Html {
    let words = &app.words;
    let is_blank = draft.sheet.scored().iter().all(Option::is_none);
    let onclick = app.on_click(Event::Asked(LazyEffect::FinishRun(draft.clone())));
    let last = draft.sheet.questionnaire().len();
    html! {
        <section class="finish">
            if is_blank {
                <p id="finish-hint">{ words.say(TextKey::ReviewNothing) }</p>
            }
            <div class="buttons">
                <Button is_disabled={is_blank} {onclick}>
                    { words.say(TextKey::ReviewFinish) }
                </Button>
                { button_link(Look::Quiet, Route::Check(Some(last)).hash(), words.say(TextKey::ReviewBack)) }
            </div>
        </section>
    }
}

fn answers(app: &AppContext, draft: &Draft) -> Html {
    let words = &app.words;
    let questionnaire = draft.sheet.questionnaire();
    let order = draft.order();
    let of_part = |part: Part| {
        let shown = order.iter().copied().filter(|position| questionnaire.part(*position) == part);
        statement_lines(words, &draft.sheet, shown, |position| screen_of(&order, position))
    };
    let habits = of_part(Part::Trap);
    html! {
        <details>
            <summary>{ words.say(TextKey::ReviewAnswers) }</summary>
            { for Network::ALL.map(|network| {
                statement_list(&words.network(network), Some(network), &of_part(Part::Network(network)))
            }) }
            if !habits.is_empty() {
                { statement_list(&words.say(TextKey::ResultTraps), None, &habits) }
            }
        </details>
    }
}
