//! How far restoring has come.

use std::rc::Rc;

use yew::AttrValue;

use super::super::preview::Preview;
use crate::browser::encryption::OpenError;

pub(super) const FILE_ID: &str = "restore-file";
pub(super) const PASSPHRASE_ID: &str = "restore-passphrase";

/// The id of the message on what has happened.
pub(super) const SAID_ID: &str = "restore-said";

#[derive(Clone, PartialEq)]
pub(super) enum Stage {
    Waiting,
    Reading,
    /// The file cannot be used; why.
    Failed(AttrValue),
    Locked(Rc<ChosenLockedFile>, Attempt),
    Previewed(Rc<Preview>),
    /// Restoring was asked for; the state tells what came of it.
    Merged,
}

impl Stage {
    /// Returns whether the next stage comes by itself.
    pub(super) fn is_busy(&self) -> bool {
        matches!(self, Self::Reading | Self::Locked(_, Attempt::Pending))
    }

    /// Returns what has the focus at this stage: the control that had it is often gone.
    pub(super) fn focus_id(&self) -> Option<&'static str> {
        match self {
            _ if self.is_busy() => None,
            Self::Waiting => Some(FILE_ID),
            Self::Locked(..) => Some(PASSPHRASE_ID),
            _ => Some(SAID_ID),
        }
    }
}

/// A file that waits for its passphrase.
#[derive(PartialEq)]
pub(super) struct ChosenLockedFile {
    pub(super) name: String,
    pub(super) text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attempt {
    None,
    Pending,
    Failed(OpenError),
}
