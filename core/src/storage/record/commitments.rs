//! Committed actions as one line of text.
//!
//! `o-p1:1717200000000:d p-o2:-:-`: for each action its id, noon of the day on which it is due in
//! milliseconds since 1970 (`-` without a day), and the letter of what became of it: `d` done, `p`
//! partly, `n` no, `x` dropped, `-` not said yet.

use crate::domain::advice::ActionId;
use crate::domain::commitment::{Commitment, Outcome};
use crate::domain::timestamp::{Day, Timestamp};

use super::super::error::Damage;
use super::moment;

fn letter(outcome: Option<Outcome>) -> char {
    match outcome {
        Some(Outcome::Done) => 'd',
        Some(Outcome::Partly) => 'p',
        Some(Outcome::No) => 'n',
        Some(Outcome::Dropped) => 'x',
        None => '-',
    }
}

fn outcome(letter: &str) -> Result<Option<Outcome>, Damage> {
    match letter {
        "d" => Ok(Some(Outcome::Done)),
        "p" => Ok(Some(Outcome::Partly)),
        "n" => Ok(Some(Outcome::No)),
        "x" => Ok(Some(Outcome::Dropped)),
        "-" => Ok(None),
        _ => Err(Damage::Commitments),
    }
}

/// Writes what was committed to; nothing is an empty text.
pub(super) fn write(commitments: &[Commitment]) -> String {
    let mut text = String::new();
    for commitment in commitments {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&commitment.action.0);
        text.push(':');
        text.push_str(
            &commitment.due.map_or_else(|| "-".to_owned(), |day| noon_ms(day).to_string()),
        );
        text.push(':');
        text.push(letter(commitment.outcome));
    }
    text
}

/// Whether an action's id keeps its shape in this form.
pub(super) fn is_storable(id: &ActionId) -> bool {
    !id.0.is_empty() && !id.0.contains(' ')
}

/// Reads what was committed to.
pub(super) fn read(text: &str) -> Result<Vec<Commitment>, Damage> {
    text.split(' ').filter(|_| !text.is_empty()).map(read_one).collect()
}

fn read_one(text: &str) -> Result<Commitment, Damage> {
    let mut fields = text.rsplitn(3, ':');
    let (Some(letter), Some(due), Some(id)) = (fields.next(), fields.next(), fields.next()) else {
        return Err(Damage::Commitments);
    };
    if id.is_empty() {
        return Err(Damage::Commitments);
    }
    let due = match due {
        "-" => None,
        due => {
            let milliseconds = due.parse().map_err(|_| Damage::Commitments)?;
            Some(day_of_noon(moment(milliseconds).map_err(|_| Damage::Commitments)?))
        }
    };
    Ok(Commitment { action: ActionId(id.into()), due, outcome: outcome(letter)? })
}

fn noon_ms(day: Day) -> i64 {
    day.since_epoch() * Timestamp::DAY_MS + Timestamp::DAY_MS / 2
}

/// The day whose noon a moment is. Earlier versions wrote noon where the reader was: from 22:15 of
/// the day before (Chatham, in summer) to 22:00 (Hawaii) in Greenwich.
fn day_of_noon(moment: Timestamp) -> Day {
    const UP_TO_CHATHAM_MS: i64 = 119 * 60_000;
    Day::of(Timestamp(moment.0.saturating_add(UP_TO_CHATHAM_MS)))
}
