use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::{Check, LazyEntry, LazyView, load};
use weft_core::content::Content;

/// The lazy part of the program, as far as it is there.
#[derive(Clone)]
pub enum LazyPart {
    /// Not asked for, or on its way.
    Awaited,
    /// Its code, and the content with its sentences.
    Here(LazyEntry, Content),
    /// It could not be loaded; the callback tries again.
    Missing(Callback<()>),
}

/// Compares variants only.
impl PartialEq for LazyPart {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl LazyPart {
    /// Returns the check of content files, if it is here.
    pub fn check(&self) -> Option<Check> {
        if let Self::Here(entry, _) = self { Some(entry.check) } else { None }
    }

    /// Draws what a route asks of it, if it is here.
    pub fn view(&self, view: &LazyView) -> Option<Html> {
        if let Self::Here(entry, _) = self { Some((entry.view)(view)) } else { None }
    }
}

/// When the lazy part is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Not known yet.
    NotYet,
    /// In a while: what is shown first needs the network and the processor for itself.
    Soon,
    Now,
}

/// How long a part that is wanted soon may wait, in milliseconds.
const SOON_MS: u32 = 2_000;

/// Loads the lazy part when it is wanted, unless it is here at the start, and again if the reader has
/// chosen another language before it came. `content` is what the reader has chosen.
#[hook]
pub fn use_lazy_part(start: &LazyPart, wanted: Wanted, content: &Content) -> LazyPart {
    let language = content.text.language.clone();
    let loaded = use_state(|| (language.clone(), start.clone()));
    let part = in_language(&loaded, content);
    let (setter, is_here) = (loaded.setter(), matches!(part, LazyPart::Here(..)));
    use_effect_with((wanted, language), move |(wanted, language)| {
        // What comes after the reader has chosen again counts no more.
        let is_awaited = Rc::new(Cell::new(true));
        let load = Load { setter, language: language.clone(), is_awaited: is_awaited.clone() };
        let timer = match wanted {
            Wanted::Now if !is_here => {
                load.start();
                None
            }
            Wanted::Soon if !is_here => Some(Timeout::new(SOON_MS, move || load.start())),
            _ => None,
        };
        move || {
            is_awaited.set(false);
            drop(timer);
        }
    });
    part
}

/// Returns the part with content in the language that the reader has chosen.
fn in_language((language, part): &(Rc<str>, LazyPart), content: &Content) -> LazyPart {
    match part {
        // A language that is chosen when the part is here comes with the sentences of all pages.
        LazyPart::Here(entry, _) if content.text.is_complete() => {
            LazyPart::Here(*entry, content.clone())
        }
        part if *language == content.text.language => part.clone(),
        _ => LazyPart::Awaited,
    }
}

#[derive(Clone)]
struct Load {
    setter: UseStateSetter<(Rc<str>, LazyPart)>,
    language: Rc<str>,
    is_awaited: Rc<Cell<bool>>,
}

impl Load {
    fn start(self) {
        wasm_bindgen_futures::spawn_local(async move {
            let loaded = load(&self.language).await;
            if !self.is_awaited.get() {
                return;
            }
            let again = self.clone();
            let part = loaded.map_or_else(
                || LazyPart::Missing(Callback::from(move |()| again.clone().start())),
                |(entry, whole)| LazyPart::Here(entry, whole),
            );
            self.setter.set((self.language, part));
        });
    }
}
