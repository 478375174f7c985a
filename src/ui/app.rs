//! The app: its state, its saving, and the page that the address names.

use std::rc::Rc;

use yew::prelude::*;

use super::components::site_frame::{FrameWords, NavLink, SiteFrame, site_frame};
use super::context::AppContext;
use super::hooks::{Visit, use_page_turn, use_route, use_saving};
use super::pages::{
    check::CheckPage, home::HomePage, method::MethodPage, not_found::NotFoundPage,
    progress::ProgressPage, result::ResultPage, review::ReviewPage,
};
use super::route::Route;
use super::words::Words;
use crate::content::Content;
use crate::content::text_key::TextKey;
use crate::domain::settings::Settings;
use crate::platform::document;
use crate::state::{AppState, Event};
use crate::storage::store::{Keeping, Store};

#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    pub content: Content,
    pub store: Store,
    /// What the app knows at its start.
    pub initial: Rc<AppState>,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let initial = props.initial.clone();
    let state = use_reducer(move || (*initial).clone());
    let words = use_memo(props.content.text.clone(), |text| Words::new(text.clone()));
    let app = AppContext {
        instrument: props.content.instrument.clone(),
        words: (*words).clone(),
        state,
        store: props.store.clone(),
    };
    let visit = use_route();
    use_saving(&app);
    use_page_turn(&visit, page_title(&app.words, &visit.route));
    let theme = app.state.settings.theme;
    use_effect_with(theme, |theme| document::set_root_attribute("data-theme", theme.name()));
    let frame = SiteFrame {
        words: frame_words(&app.words),
        links: nav_links(&app.words, &visit.route),
        theme,
        on_theme: on_theme(&app),
        warning: warning(&app),
    };
    html! {
        <ContextProvider<AppContext> context={app.clone()}>
            { site_frame(&frame, page(&visit)) }
        </ContextProvider<AppContext>>
    }
}

fn page(visit: &Visit) -> Html {
    match visit.route.clone() {
        Route::Home => html! { <HomePage /> },
        Route::Check(number) => html! { <CheckPage {number} /> },
        Route::Review => html! { <ReviewPage /> },
        Route::Result(id) => html! { <ResultPage key={id.as_str().to_owned()} id={id.clone()} /> },
        Route::Progress => html! { <ProgressPage /> },
        Route::Method => html! { <MethodPage /> },
        Route::NotFound => html! { <NotFoundPage /> },
    }
}

fn page_title(words: &Words, route: &Route) -> AttrValue {
    let page = words.say(match route {
        Route::Home => {
            return words.fill(TextKey::AppTitle, &[("page", words.text.get(TextKey::AppTagline))]);
        }
        Route::Check(_) => TextKey::CheckTitle,
        Route::Review => TextKey::ReviewTitle,
        Route::Result(_) => TextKey::ResultTitle,
        Route::Progress => TextKey::ProgressTitle,
        Route::Method => TextKey::MethodTitle,
        Route::NotFound => TextKey::NotFoundTitle,
    });
    words.fill(TextKey::AppTitle, &[("page", &page)])
}

fn frame_words(words: &Words) -> FrameWords {
    FrameWords {
        name: words.say(TextKey::AppName),
        skip: words.say(TextKey::AppSkip),
        nav: words.say(TextKey::AppNav),
        footer: words.say(TextKey::AppFooter),
        theme: words.say(TextKey::AppTheme),
        themes: [TextKey::AppThemeSystem, TextKey::AppThemeLight, TextKey::AppThemeDark]
            .map(|key| words.say(key)),
    }
}

fn nav_links(words: &Words, route: &Route) -> Vec<NavLink> {
    let link = |key, target: Route, is_current| NavLink {
        address: target.hash().into(),
        label: words.say(key),
        is_current,
    };
    let is_check = matches!(route, Route::Check(_) | Route::Review);
    let is_progress = matches!(route, Route::Progress | Route::Result(_));
    vec![
        link(TextKey::NavCheck, Route::Check(None), is_check),
        link(TextKey::NavProgress, Route::Progress, is_progress),
        link(TextKey::NavMethod, Route::Method, *route == Route::Method),
    ]
}

fn on_theme(app: &AppContext) -> Callback<crate::domain::settings::ColourTheme> {
    let app = app.clone();
    Callback::from(move |theme| {
        let settings = Settings { theme, ..app.state.settings.clone() };
        app.report(Event::SettingsChosen(settings));
    })
}

fn warning(app: &AppContext) -> Option<AttrValue> {
    let key = if app.store.keeping() != Keeping::Browser {
        TextKey::AppNotKept
    } else if app.state.save_failed {
        TextKey::AppNotSaved
    } else {
        return None;
    };
    Some(app.words.say(key))
}
