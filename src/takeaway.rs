//! Charts as files, to be put into a document or a mail.

use std::rc::Rc;

use yew::prelude::*;

use super::words::Words;
use crate::browser::{bitmap, download};
use weft_core::chart::export::{FileHead, svg_file};
use weft_core::content::text_key::TextKey;

/// The width of a chart in a file, without the paper around it, in CSS pixels.
pub const WIDTH_PX: u32 = 720;

/// The width for which charts of Result are drawn that go on paper, in CSS pixels.
pub const PRINTED_WIDTH_PX: u32 = 560;

/// A chart that can be saved.
#[derive(Clone)]
pub struct SavedChart {
    /// The name of the file, without its ending.
    pub name: String,
    pub title: AttrValue,
    /// Which check or checks it shows.
    pub subtitle: AttrValue,
    /// What the chart shows, in sentences.
    pub summary: Vec<AttrValue>,
    /// Draws the chart for [`WIDTH_PX`].
    pub draw: Rc<dyn Fn() -> AttrValue>,
}

impl SavedChart {
    fn file(&self) -> String {
        let description = self.summary.iter().map(AttrValue::as_str).collect::<Vec<_>>().join(" ");
        let head =
            FileHead { title: &self.title, subtitle: &self.subtitle, description: &description };
        svg_file(&(self.draw)(), &head)
    }
}

/// The buttons below a chart.
pub fn save_buttons(words: &Words, chart: SavedChart) -> Html {
    let chart = Rc::new(chart);
    let button = |key: TextKey, save: fn(&SavedChart)| {
        let (label, chart) = (words.say(key), chart.clone());
        let name = format!("{label}: {}", chart.title);
        html! {
            <button type="button" class="button is-plain" aria-label={name}
                onclick={move |_| save(&chart)}>{ label }</button>
        }
    };
    html! {
        <div class="save-chart no-print">
            { button(TextKey::TakeawaySvg, save_svg) }
            { button(TextKey::TakeawayPng, save_png) }
        </div>
    }
}

fn save_svg(chart: &SavedChart) {
    download::save(&format!("{}.svg", chart.name), "image/svg+xml", &chart.file());
}

fn save_png(chart: &SavedChart) {
    bitmap::save_png(format!("{}.png", chart.name), &chart.file());
}
