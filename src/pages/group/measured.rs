//! What the group says about the error of a score, beside what is assumed.

use yew::prelude::*;

use crate::components::value_table::{ValueRow, ValueTable, value_table};
use crate::context::AppContext;
use crate::words::Words;
use crate::words::phrases::DASH;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::measured::{LEAST_COMPLETE, Measured, Measurement};
use weft_core::domain::network::{Network, PerNetwork};
use weft_core::domain::reliability::Estimate;

pub fn view(app: &AppContext, people: usize, measurements: &PerNetwork<Measurement>) -> Html {
    let words = &app.words;
    let least = words.number(LEAST_COMPLETE);
    let missing = LEAST_COMPLETE.saturating_sub(people);
    html! {
        <section class={classes!("group-measured", (missing > 0).then_some("no-print"))}>
            <h2>{ words.say(TextKey::GroupMeasured) }</h2>
            if missing > 0 {
                <p>{ words.count(PluralKey::GroupMeasuredFew, missing, &[("least", &least)]) }</p>
            } else {
                <p>{ words.say(TextKey::GroupMeasuredText) }</p>
                { table(app, measurements) }
                { for measurements.iter().filter_map(|(network, it)| unmeasured(words, people, network, it)) }
            }
        </section>
    }
}

/// Shows why a network has no figures.
fn unmeasured(
    words: &Words,
    people: usize,
    network: Network,
    measurement: &Measurement,
) -> Option<Html> {
    let name = words.network(network);
    let sentence = match measurement {
        Measurement::Measured(_) => return None,
        Measurement::AllTheSame => words.fill(TextKey::GroupMeasuredSame, &[("network", &name)]),
        Measurement::TooFew { complete } => {
            let numbers = [*complete, people, LEAST_COMPLETE].map(|it| words.number(it));
            let [complete, all, least] = numbers.each_ref().map(String::as_str);
            let values =
                [("network", &*name), ("complete", complete), ("all", all), ("least", least)];
            words.fill(TextKey::GroupMeasuredIncomplete, &values)
        }
    };
    Some(html! { <p class="hint">{ sentence }</p> })
}

fn table(app: &AppContext, measurements: &PerNetwork<Measurement>) -> Html {
    let words = &app.words;
    let columns = [
        TextKey::ResultColNetwork,
        TextKey::GroupColPeople,
        TextKey::GroupColMean,
        TextKey::GroupColSd,
        TextKey::GroupColAlpha,
        TextKey::GroupColOmega,
        TextKey::MethodColError,
    ];
    let measured = measurements.iter().filter_map(|(network, measurement)| match measurement {
        Measurement::Measured(measured) => Some(row(words, network, measured)),
        _ => None,
    });
    value_table(&ValueTable {
        caption: words.say(TextKey::GroupMeasured),
        columns: columns.map(|key| words.say(key)).to_vec(),
        rows: measured.chain([assumed(app)]).collect(),
    })
}

fn row(words: &Words, network: Network, measured: &Measured) -> ValueRow {
    let points = |value: f64| words.locale.decimal((value * 10.0).round() / 10.0);
    let share = |value: f64| words.locale.decimal(value);
    ValueRow {
        network: Some(network),
        name: words.network(network),
        cells: vec![
            words.number(measured.people).into(),
            points(measured.mean).into(),
            estimate(words, measured.standard_deviation, points),
            estimate(words, measured.alpha, share),
            measured.omega.map_or(DASH, |omega| estimate(words, omega, share)),
            points(measured.error().standard_error(1, 1)).into(),
        ],
    }
}

fn estimate(words: &Words, estimate: Estimate, written: impl Fn(f64) -> String) -> AttrValue {
    let [value, low, high] = [estimate.value, estimate.low, estimate.high].map(written);
    let values = [("value", &*value), ("low", &low), ("high", &high)];
    words.fill(TextKey::GroupEstimate, &values)
}

fn assumed(app: &AppContext) -> ValueRow {
    let words = &app.words;
    let error = app.instrument.rules.error;
    let number = |value: f64| AttrValue::from(words.locale.decimal(value));
    ValueRow {
        network: None,
        name: words.say(TextKey::GroupAssumed),
        cells: vec![
            DASH,
            DASH,
            number(error.standard_deviation),
            number(error.reliability),
            number(error.reliability),
            number((error.standard_error(1, 1) * 10.0).round() / 10.0),
        ],
    }
}
