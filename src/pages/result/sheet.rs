//! What only the printed sheet has: whose it is, what the networks are and what the leader will do.

use yew::prelude::*;

use super::ResultView;
use crate::browser::locale::DateStyle;
use crate::components::network_mark::network_mark;
use crate::phrases::reason;
use crate::run_names::run_date;
use weft_core::content::text_key::TextKey;
use weft_core::domain::advice::ActionId;
use weft_core::domain::network::Network;
use weft_core::domain::timestamp::Day;

pub fn head(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let publisher = &result.app.publisher;
    let logo = publisher.logo.clone().map(AttrValue::Rc);
    html! {
        <div class="sheet-head print-only">
            <span class="sheet-publisher">
                if let Some(logo) = logo {
                    <img src={logo} alt="" />
                }
                { &*publisher.name }
            </span>
            <span>{ run_date(words, result.history, result.run, DateStyle::Long) }</span>
            <span>{ words.say(TextKey::SheetName) }</span>
            <span class="blank"></span>
        </div>
    }
}

/// Beside the profile: what each network is for, and what makes it good.
pub fn definitions(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let good =
        [TextKey::ResultGoodOperational, TextKey::ResultGoodPersonal, TextKey::ResultGoodStrategic];
    html! {
        <dl class="definitions print-only">{ for Network::ALL.map(|network| html! {
            <>
                <dt>{ network_mark(network) }{ words.network(network) }</dt>
                <dd>{ words.network_line(network) }{ " " }{ words.say(good[network.index()]) }</dd>
            </>
        }) }</dl>
    }
}

/// What was decided or, before anything is, what is proposed.
pub fn plans(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let decided: Vec<(&ActionId, Option<Day>)> =
        result.run.commitments.iter().map(|it| (&it.action, it.due)).collect();
    let lines = if decided.is_empty() {
        result.proposals.iter().map(|it| (&it.action, None)).collect()
    } else {
        decided
    };
    if lines.is_empty() {
        return html! {};
    }
    html! {
        <section class="sheet-plans print-only">
            <h2>{ words.say(TextKey::SheetWillDo) }</h2>
            <ul>{ for lines.into_iter().map(|(action, due)| plan(result, action, due)) }</ul>
        </section>
    }
}

fn plan(result: &ResultView<'_>, action: &ActionId, due: Option<Day>) -> Html {
    let words = &result.app.words;
    let proposal = result.proposals.iter().find(|it| it.action == *action);
    let reason = proposal.map(|proposal| reason(words, proposal, &result.run.sheet));
    html! {
        <li>
            <span class="tick-box" aria-hidden="true"></span>
            <p class="proposal-action">{ words.action(action) }</p>
            <p class="proposal-reason">{ reason.unwrap_or_default() }</p>
            <p class="sheet-blanks">
                { words.say(TextKey::SheetWith) }<span class="blank"></span>
                { words.say(TextKey::SheetBy) }
                if let Some(due) = due {
                    { " " }{ words.day(due) }
                } else {
                    <span class="blank"></span>
                }
            </p>
        </li>
    }
}
