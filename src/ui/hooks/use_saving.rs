use yew::prelude::*;

use crate::ui::context::AppContext;
use crate::ui::keeping;

/// Stores the run in progress and the settings after each change, and follows what other tabs
/// store.
#[hook]
pub fn use_saving(app: &AppContext) {
    let latest = use_mut_ref(|| app.clone());
    latest.replace(app.clone());
    // What the app started with is stored already.
    let was_stored = use_mut_ref(|| (app.state.draft.clone(), app.state.settings.clone()));
    {
        let (app, was_stored) = (app.clone(), was_stored.clone());
        use_effect_with(app.state.draft.clone(), move |draft| {
            let before = std::mem::replace(&mut was_stored.borrow_mut().0, draft.clone());
            if let Some(draft) = draft.as_deref().filter(|draft| before.as_deref() != Some(draft)) {
                keeping::save_draft(&app, draft);
            }
        });
    }
    {
        let app = app.clone();
        use_effect_with(app.state.settings.clone(), move |settings| {
            let before = std::mem::replace(&mut was_stored.borrow_mut().1, settings.clone());
            if before != *settings {
                keeping::save_settings(&app);
            }
        });
    }
    let store = app.store.clone();
    use_effect_with((), move |()| {
        let subscription = store.subscribe(move |change| {
            let app = latest.borrow().clone();
            keeping::follow(&app, &change);
        });
        move || drop(subscription)
    });
}
