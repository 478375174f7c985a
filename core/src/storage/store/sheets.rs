//! Worksheets of people and advisor sheets as they stand, for backups.

use crate::records::backup::Backup;
use crate::records::sheet::{SheetKind, SheetRecord};

use super::super::error::SaveError;
use super::{RestoreChoice, Store};

/// How many sheets a backup would bring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SheetPreview {
    /// Worksheets of people that are not here.
    pub new_people: usize,
    /// Advisor sheets that are not here.
    pub new_advisors: usize,
    /// Sheets of both kinds that are here with other content.
    pub differing: usize,
}

/// What of a file is here already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Here {
    Missing,
    Same,
    Differs,
}

impl Store {
    /// How many sheets of a kind are stored, whether they can be read or not.
    #[must_use]
    pub fn count_sheets(&self, kind: SheetKind) -> usize {
        let keys = self.medium().keys();
        let is_of_kind =
            |key: &&String| SheetKind::of_key(key).is_some_and(|(found, _)| found == kind);
        keys.iter().filter(is_of_kind).count()
    }

    /// How many sheets a backup would bring.
    #[must_use]
    pub fn sheet_preview(&self, backup: &Backup) -> SheetPreview {
        let mut preview = SheetPreview::default();
        for sheet in &backup.sheets {
            match (self.here(sheet), sheet.kind) {
                (Here::Missing, SheetKind::People) => preview.new_people += 1,
                (Here::Missing, SheetKind::Advisors) => preview.new_advisors += 1,
                (Here::Differs, _) => preview.differing += 1,
                (Here::Same, _) => {}
            }
        }
        preview
    }

    fn here(&self, sheet: &SheetRecord) -> Here {
        let Some(text) = self.medium().get(&sheet.key()) else { return Here::Missing };
        match SheetRecord::read(sheet.kind, sheet.id.clone(), &text) {
            Ok(stored) if stored != *sheet => Here::Differs,
            // What cannot be read stays as it is.
            _ => Here::Same,
        }
    }

    /// The sheets of a backup that are to be written, with their keys.
    pub(super) fn sheets_to_restore(
        &self,
        backup: &Backup,
        choice: &RestoreChoice,
    ) -> Result<Vec<(String, String)>, SaveError> {
        let mut texts = Vec::new();
        for sheet in &backup.sheets {
            let is_wanted = sheet.kind == SheetKind::Advisors || choice.sheets.takes_people;
            let is_taken = match self.here(sheet) {
                Here::Missing => true,
                Here::Same => false,
                Here::Differs => choice.sheets.replaces,
            };
            if is_wanted && is_taken {
                texts.push((sheet.key(), sheet.write()?));
            }
        }
        Ok(texts)
    }
}
