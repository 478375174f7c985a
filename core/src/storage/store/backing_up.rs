//! From the store into a backup.

use std::rc::Rc;

use crate::domain::assessment::Assessment;
use crate::domain::draft::Draft;
use crate::domain::timestamp::Timestamp;
use crate::records::backup::{Backup, UnreadableBytes, write_backup};
use crate::records::draft::DraftRecord;
use crate::records::key;
use crate::records::run::RunRecord;
use crate::records::sheet::{SheetKind, SheetRecord};

use super::super::error::SaveError;
use super::Store;

/// What a tab has, and could perhaps not store.
#[derive(Clone, Copy, Debug, Default)]
pub struct InTab<'a> {
    /// Finished runs that could not be saved.
    pub runs: &'a [Rc<Assessment>],
    /// The run in progress.
    pub draft: Option<&'a Draft>,
    /// Worksheets and advisor sheets that could not be saved: keys and texts.
    pub sheets: &'a [(String, String)],
}

impl Store {
    /// Everything that is stored, and what the tab has besides, as the text of a backup. Runs of
    /// the tab take the place of stored ones with their ids, and so does its draft; answers that
    /// another tab gave in the same draft stay. People are in it only if the reader asked for that.
    ///
    /// # Errors
    /// [`SaveError::NotStorable`] where something of the tab would not be read again.
    pub fn back_up(
        &self,
        tab: &InTab<'_>,
        with_people: bool,
        now: Timestamp,
    ) -> Result<String, SaveError> {
        let mut backup = Backup { made_at: Some(now), ..Backup::of(self.medium().entries()) };
        for run in tab.runs {
            let stored = backup.runs.iter_mut().find(|record| record.run.id == run.id);
            match stored {
                Some(record) => *record = record.clone().with((**run).clone()),
                None => backup.runs.push(RunRecord::from((**run).clone())),
            }
        }
        if let Some(draft) = tab.draft {
            self.add_draft(&mut backup, draft);
        }
        add_sheets(&mut backup, tab);
        if !with_people {
            backup.leave_out_people();
        }
        Ok(write_backup(&backup)?)
    }

    /// Adds the draft of the tab, unless its run is finished. Another draft that is stored in its
    /// place is kept beside it, as it is where there is room to set it aside.
    fn add_draft(&self, backup: &mut Backup, draft: &Draft) {
        if backup.runs.iter().any(|record| record.run.id == draft.id) {
            return;
        }
        let is_in_its_place = |it: &DraftRecord| it.draft.edition.id == draft.edition.id;
        let place = backup.drafts.iter().position(is_in_its_place);
        let mut stored = place.map(|place| backup.drafts.remove(place));
        if let Some(record) = &mut stored {
            record.draft.arrange(&draft.edition, draft.sheet.questionnaire());
        }
        let is_same = stored.as_ref().is_some_and(|record| record.draft.is_same(draft));
        if stored.is_some() && !is_same {
            let key = key::draft(&draft.edition.id);
            let raw = self.medium().get(&key).unwrap_or_default();
            backup.unreadable.push(UnreadableBytes { key, raw });
        }
        backup.drafts.push(self.with_changes(stored.filter(|_| is_same), draft));
    }
}

/// Sheets of the tab take the place of stored ones with their ids.
fn add_sheets(backup: &mut Backup, tab: &InTab<'_>) {
    for (key, text) in tab.sheets {
        let Some((kind, Some(id))) = SheetKind::of_key(key) else { continue };
        if let Ok(record) = SheetRecord::read(kind, id, text) {
            backup.sheets.retain(|other| other.key() != *key);
            backup.sheets.push(record);
        }
    }
}
