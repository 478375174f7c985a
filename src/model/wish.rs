//! What a reader asks for, as data.

use std::rc::Rc;

use weft_core::domain::network::Network;
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::records::backup::Backup;
use weft_core::storage::restore_preview::RestorePreview;
use weft_core::storage::store::RestoreChoice;

/// One setting with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Light or dark.
    Theme(ColourTheme),
    /// Another language, which has come.
    Language(String),
    /// Whether a tap on an answer moves on.
    MovesOn(bool),
    /// Whether digits answer.
    DigitKeys(bool),
    /// The score that the reader aims at.
    Target(Network, Option<u8>),
}

impl Setting {
    /// Changes the one setting.
    pub fn apply(self, settings: &mut Settings) {
        match self {
            Self::Theme(theme) => settings.theme = theme,
            Self::Language(language) => settings.language = Some(language),
            Self::MovesOn(moves_on) => settings.moves_on = moves_on,
            Self::DigitKeys(digit_keys) => settings.digit_keys = digit_keys,
            Self::Target(network, target) => settings.targets[network] = target,
        }
    }
}

/// What is to be restored of a backup.
#[derive(Clone, Debug, PartialEq)]
pub struct Restoration {
    /// The backup.
    pub backup: Rc<Backup>,
    /// What restoring it would do, as the reader saw it.
    pub runs: Rc<RestorePreview>,
    /// What the reader chose.
    pub choice: RestoreChoice,
}

/// A text that a reader takes away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// Its name, with its ending.
    pub name: String,
    /// Its type.
    pub mime: &'static str,
    /// What is in it.
    pub text: String,
}

/// A picture that a reader takes away as PNG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its name, without the ending.
    pub name: String,
    /// What it is made of.
    pub svg: String,
}
