//! From the store into a backup, and back.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::domain::assessment::Assessment;
use crate::domain::draft::Draft;
use crate::domain::timestamp::Timestamp;

use super::super::backup::{Backup, KeptBytes, write_backup};
use super::super::draft_ledger::StoredDraft;
use super::super::error::{SaveError, Unreadable};
use super::super::key::{self, Key};
use super::super::medium::Medium;
use super::super::merge_plan::MergePlan;
use super::super::record::layouts::Layouts;
use super::super::record::settings::SettingsRecord;
use super::super::record::{draft, run};
use super::{RunFound, Store};

/// What a tab has, and could perhaps not store.
#[derive(Clone, Copy, Debug, Default)]
pub struct InTab<'a> {
    /// Finished runs that could not be saved.
    pub runs: &'a [Rc<Assessment>],
    /// The run in progress.
    pub draft: Option<&'a Draft>,
}

/// What of a backup is to be restored. By default the runs that are new, and a draft where there
/// is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RestoreChoice {
    /// For each of [`MergePlan::differing`], whether the backup's run takes the place of the
    /// one that is here; one that is missing stays as it is here.
    pub takes_differing: Vec<bool>,
    /// Whether runs of other instruments are taken too.
    pub takes_other_instruments: bool,
    /// Whether the settings are taken.
    pub takes_settings: bool,
    /// Whether bytes that could not be read where the backup was made are taken.
    pub takes_kept_bytes: bool,
}

/// How restoring ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// How many runs were saved.
    pub runs: usize,
    /// How many runs were left as they are here, because they are no longer what the plan saw:
    /// another tab has saved them since.
    pub changed_since: usize,
    /// How many drafts were saved.
    pub drafts: usize,
    /// How many unreadable things were saved.
    pub kept_bytes: usize,
    /// Why it ended early. What was saved before stays.
    pub error: Option<SaveError>,
}

impl Store {
    /// Everything that is stored, and what the tab has besides, as the text of a backup. Runs of
    /// the tab take the place of stored ones with their ids, and so does its draft; answers that
    /// another tab gave in the same draft stay.
    ///
    /// # Errors
    /// [`SaveError::NotStorable`] where something of the tab has an id that would not be read
    /// again.
    pub fn back_up(&self, tab: &InTab<'_>, now: Timestamp) -> Result<String, SaveError> {
        let mut backup = Backup { made_at: Some(now), ..Backup::default() };
        let mut layouts = Layouts::default();
        for key in self.medium().keys() {
            match self.load_key(&key, &mut layouts) {
                RunFound::Run(run) => backup.runs.push(run),
                RunFound::Unreadable(it) => {
                    backup.kept.push(KeptBytes { key: it.key, raw: it.raw });
                }
                RunFound::None => self.add_other(&mut backup, &key, &mut layouts),
            }
        }
        backup.runs.retain(|run| tab.runs.iter().all(|it| it.id != run.id));
        backup.runs.extend(tab.runs.iter().map(|run| (**run).clone()));
        if let Some(draft) = tab.draft {
            self.add_draft(&mut backup, draft);
        }
        write_backup(&backup)
    }

    /// Adds the draft of the tab, unless its run is finished. Another draft that is stored in its
    /// place is kept beside it, as it is where there is room to set it aside.
    fn add_draft(&self, backup: &mut Backup, draft: &Draft) {
        if backup.runs.iter().any(|run| run.id == draft.id) {
            return;
        }
        let is_in_its_place = |it: &StoredDraft| it.draft.edition.id == draft.edition.id;
        let place = backup.drafts.iter().position(is_in_its_place);
        let stored = place.map(|place| backup.drafts.remove(place));
        let is_same = stored.as_ref().is_some_and(|stored| stored.is_same_draft(draft));
        if stored.is_some() && !is_same {
            let key = key::draft(&draft.edition.id);
            let raw = self.medium().get(&key).unwrap_or_default();
            backup.kept.push(KeptBytes { key, raw });
        }
        let ledger = self.ledger_with(stored.as_ref().filter(|_| is_same), draft);
        backup.drafts.push(ledger.merged().clone());
    }

    /// Adds what stands under a key and is no run.
    fn add_other(&self, backup: &mut Backup, key: &str, layouts: &mut Layouts) {
        let Some(raw) = self.medium().get(key) else { return };
        match Key::of(key) {
            Key::Draft(_) => backup.drafts.extend(draft::read(&raw, layouts)),
            Key::Settings => backup.settings = SettingsRecord::read(&raw).ok(),
            _ => {}
        }
    }

