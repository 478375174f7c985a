use yew::prelude::*;

use crate::browser::painting;

/// Returns whether the calling component has been painted once. What is below the first screen can wait
/// for that, so that the first screen need not wait for it.
#[hook]
pub fn use_painted() -> bool {
    let is_painted = use_state(|| false);
    {
        let setter = is_painted.setter();
        use_effect_with((), move |()| {
            let pending = painting::after_paint(move || setter.set(true));
            move || drop(pending)
        });
    }
    *is_painted
}
