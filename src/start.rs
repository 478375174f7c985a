//! The start: waits for the content, opens the store, mounts the app.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::app::{App, AppProps};
use super::effects::Dispatcher;
use super::hooks::Visit;
use super::lazy_part::{self, LazyPart};
use super::route::{Route, carried_result};
use crate::browser::start_script::{self, Files};
use crate::browser::storage::open_store;
use crate::browser::{document, location};
use crate::model::Event;
use weft_core::content::problem::{ADVICE, ContentProblem, HEADING};
use weft_core::content::text::LAZY_AREAS;
use weft_core::content::{self, Content, ContentFile};
use weft_core::domain::assessment::programme_label;

/// Says of the root element how much of the first paint is seen (docs/architecture.md).
const FIRST_PAINT: &str = "data-first-paint";

/// A link of it was followed, as `web/start/first_paint.js` notes.
const TURNED: &str = "turned";

/// How long a page of the lazy part is waited for before it is said that it is on its way, in
/// milliseconds.
const PATIENCE_MS: u32 = 100;

/// Mounts the app on the element `app`, or a page that says why the content cannot be used.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        match first_content().await {
            Ok(content) => begin(content),
            Err(fault) => fault.explain(),
        }
    });
}

/// Looks at all of the content files, and says everything that is wrong with them. It is in the lazy part.
pub type Check = fn(Vec<ContentFile>) -> Result<Content, Vec<ContentProblem>>;

/// As [`Check`]; the files are those of [`files_of`], with further areas or without.
pub fn check(mut files: Vec<ContentFile>) -> Result<Content, Vec<ContentProblem>> {
    let (instrument, publisher) = (files.remove(0), files.remove(1));
    content::load(&instrument, &files, &publisher)
}

/// The content in another language, if it can be used: with all sentences if the lazy part is here to look
/// at them, or else with those of the first pages. All are asked for, so that none is missing without a network.
pub async fn content_in(language: &str, check: Option<Check>) -> Option<Content> {
    let files = all_files(language).await;
    match check {
        Some(check) => checked(check, files).ok(),
        None => first_of(files).await.ok(),
    }
}

/// The files of a language, with the sentences of all pages. They are asked for at once.
pub fn all_files(language: &str) -> impl Future<Output = Result<Files, String>> + use<> {
    let first = start_script::files_in(language);
    let others = start_script::areas_in(language, &LAZY_AREAS);
    async move {
        let mut files = first.await?;
        files.extend(others.await?);
        Ok(files)
    }
}

/// The content with the sentences of all pages; in the first language if those cannot be used.
pub async fn whole(check: Check, language: &str, files: Result<Files, String>) -> Option<Content> {
    let fault = match checked(check, files) {
        Ok(whole) => return Some(whole),
        Err(fault) => fault,
    };
    if let Some(first) = first_language(language)
        && let Some(whole) = content_in(&first, Some(check)).await
    {
        start_script::log(&fault.problems);
        return Some(whole);
    }
    if !fault.is_missing || fault.is_not_there() {
        fault.explain();
        // Nothing may be drawn over what is said now.
        return std::future::pending().await;
    }
    None
}

/// The content in the reader's language; in the first one where that cannot be used, which serves a
/// reader better than a list of faults. The publisher finds that in the console.
async fn first_content() -> Result<Content, ContentFault> {
    let fault = match first_of(start_script::files().await).await {
        Ok(content) => return Ok(content),
        Err(fault) => fault,
    };
    let language = document::root_attribute("lang").unwrap_or_default();
    let Some(first) = first_language(&language) else { return Err(fault) };
    let Some(content) = content_in(&first, None).await else { return Err(fault) };
    start_script::log(&fault.problems);
    Ok(content)
}

/// The site's first language, if that is another one.
fn first_language(language: &str) -> Option<String> {
    let (first, _) = document::languages().into_iter().next()?;
    (first != language).then_some(first)
}

/// As `web/start/files.js` says it of a file that a server does not have.
const NOT_THERE: &str = "(status 404)";

/// Why the content cannot be used.
struct ContentFault {
    problems: Vec<String>,
    /// A file did not come; it may come another time.
    is_missing: bool,
}

impl ContentFault {
    fn missing(problem: String) -> Self {
        Self { problems: vec![problem], is_missing: true }
    }

    #[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
    fn mistakes(problems: Vec<ContentProblem>) -> Self {
        Self { problems: problems.iter().map(ToString::to_string).collect(), is_missing: false }
    }

    /// A server says that there is no such file: asking again will not help.
    fn is_not_there(&self) -> bool {
        self.problems.iter().any(|problem| problem.ends_with(NOT_THERE))
    }

