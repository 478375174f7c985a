//! All answers of a sheet: the scored ones as threads, and the habits in a fold.

use yew::prelude::*;

use crate::components::statement_list::statement_list;
use crate::components::woven_answers::{WovenGroup, WovenNetwork, woven_answers};
use crate::words::Words;
use crate::words::phrases::{no_score, statement_lines};
use weft_core::content::text_key::TextKey;
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::network::Network;
use weft_core::domain::profile::Profile;

pub fn woven(words: &Words, sheet: &AnswerSheet, profile: &Profile) -> Html {
    let networks = Network::ALL.map(|network| woven_network(words, sheet, profile, network));
    html! {
        <section class="woven-section">
            <h2>{ words.say(TextKey::WeaveTitle) }</h2>
            <p class="hint">{ words.say(TextKey::WeaveLead) }</p>
            { woven_answers(&networks) }
        </section>
    }
}

fn woven_network(
    words: &Words,
    sheet: &AnswerSheet,
    profile: &Profile,
    network: Network,
) -> WovenNetwork {
    let score = profile.score(network);
    let level = score.map(|score| words.level(score.level));
    WovenNetwork {
        network,
        name: words.network(network),
        score: score.map(|score| words.score(score.value).into()),
        level: level.or(no_score(words, &profile.0[network])).unwrap_or_default(),
        groups: groups(words, sheet, network),
    }
}

/// Returns the answers in the order of the threads.
fn in_order() -> impl Iterator<Item = Option<Answer>> {
    let frequencies = Frequency::ALL.into_iter().rev().map(|it| Some(Answer::Frequency(it)));
    frequencies.chain([Some(Answer::DoesNotFit), None])
}

fn groups(words: &Words, sheet: &AnswerSheet, network: Network) -> Vec<WovenGroup> {
    let questionnaire = sheet.questionnaire();
    let group = |answer: Option<Answer>| {
        let positions = questionnaire.positions(network);
        let with_answer = positions.filter(|position| sheet.answer(*position) == answer);
        let statements = with_answer.map(|at| words.statement(questionnaire.statement(at)));
        WovenGroup { answer, label: words.answer(answer), statements: statements.collect() }
    };
    in_order().map(group).filter(|group| !group.statements.is_empty()).collect()
}

pub fn habits(words: &Words, sheet: &AnswerSheet) -> Html {
    let positions = sheet.questionnaire().trap_positions();
    if positions.is_empty() {
        return html! {};
    }
    let lines = statement_lines(words, sheet, positions, |_| None);
    let title = words.say(TextKey::ResultTraps);
    html! {
        <details class="habits no-print">
            <summary>{ &title }</summary>
            { statement_list(&title, None, &lines) }
        </details>
    }
}
