//! An example of a profile, for who has none yet.
//!
//! Home stands in the page before the program, and the charts are in its lazy part: the example is a
//! few shapes of its own, placed in shares of the width, so that nothing has to be measured.

use yew::prelude::*;

use crate::components::network_mark::mark_shape;
use crate::context::AppContext;
use weft_core::content::text_key::TextKey;
use weft_core::domain::level::Level;
use weft_core::domain::network::{Network, PerNetwork};

/// The scores of a check and of the one before it: 22 and 23, 13 and 17, 9 and 13 points of 32.
const SCORES: PerNetwork<[f64; 2]> =
    PerNetwork([[68.75, 71.875], [40.625, 53.125], [28.125, 40.625]]);

const LEVELS_PX: u32 = 20;
const ROW_PX: u32 = 44;
const HEIGHT_PX: u32 = LEVELS_PX + 3 * ROW_PX;

pub fn profile(app: &AppContext) -> Html {
    let words = &app.words;
    let scores = SCORES
        .iter()
        .map(|(network, [_, now])| format!("{} {}", words.network(network), words.score(*now)));
    let scores = scores.collect::<Vec<_>>().join(", ");
    html! {
        <figure class="sample">
            <p class="eyebrow">{ words.say(TextKey::HomeSample) }</p>
            <svg width="100%" height={HEIGHT_PX.to_string()} role="img"
                aria-label={words.fill(TextKey::HomeSampleLine, &[("scores", &scores)])}>
                <g aria-hidden="true">
                    { levels(app) }
                    { for SCORES.iter().map(|(network, scores)| row(app, network, *scores)) }
                </g>
            </svg>
            <figcaption>{ words.say(TextKey::HomeSampleKey) }</figcaption>
        </figure>
    }
}

/// A share of the width.
fn share(points: f64) -> String {
    format!("{points:.1}%")
}

/// The levels as bands, with their names above.
fn levels(app: &AppContext) -> Html {
    let cuts = app.instrument.rules.cuts;
    let [repeated, regular] = [cuts.repeated, cuts.regular].map(|cut| cut.points());
    let bands = [(0.0, repeated), (repeated, regular), (regular, 100.0)];
    let band = |(level, (from, to))| {
        html! {
            <>
                <rect class="band" x={share(from)} width={share(to - from)}
                    y={LEVELS_PX.to_string()} height={(3 * ROW_PX).to_string()} />
                <text class="level" x={share(f64::midpoint(from, to))} y="12">{ app.words.level(level) }</text>
            </>
        }
    };
    html! { <>{ for Level::ALL.into_iter().zip(bands).map(band) }</> }
}

/// A network: its name, its range, its score, and the score before.
fn row(app: &AppContext, network: Network, [then, now]: [f64; 2]) -> Html {
    let reach = app.instrument.rules.error.reach();
    let top = LEVELS_PX + ROW_PX * u32::try_from(network.index()).unwrap_or_default();
    let (text_y, y) = ((top + 16).to_string(), top + 30);
    html! {
        <g class={network.name()}>
            <text class="name" x="4" y={text_y.clone()}>{ app.words.network(network) }</text>
            <rect class="range" x={share(now - reach)} width={share(2.0 * reach)}
                y={(y - 4).to_string()} height="8" rx="4" />
            <line x1={share(then)} x2={share(now)} y1={y.to_string()} y2={y.to_string()} />
            { mark(network, then, y, "then") }
            { mark(network, now, y, "now") }
            <text class="score" x={share(now)} y={text_y}>{ app.words.score(now) }</text>
        </g>
    }
}

fn mark(network: Network, points: f64, y: u32, class: &'static str) -> Html {
    html! {
        <svg {class} x={share(points)} y={(y - 8).to_string()}>
            <g transform="translate(-8)">{ mark_shape(network) }</g>
        </svg>
    }
}
