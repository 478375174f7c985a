//! `content/instrument.json` → [`Instrument`].

use std::fmt;
use std::rc::Rc;

use super::ContentFile;
use super::node::{Node, Problems, parse};
use crate::domain::advice::{Action, ActionCatalogue, ActionId, Theme};
use crate::domain::instrument::{Edition, Instrument};
use crate::domain::level::{Cut, Cuts, Level};
use crate::domain::network::{Network, PerNetwork};
use crate::domain::pattern::{Pattern, Standing};
use crate::domain::questionnaire::{Questionnaire, StatementId};
use crate::domain::score::{ErrorModel, ScoringRules};
use crate::json::Json;

/// How many statements a network may have.
const STATEMENTS: std::ops::RangeInclusive<usize> = 3..=12;
const MOST_TRAPS: usize = 12;

/// Reads the instrument. Problems are noted; `None` where they leave no instrument.
pub fn read(file: &ContentFile, problems: &mut Problems) -> Option<Instrument> {
    let value = parse(file, problems)?;
    let root = Node::root(file, &value);
    root.object(problems)?;
    let known = ["format", "id", "version", "networks", "traps", "scoring", "actions", "patterns"];
    root.only_fields(|key| known.contains(&key), problems);
    let edition = edition(&root, problems);
    let networks = PerNetwork(
        Network::ALL
            .map(|network| statements(&root.field("networks").field(network.name()), problems)),
    );
    let mut actions = actions(&root.field("actions"), &networks, problems);
    let (traps, remedies) = traps(&root.field("traps"), &actions, problems);
    actions.remedies = remedies;
    let patterns = patterns(&root.field("patterns"), problems);
    let shortest = networks.0.iter().map(Vec::len).min().unwrap_or(0);
    let questionnaire = Questionnaire::new(networks, traps);
    unique(&root, &questionnaire, &actions, &patterns, problems);
    Some(Instrument {
        edition: edition?,
        rules: rules(&root.field("scoring"), shortest, problems)?,
        questionnaire: Rc::new(questionnaire),
        actions,
        patterns,
    })
}

fn edition(root: &Node, problems: &mut Problems) -> Option<Edition> {
    if root.field("format").value.as_number() != Some(1.0) {
        root.field("format").expected("the number 1", problems);
    }
    let id = identifier(&root.field("id"), problems);
    let version = identifier(&root.field("version"), problems);
    Some(Edition { id: id?.into(), version: version?.into() })
}

/// A short name that is safe in a storage key and in a file name.
fn identifier<'a>(node: &Node<'a>, problems: &mut Problems) -> Option<&'a str> {
    let is_safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    let text =
        node.value.as_text().filter(|t| (1..=24).contains(&t.len()) && t.chars().all(is_safe));
    if text.is_none() {
        node.expected("1 to 24 letters, digits, “-” or “.”", problems);
    }
    text
}

fn statements(node: &Node, problems: &mut Problems) -> Vec<StatementId> {
    let items: Vec<_> = node.items(problems).collect();
    if node.value.as_list().is_some() && !STATEMENTS.contains(&items.len()) {
        let (low, high) = (STATEMENTS.start(), STATEMENTS.end());
        node.problem(
            format_args!("expected {low} to {high} statements, found {}", items.len()),
            problems,
        );
    }
    items.iter().filter_map(|item| statement_id(item, problems)).collect()
}

/// An id of a statement: short, so that ten thousand runs fit the browser's storage.
fn statement_id(node: &Node, problems: &mut Problems) -> Option<StatementId> {
    id_of(node, 6, |b| b.is_ascii_lowercase() || b.is_ascii_digit(), "a–z and 0–9", problems)
        .map(StatementId::from)
}

fn action_id(node: &Node, problems: &mut Problems) -> Option<ActionId> {
    let is_letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    id_of(node, 8, is_letter, "a–z, 0–9 and “-”", problems).map(|id| ActionId(id.into()))
}

fn id_of<'a>(
    node: &Node<'a>,
    most: usize,
    is_letter: impl Fn(u8) -> bool,
    letters: &str,
    problems: &mut Problems,
) -> Option<&'a str> {
    let is_id = |id: &&str| (1..=most).contains(&id.len()) && id.bytes().all(is_letter);
    let id = node.value.as_text().filter(is_id);
    if id.is_none() {
        node.expected(format_args!("an id of 1 to {most} of {letters}"), problems);
    }
    id
}

