//! The scores that the leader aims at, where there are any.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::ResultView;
use crate::model::Event as Happening;
use weft_core::content::text_key::TextKey;
use weft_core::domain::network::Network;
use weft_core::domain::settings::{MAXIMUM_TARGET, Settings};

pub fn view(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    html! {
        <details class="targets no-print">
            <summary>{ words.say(TextKey::TargetSet) }</summary>
            <p class="hint">{ words.say(TextKey::TargetHint) }</p>
            <div class="target-fields">{ for Network::ALL.map(|network| field(result, network)) }</div>
        </details>
    }
}

fn field(result: &ResultView<'_>, network: Network) -> Html {
    let app = result.app.clone();
    let target = app.state.settings.targets[network];
    let label = app.words.network(network);
    let onchange = move |event: Event| {
        let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let mut settings: Settings = app.state.settings.clone();
        settings.targets[network] = target_of(field.value_as_number());
        app.report(Happening::SettingsChosen(settings));
    };
    html! {
        <label>
            { label }
            <input type="number" min="0" max={MAXIMUM_TARGET.to_string()} step="1" inputmode="numeric"
                value={target.map(|target| target.to_string()).unwrap_or_default()} {onchange} />
        </label>
    }
}

/// The nearest target to a typed number; none where nothing was typed.
fn target_of(typed: f64) -> Option<u8> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let target = typed.round().clamp(0.0, f64::from(MAXIMUM_TARGET)) as u8;
    (!typed.is_nan()).then_some(target)
}
