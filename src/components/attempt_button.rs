//! A button for what a browser may refuse; then a sentence says so.

use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct AttemptButtonProps {
    pub class: AttrValue,
    pub label: AttrValue,
    /// What is read aloud, where that is more than the label.
    #[prop_or_default]
    pub spoken: Option<AttrValue>,
    /// Said where the browser refused.
    pub refused: AttrValue,
    /// Hears each click, and what to call where the browser refuses.
    pub on_attempt: Callback<Callback<()>>,
}

#[component]
pub fn AttemptButton(props: &AttemptButtonProps) -> Html {
    let is_refused = use_state_eq(|| false);
    let onclick = {
        let (on_attempt, is_refused) = (props.on_attempt.clone(), is_refused.setter());
        move |_: MouseEvent| {
            is_refused.set(false);
            let is_refused = is_refused.clone();
            on_attempt.emit(Callback::from(move |()| is_refused.set(true)));
        }
    };
    html! {
        <>
            <button type="button" class={&props.class} aria-label={props.spoken.clone()} {onclick}>
                { &props.label }
            </button>
            if *is_refused {
                <p class="hint refused" role="alert">{ &props.refused }</p>
            }
        </>
    }
}
