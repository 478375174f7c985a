//! The files that were chosen: those that count, and why others do not.

use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;

use crate::browser::file;
use weft_core::domain::group::{Incomparable, comparable};
use weft_core::domain::instrument::Instrument;
use weft_core::records::encoding::decode;
use weft_core::records::group_file::{GroupFile, GroupFileError, MOST_BYTES, read_group_file};

/// The most files that are looked at: more than any group that meets.
pub const MOST_FILES: usize = 1000;

/// Why a file does not count.
#[derive(Clone, Debug, PartialEq)]
pub enum NoGroupFile {
    /// The browser cannot read it.
    Unreadable,
    /// It is no group file.
    File(GroupFileError),
    /// Its answers cannot be put together with the others; of this version.
    Answers(Incomparable, Rc<str>),
    /// It is the same as another, which counts.
    SameAs(Rc<str>),
    /// There are too many files.
    TooMany,
}

/// Everything that was chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Files {
    /// Those that count, as they can be compared.
    pub counted: Vec<GroupFile>,
    /// Their names.
    names: Vec<Rc<str>>,
    /// The others, by name.
    pub refused: Vec<(Rc<str>, NoGroupFile)>,
    /// Counts how often everything was taken out, so that files read late are ignored.
    pub turn: usize,
}

impl Files {
    pub fn is_anything_there(&self) -> bool {
        !self.counted.is_empty() || !self.refused.is_empty()
    }

    fn add(&mut self, name: Rc<str>, read: Result<GroupFile, NoGroupFile>) {
        let found =
            read.and_then(|file| match self.counted.iter().position(|other| *other == file) {
                Some(at) => Err(NoGroupFile::SameAs(self.names[at].clone())),
                None if self.counted.len() >= MOST_FILES => Err(NoGroupFile::TooMany),
                None => Ok(file),
            });
        match found {
            Ok(file) => {
                self.counted.push(file);
                self.names.push(name);
            }
            Err(why) => self.refused.push((name, why)),
        }
    }
}

/// A file by its name, as far as it could be read.
type ReadFile = (Rc<str>, Result<GroupFile, NoGroupFile>);

pub enum Action {
    Read { turn: usize, files: Vec<ReadFile> },
    Clear,
}

impl Reducible for Files {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match action {
            Action::Clear => Self { turn: self.turn + 1, ..Self::default() }.into(),
            Action::Read { turn, .. } if turn != self.turn => self,
            Action::Read { files, .. } => {
                let mut all = (*self).clone();
                for (name, read) in files {
                    all.add(name, read);
                }
                all.into()
            }
        }
    }
}

/// Reads all files; of more than are looked at, the first.
pub async fn read_all(chosen: Vec<File>, instrument: &Instrument) -> Vec<ReadFile> {
    let mut files = Vec::new();
    for (index, chosen) in chosen.into_iter().enumerate().take(MOST_FILES + 1) {
        let read = if index < MOST_FILES {
            read(&chosen, instrument).await
        } else {
            Err(NoGroupFile::TooMany)
        };
        files.push((chosen.name().into(), read));
    }
    files
}

async fn read(chosen: &File, instrument: &Instrument) -> Result<GroupFile, NoGroupFile> {
    if file::size(chosen) > MOST_BYTES {
        return Err(NoGroupFile::File(GroupFileError::TooLarge));
    }
    let bytes = file::bytes(chosen).await.ok_or(NoGroupFile::Unreadable)?;
    let file = read_group_file(&decode(&bytes).text).map_err(NoGroupFile::File)?;
    match comparable(&file.edition, &file.sheet, instrument) {
        Ok(sheet) => Ok(GroupFile { sheet, ..file }),
        Err(why) => Err(NoGroupFile::Answers(why, file.edition.version)),
    }
}
