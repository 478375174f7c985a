//! The questionnaire on paper: every statement with its boxes, and how to score it by hand.

use yew::prelude::*;

use crate::browser::document::HEADING_ID;
use crate::components::button::{Look, button_link};
use crate::components::network_mark::network_mark;
use crate::context::{AppContext, use_app};
use crate::route::Route;
use crate::views::printing::print_button;
use crate::views::talk_sheet::{blank_plans, talk};
use weft_core::content::text_key::TextKey;
use weft_core::domain::answer::Frequency;
use weft_core::domain::level::Cut;
use weft_core::domain::network::Network;
use weft_core::domain::questionnaire::StatementId;

#[component]
pub fn QuestionnairePage() -> Html {
    let app = use_app();
    let words = &app.words;
    let count = words.number(app.instrument.questionnaire.len());
    html! {
        <article class="page questionnaire">
            <header>
                <p class="eyebrow print-only">{ &*app.publisher.name }</p>
                // On paper the reader knows that it is paper.
                <h1 id={HEADING_ID} tabindex="-1">
                    <span class="no-print">{ words.say(TextKey::QuestionnaireTitle) }</span>
                    <span class="print-only">{ words.say(TextKey::HomeTitle) }</span>
                </h1>
                <div class="no-print">
                    <p class="lead">{ words.fill(TextKey::QuestionnaireLead, &[("count", &count)]) }</p>
                    <div class="buttons">
                        { print_button(&app, Look::Main, TextKey::QuestionnairePrint) }
                        { button_link(Look::Quiet, Route::Check(None).hash(), words.say(TextKey::QuestionnaireHere)) }
                    </div>
                </div>
                <dl class="blanks print-only">
                    { blank(words.say(TextKey::QuestionnaireName)) }
                    { blank(words.say(TextKey::RunsDate)) }
                </dl>
            </header>
            <p><strong>{ words.say(TextKey::CheckStem) }</strong>{ " " }{ words.say(TextKey::QuestionnaireHow) }</p>
            { for Network::ALL.map(|network| of_network(&app, network)) }
            { traps(&app) }
            { scoring(&app) }
            { blank_plans(words) }
            { talk(words) }
            <p class="sheet-line">{ app.words.origin(&app.instrument.edition) }</p>
        </article>
    }
}

fn blank(label: AttrValue) -> Html {
    html! { <div><dt>{ label }</dt><dd></dd></div> }
}

fn of_network(app: &AppContext, network: Network) -> Html {
    let heading = html! { <>{ network_mark(network) }{ app.words.network(network) }</> };
    let ids = app.instrument.questionnaire.positions(network);
    grid(app, network.name(), heading, ids.map(|it| app.instrument.questionnaire.statement(it)))
}

fn traps(app: &AppContext) -> Html {
    let questionnaire = &app.instrument.questionnaire;
    if questionnaire.trap_positions().is_empty() {
        return html! {};
    }
    let heading = html! { app.words.say(TextKey::ResultTraps) };
    let ids = questionnaire.trap_positions().map(|it| questionnaire.statement(it));
    html! {
        <section class="kept-together">
            { grid(app, "traps", heading, ids) }
            <p class="hint">{ app.words.say(TextKey::CheckHabitsLine) }</p>
        </section>
    }
}

