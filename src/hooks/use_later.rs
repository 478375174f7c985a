use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::later_pages::{self, LaterPages};
use weft_core::content::Content;

/// The second part of the program, as far as it is there.
#[derive(Clone)]
pub enum Later {
    /// Not asked for, or on its way.
    Awaited,
    /// Its code, and the content with its sentences.
    Here(LaterPages, Content),
    /// It could not be loaded; the callback tries again.
    Missing(Callback<()>),
}

/// Each of them is the same at all times.
impl PartialEq for Later {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// When the second part is wanted.
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

/// Loads the second part when it is wanted, unless it is here at the start.
#[hook]
pub fn use_later(start: &Later, wanted: Wanted, content: &Content) -> Later {
    let later = use_state(|| start.clone());
    {
        let (setter, is_here) = (later.setter(), matches!(*later, Later::Here(..)));
        let content = content.clone();
        use_effect_with(wanted, move |wanted| {
            let timer = match wanted {
                Wanted::Now if !is_here => {
                    load(setter, content);
                    None
                }
                Wanted::Soon if !is_here => {
                    Some(Timeout::new(SOON_MS, move || load(setter, content)))
                }
                _ => None,
            };
            move || drop(timer)
        });
    }
    (*later).clone()
}

fn load(later: UseStateSetter<Later>, content: Content) {
    wasm_bindgen_futures::spawn_local(async move {
        let loaded = later_pages::load(&content).await;
        let again = later.clone();
        later.set(match loaded {
            Some((pages, whole)) => Later::Here(pages, whole),
            None => Later::Missing(Callback::from(move |()| load(again.clone(), content.clone()))),
        });
    });
}
