//! The warning that what is entered is not kept, with a way out.

use yew::prelude::*;

use crate::browser::framing;
use crate::context::AppContext;
use crate::model::{AppState, Event, SaveTrouble};
use crate::route::Route;
use crate::views::backup_notice::backup_buttons;
use crate::views::event_button::quiet_button;
use weft_core::content::text_key::TextKey;
use weft_core::storage::store::{Keeping, MemoryReason};

/// Shows the warning above every page. It is rendered once it is known what can be done, so that screen
/// readers announce it once. In the check it is one line, unless something was lost.
pub fn warning(app: &AppContext, route: &Route, ways_out: Option<Html>) -> Option<Html> {
    let is_check = matches!(route, Route::Check(_));
    let Some(sentence) = sentence(&app.state) else {
        let sentence = if is_check { TextKey::CheckSavedFramed } else { TextKey::FaultsFramed };
        return framing::is_in_foreign_frame().then(|| inside_another_site(app, sentence));
    };
    if is_check && app.state.keeping != Keeping::Browser {
        return Some(kept_here_alone(app));
    }
    let sentence = app.words.say(sentence);
    ways_out.map(|ways_out| html! { <><p>{ sentence }</p>{ ways_out }</> })
}

/// Says that browsers keep what is entered in a frame apart for each site around it.
fn inside_another_site(app: &AppContext, sentence: TextKey) -> Html {
    html! { <p>{ app.words.say(sentence) }{ " " }{ own_tab(app, &Route::Home) }</p> }
}

fn kept_here_alone(app: &AppContext) -> Html {
    let way_out = if framing::is_in_foreign_frame() {
        own_tab(app, &Route::Home)
    } else {
        html! { <a href={Route::Data.hash()}>{ app.words.say(TextKey::DataTitle) }</a> }
    };
    html! { <p>{ app.words.say(TextKey::FaultsChosen) }{ " " }{ way_out }</p> }
}

/// Shows the way out of a frame.
pub fn own_tab(app: &AppContext, route: &Route) -> Html {
    html! {
        <a href={route.hash()} target="_blank" rel="noopener">{ app.words.say(TextKey::FaultsOwnTab) }</a>
    }
}

/// Returns whether something is wrong with the keeping of data.
pub fn is_anything_wrong(state: &AppState) -> bool {
    sentence(state).is_some()
}

fn sentence(state: &AppState) -> Option<TextKey> {
    Some(match state.keeping {
        Keeping::Memory(MemoryReason::Chosen) => TextKey::FaultsChosen,
        Keeping::Memory(_) => TextKey::FaultsBlocked,
        Keeping::Browser if !state.unsaved.is_empty() => TextKey::FaultsUnsaved,
        Keeping::Browser => match state.trouble? {
            SaveTrouble::Full => TextKey::FaultsFull,
            SaveTrouble::Refused => TextKey::FaultsRefused,
        },
    })
}

/// Shows what can be done if data cannot be kept.
pub fn ways_out(app: &AppContext) -> Html {
    let can_try = !app.state.unsaved.is_empty() || !app.state.sheets.unsaved.is_empty();
    let is_framed = framing::is_in_foreign_frame();
    html! {
        <div class="buttons">
            { backup_buttons(app) }
            if app.state.offer.is_some() {
                { quiet_button(app, TextKey::DataFound, Event::BackedUp) }
            }
            if can_try {
                { quiet_button(app, TextKey::FaultsTryAgain, Event::SavingRetried) }
            }
            <a href={Route::Data.hash()}>{ app.words.say(TextKey::DataTitle) }</a>
            if is_framed {
                { own_tab(app, &Route::Home) }
            }
        </div>
    }
}
