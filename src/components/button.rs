//! Buttons, and links that look like buttons.

use yew::prelude::*;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Filled: the one thing that most readers want next.
    #[default]
    Main,
    /// With a border.
    Quiet,
    /// As a link looks.
    Plain,
}

impl Look {
    /// Returns the class in `style/components/button.css`, also for links that do something besides.
    pub fn class(self) -> &'static str {
        match self {
            Self::Main => "button",
            Self::Quiet => "button is-quiet",
            Self::Plain => "button is-plain",
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct ButtonProps {
    #[prop_or_default]
    pub look: Look,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What is read aloud, if that is more than what is seen.
    #[prop_or_default]
    pub spoken: Option<AttrValue>,
    /// For one of several buttons that shows what was chosen.
    #[prop_or_default]
    pub is_pressed: Option<bool>,
    #[prop_or_default]
    pub is_disabled: bool,
    pub onclick: Callback<MouseEvent>,
    pub children: Html,
}

/// Shows a button that never sends a form.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let class = classes!(props.look.class(), props.class.clone());
    let is_pressed = props.is_pressed.map(|is_pressed| is_pressed.to_string());
    html! {
        <button type="button" {class} id={props.id.clone()} aria-label={props.spoken.clone()}
            aria-pressed={is_pressed} disabled={props.is_disabled} onclick={props.onclick.clone()}>
            { props.children.clone() }
        </button>
    }
}

/// Shows a link that looks like a button.
pub fn button_link(look: Look, href: String, label: AttrValue) -> Html {
    html! { <a class={look.class()} {href}>{ label }</a> }
}
