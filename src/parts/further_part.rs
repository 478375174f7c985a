//! Pages whose code is a part of the program by itself, and comes when such a page is opened.

use yew::prelude::*;

use super::{people_part, talk_part};
use crate::context::use_app;
use crate::hooks::{Loaded, use_late_heading, use_part};
use crate::route::Route;
use crate::views::late_page::{not_come, on_its_way};

/// Which part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FurtherPart {
    People,
    Talk,
}

impl FurtherPart {
    /// Loads the part, and returns its page of a route; `None` if that failed.
    async fn load(self) -> Option<fn(&Route) -> Html> {
        match self {
            Self::People => people_part::load().await.map(|entry| entry.view),
            Self::Talk => talk_part::load().await,
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct FurtherPageProps {
    pub part: FurtherPart,
    pub route: Route,
}

/// Shows a page of a part, as soon as that has come.
#[component]
pub fn FurtherPage(props: &FurtherPageProps) -> Html {
    let app = use_app();
    let part = props.part;
    let loaded = use_part(true, move || part.load());
    use_late_heading(matches!(loaded, Loaded::Here(_)));
    let title = app.words.say(props.route.title());
    match loaded {
        Loaded::Here(view) => view(&props.route),
        Loaded::Awaited => on_its_way(title),
        Loaded::Missing(on_again) => not_come(title, &app.words, &on_again),
    }
}
