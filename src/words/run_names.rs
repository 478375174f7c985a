//! How a run is called: by its date, and by its time too if another run has the same date.

use std::rc::Rc;

use yew::AttrValue;

use crate::browser::calendar;
use crate::browser::locale::DateStyle;
use crate::words::Words;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::history::History;

/// Returns the date of a run, in a history that it need not be part of. Of runs of one minute, the
/// second and later ones are numbered.
pub fn run_date(words: &Words, history: &History, run: &Assessment, style: DateStyle) -> String {
    let (before, after) = of_same_day(history, run);
    if before.is_empty() && after.is_empty() {
        return words.date(run.finished_at, style);
    }
    let moment = |run: &Assessment| words.date(run.finished_at, DateStyle::Moment);
    let name = moment(run);
    match before.iter().filter(|other| moment(other) == name).count() {
        0 => name,
        earlier => format!("{name} ({})", words.number(earlier + 1)),
    }
}

/// Says which check a run is: by its date and, from the second on, its number.
pub fn check_of(words: &Words, history: &History, run: &Assessment) -> AttrValue {
    let date = run_date(words, history, run, DateStyle::Long);
    let earlier = history.runs().iter().take_while(|other| other.id != run.id).count();
    let number = words.number(earlier + 1);
    let key = if earlier == 0 { TextKey::ResultOf } else { TextKey::ResultOfNumbered };
    words.fill(key, &[("date", &date), ("number", &number)])
}

/// Returns the day of a run in the name of a file, with its minute if another run has the same day.
pub fn run_file_day(history: &History, run: &Assessment) -> String {
    let (before, after) = of_same_day(history, run);
    if before.is_empty() && after.is_empty() {
        return calendar::day_of(run.finished_at).iso();
    }
    calendar::minute(run.finished_at).replace(' ', "-").replace(':', "")
}

/// Returns the other runs of the day of a run, before and after it.
fn of_same_day<'a>(
    history: &'a History,
    run: &Assessment,
) -> (&'a [Rc<Assessment>], &'a [Rc<Assessment>]) {
    let runs = history.runs();
    let day = calendar::day_of(run.finished_at);
    let is_of_day = |other: &&Rc<Assessment>| calendar::day_of(other.finished_at) == day;
    let key = (run.finished_at, &run.id);
    let place = runs.partition_point(|other| (other.finished_at, &other.id) < key);
    let (before, rest) = runs.split_at(place);
    let is_there = rest.first().is_some_and(|other| other.id == run.id);
    let after = &rest[usize::from(is_there)..];
    let earlier = before.iter().rev().take_while(is_of_day).count();
    let later = after.iter().take_while(is_of_day).count();
    (&before[before.len() - earlier..], &after[..later])
}
