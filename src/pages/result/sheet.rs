//! What only the printed sheet has: whose it is, what the networks are and what the leader will do.

use yew::prelude::*;

use super::ResultView;
use crate::browser::locale::DateStyle;
use crate::components::network_mark::network_mark;
use crate::views::plan_lines::plan_lines;
use crate::words::phrases::reason;
use crate::words::run_names::run_date;
use weft_core::content::text_key::TextKey;
use weft_core::domain::advice::Proposal;
use weft_core::domain::commitment::{Commitment, Deed};
use weft_core::domain::day::Day;
use weft_core::domain::network::Network;

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

/// Says beside the profile what each network is for, and what makes it good.
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

/// Shows what was decided or, before anything is, what is proposed.
pub fn plans(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let commitments = &result.run.commitments;
    let decided = commitments.iter().map(|it| decided(result, it));
    let lines: Vec<Html> = if commitments.is_empty() {
        result.proposals.iter().map(|it| proposed(result, it)).collect()
    } else {
        decided.collect()
    };
    if lines.is_empty() {
        return html! {};
    }
    html! {
        <section class="sheet-plans print-only">
            <h2>{ words.say(TextKey::SheetWillDo) }</h2>
            <ul>{ for lines }</ul>
        </section>
    }
}

fn proposed(result: &ResultView<'_>, proposal: &Proposal) -> Html {
    let name = result.app.words.action(&proposal.action);
    plan(result, name, because(result, proposal), None)
}

/// Shows a decision, with what was written about it in place of the reason.
fn decided(result: &ResultView<'_>, commitment: &Commitment) -> Html {
    let words = &result.app.words;
    let is_this = |it: &&Proposal| commitment.deed == Deed::Action(it.action.clone());
    let more = if commitment.has_texts() {
        plan_lines(words, commitment)
    } else {
        result.proposals.iter().find(is_this).map(|it| because(result, it)).unwrap_or_default()
    };
    plan(result, words.deed(&commitment.deed), more, commitment.due)
}

fn because(result: &ResultView<'_>, proposal: &Proposal) -> Html {
    let reason = reason(&result.app.words, proposal, &result.run.sheet);
    html! { <p class="proposal-reason">{ reason }</p> }
}

fn plan(result: &ResultView<'_>, name: AttrValue, more: Html, due: Option<Day>) -> Html {
    let words = &result.app.words;
    html! {
        <li>
            <span class="tick-box" aria-hidden="true"></span>
            <p class="proposal-action">{ name }</p>
            <div class="sheet-plan">{ more }</div>
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
