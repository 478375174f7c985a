//! The figures, for those who want them: now, and the last time.

use yew::prelude::*;

use super::PeopleView;
use crate::browser::locale::DateStyle;
use crate::components::value_table::{ValueRow, ValueTable, value_table};
use crate::words::phrases::DASH;
use weft_core::content::text_key::PeopleKey;
use weft_core::domain::people::figures::Figures;
use weft_core::domain::people::kept_worksheet::KeptWorksheet;
use weft_core::domain::people::person::{Choice, Topic};
use weft_core::domain::people::share::Share;
use weft_core::domain::people::worksheet::LEAST_PEOPLE;

/// The most worksheets beside each other: the newest.
const MOST_WORKSHEETS: usize = 4;

impl PeopleView<'_> {
    pub(super) fn numbers(&self) -> Html {
        html! {
            <details class="people-numbers no-print">
                <summary>{ self.words.say(PeopleKey::ReadingNumbers) }</summary>
                { self.figures() }
            </details>
        }
    }

    /// Shows the figures of worksheets whose people are forgotten, if there is nothing else to read.
    pub(super) fn forgotten_figures(&self) -> Html {
        let is_forgotten =
            !self.entries.is_empty() && self.entries.iter().all(|it| it.worksheet().is_none());
        if is_forgotten {
            self.figures()
        } else {
            html! {}
        }
    }

    fn figures(&self) -> Html {
        let words = self.words;
        let shown = &self.entries[self.entries.len().saturating_sub(MOST_WORKSHEETS)..];
        let figures: Vec<Figures> = shown.iter().rev().map(KeptWorksheet::figures).collect();
        let dates = shown
            .iter()
            .rev()
            .map(|entry| AttrValue::from(words.words.date(entry.begun_at(), DateStyle::Medium)));
        let table = ValueTable {
            caption: words.say(PeopleKey::ReadingNumbers),
            columns: std::iter::once(words.say(PeopleKey::ReadingColFigure)).chain(dates).collect(),
            rows: ROWS
                .iter()
                .map(|(name, value)| ValueRow {
                    network: None,
                    name: words.say(*name),
                    cells: figures.iter().map(|figures| self.cell(figures, *value)).collect(),
                })
                .collect(),
        };
        let forgotten = shown.iter().rev().filter(|entry| entry.worksheet().is_none());
        html! {
            <>
                <p class="hint">{ words.say(PeopleKey::ReadingNumbersHint) }</p>
                { value_table(&table) }
                <div class="buttons">
                    { for forgotten.map(|entry| self.delete_figures(entry)) }
                </div>
            </>
        }
    }

    fn cell(&self, figures: &Figures, value: Value) -> AttrValue {
        let words = &self.words.words;
        if figures.people < LEAST_PEOPLE && !matches!(value, Value::Count(_)) {
            return DASH;
        }
        let found = match value {
            Value::Count(of) => of(figures).map(|count| words.number(count)),
            Value::Decimal(of) => of(figures).map(|value| words.locale.decimal(value)),
            Value::Share(of) => {
                let share = of(figures);
                (share.of > 0).then(|| words.of_all(share.count, share.of).to_string())
            }
        };
        found.map_or(DASH, AttrValue::from)
    }
}

/// What a figure is.
#[derive(Clone, Copy)]
enum Value {
    Count(fn(&Figures) -> Option<usize>),
    Decimal(fn(&Figures) -> Option<f64>),
    Share(fn(&Figures) -> Share),
}

const ROWS: [(PeopleKey, Value); 15] = [
    (PeopleKey::FigurePeople, Value::Count(|it| Some(it.people))),
    (PeopleKey::FigureGroups, Value::Count(|it| Some(it.ties.as_ref()?.clusters.len()))),
    (PeopleKey::FigureDensity, Value::Decimal(|it| it.ties.as_ref()?.density)),
    (PeopleKey::FigureEffective, Value::Decimal(|it| it.ties.as_ref()?.effective_size)),
    (PeopleKey::FigureEfficiency, Value::Decimal(Figures::efficiency)),
    (PeopleKey::FigureConstraint, Value::Decimal(|it| it.ties.as_ref()?.constraint)),
    (PeopleKey::FigureOutsideInside, Value::Decimal(Figures::outside_inside)),
    (PeopleKey::FigureMixRank, Value::Decimal(|it| it.mix(Topic::Rank))),
    (PeopleKey::FigureMixFunction, Value::Decimal(|it| it.mix(Topic::Function))),
    (PeopleKey::FigureMixYears, Value::Decimal(|it| it.mix(Topic::Years))),
    (PeopleKey::FigureOwnStep, Value::Share(Figures::own_step)),
    (PeopleKey::FigureIntroducer, Value::Share(Figures::one_introducer)),
    (PeopleKey::FigureNew, Value::Share(|it| it.share(Topic::Years, Choice::UNDER_A_YEAR))),
    (PeopleKey::FigureBoth, Value::Share(|it| it.share(Topic::Help, Choice::BOTH_WAYS))),
    (PeopleKey::FigureReach, Value::Count(|it| it.reach)),
];
