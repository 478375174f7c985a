//! What a reader takes away: paper, and charts as files for a document or a mail.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::words::Words;
use crate::browser::{bitmap, download, print};
use crate::components::attempt_button::AttemptButton;
use weft_core::chart::export::{FileHead, svg_file};
use weft_core::content::text_key::TextKey;
use weft_core::domain::instrument::Edition;

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
    /// What its marks mean, where the picture does not say so itself.
    pub key: AttrValue,
    /// Who publishes it, and what it is for.
    pub origin: AttrValue,
    /// What the chart shows, in sentences.
    pub summary: Vec<AttrValue>,
    /// Draws the chart for [`WIDTH_PX`].
    pub draw: Rc<dyn Fn() -> AttrValue>,
}

impl SavedChart {
    fn file(&self) -> String {
        let description = self.summary.iter().map(AttrValue::as_str).collect::<Vec<_>>().join(" ");
        let head = FileHead {
            title: &self.title,
            subtitle: &self.subtitle,
            description: &description,
            foot: [&self.key, &self.origin],
        };
        svg_file(&(self.draw)(), &head)
    }
}

/// Who publishes the site, which instrument was answered, and what a result is for.
pub fn origin(words: &Words, edition: &Edition) -> AttrValue {
    let values = [("id", &*edition.id), ("version", &*edition.version)];
    words.fill(TextKey::ResultSheetLine, &values)
}

/// The buttons below a chart.
pub fn save_buttons(words: &Words, chart: SavedChart) -> Html {
    let chart = Rc::new(chart);
    let spoken = |label: &AttrValue| format!("{label}: {}", chart.title);
    let (svg, png) = (words.say(TextKey::TakeawaySvg), words.say(TextKey::TakeawayPng));
    let on_svg = {
        let chart = chart.clone();
        move |_: MouseEvent| save_svg(&chart)
    };
    let on_png = {
        let chart = chart.clone();
        Callback::from(move |refuse: Callback<()>| save_png(chart.clone(), refuse))
    };
    html! {
        <div class="save-chart no-print">
            <button type="button" class="button is-plain" aria-label={spoken(&svg)} onclick={on_svg}>
                { &svg }
            </button>
            <AttemptButton class="button is-plain" spoken={AttrValue::from(spoken(&png))} label={png}
                refused={words.say(TextKey::TakeawayPngRefused)} on_attempt={on_png} />
        </div>
    }
}

/// A button that prints the page.
pub fn print_button(words: &Words, class: &'static str, label: TextKey) -> Html {
    let on_attempt = Callback::from(|refuse: Callback<()>| {
        if !print::print() {
            refuse.emit(());
        }
    });
    html! {
        <AttemptButton {class} label={words.say(label)}
            refused={words.say(TextKey::TakeawayPrintRefused)} {on_attempt} />
    }
}

fn save_svg(chart: &SavedChart) {
    download::save(&format!("{}.svg", chart.name), "image/svg+xml", &chart.file());
}

fn save_png(chart: Rc<SavedChart>, refuse: Callback<()>) {
    spawn_local(async move {
        if !bitmap::save_png(&format!("{}.png", chart.name), &chart.file()).await {
            refuse.emit(());
        }
    });
}
