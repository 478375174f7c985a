//! The scores that the leader aims at, if there are any.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::ResultView;
use crate::context::use_app;
use crate::model::{Event as Happening, Setting};
use weft_core::content::text_key::TextKey;
use weft_core::domain::network::Network;
use weft_core::domain::settings::MOST_TARGET_POINTS;

pub fn view(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    html! {
        <details class="targets no-print">
            <summary>{ words.say(TextKey::TargetSet) }</summary>
            <p class="hint">{ words.say(TextKey::TargetHint) }</p>
            <div class="target-fields">{ for Network::ALL.map(|network| html! { <TargetField key={network.name()} {network} /> }) }</div>
        </details>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TargetFieldProps {
    network: Network,
}

/// Takes a target on the scale; for any other the field shows what is in force.
#[component]
fn TargetField(props: &TargetFieldProps) -> Html {
    let app = use_app();
    let is_refused = use_state_eq(|| false);
    let network = props.network;
    let target = app.state.settings.targets[network];
    let written = target.map(|target| target.to_string()).unwrap_or_default();
    let label = app.words.network(network);
    let refusal = app.words.say(TextKey::TargetRefused);
    let onchange = {
        let (is_refused, written) = (is_refused.setter(), written.clone());
        move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let typed = target_of(field.value_as_number());
            is_refused.set(typed.is_err());
            let Ok(target) = typed else { return field.set_value(&written) };
            app.dispatch(Happening::SettingChosen(Setting::Target(network, target)));
        }
    };
    html! {
        <label>
            { label }
            <input type="number" min="0" max={MOST_TARGET_POINTS.to_string()} step="1" inputmode="numeric"
                value={written} {onchange} />
            if *is_refused {
                <span class="is-warning" role="alert">{ refusal }</span>
            }
        </label>
    }
}

/// What was typed is no score.
#[derive(Debug, PartialEq)]
struct OutsideScale;

/// Returns the nearest target to a typed number; none if nothing was typed.
fn target_of(typed: f64) -> Result<Option<u8>, OutsideScale> {
    if typed.is_nan() {
        return Ok(None);
    }
    let target = typed.round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the scale")]
    let whole = target as u8;
    (0.0..=f64::from(MOST_TARGET_POINTS))
        .contains(&target)
        .then_some(Some(whole))
        .ok_or(OutsideScale)
}

#[cfg(test)]
mod tests {
    use super::{OutsideScale, target_of};

    #[test]
    fn a_target_is_a_score() {
        assert_eq!(target_of(f64::NAN), Ok(None));
        assert_eq!(target_of(0.0), Ok(Some(0)));
        assert_eq!(target_of(69.6), Ok(Some(70)));
        assert_eq!(target_of(100.0), Ok(Some(100)));
        for typed in [101.0, 256.0, 1e9, -1.0] {
            assert_eq!(target_of(typed), Err(OutsideScale), "{typed}");
        }
    }
}
