//! What a link says about advisors: the three lists of the newest sheet, and nothing of who they are.

use yew::prelude::*;

use super::reading::lists;
use crate::browser::calendar;
use crate::context::{AppContext, use_app};
use crate::hooks::{Loaded, use_people_words};
use crate::views::late_page::try_again;
use crate::words::people_words::PeopleWords;
use weft_core::content::text_key::PeopleKey;
use weft_core::domain::advisors::Coverage;
use weft_core::records::shared_advisors::SharedAdvisors;

/// Returns what of the newest sheet that says something can go along in a link.
pub fn to_share(app: &AppContext) -> Option<SharedAdvisors> {
    let share = |sheet| SharedAdvisors::of(sheet, calendar::day_of(sheet.begun_at));
    app.stored.advisors(&app.state.sheets).iter().rev().find_map(share)
}

/// Shows what a link says about advisors, in three lists.
pub fn shared_lists(advisors: &SharedAdvisors) -> Html {
    html! { <SharedLists advisors={advisors.clone()} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct SharedListsProps {
    advisors: SharedAdvisors,
}

#[component]
fn SharedLists(props: &SharedListsProps) -> Html {
    let app = use_app();
    match use_people_words(&app) {
        Loaded::Awaited => html! {},
        Loaded::Missing(on_again) => try_again(&app.words, &on_again),
        Loaded::Here(words) => said(&words, &props.advisors),
    }
}

fn said(words: &PeopleWords, advisors: &SharedAdvisors) -> Html {
    if advisors.edition != words.items.edition {
        return html! { <p>{ words.say(PeopleKey::AdvisorsOtherEdition) }</p> };
    }
    let coverage = Coverage::of(|help| advisors.cover(help), &words.items);
    let date = words.words.day(advisors.day);
    html! {
        <div class="coverage">
            <p class="hint">{ words.fill(PeopleKey::AdvisorsOfDate, &[("date", &date)]) }</p>
            { lists(words, &coverage) }
        </div>
    }
}
