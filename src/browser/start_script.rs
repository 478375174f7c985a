//! What the start script, `web/start`, fetches: the content files, beside the WASM, and the style
//! of the lazy part.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::document;

/// The files as they came: name and text of each.
pub type Files = Vec<(String, String)>;

/// Waits for the files that the start script asked for.
///
/// # Errors
/// A sentence that names the file that could not be loaded.
pub async fn files() -> Result<Files, String> {
    let promise = of_start_script("weftContent").and_then(|value| value.dyn_into().ok());
    arrived(promise).await
}

/// Asks for the files again, with another language.
///
/// # Errors
/// As [`files`].
pub fn files_in(language: &str) -> impl Future<Output = Result<Files, String>> + use<> {
    arrived(called("weftLoad", &JsValue::from_str(language)))
}

/// Asks for areas of a language at once; the future gives the files.
///
/// # Errors
/// As [`files`].
pub fn areas_in(
    language: &str,
    areas: &[&str],
) -> impl Future<Output = Result<Files, String>> + use<> {
    let names = areas.iter().map(|area| area_file(language, area));
    files_named(&names.collect::<Vec<_>>())
}

/// Returns the name of the file of an area of a language.
#[must_use]
pub fn area_file(language: &str, area: &str) -> String {
    ["content/text/", language, "/", area, ".json"].concat()
}

/// Asks for content files at once; the future gives them.
///
/// # Errors
/// As [`files`].
pub fn files_named(names: &[String]) -> impl Future<Output = Result<Files, String>> + use<> {
    let asked: Array = names.iter().map(|name| file_named(name)).collect();
    // Listens from now on: an unhandled rejection counts as a fault of the program.
    let arrival = JsFuture::from(Promise::all(&asked));
    async move { files_of(arrival.await) }
}

/// Asks for a file, and returns its promise; `undefined` without the start script.
fn file_named(name: &str) -> JsValue {
    let function: Option<Function> =
        of_start_script("weftFile").and_then(|value| value.dyn_into().ok());
    let called = function.map(|it| it.call1(&JsValue::UNDEFINED, &name.into()));
    called.and_then(Result::ok).unwrap_or_default()
}

/// Asks for the style of the lazy part at once; the future says whether it has come.
pub fn lazy_style() -> impl Future<Output = bool> {
    // Listens from now on: an unhandled rejection counts as a fault of the program.
    let arrival = called("weftLazyStyle", &JsValue::UNDEFINED).map(JsFuture::from);
    async move {
        match arrival {
            Some(arrival) => arrival.await.is_ok(),
            None => false,
        }
    }
}

/// Lists problems in the console, where a publisher will look.
pub fn log(problems: &[String]) {
    for problem in problems {
        web_sys::console::warn_1(&problem.into());
    }
}

/// Shows that the content cannot be used, in the place of the app; `details` say what to mend.
pub fn explain(title: &str, says: &str, details: &[String], can_try_again: bool) {
    let details: Array = details.iter().map(|line| JsValue::from_str(line)).collect();
    let given = Array::of4(&title.into(), &says.into(), &details, &can_try_again.into());
    let function =
        of_start_script("weftExplain").and_then(|value| value.dyn_into::<Function>().ok());
    let shown = function.map(|function| function.apply(&JsValue::UNDEFINED, &given));
    // Without the start script, whose absence is the fault.
    if !matches!(shown, Some(Ok(_)))
        && let Some(app) = document::element("app")
    {
        app.set_text_content(Some(title));
    }
}

/// Calls a function that the start script left under a name, and returns its promise.
fn called(name: &str, with: &JsValue) -> Option<Promise> {
    let function: Function = of_start_script(name)?.dyn_into().ok()?;
    function.call1(&JsValue::UNDEFINED, with).ok()?.dyn_into().ok()
}

/// Returns what the start script left on the window under a name.
fn of_start_script(name: &str) -> Option<JsValue> {
    Reflect::get(web_sys::window()?.as_ref(), &JsValue::from_str(name)).ok()
}

fn arrived(promise: Option<Promise>) -> impl Future<Output = Result<Files, String>> {
    // Listens from now on, as above.
    let arrival = promise.map(JsFuture::from);
    async move { files_of(arrival.ok_or("index.html: does not load the content files")?.await) }
}

fn files_of(loaded: Result<JsValue, JsValue>) -> Result<Files, String> {
    let loaded = Array::from(&loaded.map_err(|error| message(&error))?);
    loaded.iter().map(|pair| name_and_text(&Array::from(&pair))).collect()
}

/// Decodes the bytes here: a browser passes bytes much faster than a string.
fn name_and_text(pair: &Array) -> Result<(String, String), String> {
    let name = pair.get(0).as_string().unwrap_or_default();
    match String::from_utf8(Uint8Array::new(&pair.get(1)).to_vec()) {
        Ok(text) => Ok((name, text)),
        Err(_) => Err(name + ": expected UTF-8; save the file in that encoding"),
    }
}

fn message(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(
        || "content: a file could not be loaded".to_owned(),
        |error| error.message().into(),
    )
}
