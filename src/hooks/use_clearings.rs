use yew::prelude::*;

use crate::context::AppContext;
use crate::model::PeopleEffect;

/// Has a page store again what it shows when somebody else clears the storage meanwhile.
#[hook]
pub fn use_clearings(app: &AppContext, store_again: impl FnOnce() -> PeopleEffect) {
    let clearings = app.state.sheets.clearings;
    let seen = use_mut_ref(|| clearings);
    let effect = (*seen.borrow() != clearings).then(store_again);
    let app = app.clone();
    use_effect_with(clearings, move |clearings| {
        seen.replace(*clearings);
        if let Some(effect) = effect {
            app.dispatch(effect.into());
        }
    });
}
