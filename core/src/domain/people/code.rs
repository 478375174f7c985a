//! The code of a person: initials, never a name.

use std::rc::Rc;

use crate::letters;

/// One to three letters or digits; a number follows if the same were taken twice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(Rc<str>);

/// Why what was typed is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCode {
    /// Nothing was typed.
    Empty,
    /// More than [`Code::MOST_LETTERS`]: it may be a name.
    TooLong,
    /// Something else than letters and digits.
    NotLetters,
}

/// The most UTF-16 units of a code, without the number of a double: a letter may have accents of its own.
const MOST_UNITS: usize = 12;

/// The most digits of that number.
const MOST_DIGITS: usize = 2;

impl Code {
    /// The most letters or digits of a code, without the number of a double.
    pub const MOST_LETTERS: usize = 3;

    /// A code from what was typed. Spaces, dots and hyphens between initials are left out, and what
    /// nobody sees.
    ///
    /// # Errors
    /// If something is left that is no code.
    pub fn typed(text: &str) -> Result<Self, NoCode> {
        let is_unseen =
            |letter: char| matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
        let is_left_out = |letter: char| {
            letter.is_whitespace() || matches!(letter, '.' | '-') || is_unseen(letter)
        };
        let text: String = text.chars().filter(|letter| !is_left_out(*letter)).collect();
        Self::checked(&text, Self::MOST_LETTERS, MOST_UNITS)
    }

    /// A code as it is stored, with its number.
    #[must_use]
    pub fn stored(text: &str) -> Option<Self> {
        Self::checked(text, Self::MOST_LETTERS + MOST_DIGITS, MOST_UNITS + MOST_DIGITS).ok()
    }

    fn checked(text: &str, most_letters: usize, most_units: usize) -> Result<Self, NoCode> {
        let starts_as_letter =
            |piece: &str| piece.chars().next().is_some_and(char::is_alphanumeric);
        match letters::each(text).count() {
            0 => Err(NoCode::Empty),
            _ if !letters::each(text).all(starts_as_letter) => Err(NoCode::NotLetters),
            letters if letters > most_letters => Err(NoCode::TooLong),
            _ if letters::units(text) > most_units => Err(NoCode::TooLong),
            _ => Ok(Self(text.into())),
        }
    }

    /// The code as it is shown.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// This code, or with the first number from 2 on that none of `taken` has. Capitals tell no two
    /// codes apart.
    #[must_use]
    pub fn apart_from(self, taken: &[&Self]) -> Self {
        let is_taken = |text: &str| taken.iter().any(|code| same(&code.0, text));
        if !is_taken(&self.0) {
            return self;
        }
        let numbered = (2..).map(|number: u32| [&*self.0, &number.to_string()].concat());
        let free = numbered.into_iter().find(|text| !is_taken(text));
        free.map_or(self, |text| Self(text.into()))
    }
}

fn same(one: &str, other: &str) -> bool {
    one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}
