//! An example of a profile, for readers who have none yet.
//!
//! Home is in the page before the program, and the charts are in the lazy part: so the example is a few
//! shapes of its own, 360 units wide, that scale with their place without being measured.

use yew::prelude::*;

use crate::components::chart_figure::described_picture;
use crate::components::network_mark::mark_path;
use crate::context::AppContext;
use weft_core::content::text_key::TextKey;
use weft_core::domain::level::Level;
use weft_core::domain::network::PerNetwork;

/// The scores of a check and of the one before it, in points.
const SCORES: PerNetwork<[u32; 2]> = PerNetwork([[69, 72], [41, 53], [28, 41]]);

pub fn profile(app: &AppContext) -> Html {
    let words = &app.words;
    let scores =
        SCORES.iter().map(|(network, [_, now])| format!("{} {now}", words.network(network)));
    let scores = scores.collect::<Vec<_>>().join(", ");
    let title = words.say(TextKey::HomeSample);
    let label = format!("{title}: {scores}");
    html! {
        <figure class="sample">
            <p class="eyebrow">{ title }</p>
            { described_picture("sample-picture", label, &picture(app)) }
            <figcaption>{ words.say(TextKey::HomeSampleKey) }</figcaption>
        </figure>
    }
}

#[expect(
    clippy::format_push_string,
    reason = "half a kilobyte less of a first visit than iterators"
)]
fn picture(app: &AppContext) -> String {
    let mut svg = r#"<svg viewBox="0 0 360 166">"#.to_owned();
    let rules = app.instrument.rules;
    let [repeated, regular] =
        [rules.cuts.repeated, rules.cuts.regular].map(|cut| place(cut.points()));
    for (level, from, to) in [
        (Level::Occasional, 0, repeated),
        (Level::Repeated, repeated, regular),
        (Level::Regular, regular, 360),
    ] {
        let (width, middle) = (to - from, u32::midpoint(from, to));
        // The name in the middle is a line lower: in French the three do not fit side by side.
        let y = if level == Level::Repeated { 26 } else { 12 };
        let name = escaped(&app.words.level(level));
        svg += &format!(
            r#"<rect class="band" x="{from}" y="34" width="{width}" height="132"/><text class="level" x="{middle}" y="{y}">{name}</text>"#
        );
    }
    let reach = place(rules.error.reach());
    for (network, [then, now]) in SCORES.iter() {
        let (class, path) = (network.name(), mark_path(network));
        let name = escaped(&app.words.network(network));
        let [then, x] = [then, now].map(|points| place(f64::from(*points)));
        // The middle of a mark is 8 from its edges.
        let (top, [then_left, left]) = (34 + 44 * network as u32, [then, x].map(|x| x - 8));
        let (low, width) = (x.saturating_sub(reach), 2 * reach);
        svg += &format!(
            r#"<g class="{class}" transform="translate(0 {top})"><text class="name" x="6" y="16">{name}</text><text class="score" x="{x}" y="16">{now}</text><rect class="range" x="{low}" y="26" width="{width}" height="8" rx="4"/><path class="then" d="M{then} 30H{x}"/><path class="then" transform="translate({then_left} 22)" d="{path}"/><path class="now" transform="translate({left} 22)" d="{path}"/></g>"#
        );
    }
    svg + "</svg>"
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100 points")]
fn place(points: f64) -> u32 {
    (3.6 * points) as u32
}

fn escaped(name: &str) -> String {
    name.replace('&', "&amp;").replace('<', "&lt;")
}
