use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::browser::page_life::page_returns;
use crate::browser::storage::subscribe;
use crate::context::AppContext;
use crate::keeping;

/// How long changes of runs are gathered before they are followed, in milliseconds. Following reads
/// all runs, and a tab that restores a backup makes a change for each of them.
const GATHERED_MS: u32 = 100;

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
                keeping::save_settings(&app, &before, settings);
            }
        });
    }
    let latest_app = latest.clone();
    use_effect_with((), move |()| {
        let is_gathering = Rc::new(Cell::new(false));
        let subscription = subscribe(move |change| {
            let (latest, is_of_runs) = (latest.clone(), change.is_of_runs());
            let follow = move || keeping::follow(&latest.borrow().clone(), &change);
            if !is_of_runs {
                follow();
            } else if !is_gathering.replace(true) {
                let is_gathering = is_gathering.clone();
                let end = move || {
                    is_gathering.set(false);
                    follow();
                };
                Timeout::new(GATHERED_MS, end).forget();
            }
        });
        move || drop(subscription)
    });
    let latest = latest_app;
    use_effect_with((), move |()| {
        let returns = page_returns(move || keeping::read_again(&latest.borrow().clone()));
        move || drop(returns)
    });
}
