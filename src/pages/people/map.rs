//! The map of the people, its sentence, and a table that says the same.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::PeopleView;
use super::naming::Naming;
use crate::components::chart_figure::{ChartFigure, chart_figure};
use crate::components::switch::Switch;
use crate::components::value_table::table_frame;
use crate::views::printing::PRINTED_WIDTH_PX;
use crate::views::save_buttons::{SavedChart, WIDTH_PX, save_buttons};
use weft_core::chart::SvgPicture;
use weft_core::chart::people_map::{MapPerson, PeopleMap, draw};
use weft_core::content::text_key::{PeopleKey, PeoplePluralKey};
use weft_core::domain::network::Network;
use weft_core::domain::people::figures::Figures;
use weft_core::domain::people::person::{Choice, Person, PersonId, Topic};
use weft_core::domain::people::worksheet::Worksheet;

/// As wide as people spread, so that the map begins where the text does.
const WIDEST_PX: u32 = 480;

impl PeopleView<'_> {
    /// Says “12 people in 3 groups: 9, 2, 1”, or how many there are.
    pub(super) fn clusters(&self, figures: &Figures) -> AttrValue {
        let words = self.words;
        let people = words.count(PeoplePluralKey::NamesPeople, figures.people, &[]);
        let Some(ties) = &figures.ties else { return people };
        let sizes = ties.clusters.iter().map(|size| words.words.number(*size));
        let sizes = sizes.collect::<Vec<_>>().join(", ");
        let values = [("people", &*people), ("sizes", &*sizes)];
        words.count(PeoplePluralKey::ReadingGroups, ties.clusters.len(), &values)
    }

    pub(super) fn map(&self, sheet: &Worksheet, figures: &Figures) -> Html {
        let words = self.words;
        let title = words.say(PeopleKey::ReadingPicture);
        let summary = vec![self.clusters(figures)];
        let naming = self.naming_on_paper();
        let picture = |naming, width_px| AttrValue::from(drawn(sheet, naming, width_px).svg());
        let saved = SavedChart {
            name: "people".to_owned(),
            title: title.clone(),
            heading: title.clone(),
            subtitle: self.clusters(figures),
            key: words.say(PeopleKey::ReadingPictureKey),
            origin: AttrValue::Rc(self.app.publisher.name.clone()),
            summary: summary.clone(),
            draw: {
                let sheet = sheet.clone();
                Rc::new(move || drawn(&sheet, naming, WIDTH_PX))
            },
        };
        let figure = ChartFigure {
            id: "people-map".into(),
            title: title.clone(),
            summary,
            picture: picture(Naming::Codes, self.width_px.min(WIDEST_PX)),
            printed: Some(picture(naming, PRINTED_WIDTH_PX)),
            key: html! { <p class="chart-key">{ words.say(PeopleKey::ReadingPictureKey) }</p> },
            tools: html! { <>{ self.codes_tick() }{ save_buttons(self.app, saved) }</> },
            table_label: words.say(PeopleKey::ReadingTable),
            values: self.table(sheet, &title),
        };
        html! {
            <section class="people-map">
                <h2>{ title }</h2>
                { chart_figure(&figure) }
            </section>
        }
    }

    fn codes_tick(&self) -> Html {
        let setter = self.shows_codes.setter();
        let on_change = Callback::from(move |shows| setter.set(shows));
        html! {
            <div class="no-print codes-tick">
                <Switch label={self.words.say(PeopleKey::ReadingCodes)} is_on={*self.shows_codes}
                    described_by="codes-hint" {on_change} />
                <p class="hint" id="codes-hint">{ self.words.say(PeopleKey::ReadingCodesHint) }</p>
            </div>
        }
    }

    /// Shows person, circle, whom they know, what for, and where.
    fn table(&self, sheet: &Worksheet, caption: &AttrValue) -> Html {
        let words = self.words;
        let columns = [
            PeopleKey::ReadingColPerson,
            PeopleKey::ReadingColCircle,
            PeopleKey::ReadingColKnows,
            PeopleKey::ReadingColPurpose,
            PeopleKey::ReadingColPlace,
        ];
        let rows = sheet.people.iter().map(|person| self.table_row(sheet, person));
        table_frame(caption, &columns.map(|key| words.say(key)), rows.collect())
    }

    fn table_row(&self, sheet: &Worksheet, person: &Person) -> Html {
        let words = self.words;
        let circles = sheet.circles.iter().enumerate();
        let circles = circles.filter(|(_, circle)| circle.contains(&person.id));
        let circles: Vec<String> =
            circles.map(|(place, _)| self.circle_name(place).to_string()).collect();
        let circles = if circles.is_empty() {
            words.say(PeopleKey::CirclesNone)
        } else {
            circles.join(", ").into()
        };
        let others = sheet.people.iter().map(|other| other.id);
        let known: Vec<PersonId> =
            others.filter(|other| sheet.know_each_other(person.id, *other)).collect();
        let needed = Network::ALL.into_iter().filter(|network| person.purposes[*network]);
        let needed = needed.map(|network| words.purpose(network).to_string());
        let place = person.answers[Topic::Place].map(|choice| words.choice(Topic::Place, choice));
        html! {
            <tr key={person.id.0}>
                <th scope="row">{ self.named(|naming| naming.of(sheet, person.id).into()) }</th>
                <td>{ circles }</td>
                <td>{ self.named(|naming| naming.list(sheet, known.iter().copied()).into()) }</td>
                <td>{ needed.collect::<Vec<_>>().join(", ") }</td>
                <td>{ place }</td>
            </tr>
        }
    }
}

/// Draws the map for a width.
fn drawn(sheet: &Worksheet, naming: Naming, width_px: u32) -> SvgPicture {
    let labels: Vec<String> =
        sheet.people.iter().map(|person| naming.of(sheet, person.id)).collect();
    let people: Vec<MapPerson> = sheet
        .people
        .iter()
        .zip(&labels)
        .map(|(person, label)| MapPerson {
            label,
            purpose: person.first_purpose(),
            is_outside: person.is(Topic::Place, Choice::OUTSIDE),
        })
        .collect();
    let ties = sheet.ties();
    let pairs: Vec<(usize, usize)> = (0..people.len())
        .flat_map(|one| ties.of(one).iter().map(move |other| (one, *other)))
        .filter(|(one, other)| one < other)
        .collect();
    let circles = parted(sheet);
    draw(&PeopleMap { people: &people, circles: &circles, ties: &pairs }, width_px)
}

/// Returns everybody once: in the first of their circles, or alone.
fn parted(sheet: &Worksheet) -> Vec<Vec<usize>> {
    let mut placed = BTreeSet::new();
    let mut circles = Vec::new();
    let alone = sheet.people.iter().map(|person| BTreeSet::from([person.id]));
    for circle in sheet.circles.iter().cloned().chain(alone) {
        let members: Vec<usize> = (0..sheet.people.len())
            .filter(|place| circle.contains(&sheet.people[*place].id) && placed.insert(*place))
            .collect();
        if !members.is_empty() {
            circles.push(members);
        }
    }
    circles
}