fn traps(
    node: &Node,
    actions: &ActionCatalogue,
    problems: &mut Problems,
) -> (Vec<StatementId>, Vec<Vec<ActionId>>) {
    let items: Vec<_> = node.items(problems).collect();
    if items.len() > MOST_TRAPS {
        node.problem(
            format_args!("expected {MOST_TRAPS} traps at most, found {}", items.len()),
            problems,
        );
    }
    items.iter().filter_map(|item| trap(item, actions, problems)).unzip()
}

/// A trap, and the actions that answer it.
fn trap(
    node: &Node,
    actions: &ActionCatalogue,
    problems: &mut Problems,
) -> Option<(StatementId, Vec<ActionId>)> {
    let id = statement_id(&node.field("id"), problems);
    let named = node.field("actions");
    let items: Vec<_> = at_least_one("action", &named, problems);
    let known = |item: &Node| {
        let action = actions.ids().find(|id| item.value.as_text() == Some(id));
        action.map(|id| ActionId(id.into()))
    };
    let remedies = items.iter().filter_map(|item| {
        let remedy = known(item);
        if remedy.is_none() {
            item.expected("the id of an action below “actions”", problems);
        }
        remedy
    });
    let remedies = remedies.collect();
    Some((id?, remedies))
}

/// The items of a list that must not be empty.
fn at_least_one<'b>(what: &str, node: &'b Node<'_>, problems: &mut Problems) -> Vec<Node<'b>> {
    let items: Vec<_> = node.items(problems).collect();
    if items.is_empty() && node.value.as_list().is_some() {
        node.problem(format_args!("expected at least one {what}, found none"), problems);
    }
    items
}

fn theme(node: &Node, problems: &mut Problems) -> Option<Theme> {
    let theme = Theme::ALL.into_iter().find(|theme| node.value.as_text() == Some(theme.name()));
    if theme.is_none() {
        let names = fmt::from_fn(|f| f.write_str(&Theme::ALL.map(Theme::name).join(", ")));
        node.expected(format_args!("one of {names}"), problems);
    }
    theme
}

/// The actions of the networks, and below “traps” those that only answer traps.
fn actions(
    node: &Node,
    networks: &PerNetwork<Vec<StatementId>>,
    problems: &mut Problems,
) -> ActionCatalogue {
    let levels = PerNetwork::from_fn(|network| {
        let of_network = node.field(network.name());
        let statements = &networks[network];
        Level::ALL.map(|level| actions_at(&of_network.field(level.name()), statements, problems))
    });
    let traps = node.field("traps");
    let of_traps = if traps.value == &Json::Null {
        Vec::new()
    } else {
        let items: Vec<_> = traps.items(problems).collect();
        items.iter().filter_map(|item| action(item, Vec::new(), problems)).collect()
    };
    ActionCatalogue { levels, of_traps, remedies: Vec::new() }
}

/// The actions of a network at a level, which serve each of its statements.
fn actions_at(node: &Node, statements: &[StatementId], problems: &mut Problems) -> Vec<Action> {
    let items: Vec<_> = at_least_one("action", node, problems);
    let read = |item: &Node| {
        let serves = served(&item.field("serves"), statements, problems);
        action(item, serves, problems)
    };
    let actions: Vec<Action> = items.iter().filter_map(read).collect();
    let is_served = |id: &StatementId| actions.iter().any(|action| action.serves.contains(id));
    for id in statements.iter().filter(|id| !actions.is_empty() && !is_served(id)) {
        let id = id.as_str();
        node.problem(format_args!("expected an action that serves “{id}”, found none"), problems);
    }
    actions
}

/// The statements of the action's own network that it serves.
fn served(node: &Node, statements: &[StatementId], problems: &mut Problems) -> Vec<StatementId> {
    let items = at_least_one("statement", node, problems);
    let known = |item: &Node| {
        let id = statements.iter().find(|id| item.value.as_text() == Some(id.as_str()));
        if id.is_none() {
            item.expected("the id of a statement of this network", problems);
        }
        id.cloned()
    };
    items.iter().filter_map(known).collect()
}