    fn explain(&self) {
        document::remove_root_attribute(FIRST_PAINT);
        start_script::explain(HEADING, ADVICE, &self.problems, self.is_missing);
    }
}

/// What the first pages need of the files. The lazy part is asked for if it has to say what is wrong.
async fn first_of(files: Result<Files, String>) -> Result<Content, ContentFault> {
    let files = named(files)?;
    if let [instrument, start, publisher, ..] = &*files
        && let Some(content) = content::first::read(instrument, start, publisher)
    {
        return Ok(content);
    }
    let missing = || ContentFault::missing(UNREADABLE.to_owned());
    let check = lazy_part::check().await.ok_or_else(missing)?;
    check(files).map_err(ContentFault::mistakes)
}

/// Said where what would say more could not be loaded.
const UNREADABLE: &str =
    "content: a file has a mistake, and what would say more could not be loaded";

fn checked(check: Check, files: Result<Files, String>) -> Result<Content, ContentFault> {
    check(named(files)?).map_err(ContentFault::mistakes)
}

fn named(files: Result<Files, String>) -> Result<Vec<ContentFile>, ContentFault> {
    let files = files.map_err(ContentFault::missing)?;
    Ok(files.into_iter().map(|(name, json)| ContentFile { name, json }).collect())
}

/// Shows the page that the address names. Where it is in the lazy part, that is waited for a
/// moment: when it comes from a cache, the page is drawn once, with the runs that it shows.
fn begin(content: Content) {
    document::set_language(&content.text.language, content.text.is_right_to_left);
    if let Route::Home | Route::Check(_) = Route::from_hash(&location::hash()) {
        return mount_app(content, LazyPart::Awaited);
    }
    let language = content.text.language.clone();
    let mount = Rc::new(Cell::new(Some(|lazy| mount_app(content, lazy))));
    let waiting = mount.clone();
    wasm_bindgen_futures::spawn_local(async move {
        if let Some((entry, whole)) = lazy_part::load(&language).await
            && let Some(mount) = waiting.take()
        {
            mount(LazyPart::Here(entry, whole));
        }
    });
    let patience = move || {
        if let Some(mount) = mount.take() {
            mount(LazyPart::Awaited);
        }
    };
    Timeout::new(PATIENCE_MS, patience).forget();
}

fn mount_app(content: Content, lazy: LazyPart) {
    let dispatcher = Dispatcher::new(open_store(), &content);
    let asked_for = Route::from_hash(&location::hash());
    // A statement takes the focus, so that it can be answered with a digit.
    let is_turned = is_link_followed() || asked_for == Route::Check(None);
    dispatcher.dispatch(Event::Started);
    if let Some(programme) = location::parameter("programme").as_deref().and_then(programme_label) {
        dispatcher.dispatch(Event::ProgrammeNamed(programme));
    }
    if let Some(carried) = carried_result(&location::hash()) {
        dispatcher.dispatch(Event::LinkOpened(carried.into()));
    }
    let route = opened(&dispatcher, asked_for);
    dispatcher.listen();
    let visit = Visit { route, turn: usize::from(is_turned), place: None };
    mount::<App>(AppProps { content, dispatcher, visit, lazy });
}

/// Where the app starts: where a check begins or goes on, at a statement, so that the first drawing
/// shows it.
fn opened(dispatcher: &Rc<Dispatcher>, asked_for: Route) -> Route {
    if asked_for != Route::Check(None) {
        return asked_for;
    }
    dispatcher.dispatch(Event::CheckWanted);
    let state = dispatcher.state();
    state.draft.as_ref().map_or(asked_for, |draft| Route::Check(Some(draft.step + 1)))
}

/// Whether the reader has followed a link of the first paint already.
fn is_link_followed() -> bool {
    document::root_attribute(FIRST_PAINT).as_deref() == Some(TURNED)
}

/// Puts a page in the place of the first paint. The browser paints nothing in between; what was
/// focused there is focused again, unless it was the link to the page that comes now.
pub fn mount<C>(props: C::Properties)
where
    C: BaseComponent,
{
    let Some(root) = document::element("app") else { return };
    // A focused element that is removed would have the page laid out while it is half there, and
    // scrolled to where that half ends.
    let focused = document::blur_link().filter(|_| !is_link_followed());
    document::remove_root_attribute(FIRST_PAINT);
    yew::Renderer::<C>::with_root_and_props(root, props).render();
    if let Some(link) = focused {
        // The page is drawn in a task of its own, which was queued before this one.
        wasm_bindgen_futures::spawn_local(async move { document::focus_link(link) });
    }
}
