use yew::prelude::*;

use super::use_loaded::Loaded;

/// Loads a part of the program as soon as it is wanted.
#[hook]
pub fn use_part<T, L, F>(is_wanted: bool, load: L) -> Loaded<T>
where
    T: Clone + 'static,
    L: Fn() -> F + Copy + 'static,
    F: Future<Output = Option<T>>,
{
    let part = use_state(|| Loaded::Awaited);
    {
        let setter = part.setter();
        use_effect_with(is_wanted, move |is_wanted| {
            if *is_wanted {
                load_into(setter, load);
            }
        });
    }
    (*part).clone()
}

fn load_into<T, L, F>(part: UseStateSetter<Loaded<T>>, load: L)
where
    T: Clone + 'static,
    L: Fn() -> F + Copy + 'static,
    F: Future<Output = Option<T>>,
{
    wasm_bindgen_futures::spawn_local(async move {
        let again = part.clone();
        let on_again = Callback::from(move |()| load_into(again.clone(), load));
        part.set(load().await.map_or(Loaded::Missing(on_again), Loaded::Here));
    });
}