fn action(node: &Node, serves: Vec<StatementId>, problems: &mut Problems) -> Option<Action> {
    let id = action_id(&node.field("id"), problems);
    let theme = theme(&node.field("theme"), problems);
    Some(Action { id: id?, theme: theme?, serves })
}

/// The readings; a file without them has none.
fn patterns(node: &Node, problems: &mut Problems) -> Vec<Pattern> {
    if node.value == &Json::Null {
        return Vec::new();
    }
    let items: Vec<_> = node.items(problems).collect();
    items.iter().filter_map(|item| pattern(item, problems)).collect()
}

fn pattern(node: &Node, problems: &mut Problems) -> Option<Pattern> {
    let is_letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    let id = id_of(&node.field("id"), 24, is_letter, "a–z, 0–9 and “-”", problems);
    let when = node.field("when");
    when.object(problems)?;
    when.only_fields(|key| Network::ALL.iter().any(|it| it.name() == key), problems);
    let when =
        PerNetwork(Network::ALL.map(|network| standing(&when.field(network.name()), problems)));
    if when.0.iter().all(Option::is_none) {
        node.field("when").expected("a condition for one network at least", problems);
    }
    Some(Pattern { id: id?.into(), when })
}

fn standing(node: &Node, problems: &mut Problems) -> Option<Standing> {
    if node.value == &Json::Null {
        return None;
    }
    let known = Standing::ALL.into_iter().find(|(name, _)| node.value.as_text() == Some(*name));
    if known.is_none() {
        let names = Standing::ALL.map(|(name, _)| name).join(", ");
        node.expected(format_args!("one of {names}"), problems);
    }
    known.map(|(_, standing)| standing)
}

fn rules(node: &Node, shortest: usize, problems: &mut Problems) -> Option<ScoringRules> {
    node.object(problems)?;
    let known = ["minimum_answered", "cuts", "standard_deviation", "reliability"];
    node.only_fields(|key| known.contains(&key), problems);
    #[expect(clippy::cast_precision_loss, reason = "a network has 12 statements at most")]
    let most = shortest.max(1) as f64;
    let minimum = whole(&node.field("minimum_answered"), (1.0, most), problems);
    let cuts = cuts(&node.field("cuts"), problems);
    let standard_deviation = node.field("standard_deviation").number((1.0, 50.0), problems);
    let reliability = node.field("reliability").number((0.0, 0.99), problems);
    Some(ScoringRules {
        minimum_answered: minimum?,
        cuts: cuts?,
        error: ErrorModel { standard_deviation: standard_deviation?, reliability: reliability? },
    })
}

fn cuts(node: &Node, problems: &mut Problems) -> Option<Cuts> {
    let tenths = |value: &Json| {
        let tenths = value.as_number()? * 10.0;
        let is_cut = tenths.fract() == 0.0 && (1.0..=999.0).contains(&tenths);
        is_cut.then_some(as_u32(tenths))
    };
    let pair = match node.value.as_list() {
        Some([repeated, regular]) => tenths(repeated).zip(tenths(regular)),
        _ => None,
    };
    let Some((repeated, regular)) = pair.filter(|(repeated, regular)| repeated < regular) else {
        node.expected("two rising numbers between 0 and 100 with one decimal at most", problems);
        return None;
    };
    Some(Cuts { repeated: Cut::from_tenths(repeated), regular: Cut::from_tenths(regular) })
}

fn whole(node: &Node, limits: (f64, f64), problems: &mut Problems) -> Option<u32> {
    let number = node.number(limits, problems)?;
    if number.fract() != 0.0 {
        node.expected("a whole number", problems);
        return None;
    }
    Some(as_u32(number))
}

fn as_u32(number: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "callers pass whole numbers from 0 to 1000"
    )]
    let whole = number as u32;
    whole
}

/// An id names one thing only.
fn unique(
    root: &Node,
    questionnaire: &Questionnaire,
    actions: &ActionCatalogue,
    patterns: &[Pattern],
    problems: &mut Problems,
) {
    let mut seen: Vec<&str> = Vec::new();
    let statements = (0..questionnaire.len()).map(|p| questionnaire.statement(p).as_str());
    for id in statements.chain(actions.ids()).chain(patterns.iter().map(|it| &*it.id)) {
        if seen.contains(&id) {
            root.problem(format_args!("the id “{id}” is used twice"), problems);
        }
        seen.push(id);
    }
}
