//! Pages whose code is a part of the program by itself, and comes when such a page is opened.

use yew::prelude::*;

use super::context::use_app;
use super::hooks::use_late_heading;
use super::late_page::{not_come, on_its_way};
use super::route::Route;
use super::{people_part, talk_part};

/// Which part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    People,
    Talk,
}

impl Part {
    /// Its page of a route; `None` if it could not be loaded.
    async fn load(self) -> Option<fn(&Route) -> Html> {
        match self {
            Self::People => people_part::load().await.map(|entry| entry.view),
            Self::Talk => talk_part::load().await,
        }
    }
}

/// How far it has come.
#[derive(Clone)]
enum Stage {
    Awaited,
    Here(fn(&Route) -> Html),
    Missing,
}

#[derive(Clone, PartialEq, Properties)]
pub struct FurtherPageProps {
    pub part: Part,
    pub route: Route,
}

/// A page of a part, as soon as that has come.
#[component]
pub fn FurtherPage(props: &FurtherPageProps) -> Html {
    let app = use_app();
    let stage = use_state(|| Stage::Awaited);
    let part = props.part;
    {
        let setter = stage.setter();
        use_effect_with((), move |()| load_into(setter, part));
    }
    use_late_heading(matches!(*stage, Stage::Here(_)));
    let title = app.words.say(props.route.title());
    match &*stage {
        Stage::Here(view) => view(&props.route),
        Stage::Awaited => on_its_way(title),
        Stage::Missing => {
            let setter = stage.setter();
            let on_again = Callback::from(move |()| load_into(setter.clone(), part));
            not_come(title, &app.words, &on_again)
        }
    }
}

fn load_into(stage: UseStateSetter<Stage>, part: Part) {
    wasm_bindgen_futures::spawn_local(async move {
        stage.set(part.load().await.map_or(Stage::Missing, Stage::Here));
    });
}
