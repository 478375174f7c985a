//! What a backup file holds, before anything of it is restored.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::locale::DateStyle;
use crate::components::switch::Switch;
use crate::context::AppContext;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::assessment::Assessment;
use weft_core::records::backup::{Backup, Refusal};
use weft_core::records::draft::DraftRecord;
use weft_core::records::error::Damage;
use weft_core::storage::restore_preview::{Differing, RestorePreview};
use weft_core::storage::store::{RestoreChoice, SheetPreview};

/// The most differing runs that are asked about.
const MOST_ASKED: usize = 100;

/// A file that was read, and what is to be taken of it.
#[derive(Clone, PartialEq)]
pub(super) struct Preview {
    /// The file's name.
    pub name: String,
    pub backup: Rc<Backup>,
    pub runs: Rc<RestorePreview>,
    pub choice: RestoreChoice,
    /// What of the worksheets and advisor sheets is not here, or differs.
    pub sheets: SheetPreview,
    /// The encoding of the file was guessed.
    pub is_guessed: bool,
}

impl Preview {
    /// Returns the drafts of an instrument.
    fn drafts_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a DraftRecord> + Clone {
        self.backup.drafts.iter().filter(move |record| *record.draft.edition.id == *id)
    }

    pub fn has_something_to_add(&self) -> bool {
        let (runs, backup) = (&self.runs, &self.backup);
        let has_runs = [&runs.new, &runs.of_other_instruments].iter().any(|it| !it.is_empty());
        let has_more = !(runs.differing.is_empty()
            && backup.drafts.is_empty()
            && backup.unreadable.is_empty());
        let has_sheets = self.sheets != SheetPreview::default();
        has_runs || has_more || has_sheets || (runs.same == 0 && backup.settings.is_some())
    }
}