/// Shows statements below each other, with a box for each answer.
fn grid<'a>(
    app: &AppContext,
    class: &'static str,
    heading: Html,
    ids: impl Iterator<Item = &'a StatementId>,
) -> Html {
    let words = &app.words;
    let column = |points: AttrValue, label: AttrValue, gloss: Option<AttrValue>| {
        html! {
            <th scope="col">
                <span class="answer-name">{ label }</span>
                { for gloss.map(|gloss| html! { <span class="answer-gloss">{ gloss }</span> }) }
                <span class="points">{ points }</span>
            </th>
        }
    };
    html! {
        <table class={classes!("blank-answers", class)}>
            <thead>
                <tr>
                    <th scope="col"><h2>{ heading }</h2></th>
                    { for Frequency::ALL.into_iter().map(|it| {
                        let points = words.number(it.points() as usize).into();
                        column(points, words.frequency(it), Some(words.frequency_gloss(it)))
                    }) }
                    { column("–".into(), words.say(TextKey::AnswerDoesNotFit), None) }
                </tr>
            </thead>
            <tbody>
                { for ids.map(|id| html! {
                    <tr key={id.as_str()}>
                        <th scope="row">{ words.statement(id) }</th>
                        { for (0..=Frequency::ALL.len()).map(|_| html! { <td><span class="box"></span></td> }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn scoring(app: &AppContext) -> Html {
    let words = &app.words;
    let needed = words.number(app.instrument.rules.minimum_answered as usize);
    let points = words.score(app.instrument.rules.error.reach());
    html! {
        <section class="kept-together by-hand">
            <h2>{ words.say(TextKey::QuestionnaireScores) }</h2>
            <p>{ words.fill_scale(TextKey::QuestionnaireScoresHow, &[("needed", &needed)]) }</p>
            { score_boxes(app) }
            <p>{ words.fill(TextKey::QuestionnaireRange, &[("points", &points)]) }</p>
            { levels_by_sum(app) }
        </section>
    }
}

/// Leaves room for the sum, the count, the score and the level of each network.
fn score_boxes(app: &AppContext) -> Html {
    let words = &app.words;
    let columns =
        [TextKey::QuestionnaireSum, TextKey::QuestionnaireRows, TextKey::QuestionnaireScore];
    html! {
        <table class="score-boxes">
            <thead>
                <tr>
                    <th scope="col">{ words.say(TextKey::ResultColNetwork) }</th>
                    { for columns.map(|key| html! { <th scope="col">{ words.say(key) }</th> }) }
                    <th scope="col">{ words.say(TextKey::ResultColLevel) }</th>
                </tr>
            </thead>
            <tbody>
                { for Network::ALL.map(|network| html! {
                    <tr class={network.name()}>
                        <th scope="row">{ network_mark(network) }{ words.network(network) }</th>
                        { for columns.map(|_| html! { <td><span class="field"></span></td> }) }
                        <td><ul class="level-boxes">{ for levels(app).map(|level| html! {
                            <li><span class="box"></span>{ level }</li>
                        }) }</ul></td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// Returns the three levels, each with where it begins or ends.
fn levels(app: &AppContext) -> [AttrValue; 3] {
    let words = &app.words;
    let cuts = app.instrument.rules.cuts;
    let level = |key, level, cut: Cut| {
        let level = words.say(level);
        words.fill(key, &[("level", &level), ("score", &words.locale.decimal(cut.points()))])
    };
    [
        level(TextKey::QuestionnaireBelow, TextKey::LevelOccasional, cuts.repeated),
        level(TextKey::QuestionnaireFrom, TextKey::LevelRepeated, cuts.repeated),
        level(TextKey::QuestionnaireFrom, TextKey::LevelRegular, cuts.regular),
    ]
}

/// Shows the least sum for each level, so that readers need not divide.
fn levels_by_sum(app: &AppContext) -> Html {
    let words = &app.words;
    let questionnaire = &app.instrument.questionnaire;
    let most = Network::ALL.map(|network| questionnaire.positions(network).len()).into_iter().max();
    let fewest = app.instrument.rules.minimum_answered;
    let counts = fewest..=u32::try_from(most.unwrap_or_default()).unwrap_or(fewest);
    let cuts = app.instrument.rules.cuts;
    let row = |level: TextKey, cut: Cut| {
        html! {
            <tr>
                <th scope="row">{ words.say(level) }</th>
                { for counts.clone().map(|count| html! { <td>{ least_sum(cut, count) }</td> }) }
            </tr>
        }
    };
    html! {
        <table class="by-sum">
            <caption>{ words.say(TextKey::QuestionnaireBySum) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.say(TextKey::QuestionnaireRows) }</th>
                    { for counts.clone().map(|count| html! { <th scope="col">{ count }</th> }) }
                </tr>
            </thead>
            <tbody>
                { row(TextKey::LevelRepeated, cuts.repeated) }
                { row(TextKey::LevelRegular, cuts.regular) }
            </tbody>
        </table>
    }
}

/// Returns the smallest sum of points over `count` answers that reaches a cut.
fn least_sum(cut: Cut, count: u32) -> u32 {
    let most = Frequency::MOST_POINTS * count;
    (0..=most).find(|sum| cut.is_reached_by(*sum, count)).unwrap_or(most)
}
