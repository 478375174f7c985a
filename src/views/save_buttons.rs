//! Charts as files for a document or a mail.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::attempt_button::{AttemptButton, attempt_button};
use crate::components::button::{Button, Look};
use crate::context::AppContext;
use crate::model::{Event, LazyEffect, Picture, Report, TextFile};
use crate::views::file_offered::file_offered;
use weft_core::chart::SvgPicture;
use weft_core::chart::export::{FileHead, svg_file};
use weft_core::content::text_key::TextKey;

/// The width of a chart in a file, without the paper around it, in CSS pixels.
pub const WIDTH_PX: u32 = 720;

/// A chart that can be saved.
#[derive(Clone)]
pub struct SavedChart {
    /// The name of the file, without its ending.
    pub name: String,
    /// Names the buttons.
    pub title: AttrValue,
    /// The first line of the file: what the chart says.
    pub heading: AttrValue,
    /// Which check or checks it shows.
    pub subtitle: AttrValue,
    /// What its marks mean, if the picture does not say so itself.
    pub key: AttrValue,
    /// Who publishes it, and what it is for.
    pub origin: AttrValue,
    /// What the chart shows, in sentences.
    pub summary: Vec<AttrValue>,
    /// Draws the chart for [`WIDTH_PX`].
    pub draw: Rc<dyn Fn() -> SvgPicture>,
}

impl SavedChart {
    fn svg_file(&self) -> TextFile {
        let name = format!("{}.svg", self.name);
        TextFile { name, mime: "image/svg+xml", text: self.svg() }
    }

    fn picture(&self) -> Picture {
        Picture { name: self.name.clone(), svg: self.svg() }
    }

    fn svg(&self) -> String {
        let description = self.summary.iter().map(AttrValue::as_str).collect::<Vec<_>>().join(" ");
        let head = FileHead {
            title: &self.heading,
            subtitle: &self.subtitle,
            description: &description,
            foot: [&self.key, &self.origin],
        };
        svg_file(&(self.draw)(), &head)
    }
}

/// Shows the buttons below a chart.
pub fn save_buttons(app: &AppContext, chart: SavedChart) -> Html {
    let words = &app.words;
    let chart = Rc::new(chart);
    let (svg, png) = (words.say(TextKey::TakeawaySvg), words.say(TextKey::TakeawayPng));
    let spoken = |label: &AttrValue| AttrValue::from(format!("{label}: {}", chart.title));
    let spoken_svg = spoken(&svg);
    // Drawn for the file when that is asked for.
    let on_svg = {
        let chart = chart.clone();
        app.dispatch
            .reform(move |_: MouseEvent| Event::Asked(LazyEffect::Download(chart.svg_file())))
    };
    let (svg_name, png_name) = (format!("{}.svg", chart.name), format!("{}.png", chart.name));
    let is_refused = app.state.report == Some(Report::PictureRefused(chart.name.clone()));
    let png = attempt_button(AttemptButton {
        look: Look::Plain,
        spoken: Some(spoken(&png)),
        label: png,
        refused: words.say(TextKey::TakeawayPngRefused),
        is_refused,
        on_click: app
            .dispatch
            .reform(move |_| Event::Asked(LazyEffect::SavePicture(chart.picture()))),
    });
    html! {
        <div class="save-chart no-print">
            <Button look={Look::Plain} spoken={spoken_svg} onclick={on_svg}>
                { svg }
            </Button>
            { png }
            { file_offered(app, &[&svg_name, &png_name]) }
        </div>
    }
}
