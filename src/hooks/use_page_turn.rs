use yew::prelude::*;

use super::Visit;
use crate::browser::document;

/// Where every page has its heading.
const HEADING_ID: &str = "page-heading";

/// Names the page in the title; after a page was turned, shows its top and moves the focus to
/// its heading, so that a screen reader says where it is. `is_shown` says that the page is there
/// and not still on its way.
#[hook]
pub fn use_page_turn(visit: &Visit, title: AttrValue, is_shown: bool) {
    use_effect_with(title, |title| document::set_title(title));
    use_effect_with((visit.clone(), is_shown), |(visit, is_shown)| {
        if *is_shown && visit.turn > 0 {
            document::scroll_to_top();
            document::focus(HEADING_ID);
        }
    });
}
