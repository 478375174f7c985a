//! Advisor sheets beside each other, as a small table of dots, if there are some.

use yew::prelude::*;

use super::AdvisorsView;
use crate::browser::locale::DateStyle;
use crate::components::value_table::table_frame;
use weft_core::content::text_key::PeopleKey;
use weft_core::domain::advisors::{AdvisorSheet, Cover, HelpId};

/// The most sheets that are shown: the newest.
const MOST_SHEETS: usize = 8;

impl AdvisorsView<'_> {
    pub(super) fn history(&self) -> Html {
        let words = self.words;
        let answered: Vec<&AdvisorSheet> =
            self.sheets.iter().filter(|sheet| !sheet.answers.is_empty()).collect();
        if answered.len() < 2 {
            return html! {};
        }
        let newest = &answered[answered.len().saturating_sub(MOST_SHEETS)..];
        let caption = words.say(PeopleKey::AdvisorsHistory);
        let dates =
            newest.iter().map(|sheet| self.app.words.date(sheet.begun_at, DateStyle::Medium));
        let columns: Vec<AttrValue> = std::iter::once(words.say(PeopleKey::AdvisorsColHelp))
            .chain(dates.map(AttrValue::from))
            .collect();
        let rows = words.items.all().map(|(_, help)| {
            html! {
                <tr key={&*help.0}>
                    <th scope="row">{ words.help(help) }</th>
                    { for newest.iter().map(|sheet| self.dots(sheet, help)) }
                </tr>
            }
        });
        html! {
            <section class="help-history">
                <h2>{ &caption }</h2>
                <p class="hint">{ words.say(PeopleKey::AdvisorsDots) }</p>
                { table_frame(&caption, &columns, rows.collect()) }
            </section>
        }
    }

    /// Shows dots, and says in words what they mean.
    fn dots(&self, sheet: &AdvisorSheet, help: &HelpId) -> Html {
        let cover = sheet.answer(help).cover;
        let dots = match cover {
            Some(Cover::Several) => "●●",
            Some(Cover::One) => "●",
            Some(Cover::Nobody) => "○",
            Some(Cover::DoesNotApply) => "–",
            None => "",
        };
        let said = cover.map_or_else(
            || self.words.say(PeopleKey::AdvisorsUnanswered),
            |cover| self.cover(cover),
        );
        html! {
            <td>
                <span aria-hidden="true">{ dots }</span>
                <span class="visually-hidden">{ said }</span>
            </td>
        }
    }
}
