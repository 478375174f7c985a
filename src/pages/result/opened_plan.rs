//! Which plan of a result is open as a form.

use yew::prelude::*;

use super::ResultView;
use crate::browser::document;
use crate::views::plan_form::PLAN_FORM_ID;
use weft_core::domain::commitment::Deed;
use weft_core::domain::record_id::RecordId;

/// The deed whose form is open, and of which run: the page stays when its reader goes to another result.
#[derive(Clone)]
pub struct OpenedPlan(UseStateHandle<Option<(RecordId, Deed)>>);

#[hook]
pub fn use_opened_plan() -> OpenedPlan {
    OpenedPlan(use_state(|| None))
}

impl OpenedPlan {
    pub fn setter(&self) -> UseStateSetter<Option<(RecordId, Deed)>> {
        self.0.setter()
    }

    /// Returns the deed whose form is open on this result.
    pub fn deed(&self, result: &ResultView<'_>) -> Option<&Deed> {
        self.0.as_ref().filter(|(run, _)| *run == result.run.id).map(|(_, deed)| deed)
    }

    pub fn is(&self, result: &ResultView<'_>, deed: &Deed) -> bool {
        self.deed(result) == Some(deed)
    }
}

impl ResultView<'_> {
    /// Opens the form for a deed, and moves the focus there.
    pub fn on_choose(&self) -> Callback<Deed> {
        let (opened, run) = (self.opened.setter(), self.run.id.clone());
        Callback::from(move |deed| {
            opened.set(Some((run.clone(), deed)));
            document::focus_when_drawn(PLAN_FORM_ID.to_owned());
        })
    }

    /// Opens the form for this deed with a click.
    pub fn on_open(&self, deed: Deed) -> Callback<MouseEvent> {
        self.on_choose().reform(move |_: MouseEvent| deed.clone())
    }
}