pub(super) fn view(
    app: &AppContext,
    preview: &Preview,
    on_choice: &Callback<RestoreChoice>,
) -> Html {
    let words = &app.words;
    let backup = &preview.backup;
    let made = backup.made_at.map(|moment| words.date(moment, DateStyle::Moment));
    html! {
        <>
            if let Some(made) = made {
                <p class="hint">{ words.fill(TextKey::RestoreMade, &[("date", &made)]) }</p>
            }
            if preview.is_guessed {
                <p class="notice is-warning">{ words.say(TextKey::RestoreGuessed) }</p>
            }
            if backup.is_cut_off {
                <p class="notice is-warning">{ words.say(TextKey::RestoreCutOff) }</p>
            }
            <ul class="counts">{ for counts(app, preview).into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            if preview.has_something_to_add() {
                { options(app, preview, on_choice) }
                { differing(app, preview, on_choice) }
            } else {
                <p>{ words.say(TextKey::RestoreNothingNew) }</p>
            }
        </>
    }
}

/// Returns how many runs of each kind, and how many records of each fault.
fn counts(app: &AppContext, preview: &Preview) -> Vec<AttrValue> {
    let of_runs = &preview.runs;
    let ours = preview.drafts_of(&app.instrument.edition.id);
    let has_draft = ours.clone().next().is_some();
    let runs = [
        (PluralKey::RestoreNew, of_runs.new.len()),
        (PluralKey::RestoreSame, of_runs.same),
        (PluralKey::RestoreDiffering, of_runs.differing.len()),
        (PluralKey::RestoreOther, of_runs.of_other_instruments.len()),
        (PluralKey::RestoreOtherDraft, preview.backup.drafts.len() - ours.count()),
        (PluralKey::RestorePeople, preview.sheets.new_people),
        (PluralKey::RestoreAdvisors, preview.sheets.new_advisors),
        (PluralKey::RestoreSheetsDiffer, preview.sheets.differing),
    ];
    let refused = preview.backup.refused.iter().map(|it| (refusal(it.why), it.count));
    let odd = [(PluralKey::RestoreOddDates, of_runs.odd_dates)];
    let lines = runs.into_iter().chain(odd).chain(refused).filter(|(_, count)| *count > 0);
    let draft = has_draft.then(|| app.words.say(TextKey::RestoreDraft));
    lines.map(|(key, count)| app.words.count(key, count, &[])).chain(draft).collect()
}

fn refusal(why: Refusal) -> PluralKey {
    match why {
        Refusal::DuplicateId => PluralKey::RestoreLeftTwice,
        Refusal::Newer => PluralKey::RestoreLeftNewer,
        Refusal::Damaged(damage) => match damage {
            Damage::Id => PluralKey::RestoreLeftId,
            Damage::Answers => PluralKey::RestoreLeftAnswers,
            Damage::Date => PluralKey::RestoreLeftDate,
            Damage::Commitments => PluralKey::RestoreLeftActions,
            Damage::NotARecord => PluralKey::RestoreLeftDamaged,
        },
    }
}

/// Shows what can be taken besides the runs that are new.
fn options(app: &AppContext, preview: &Preview, on_choice: &Callback<RestoreChoice>) -> Html {
    let words = &app.words;
    let Preview { backup, runs, choice, .. } = preview;
    let ours = preview.drafts_of(&app.instrument.edition.id).count();
    let has_other_draft = backup.drafts.len() > ours;
    let option = |label: AttrValue, is_on: bool, set: fn(&mut RestoreChoice, bool)| {
        let (choice, on_choice) = (choice.clone(), on_choice.clone());
        let on_change = Callback::from(move |is_on| {
            let mut choice = choice.clone();
            set(&mut choice, is_on);
            on_choice.emit(choice);
        });
        html! { <Switch {label} {is_on} {on_change} /> }
    };
    html! {
        <>
            if !runs.of_other_instruments.is_empty() || has_other_draft {
                { option(words.say(TextKey::RestoreTakeOther), choice.takes_other_instruments,
                    |choice, takes| choice.takes_other_instruments = takes) }
            }
            if backup.people().next().is_some() {
                { option(words.say(TextKey::RestoreTakePeople), choice.sheets.takes_people,
                    |choice, takes| choice.sheets.takes_people = takes) }
            }
            if preview.sheets.differing > 0 {
                { option(words.say(TextKey::RestoreReplaceSheets), choice.sheets.replaces,
                    |choice, takes| choice.sheets.replaces = takes) }
            }
            if !backup.unreadable.is_empty() {
                { option(words.count(PluralKey::RestoreTakeKept, backup.unreadable.len(), &[]), choice.takes_unreadable,
                    |choice, takes| choice.takes_unreadable = takes) }
            }
            if backup.settings.is_some() {
                { option(words.say(TextKey::RestoreTakeSettings), choice.takes_settings,
                    |choice, takes| choice.takes_settings = takes) }
            }
        </>
    }
}

/// Shows one question for each run that is different here.
fn differing(app: &AppContext, preview: &Preview, on_choice: &Callback<RestoreChoice>) -> Html {
    let differing = &preview.runs.differing;
    let more = differing.len().saturating_sub(MOST_ASKED);
    html! {
        <>
            { for differing.iter().take(MOST_ASKED).enumerate().map(|(index, pair)| {
                which(app, index, pair, preview, on_choice)
            }) }
            if more > 0 {
                <p>{ app.words.count(PluralKey::RestoreMoreDiffering, more, &[]) }</p>
            }
        </>
    }
}

/// Shows what differs besides the date and the note, which are shown.
fn difference(app: &AppContext, pair: &Differing) -> Option<Html> {
    let words = &app.words;
    let answers = match pair.changed_answers() {
        Some(0) => None,
        Some(count) => Some(words.count(PluralKey::RestoreDiffersAnswers, count, &[])),
        None => Some(words.say(TextKey::RestoreDiffersStatements)),
    };
    let is_same_plan = pair.here.commitments == pair.there.run.commitments;
    let actions = (!is_same_plan).then(|| words.say(TextKey::RestoreDiffersActions));
    let lines: Vec<AttrValue> = answers.into_iter().chain(actions).collect();
    (!lines.is_empty()).then(|| html! { <p class="hint">{ lines.join(" ") }</p> })
}

fn which(
    app: &AppContext,
    index: usize,
    pair: &Differing,
    preview: &Preview,
    on_choice: &Callback<RestoreChoice>,
) -> Html {
    let takes = preview.choice.takes_differing[index];
    let radio = |key, run: &Assessment, takes_it: bool| {
        let (choice, on_choice) = (preview.choice.clone(), on_choice.clone());
        let onchange = Callback::from(move |_: Event| {
            let mut choice = choice.clone();
            choice.takes_differing[index] = takes_it;
            on_choice.emit(choice);
        });
        let date = app.words.date(run.finished_at, DateStyle::Moment);
        html! {
            <label class="switch">
                <input type="radio" name={format!("which-{index}")} checked={takes == takes_it} {onchange} />
                <span>
                    { app.words.fill(key, &[("date", &date)]) }
                    if !run.note.is_empty() {
                        <br /><span class="run-note">{ run.note.as_ref() }</span>
                    }
                </span>
            </label>
        }
    };
    html! {
        <fieldset key={pair.here.id.as_str()} class="which">
            <legend>{ app.words.say(TextKey::RestoreWhich) }</legend>
            { for difference(app, pair) }
            { radio(TextKey::RestoreHere, &pair.here, false) }
            { radio(TextKey::RestoreThere, &pair.there.run, true) }
        </fieldset>
    }
}
