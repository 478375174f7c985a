use yew::prelude::*;

use crate::ui::later_pages::{self, LaterPages};

/// The second part of the program, as far as it is there.
#[derive(Clone)]
pub enum Later {
    /// Not asked for, or on its way.
    Awaited,
    Here(LaterPages),
    /// It could not be loaded; the callback tries again.
    Missing(Callback<()>),
}

/// Each of them is the same at all times.
impl PartialEq for Later {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// Loads the second part once it is needed.
#[hook]
pub fn use_later(is_needed: bool) -> Later {
    let later = use_state(|| Later::Awaited);
    {
        let later = later.setter();
        use_effect_with(is_needed, move |is_needed| {
            if *is_needed {
                load(later);
            }
        });
    }
    (*later).clone()
}

fn load(later: UseStateSetter<Later>) {
    wasm_bindgen_futures::spawn_local(async move {
        let loaded = later_pages::load().await;
        let again = later.clone();
        later.set(match loaded {
            Some(pages) => Later::Here(pages),
            None => Later::Missing(Callback::from(move |()| load(again.clone()))),
        });
    });
}
