//! `content/instrument.json` → [`Instrument`]: what its fields may hold.

use std::fmt;
use std::rc::Rc;

use super::instrument_file::{
    ActionFile, ActionsFile, EarlierFile, InstrumentFile, Levels, PatternFile, ScoringFile,
    TrapFile,
};
use super::problem::{ContentProblem, NAME_FORM, found};
use super::{ContentFile, json_file};
use crate::domain::action::{Action, ActionCatalogue, ActionId, Theme};
use crate::domain::instrument::{EarlierVersion, Edition, Instrument};
use crate::domain::level::{Cut, Cuts, Level};
use crate::domain::network::{Network, PerNetwork};
use crate::domain::pattern::{Pattern, Standing};
use crate::domain::questionnaire::{Questionnaire, StatementId};
use crate::domain::score::{ErrorModel, ScoringRules};

/// How many statements a network may have.
const STATEMENTS: std::ops::RangeInclusive<usize> = 3..=12;
const MOST_TRAPS: usize = 12;

/// Reads the instrument. Problems are noted; `None` if they leave no instrument.
pub fn read(file: &ContentFile, problems: &mut Vec<ContentProblem>) -> Option<Instrument> {
    let read: InstrumentFile =
        json_file::read(file).map_err(|problem| problems.push(problem)).ok()?;
    let mut check = Check { file, problems };
    let edition = check.edition(&read);
    let networks = read.networks.per_network();
    let networks = PerNetwork::from_fn(|network| check.statements(network, &networks[network]));
    let mut actions = check.actions(read.actions, &networks);
    let (traps, remedies) = check.traps(&read.traps, &actions);
    actions.remedies = remedies;
    let patterns = check.patterns(read.patterns);
    let shortest = networks.0.iter().map(Vec::len).min().unwrap_or(0);
    let questionnaire = Questionnaire::new(networks, traps);
    check.unique(&questionnaire, &actions, &patterns);
    let earlier = check.earlier(&edition, &read.earlier);
    Some(Instrument {
        edition,
        earlier,
        rules: check.rules("scoring", &read.scoring, shortest)?,
        questionnaire: Rc::new(questionnaire),
        actions,
        patterns,
    })
}

struct Check<'a> {
    file: &'a ContentFile,
    problems: &'a mut Vec<ContentProblem>,
}

