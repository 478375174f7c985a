//! How far the check is: the threads, and which statement it is.

use yew::prelude::*;

use crate::components::network_mark::network_mark;
use crate::components::threads::{Bead, Thread, threads};
use crate::context::AppContext;
use crate::words::Words;
use weft_core::content::text_key::TextKey;
use weft_core::domain::draft::Draft;
use weft_core::domain::network::Network;
use weft_core::domain::questionnaire::{Part, Questionnaire};

pub fn view(app: &AppContext, draft: &Draft, order: &[usize], current: usize) -> Html {
    let habits = (!draft.sheet.of_traps().is_empty()).then_some(Part::Trap);
    let parts = Network::ALL.into_iter().map(Part::Network).chain(habits);
    let shown: Vec<Thread> = parts.map(|part| thread(app, draft, order, part, current)).collect();
    threads(app.words.say(TextKey::CheckThreads), &shown)
}

fn thread(app: &AppContext, draft: &Draft, order: &[usize], part: Part, current: usize) -> Thread {
    let words = &app.words;
    let shown = order.iter().copied().filter(|it| draft.sheet.questionnaire().part(*it) == part);
    let beads: Vec<Bead> = shown
        .map(|position| match draft.sheet.answer(position) {
            _ if position == current => Bead::Current,
            Some(_) => Bead::Answered,
            None => Bead::Open,
        })
        .collect();
    let (answers, purpose) = match part {
        Part::Network(network) => {
            (draft.sheet.of_network(network), Some(words.network_purpose(network)))
        }
        Part::Trap => (draft.sheet.of_traps(), None),
    };
    let name = part_name(words, part);
    let values = [
        ("network", name.as_str()),
        ("count", &words.number(answers.iter().flatten().count())),
        ("all", &words.number(beads.len())),
    ];
    let summary = words.fill(TextKey::CheckThread, &values);
    Thread { part, name, purpose, summary, beads }
}

fn part_name(words: &Words, part: Part) -> AttrValue {
    match part {
        Part::Network(network) => words.network(network),
        Part::Trap => words.say(TextKey::CheckHabits),
    }
}

/// Says "Statement 2 of 24", or "Habit 1 of 6".
pub fn step_label(words: &Words, questionnaire: &Questionnaire, step: usize) -> AttrValue {
    let scored = questionnaire.scored_len();
    let (key, step, all) = if step < scored {
        (TextKey::CheckStep, step, scored)
    } else {
        (TextKey::CheckHabit, step - scored, questionnaire.len() - scored)
    };
    words.fill(key, &[("step", &words.number(step + 1)), ("all", &words.number(all))])
}

/// Returns what begins with a statement that is of another part than the one before it.
pub fn part_begun(
    words: &Words,
    questionnaire: &Questionnaire,
    order: &[usize],
    step: usize,
) -> Option<AttrValue> {
    let part = questionnaire.part(order[step]);
    if questionnaire.part(order[step.checked_sub(1)?]) == part {
        return None;
    }
    let line = match part {
        Part::Network(network) => words.network_line(network),
        Part::Trap => words.say(TextKey::CheckHabitsLine),
    };
    Some(words.fill(TextKey::CheckNow, &[("part", &part_name(words, part)), ("line", &line)]))
}

pub fn part_mark(part: Part) -> Html {
    match part {
        Part::Network(network) => network_mark(network),
        Part::Trap => html! {},
    }
}
