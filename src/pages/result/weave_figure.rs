//! All answers as a cloth, every crossing with its statement.

use std::rc::Rc;

use yew::prelude::*;

use super::ResultView;
use crate::components::weave_grid::{WeaveCell, WeaveGrid};
use crate::phrases::repeated;
use crate::pictures::{weave_layout, weave_picture};
use crate::run_names::run_file_day;
use crate::takeaway::{PRINTED_WIDTH_PX, SavedChart, WIDTH_PX, save_buttons};
use weft_core::chart::weave::WeaveLayout;
use weft_core::content::text_key::TextKey;
use weft_core::domain::network::{Network, PerNetwork};

pub fn view(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let (sheet, width_px) = (&result.run.sheet, result.width_px);
    let layout = weave_layout(words, sheet, width_px);
    let cells = PerNetwork::from_fn(|network| cells(result, network, &layout));
    let title = words.say(TextKey::WeaveLabel);
    let draw: Rc<dyn Fn() -> AttrValue> = {
        let (words, run) = (words.clone(), result.run.clone());
        Rc::new(move || weave_picture(&words, &run.sheet, WIDTH_PX))
    };
    let saved = SavedChart {
        name: format!("weave-{}", run_file_day(result.history, result.run)),
        title: title.clone(),
        subtitle: result.check_of(),
        summary: summary(result),
        draw,
    };
    html! {
        <section class="weave-section">
            <h2>{ words.say(TextKey::WeaveTitle) }</h2>
            <WeaveGrid label={title} hint={words.say(TextKey::WeaveHint)}
                picture={weave_picture(words, sheet, width_px)} {width_px}
                printed={weave_picture(words, sheet, PRINTED_WIDTH_PX)}
                names={PerNetwork::from_fn(|network| words.network(network))} {cells} />
            <p class="hint">
                { for summary(result).into_iter().map(|line| html! { <>{ line }{ " " }</> }) }
                { words.say(TextKey::WeaveList) }
            </p>
            { save_buttons(result.app, saved) }
        </section>
    }
}

fn cells(result: &ResultView<'_>, network: Network, layout: &WeaveLayout) -> Vec<WeaveCell> {
    let (words, sheet) = (&result.app.words, &result.run.sheet);
    let questionnaire = sheet.questionnaire();
    questionnaire
        .positions(network)
        .enumerate()
        .map(|(column, position)| WeaveCell {
            statement: words.statement(questionnaire.statement(position)),
            answer: words.answer(sheet.answer(position)),
            place: layout.cell(network, column),
        })
        .collect()
}

/// How many behaviours of each network were shown more than once.
fn summary(result: &ResultView<'_>) -> Vec<AttrValue> {
    let words = &result.app.words;
    let sheet = &result.run.sheet;
    Network::ALL
        .map(|network| {
            let answers = sheet.of_network(network);
            let (repeated, all) = repeated(answers);
            let (repeated, all) = (words.number(repeated), words.number(all));
            let name = words.network(network);
            let values = [("network", name.as_str()), ("count", &repeated), ("all", &all)];
            words.fill(TextKey::ResultRepeatedLine, &values)
        })
        .to_vec()
}
