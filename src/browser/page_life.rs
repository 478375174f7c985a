//! A page that is left, sleeps, and wakes up: in the background, frozen, or in the cache of pages that
//! "back" and "forward" show.

use gloo_events::EventListener;
use js_sys::Reflect;

/// What may happen to a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageLife {
    /// It is closed, or goes out of sight. It may be the last moment to store something.
    Left,
    /// It is seen again, and may have slept while others changed what is stored.
    Returned,
}

/// Calls back whenever one of these happens, for as long as the listeners live.
#[must_use = "dropping the listeners ends it"]
pub fn on_page_life(on_change: impl Fn(PageLife) + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(document) = window.document() else { return Vec::new() };
    let [shown, hidden, resumed, seen] = std::array::from_fn(|_| on_change.clone());
    let target = document.clone();
    vec![
        EventListener::new(&window, "pageshow", move |event| {
            let persisted = Reflect::get(event, &"persisted".into());
            if persisted.is_ok_and(|it| it.is_truthy()) {
                shown(PageLife::Returned);
            }
        }),
        EventListener::new(&window, "pagehide", move |_| hidden(PageLife::Left)),
        EventListener::new(&target, "resume", move |_| resumed(PageLife::Returned)),
        EventListener::new(&target, "visibilitychange", move |_| {
            seen(if document.hidden() { PageLife::Left } else { PageLife::Returned });
        }),
    ]
}