impl Check<'_> {
    fn problem(&mut self, field: &str, message: impl Into<String>) {
        self.problems.push(self.file.problem(field, message));
    }

    fn expected(&mut self, field: &str, what: impl fmt::Display, found: impl fmt::Display) {
        self.problem(field, format!("expected {what}, found {found}"));
    }

    /// Both are short and safe in a storage key and in a file name.
    fn edition(&mut self, read: &InstrumentFile) -> Edition {
        for (field, text) in [("id", &read.id), ("version", &read.version)] {
            if !Edition::is_name(text) {
                self.expected(field, NAME_FORM, found(text));
            }
        }
        Edition { id: read.id.as_str().into(), version: read.version.as_str().into() }
    }

    fn id(&mut self, field: &str, id: &str, most: usize, has_hyphens: bool) {
        let is_letter =
            |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || has_hyphens && b == b'-';
        if !(1..=most).contains(&id.len()) || !id.bytes().all(is_letter) {
            let letters = if has_hyphens { "a–z, 0–9 and “-”" } else { "a–z and 0–9" };
            self.expected(field, format_args!("an id of 1 to {most} of {letters}"), found(id));
        }
    }

    /// The id of a statement is short, so that many runs fit the browser's storage.
    fn statement(&mut self, field: &str, id: &str) -> StatementId {
        self.id(field, id, 6, false);
        id.into()
    }

    fn statements(&mut self, network: Network, ids: &[String]) -> Vec<StatementId> {
        let field = format!("networks.{}", network.name());
        if !STATEMENTS.contains(&ids.len()) {
            let (low, high) = (STATEMENTS.start(), STATEMENTS.end());
            self.expected(&field, format_args!("{low} to {high} statements"), ids.len());
        }
        let ids = ids.iter().enumerate();
        ids.map(|(index, id)| self.statement(&format!("{field}[{index}]"), id)).collect()
    }

    fn at_least_one<T>(&mut self, field: &str, what: &str, items: &[T]) {
        if items.is_empty() {
            self.expected(field, format_args!("at least one {what}"), "none");
        }
    }

    /// The traps, and the actions that answer each.
    fn traps(
        &mut self,
        traps: &[TrapFile],
        actions: &ActionCatalogue,
    ) -> (Vec<StatementId>, Vec<Vec<ActionId>>) {
        if traps.len() > MOST_TRAPS {
            self.expected("traps", format_args!("{MOST_TRAPS} traps at most"), traps.len());
        }
        let traps = traps.iter().enumerate();
        traps
            .map(|(index, trap)| {
                let id = self.statement(&format!("traps[{index}].id"), &trap.id);
                let field = format!("traps[{index}].actions");
                self.at_least_one(&field, "action", &trap.actions);
                let what = "the id of an action below “actions”";
                let known = |id: &str| actions.ids().find(|known| *known == id);
                let named = trap.actions.iter().enumerate().filter_map(|(index, id)| {
                    self.known(&format!("{field}[{index}]"), what, id, known(id))
                });
                (id, named.map(|id| ActionId(id.into())).collect())
            })
            .unzip()
    }

    /// What a text names; if it names nothing, what was expected is noted.
    fn known<T>(&mut self, field: &str, what: &str, text: &str, named: Option<T>) -> Option<T> {
        if named.is_none() {
            self.expected(field, what, found(text));
        }
        named
    }

    fn actions(
        &mut self,
        read: ActionsFile,
        networks: &PerNetwork<Vec<StatementId>>,
    ) -> ActionCatalogue {
        let ActionsFile { operational, personal, strategic, traps } = read;
        let levels = PerNetwork([operational, personal, strategic]);
        let levels = PerNetwork::from_fn(|network| {
            let Levels { occasional, repeated, regular } = &levels[network];
            let of_level = |level| match level {
                Level::Occasional => occasional,
                Level::Repeated => repeated,
                Level::Regular => regular,
            };
            Level::ALL.map(|level| {
                let field = format!("actions.{}.{}", network.name(), level.name());
                self.actions_at(&field, of_level(level), &networks[network])
            })
        });
        let of_traps = self.actions_in("actions.traps", &traps);
        ActionCatalogue { levels, of_traps, remedies: Vec::new() }
    }

    /// The actions of a network at a level, which serve each of its statements.
    fn actions_at(
        &mut self,
        field: &str,
        read: &[ActionFile],
        statements: &[StatementId],
    ) -> Vec<Action> {
        self.at_least_one(field, "action", read);
        let mut actions = self.actions_in(field, read);
        for (index, (action, ActionFile { serves, .. })) in actions.iter_mut().zip(read).enumerate()
        {
            let field = format!("{field}[{index}].serves");
            self.at_least_one(&field, "statement", serves);
            let what = "the id of a statement of this network";
            let known = |id: &str| statements.iter().find(|known| known.as_str() == id).cloned();
            let serves = serves.iter().enumerate().filter_map(|(index, id)| {
                self.known(&format!("{field}[{index}]"), what, id, known(id))
            });
            action.serves = serves.collect();
        }
        let is_served = |id: &StatementId| actions.iter().any(|action| action.serves.contains(id));
        for id in statements.iter().filter(|id| !actions.is_empty() && !is_served(id)) {
            self.expected(field, format_args!("an action that serves “{}”", id.as_str()), "none");
        }
        actions
    }

    fn actions_in(&mut self, field: &str, read: &[ActionFile]) -> Vec<Action> {
        let actions = read.iter().enumerate();
        let action = |(index, action): (usize, &ActionFile)| {
            self.id(&format!("{field}[{index}].id"), &action.id, 8, true);
            let theme = Theme::ALL.into_iter().find(|theme| theme.name() == action.theme);
            let what = format!("one of {}", Theme::ALL.map(Theme::name).join(", "));
            let theme = self.known(&format!("{field}[{index}].theme"), &what, &action.theme, theme);
            // A catalogue with a problem is not used.
            let theme = theme.unwrap_or(Theme::ALL[0]);
            Action { id: ActionId(action.id.as_str().into()), theme, serves: Vec::new() }
        };
        actions.map(action).collect()
    }

    fn patterns(&mut self, patterns: Vec<PatternFile>) -> Vec<Pattern> {
        let patterns = patterns.into_iter().enumerate();
        patterns.map(|(index, pattern)| self.pattern(index, pattern)).collect()
    }

    fn pattern(&mut self, index: usize, pattern: PatternFile) -> Pattern {
        self.id(&format!("patterns[{index}].id"), &pattern.id, 24, true);
        let field = format!("patterns[{index}].when");
        let named = pattern.when.per_network();
        if named.0.iter().all(Option::is_none) {
            self.expected(&field, "a condition for one network at least", "none");
        }
        let when = PerNetwork::from_fn(|network| {
            let name = named[network].as_ref()?;
            let standing = Standing::ALL.into_iter().find(|(known, _)| known == name);
            let what = format!("one of {}", Standing::ALL.map(|(name, _)| name).join(", "));
            let field = format!("{field}.{}", network.name());
            self.known(&field, &what, name, standing.map(|(_, standing)| standing))
        });
        Pattern { id: pattern.id.into(), when }
    }

    /// How versions before this one were scored. Their networks may have been of any length.
    fn earlier(&mut self, edition: &Edition, earlier: &[EarlierFile]) -> Vec<EarlierVersion> {
        let mut known: Vec<EarlierVersion> = Vec::new();
        for (index, EarlierFile { version, scoring }) in earlier.iter().enumerate() {
            let field = format!("earlier[{index}]");
            let is_twice = known.iter().any(|it| *it.version == **version);
            if is_twice || **version == *edition.version {
                let message = format!("the version “{version}” is in this file already");
                self.problem(&format!("{field}.version"), message);
            }
            let rules = self.rules(&format!("{field}.scoring"), scoring, *STATEMENTS.end());
            known.extend(rules.map(|rules| EarlierVersion { version: (**version).into(), rules }));
        }
        known
    }

    fn rules(&mut self, at: &str, scoring: &ScoringFile, shortest: usize) -> Option<ScoringRules> {
        #[expect(clippy::cast_precision_loss, reason = "a network has 12 statements at most")]
        let most = shortest.max(1) as f64;
        let field = |name: &str| format!("{at}.{name}");
        let minimum =
            self.number(&field("minimum_answered"), scoring.minimum_answered, (1.0, most));
        if scoring.minimum_answered.fract() != 0.0 {
            self.expected(&field("minimum_answered"), "a whole number", scoring.minimum_answered);
        }
        let cuts = self.cuts(&field("cuts"), &scoring.cuts);
        let deviation =
            self.number(&field("standard_deviation"), scoring.standard_deviation, (1.0, 50.0));
        let reliability = self.number(&field("reliability"), scoring.reliability, (0.0, 0.99));
        Some(ScoringRules {
            minimum_answered: as_u32(minimum?),
            cuts: cuts?,
            error: ErrorModel { standard_deviation: deviation?, reliability: reliability? },
        })
    }

    fn number(&mut self, field: &str, number: f64, (low, high): (f64, f64)) -> Option<f64> {
        if (low..=high).contains(&number) {
            return Some(number);
        }
        self.expected(
            field,
            format_args!("a number from {low} to {high}"),
            format_args!("the number {number}"),
        );
        None
    }

    fn cuts(&mut self, field: &str, cuts: &[f64]) -> Option<Cuts> {
        let pair = match *cuts {
            [repeated, regular] => cut(repeated).zip(cut(regular)),
            _ => None,
        };
        let Some((repeated, regular)) = pair.filter(|(repeated, regular)| repeated < regular)
        else {
            let what = "two rising numbers between 0 and 100 with one decimal at most";
            let found: Vec<String> = cuts.iter().map(f64::to_string).collect();
            // 37,5 is two numbers.
            let hint =
                if cuts.len() > 2 { "; a decimal number has a point, such as 37.5" } else { "" };
            let found = format!("the list [{}]{hint}", found.join(", "));
            self.expected(field, what, found);
            return None;
        };
        Some(Cuts { repeated, regular })
    }

    /// An id names one thing only.
    fn unique(
        &mut self,
        questionnaire: &Questionnaire,
        actions: &ActionCatalogue,
        patterns: &[Pattern],
    ) {
        let mut named = Named::default();
        let statement = |at: usize| questionnaire.statement(at).as_str();
        for network in Network::ALL {
            let mut ids = questionnaire.positions(network).map(statement);
            named.add(&["networks.", network.name()], &mut ids);
        }
        named.add(&["traps"], &mut questionnaire.trap_positions().map(statement));
        for (network, levels) in actions.levels.iter() {
            for (level, actions) in Level::ALL.into_iter().zip(levels) {
                let mut ids = actions.iter().map(|it| &*it.id.0);
                named.add(&["actions.", network.name(), ".", level.name()], &mut ids);
            }
        }
        named.add(&["actions.traps"], &mut actions.of_traps.iter().map(|it| &*it.id.0));
        named.add(&["patterns"], &mut patterns.iter().map(|it| &*it.id));
        for problem in named.problems {
            self.problem("", problem);
        }
    }
}

/// Every id with the list and the index that give it, and what is wrong with that.
#[derive(Default)]
struct Named<'a> {
    places: Vec<(&'a str, String, usize)>,
    problems: Vec<String>,
}

impl<'a> Named<'a> {
    fn add(&mut self, list: &[&str], ids: &mut dyn Iterator<Item = &'a str>) {
        let list = list.concat();
        for (index, id) in ids.enumerate() {
            if let Some((_, other, at)) = self.places.iter().find(|(known, ..)| *known == id) {
                let places = format!("{other}[{at}] and {list}[{index}]");
                self.problems.push(format!("the id “{id}” is used twice: {places}"));
            }
            self.places.push((id, list.clone(), index));
        }
    }
}

/// A cut at so many points, if they are between 0 and 100, with one decimal at most.
pub(super) fn cut(points: f64) -> Option<Cut> {
    let tenths = points * 10.0;
    let is_cut = tenths.fract() == 0.0 && (1.0..=999.0).contains(&tenths);
    is_cut.then(|| Cut::from_tenths(as_u32(tenths)))
}

pub(super) fn as_u32(number: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "callers pass numbers from 0 to 1000, and those with a fraction are a problem"
    )]
    let whole = number as u32;
    whole
}
