//! What is kept, and ways to take it away, bring it back and remove it.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::document::HEADING_ID;
use crate::browser::framing;
use crate::context::{AppContext, use_app, use_load_people};
use crate::hooks::{Loaded, use_part};
use crate::route::Route;
use crate::stored::WhyUnreadable;
use crate::views::backup_notice::backup_due;
use crate::views::storage_warning::own_tab;
use weft_core::content::text_key::TextKey;
use weft_core::domain::history::History;
use weft_core::records::entry::why_unreadable_at_a_glance;
use weft_core::records::sheet::SheetKind;
use weft_core::storage::medium::Usage;
use weft_core::storage::store::{Keeping, UnreadableRecord};

mod backup;
mod inventory;
mod leaving;
mod preview;
mod records;
mod restore;
mod table;

use backup::BackupSection;
use inventory::InventorySection;
use leaving::LeavingSection;
use records::RecordsSection;
use restore::RestoreSection;

/// What is stored, looked up once for each state of the history.
#[derive(Clone, PartialEq)]
struct Inventory {
    history: Rc<History>,
    usage: Usage,
    unreadable: Rc<[UnreadableRecord]>,
}

impl Inventory {
    fn of(app: &AppContext, history: Rc<History>, why: WhyUnreadable) -> Self {
        let unreadable = app.stored.unreadable(why).into();
        Self { history, usage: app.stored.usage(), unreadable }
    }
}

/// Loads what looks at worksheets and advisor sheets as a whole, if there are some: their part of the
/// program is loaded for it.
#[hook]
fn use_why_unreadable(app: &AppContext) -> Option<WhyUnreadable> {
    let kinds = [SheetKind::People, SheetKind::Advisors];
    let has_sheets = kinds.iter().any(|kind| app.stored.count_sheets(*kind) > 0);
    let load_people = use_load_people();
    match use_part(has_sheets, load_people.0) {
        Loaded::Here(part) => Some(part.why_unreadable),
        _ => None,
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SectionProps {
    stored: Rc<Inventory>,
}

#[component]
pub fn DataPage() -> Html {
    let app = use_app();
    let history = app.state.history.clone();
    let why = use_why_unreadable(&app);
    let changes = (history.clone(), app.state.unread, app.state.settings.clone());
    let changes = (changes, app.state.sheets.turn, why.is_some());
    let stored = use_memo(changes, |((history, ..), ..)| {
        Inventory::of(&app, history.clone(), why.unwrap_or(why_unreadable_at_a_glance))
    });
    if framing::is_in_foreign_frame() {
        return inside_another_site(&app);
    }
    let words = &app.words;
    let lead = match app.state.keeping {
        Keeping::Browser => TextKey::DataLead,
        Keeping::Memory(_) => TextKey::DataLeadTab,
    };
    html! {
        <article class="page data">
            <h1 id={HEADING_ID} tabindex="-1">{ words.say(TextKey::DataTitle) }</h1>
            <p class="lead">{ words.say(lead) }</p>
            if let Some(sentence) = backup_due(&app) {
                <p class="notice">{ sentence }</p>
            }
            <InventorySection stored={stored.clone()} />
            <BackupSection />
            <RestoreSection />
            <RecordsSection stored={stored.clone()} />
            <LeavingSection {stored} />
        </article>
    }
}

/// Leaves out what the page around a foreign frame could misuse: it could trick a reader into a click
/// (clickjacking), so nothing is listed, restored or erased. Saving a file stays: it is the only way
/// out of the frame's own storage.
fn inside_another_site(app: &AppContext) -> Html {
    let words = &app.words;
    html! {
        <article class="page data">
            <h1 id={HEADING_ID} tabindex="-1">{ words.say(TextKey::DataTitle) }</h1>
            <p class="lead">{ words.say(TextKey::DataLeadFramed) }</p>
            <p>{ own_tab(app, &Route::Data) }</p>
            <BackupSection />
        </article>
    }
}
