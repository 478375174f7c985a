use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::Visit;
use crate::browser::document::{self, HEADING_ID};
use crate::trail::PagePosition;

/// Poll interval in milliseconds, and the most polls: a page can only be scrolled to where the reader
/// was when its lower parts are drawn.
const LOOK_MS: u32 = 50;
const LOOKS: u32 = 20;

/// Names the page in the title; after a page was turned, shows its top and moves the focus to
/// its heading, so that a screen reader says where it is. A page that Back leads to is shown where
/// the reader was. `is_shown` says that the page is there and not still on its way.
#[hook]
pub fn use_page_turn(visit: &Visit, title: AttrValue, is_shown: bool) {
    use_effect_with(title, |title| document::set_title(title));
    // The turn, and how many polls it has had.
    let looks = use_state_eq(|| (0, 0));
    let looked = if looks.0 == visit.turn { looks.1 } else { 0 };
    let setter = looks.setter();
    use_effect_with((visit.clone(), is_shown, looked), move |(visit, is_shown, looked)| {
        let (turn, looked) = (visit.turn, *looked);
        let mut timer = None;
        if *is_shown && turn > 0 {
            match &visit.place {
                None => {
                    document::scroll_to(0.0);
                    document::focus(HEADING_ID);
                }
                Some(place) if looked < LOOKS && !document::is_as_long_as(place.scrolled_px) => {
                    timer = Some(Timeout::new(LOOK_MS, move || setter.set((turn, looked + 1))));
                }
                Some(place) => return_to(place),
            }
        }
        move || drop(timer)
    });
}

fn return_to(place: &PagePosition) {
    document::scroll_to(place.scrolled_px);
    let had_focus = place.focus.as_deref().filter(|id| document::element(id).is_some());
    document::focus_in_place(had_focus.unwrap_or(HEADING_ID));
}
