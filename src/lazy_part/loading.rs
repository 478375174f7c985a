use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::{Entry, View, load};
use weft_core::content::Content;

/// The lazy part of the program, as far as it is there.
#[derive(Clone)]
pub enum LazyPart {
    /// Not asked for, or on its way.
    Awaited,
    /// Its code, and the content with its sentences.
    Here(Entry, Content),
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
    /// What it shows, if it is here.
    pub fn view(&self, view: &View) -> Option<Html> {
        if let Self::Here(entry, _) = self { Some((entry.view)(view)) } else { None }
    }
}

/// When the lazy part is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Nobody knows whether it will be.
    NotYet,
    /// In a while: what is shown first needs the network and the processor for itself.
    Soon,
    Now,
}

/// How long a part that is wanted soon may wait, in milliseconds.
const SOON_MS: u32 = 2_000;

/// Loads the lazy part when it is wanted, unless it is here at the start.
#[hook]
pub fn use_lazy_part(start: &LazyPart, wanted: Wanted, content: &Content) -> LazyPart {
    let part = use_state(|| start.clone());
    {
        let (setter, is_here) = (part.setter(), matches!(*part, LazyPart::Here(..)));
        let content = content.clone();
        use_effect_with(wanted, move |wanted| {
            let timer = match wanted {
                Wanted::Now if !is_here => {
                    load_into(setter, content);
                    None
                }
                Wanted::Soon if !is_here => {
                    Some(Timeout::new(SOON_MS, move || load_into(setter, content)))
                }
                _ => None,
            };
            move || drop(timer)
        });
    }
    (*part).clone()
}

fn load_into(part: UseStateSetter<LazyPart>, content: Content) {
    wasm_bindgen_futures::spawn_local(async move {
        let loaded = load(&content).await;
        let again = part.clone();
        part.set(if let Some((entry, whole)) = loaded {
            LazyPart::Here(entry, whole)
        } else {
            let on_again = move |()| load_into(again.clone(), content.clone());
            LazyPart::Missing(Callback::from(on_again))
        });
    });
}
