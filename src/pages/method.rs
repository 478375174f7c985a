//! How the instrument works, with the constants in force.

use yew::prelude::*;

use crate::browser::document::{self, HEADING_ID};
use crate::components::value_table::{ValueRow, ValueTable, value_table};
use crate::context::{AppContext, use_app};
use crate::route::Route;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::network::Network;
use weft_core::domain::score::ErrorModel;

const SOURCES: [TextKey; 6] = [
    TextKey::MethodSource1,
    TextKey::MethodSource2,
    TextKey::MethodSource3,
    TextKey::MethodSource4,
    TextKey::MethodSource5,
    TextKey::MethodSource6,
];

/// What else may be true of the scores (docs/measurement.md, "If the assumptions are wrong").
const OTHER_ASSUMPTIONS: [ErrorModel; 2] = [
    ErrorModel { standard_deviation: 20.0, reliability: 0.75 },
    ErrorModel { standard_deviation: 20.0, reliability: 0.7 },
];

#[component]
pub fn MethodPage() -> Html {
    let app = use_app();
    let words = &app.words;
    html! {
        <article class="page method">
            <h1 id={HEADING_ID} tabindex="-1">{ words.say(TextKey::MethodTitle) }</h1>
            <p class="lead">{ words.say(TextKey::MethodLead) }</p>
            { instrument(&app) }
            { scoring(&app) }
            { section(&app, TextKey::MethodLadder, [words.say(TextKey::MethodLadderText)], None) }
            { section(&app, TextKey::MethodChange, [TextKey::MethodChangeText, TextKey::MethodTwoComparisons].map(|key| words.fill_scale(key, &[])), None) }
            { section(&app, TextKey::MethodPlans, [words.say(TextKey::MethodPlansText)], None) }
            { section(&app, TextKey::MethodNot, [TextKey::MethodNotText, TextKey::MethodSeventy].map(|key| words.say(key)), None) }
            { privacy(&app) }
            <section>
                <h2>{ words.say(TextKey::MethodSources) }</h2>
                <ul class="sources">{ for SOURCES.map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
                { version(&app) }
            </section>
        </article>
    }
}

/// Shows a heading, its paragraphs, and what is below them.
fn section<const COUNT: usize>(
    app: &AppContext,
    heading: TextKey,
    texts: [AttrValue; COUNT],
    below: Option<Html>,
) -> Html {
    html! {
        <section>
            <h2>{ app.words.say(heading) }</h2>
            { for texts.map(|text| html! { <p>{ text }</p> }) }
            { for below }
        </section>
    }
}

fn instrument(app: &AppContext) -> Html {
    let words = &app.words;
    let questionnaire = &app.instrument.questionnaire;
    let all = words.number(questionnaire.scored_len());
    let lengths = Network::ALL.map(|network| questionnaire.positions(network).len());
    let [fewest, .., most] = {
        let mut sorted = lengths;
        sorted.sort_unstable();
        sorted
    };
    let each = if fewest == most {
        words.number(most)
    } else {
        format!("{}–{}", words.number(fewest), words.number(most))
    };
    let text = words.fill_scale(TextKey::MethodInstrumentText, &[("count", &all), ("each", &each)]);
    let on_paper = html! {
        <p class="alone no-print">
            <a href={Route::Questionnaire.hash()}>{ words.say(TextKey::QuestionnaireTitle) }</a>
            <br />
            <a href={Route::Group.hash()}>{ words.say(TextKey::MethodForGroups) }</a>
        </p>
    };
    html! {
        <section>
            <h2>{ words.say(TextKey::MethodInstrument) }</h2>
            <p>{ text }</p>
            { habits(app) }
            <p>{ words.say(TextKey::MethodOrigin) }</p>
            { on_paper }
        </section>
    }
}

/// Shows what is asked besides, if the publisher's instrument does.
fn habits(app: &AppContext) -> Html {
    match app.instrument.questionnaire.trap_positions().len() {
        0 => html! {},
        count => html! { <p>{ app.words.count(PluralKey::MethodHabits, count, &[]) }</p> },
    }
}

fn scoring(app: &AppContext) -> Html {
    let words = &app.words;
    let rules = &app.instrument.rules;
    let number = |value: f64| words.locale.decimal(value);
    let needed = number(f64::from(rules.minimum_answered));
    let levels = words.fill_scale(
        TextKey::MethodLevels,
        &[
            ("repeated_from", &number(rules.cuts.repeated.points())),
            ("regular_from", &number(rules.cuts.regular.points())),
        ],
    );
    let range = words.fill(
        TextKey::MethodRangeText,
        &[
            ("sd", &number(rules.error.standard_deviation)),
            ("reliability", &number(rules.error.reliability)),
            ("sem", &number(rules.error.standard_error(1, 1))),
        ],
    );
    let score = words.fill(TextKey::MethodScoreText, &[("needed", &needed)]);
    let if_wrong = words.say(TextKey::MethodIfWrong);
    html! {
        <>
            { section(app, TextKey::MethodScore, [score, levels], None) }
            { section(app, TextKey::MethodRange, [range, if_wrong], Some(assumptions(app))) }
        </>
    }
}

/// Shows what follows from the assumptions in force, and from others.
fn assumptions(app: &AppContext) -> Html {
    let words = &app.words;
    let ours = app.instrument.rules.error;
    let others = OTHER_ASSUMPTIONS.into_iter().filter(|other| *other != ours);
    let row = |key, error: ErrorModel| {
        let number = |value: f64| words.locale.decimal(value);
        let tenths = |value: f64| number((value * 10.0).round() / 10.0);
        let sd = number(error.standard_deviation);
        let values = [("sd", &*sd), ("reliability", &number(error.reliability))];
        ValueRow {
            network: None,
            name: words.fill(key, &values),
            cells: vec![
                number(error.standard_error(1, 1)).into(),
                format!("±{}", tenths(error.reach())).into(),
                tenths(error.least_clear_change()).into(),
            ],
        }
    };
    value_table(&ValueTable {
        caption: words.say(TextKey::MethodIfWrongTable),
        columns: vec![
            words.say(TextKey::MethodColAssumption),
            words.say(TextKey::MethodColError),
            words.say(TextKey::ResultColRange),
            words.fill_scale(TextKey::MethodColClear, &[]),
        ],
        rows: [row(TextKey::MethodAssumptionOurs, ours)]
            .into_iter()
            .chain(others.map(|other| row(TextKey::MethodAssumption, other)))
            .collect(),
    })
}

fn privacy(app: &AppContext) -> Html {
    let words = &app.words;
    let policy = document::content_security_policy();
    let rules = html! {
        <>
            if let Some(policy) = policy {
                <ul class="policy">
                    { for policy.split(';').map(str::trim).filter(|rule| !rule.is_empty()).map(|rule| html! {
                        <li><code>{ rule }</code></li>
                    }) }
                </ul>
            } else {
                <p>{ words.say(TextKey::MethodPolicyNone) }</p>
            }
            <p>{ words.say(TextKey::MethodForget) }</p>
        </>
    };
    section(app, TextKey::MethodPrivacy, [words.say(TextKey::MethodPrivacyText)], Some(rules))
}

fn version(app: &AppContext) -> Html {
    let edition = &app.instrument.edition;
    let values =
        [("id", &*edition.id), ("version", &*edition.version), ("app", env!("CARGO_PKG_VERSION"))];
    html! {
        <>
            <p class="version">{ app.words.fill(TextKey::MethodVersion, &values) }</p>
            <p class="alone no-print">
                <a href={Route::Publisher.hash()}>{ app.words.say(TextKey::MethodForPublishers) }</a>
            </p>
        </>
    }
}
