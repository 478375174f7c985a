//! The app: its state, its saving, and the page that the address names.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::components::site_frame::site_frame;
use super::context::AppContext;
use super::faults;
use super::frame::frame;
use super::hooks::{
    Later, Visit, Wanted, use_later, use_leave_warning, use_page_turn, use_route, use_saving,
};
use super::pages::{check::CheckPage, home::HomePage};
use super::route::Route;
use super::start;
use super::words::Words;
use crate::browser::document;
use crate::model::{AppState, Event};
use weft_core::content::Content;
use weft_core::content::text_key::TextKey;
use weft_core::storage::store::Store;

#[derive(Clone, Properties)]
pub struct AppProps {
    pub content: Content,
    pub store: Store,
    /// What the app knows at its start.
    pub initial: Rc<AppState>,
    /// Where it starts.
    pub visit: Visit,
    /// The second part of the program, if it is here by then.
    pub later: Later,
}

/// There is one app, which is mounted once.
impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.initial, &other.initial)
    }
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let initial = props.initial.clone();
    let state = use_reducer(move || (*initial).clone());
    let chosen = use_state(|| props.content.clone());
    let language_failed = use_state(|| false);
    let language_choices = use_memo((), |()| Cell::new(0));
    let visit = use_route(&props.visit);
    let wanted = later_wanted(&state, &props.store, &visit.route);
    let later = use_later(&props.later, wanted, &chosen);
    let content = whole(&chosen, &later);
    let app = AppContext {
        instrument: content.instrument.clone(),
        publisher: content.publisher.clone(),
        words: (*use_words(content)).clone(),
        state,
        store: props.store.clone(),
        later: later.clone(),
    };
    use_effect_with(content.text.clone(), |text| {
        document::set_language(&text.language, text.is_right_to_left);
    });
    let page = page(&visit.route, &app.later);
    use_saving(&app);
    use_leave_warning(&app);
    use_page_turn(&visit, page_title(&app.words, &visit.route), page.is_some());
    let theme = app.state.settings.theme;
    use_effect_with(theme, |theme| document::set_root_attribute("data-theme", theme.name()));
    let on_language = on_language(&app, &chosen, &language_failed, &language_choices);
    let mut frame = frame(&app, &visit.route, &document::languages(), on_language);
    if *language_failed {
        let sentence = app.words.say(TextKey::AppLanguageFailed);
        frame.warning = Some(html! { <p>{ sentence }</p> });
    }
    let page = page.unwrap_or_else(|| not_there_yet(&app.words, &app.later));
    html! {
        <ContextProvider<AppContext> context={app.clone()}>
            { site_frame(&frame, page) }
        </ContextProvider<AppContext>>
    }
}

/// The content with the sentences of all pages, if they are here. A language that was chosen has them.
fn whole<'a>(chosen: &'a Content, later: &'a Later) -> &'a Content {
    match later {
        Later::Here(_, whole) if !chosen.text.is_complete() => whole,
        _ => chosen,
    }
}

#[hook]
fn use_words(content: &Content) -> Rc<Words> {
    let text = content.text.clone();
    use_memo((text.language.clone(), text.is_complete()), |_| Words::new(text))
}

/// Whether the reader is on a page of the second part, or may soon be.
fn later_wanted(state: &AppState, store: &Store, route: &Route) -> Wanted {
    let AppState { history, draft, held, .. } = state;
    let is_new_here = history.runs().is_empty() && draft.is_none() && held.is_none();
    match route {
        _ if faults::is_anything_wrong(state, store) => Wanted::Now,
        Route::Home if is_new_here => Wanted::NotYet,
        Route::Check(_) => Wanted::Soon,
        _ => Wanted::Now,
    }
}

/// The page of a route, if its code is there.
fn page(route: &Route, later: &Later) -> Option<Html> {
    match (route, later) {
        (Route::Home, _) => Some(html! { <HomePage /> }),
        (Route::Check(number), _) => Some(html! { <CheckPage number={*number} /> }),
        (_, Later::Here(pages, _)) => Some((pages.page)(route)),
        (_, Later::Awaited | Later::Missing(_)) => None,
    }
}

/// What stands in the place of a page while its code is on the way, or did not come.
fn not_there_yet(words: &Words, later: &Later) -> Html {
    let Later::Missing(on_again) = later else {
        return html! { <p class="page waiting">{ words.say(TextKey::AppLoading) }</p> };
    };
    let onclick = on_again.reform(|_: MouseEvent| ());
    html! {
        <div class="page" role="alert">
            <p>{ words.say(TextKey::AppPartMissing) }</p>
            <p><button type="button" class="button" {onclick}>{ words.say(TextKey::AppTryAgain) }</button></p>
        </div>
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
        Route::Data => TextKey::DataTitle,
        Route::Networks => TextKey::NetworksTitle,
        Route::Method => TextKey::MethodTitle,
        Route::Questionnaire => TextKey::QuestionnaireTitle,
        Route::NotFound => TextKey::NotFoundTitle,
    });
    words.fill(TextKey::AppTitle, &[("page", &page)])
}

/// Loads another language beside what is shown, and shows it when it has come, unless the reader has
/// chosen again meanwhile.
fn on_language(
    app: &AppContext,
    chosen: &UseStateHandle<Content>,
    failed: &UseStateHandle<bool>,
    choices: &Rc<Cell<usize>>,
) -> Callback<String> {
    let state = app.state.dispatcher();
    let (chosen, failed, choices) = (chosen.setter(), failed.setter(), choices.clone());
    Callback::from(move |language: String| {
        let (state, chosen, failed) = (state.clone(), chosen.clone(), failed.clone());
        let choices = choices.clone();
        let choice = choices.get() + 1;
        choices.set(choice);
        wasm_bindgen_futures::spawn_local(async move {
            let loaded = start::content_in(&language).await;
            if choices.get() != choice {
                return;
            }
            failed.set(loaded.is_none());
            if let Some(loaded) = loaded {
                chosen.set(loaded);
                state.dispatch(Event::LanguageChosen(language));
            }
        });
    })
}
