//! What is said of files that were offered as downloads.

use yew::prelude::*;

use crate::context::AppContext;
use crate::model::Report;
use weft_core::content::text_key::TextKey;

/// Says that the download of one of these files was started.
pub fn file_offered(app: &AppContext, names: &[&str]) -> Html {
    let is_offered =
        matches!(&app.state.report, Some(Report::FileOffered(name)) if names.contains(&&**name));
    html! {
        <p class="hint refused" role="status">
            if is_offered {
                { app.words.say(TextKey::DataSaved) }
            }
        </p>
    }
}