    /// Restores what was chosen of a backup. Runs that are here and were not chosen to be
    /// replaced, or were changed since the plan was made, drafts that are here, and everything
    /// unreadable stay as they are.
    #[must_use]
    pub fn restore(&self, backup: &Backup, plan: &MergePlan, choice: &RestoreChoice) -> Restored {
        let mut restored = Restored::default();
        restored.error = self.restore_chosen(backup, plan, choice, &mut restored).err();
        restored
    }

    fn restore_chosen(
        &self,
        backup: &Backup,
        plan: &MergePlan,
        choice: &RestoreChoice,
        restored: &mut Restored,
    ) -> Result<(), SaveError> {
        let mut layouts = Layouts::default();
        for (run, seen) in chosen_runs(plan, choice) {
            let here = self.run_under(&key::run(&run.id), &mut layouts);
            if here.is_some_and(|here| here != *run && Some(&here) != seen) {
                restored.changed_since += 1;
            } else {
                self.save_run(run)?;
                restored.runs += 1;
            }
        }
        for stored in &backup.drafts {
            restored.drafts += usize::from(self.restore_draft(stored)?);
        }
        let mut asides = HashMap::new();
        for kept in backup.kept.iter().filter(|_| choice.takes_kept_bytes) {
            restored.kept_bytes += usize::from(self.restore_bytes(kept, &mut asides)?);
        }
        match backup.settings.as_ref().filter(|_| choice.takes_settings) {
            Some(settings) => self.restore_settings(settings),
            None => Ok(()),
        }
    }

    /// Whether the draft was restored: not where there is one, or where its run is finished.
    fn restore_draft(&self, stored: &StoredDraft) -> Result<bool, SaveError> {
        let key = key::draft(&stored.draft.edition.id);
        if self.medium().get(&key).is_some() || self.has_run(&stored.draft.id) {
            return Ok(false);
        }
        self.medium().set(&key, &draft::write(stored)?)?;
        Ok(true)
    }

    /// Whether bytes that nobody could read were restored: not where the same are here. They
    /// are set aside, except for a run of a newer version, which waits for that in its place.
    /// `asides` remembers from call to call what is set aside, by the original key.
    fn restore_bytes(
        &self,
        kept: &KeptBytes,
        asides: &mut HashMap<String, Asides>,
    ) -> Result<bool, SaveError> {
        let original = match Key::of(&kept.key) {
            Key::Run(_) | Key::Draft(_) | Key::Settings => kept.key.clone(),
            Key::Aside(original) => original,
            Key::Erased | Key::Other => return Ok(false),
        };
        let medium = self.medium();
        let here = medium.get(&original);
        if here.is_none() && is_newer_run(kept) {
            return medium.set(&original, &kept.raw).map(|()| true);
        }
        let asides = asides.entry(original.clone()).or_default();
        let place = asides.free_place(&*medium, &original);
        if here.as_ref() == Some(&kept.raw) || asides.texts.contains(&kept.raw) {
            return Ok(false);
        }
        medium.set(&place, &kept.raw).map(|()| true)
    }
}

/// What was set aside of one key, as far as it was looked at: a file may hold thousands of texts
/// for the same key, and each place is looked at only once.
#[derive(Default)]
struct Asides {
    texts: HashSet<String>,
    places: usize,
}

impl Asides {
    /// The first place that is free.
    fn free_place(&mut self, medium: &dyn Medium, original: &str) -> String {
        loop {
            let place = key::aside(self.places + 1, original);
            let Some(text) = medium.get(&place) else { return place };
            self.texts.insert(text);
            self.places += 1;
        }
    }
}

fn is_newer_run(kept: &KeptBytes) -> bool {
    let Key::Run(Some(id)) = Key::of(&kept.key) else { return false };
    let read = run::read(&id, &kept.raw, &mut Layouts::default());
    matches!(read, Err(Unreadable::Newer { .. }))
}

/// The runs that are to be saved, each with the one that the plan saw in its place. The newest
/// come first: they matter most where the room runs out, and the hint at the newest run is written
/// once.
fn chosen_runs<'a>(
    plan: &'a MergePlan,
    choice: &'a RestoreChoice,
) -> impl Iterator<Item = (&'a Assessment, Option<&'a Assessment>)> {
    let differing = plan.differing.iter().zip(&choice.takes_differing);
    let taken = differing.filter(|(_, takes)| **takes).map(|(differing, _)| differing);
    let others = plan.of_other_instruments.iter().filter(|_| choice.takes_other_instruments);
    let new = plan.new.iter().rev().chain(others).map(|run| (run, None));
    new.chain(taken.map(|differing| (&differing.there, Some(&*differing.here))))
}
