use std::rc::Rc;

use yew::prelude::*;

use crate::context::AppContext;
use crate::keeping;
use weft_core::domain::history::History;

/// The finished runs; `None` for the moment in which they are read.
#[hook]
pub fn use_history(app: &AppContext) -> Option<Rc<History>> {
    let history = app.state.history().cloned();
    {
        let app = app.clone();
        use_effect_with(history.is_some(), move |is_read| {
            if !is_read {
                keeping::read_history(&app);
            }
        });
    }
    history
}
