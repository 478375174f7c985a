//! What is said about the group: how many are at each level, and how many did each thing more than once.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::files::Files;
use crate::browser::calendar;
use crate::browser::locale::DateStyle;
use crate::components::button::Look;
use crate::components::network_mark::network_mark;
use crate::components::value_table::{ValueRow, ValueTable, value_table};
use crate::context::AppContext;
use crate::views::printing::print_button;
use crate::words::Words;
use weft_core::content::text_key::TextKey;
use weft_core::domain::day::Day;
use weft_core::domain::disclosure::LEAST_COUNT;
use weft_core::domain::group::GroupPicture;
use weft_core::domain::level::Level;
use weft_core::domain::network::Network;

pub fn view(app: &AppContext, files: &Files, group: &GroupPicture) -> Html {
    let words = &app.words;
    let people = words.number(group.people);
    html! {
        <>
            <section class="group-picture">
                <h2>{ words.fill(TextKey::GroupPicture, &[("count", &people)]) }</h2>
                <p class="hint">{ months(words, files) }</p>
                { for programmes(words, files).map(|line| html! { <p class="hint">{ line }</p> }) }
                if is_all_kept_back(group) {
                    <p class="notice">{ words.fill(TextKey::GroupAllKeptBack, &[("count", &people)]) }</p>
                }
                <h3>{ words.say(TextKey::GroupLevels) }</h3>
                { value_table(&levels(words, group)) }
            </section>
            <section>
                <h2>{ words.say(TextKey::GroupRepeated) }</h2>
                <p class="hint">{ words.fill_scale(TextKey::GroupRepeatedHint, &[("count", &people)]) }</p>
                <div class="group-networks">
                    { for Network::ALL.map(|network| of_network(app, group, network)) }
                    { habits(app, group) }
                </div>
                <p class="hint">
                    { words.fill(TextKey::GroupKey, &[("least", &words.number(LEAST_COUNT))]) }
                </p>
            </section>
        </>
    }
}

/// Shows what has to be said at the end, and the print.
pub fn closing(app: &AppContext) -> Html {
    let words = &app.words;
    html! {
        <section>
            <p>{ words.say(TextKey::GroupHonest) }</p>
            <div class="buttons">{ print_button(app, Look::Main, TextKey::GroupPrint) }</div>
            <p class="sheet-line">{ words.edition(TextKey::GroupPurpose, &app.instrument.edition) }</p>
        </section>
    }
}

fn is_all_kept_back(group: &GroupPicture) -> bool {
    let levels = || group.levels.iter().flat_map(|(_, levels)| levels);
    levels().chain(&group.repeated).all(Option::is_none)
}

/// Returns the months in which the files were made.
fn months(words: &Words, files: &Files) -> AttrValue {
    let months = || files.counted.iter().map(|file| file.month);
    let name = |month: Option<Day>| {
        month.map(|it| words.date(calendar::noon_of(it), DateStyle::Month)).unwrap_or_default()
    };
    let (first, last) = (name(months().min()), name(months().max()));
    if first == last {
        return words.fill(TextKey::GroupWhen, &[("from", &first)]);
    }
    words.fill(TextKey::GroupWhenSpan, &[("from", &first), ("to", &last)])
}

/// Returns the labels of the programmes in which the files were made, if there are any.
fn programmes(words: &Words, files: &Files) -> Option<AttrValue> {
    let labels: BTreeSet<&str> = files.counted.iter().map(|file| &*file.programme).collect();
    let labels: Vec<&str> = labels.into_iter().filter(|label| !label.is_empty()).collect();
    let programmes = labels.join(", ");
    (!labels.is_empty())
        .then(|| words.fill(TextKey::GroupProgrammes, &[("programmes", &programmes)]))
}

fn levels(words: &Words, group: &GroupPicture) -> ValueTable {
    let row = |(network, counts): (Network, &[Option<usize>; 3])| ValueRow {
        network: Some(network),
        name: words.network(network),
        cells: counts.iter().map(|count| told(words, *count)).collect(),
    };
    let network = words.say(TextKey::ResultColNetwork);
    ValueTable {
        caption: words.say(TextKey::GroupLevels),
        columns: [network].into_iter().chain(Level::ALL.map(|level| words.level(level))).collect(),
        rows: group.levels.iter().map(row).collect(),
    }
}

fn told(words: &Words, count: Option<usize>) -> AttrValue {
    count.map_or_else(|| words.say(TextKey::GroupKeptBack), |count| words.number(count).into())
}

fn of_network(app: &AppContext, group: &GroupPicture, network: Network) -> Html {
    let positions = app.instrument.questionnaire.positions(network);
    html! {
        <section key={network.name()} class={network.name()}>
            <h3>{ network_mark(network) }{ app.words.network(network) }</h3>
            <ul>{ for positions.map(|position| statement(app, group, position)) }</ul>
        </section>
    }
}

fn habits(app: &AppContext, group: &GroupPicture) -> Html {
    let positions = app.instrument.questionnaire.trap_positions();
    if positions.is_empty() {
        return html! {};
    }
    html! {
        <section key="habits">
            <h3>{ app.words.say(TextKey::ResultTraps) }</h3>
            <ul>{ for positions.map(|position| statement(app, group, position)) }</ul>
        </section>
    }
}

/// Shows a statement with its thread: as long as the share of people.
fn statement(app: &AppContext, group: &GroupPicture, position: usize) -> Html {
    let words = &app.words;
    let id = app.instrument.questionnaire.statement(position);
    let count = group.repeated[position];
    let said = match count {
        Some(count) => words.of_all(count, group.people),
        None => words.say(TextKey::GroupKeptBack),
    };
    html! {
        <li key={id.as_str()}>
            <span>{ words.statement(id) }</span>
            <span class={classes!("group-said", count.is_none().then_some("is-kept-back"))}>{ said }</span>
            <svg class="group-thread" viewBox={format!("0 0 {} 1", group.people)}
                preserveAspectRatio="none" aria-hidden="true">
                <rect class="warp" width={group.people.to_string()} height="1" />
                <rect class="weft" width={count.unwrap_or(0).to_string()} height="1" />
            </svg>
        </li>
    }
}
