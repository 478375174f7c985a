//! Leaving no trace: erasing, and keeping nothing on the device.

use super::{read_history, report_saved};
use crate::context::AppContext;
use crate::model::Event;
use weft_core::storage::store::UnreadableRecord;

/// Removes everything that the app has stored, also what it cannot read. Says whether it could.
pub fn erase_everything(app: &AppContext) -> bool {
    let erased = app.store.erase_everything();
    app.report(Event::Erased);
    report_saved(app, &erased);
    read_history(app);
    erased.is_ok()
}

/// Moves everything from the device into this tab. Says whether the device is empty and the wish is
/// stored there, so that the next visit keeps nothing either.
pub fn keep_nothing(app: &AppContext) -> bool {
    let moved = app.store.keep_nothing();
    app.report(Event::SettingsChosen(app.store.load_settings()));
    report_saved(app, &moved);
    moved.is_ok()
}

/// Moves everything from this tab to the device again.
pub fn keep_in_browser(app: &AppContext) {
    let moved = app.store.keep_in_browser();
    app.report(Event::SettingsChosen(app.store.load_settings()));
    report_saved(app, &moved);
    read_history(app);
}

/// Removes what cannot be used.
pub fn remove_unreadable(app: &AppContext, records: &[UnreadableRecord]) {
    report_saved(app, &app.store.remove_unreadable(records));
    read_history(app);
}
