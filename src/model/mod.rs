//! What the app knows at a moment, how past events change it, and what is to be done then. Pure: the
//! effects are data, and `crate::effects` carries them out.
#![warn(missing_docs)]

mod effect;
mod event;
mod keeping;
mod people_effect;
mod reply;
mod report;
mod revision;
mod sheets;
mod state;
mod update;
mod wish;

pub use effect::{Effect, LazyEffect, WrittenDraft};
pub use event::Event;
pub use keeping::{BackedUp, BackupOffer, HeldDraft, Promise, SaveTrouble, Unread};
pub use people_effect::PeopleEffect;
pub use reply::Reply;
pub use report::Report;
pub use revision::Revision;
pub use sheets::{Sheets, SheetsInTab};
pub use state::AppState;
pub use wish::{Picture, Restoration, Setting, TextFile};
