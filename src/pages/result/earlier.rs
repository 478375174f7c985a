//! What has to be said of a run of another edition: by which limits it is read, and which words it lacks.

use yew::prelude::*;

use super::ResultView;
use weft_core::content::text_key::TextKey;

pub fn notice(result: &ResultView<'_>) -> Html {
    if result.is_of_this_edition() {
        return html! {};
    }
    let (words, instrument) = (&result.app.words, &result.app.instrument);
    let edition = &result.run.edition;
    let limits = if edition.id != instrument.edition.id {
        TextKey::ResultOldInstrument
    } else if instrument.known_rules(edition).is_some() {
        TextKey::ResultOldRules
    } else {
        TextKey::ResultOldRulesUnknown
    };
    html! {
        <p class="notice">
            { words.edition(limits, edition) }
            if lacks_words(result) {
                { " " }{ words.say(TextKey::ResultOldWording) }
            }
        </p>
    }
}

fn lacks_words(result: &ResultView<'_>) -> bool {
    let questionnaire = result.run.sheet.questionnaire();
    let text = &result.app.words.text;
    (0..questionnaire.len()).any(|at| text.statement(questionnaire.statement(at)).is_none())
}
