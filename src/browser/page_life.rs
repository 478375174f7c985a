//! A page that is left, sleeps, and wakes up: in the background, frozen, or in the cache of pages that
//! "back" and "forward" show.

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Reflect;

/// Calls back whenever the page is closed or goes out of sight, for as long as the listeners live. There
/// may be no later moment in which to store something.
#[must_use = "dropping the listeners ends it"]
pub fn page_leaves(on_leave: impl Fn() + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(document) = window.document() else { return Vec::new() };
    let on_leave = Rc::new(on_leave);
    let closed = {
        let on_leave = on_leave.clone();
        EventListener::new(&window, "pagehide", move |_| on_leave())
    };
    let hidden = EventListener::new(&document.clone(), "visibilitychange", move |_| {
        if document.hidden() {
            on_leave();
        }
    });
    vec![closed, hidden]
}

/// Calls back whenever the page may have slept while others changed what is stored, for as long as the
/// listeners live.
#[must_use = "dropping the listeners ends it"]
pub fn page_returns(on_return: impl Fn() + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(document) = window.document() else { return Vec::new() };
    let on_return = Rc::new(on_return);
    let page_shown = {
        let on_return = on_return.clone();
        EventListener::new(&window, "pageshow", move |event| {
            let persisted = Reflect::get(event, &"persisted".into());
            if persisted.is_ok_and(|it| it.is_truthy()) {
                on_return();
            }
        })
    };
    let resumed = {
        let on_return = on_return.clone();
        EventListener::new(&document, "resume", move |_| on_return())
    };
    let seen = {
        let document = document.clone();
        EventListener::new(&document.clone(), "visibilitychange", move |_| {
            if !document.hidden() {
                on_return();
            }
        })
    };
    vec![page_shown, resumed, seen]
}
