//! An answer sheet as one line of text.
//!
//! `3o1 -o2|np1 …|…|0t1 …`: the three networks in the order of the ladder, then the traps, with
//! `|` between them; the statements of a part with a space between them; each statement as one
//! letter for the answer, then its id. The letters are `0` to `4`, `n` for "does not fit" and
//! `-` for "not answered".

use crate::domain::answer::{Answer, Frequency};
use crate::domain::answer_sheet::AnswerSheet;
use crate::domain::network::{Network, PerNetwork};
use crate::domain::questionnaire::StatementId;

use super::super::error::Damage;
use super::layouts::{Layouts, Parts};

/// How many statements there is room for from the start.
const USUAL_STATEMENTS: usize = 32;

/// The letter of an answer.
#[must_use]
pub fn letter(answer: Option<Answer>) -> char {
    match answer {
        Some(Answer::Frequency(Frequency::Never)) => '0',
        Some(Answer::Frequency(Frequency::Once)) => '1',
        Some(Answer::Frequency(Frequency::AFewTimes)) => '2',
        Some(Answer::Frequency(Frequency::SeveralTimes)) => '3',
        Some(Answer::Frequency(Frequency::Often)) => '4',
        Some(Answer::DoesNotFit) => 'n',
        None => '-',
    }
}

/// The answer of a letter; the error is that there is none.
fn answer(letter: char) -> Result<Option<Answer>, Damage> {
    match letter {
        '-' => Ok(None),
        'n' => Ok(Some(Answer::DoesNotFit)),
        _ => {
            let frequency = letter.to_digit(10).and_then(Frequency::from_points);
            frequency.map(|it| Some(Answer::Frequency(it))).ok_or(Damage::Answers)
        }
    }
}

/// Writes a sheet.
#[must_use]
pub(super) fn write(sheet: &AnswerSheet) -> String {
    let questionnaire = sheet.questionnaire();
    let networks = Network::ALL.map(|network| questionnaire.positions(network));
    let mut text = String::with_capacity(5 * questionnaire.len());
    for range in networks {
        write_part(&mut text, sheet, range);
        text.push('|');
    }
    write_part(&mut text, sheet, questionnaire.trap_positions());
    text
}

fn write_part(text: &mut String, sheet: &AnswerSheet, positions: std::ops::Range<usize>) {
    let first = positions.start;
    for position in positions {
        if position != first {
            text.push(' ');
        }
        text.push(letter(sheet.answer(position)));
        text.push_str(sheet.questionnaire().statement(position).as_str());
    }
}

/// Whether a statement's id keeps its shape in this form.
#[must_use]
pub(super) fn is_storable(id: &StatementId) -> bool {
    !id.as_str().is_empty() && !id.as_str().contains([' ', '|'])
}

/// Reads a sheet.
pub(super) fn read(text: &str, layouts: &mut Layouts) -> Result<AnswerSheet, Damage> {
    let mut ids = Vec::with_capacity(USUAL_STATEMENTS);
    let mut answers = Vec::with_capacity(USUAL_STATEMENTS);
    let mut ends = [0; 4];
    let mut parts = text.split('|');
    for end in &mut ends {
        read_part(parts.next().ok_or(Damage::Answers)?, &mut ids, &mut answers)?;
        *end = ids.len();
    }
    if parts.next().is_some() {
        return Err(Damage::Answers);
    }
    let [operational, personal, strategic, _] = ends;
    let ends = PerNetwork([operational, personal, strategic]);
    let questionnaire = layouts.questionnaire(&Parts { ids, ends }).ok_or(Damage::Answers)?;
    AnswerSheet::filled(questionnaire, answers).ok_or(Damage::Answers)
}

fn read_part<'a>(
    text: &'a str,
    ids: &mut Vec<&'a str>,
    answers: &mut Vec<Option<Answer>>,
) -> Result<(), Damage> {
    if text.is_empty() {
        return Ok(());
    }
    for word in text.split(' ') {
        let mut letters = word.chars();
        answers.push(answer(letters.next().ok_or(Damage::Answers)?)?);
        let id = letters.as_str();
        if id.is_empty() {
            return Err(Damage::Answers);
        }
        ids.push(id);
    }
    Ok(())
}
