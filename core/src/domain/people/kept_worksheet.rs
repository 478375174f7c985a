//! A worksheet as it is kept: whole, or, when its people are forgotten, its figures alone.

use super::figures::Figures;
use super::worksheet::Worksheet;
use crate::domain::record_id::RecordId;
use crate::domain::timestamp::Timestamp;

/// What is left of a worksheet whose people are forgotten.
#[derive(Clone, Debug, PartialEq)]
pub struct Forgotten {
    /// The lasting name of the worksheet.
    pub id: RecordId,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// Its figures, which name nobody.
    pub figures: Figures,
}

/// A worksheet as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum KeptWorksheet {
    /// With its people.
    Whole(Worksheet),
    /// Its figures alone.
    Forgotten(Box<Forgotten>),
}

impl KeptWorksheet {
    /// The lasting name of the worksheet.
    #[must_use]
    pub fn id(&self) -> &RecordId {
        match self {
            Self::Whole(worksheet) => &worksheet.id,
            Self::Forgotten(forgotten) => &forgotten.id,
        }
    }

    /// When it was begun.
    #[must_use]
    pub fn begun_at(&self) -> Timestamp {
        match self {
            Self::Whole(worksheet) => worksheet.begun_at,
            Self::Forgotten(forgotten) => forgotten.begun_at,
        }
    }

    /// Its figures.
    #[must_use]
    pub fn figures(&self) -> Figures {
        match self {
            Self::Whole(worksheet) => Figures::of(worksheet),
            Self::Forgotten(forgotten) => forgotten.figures.clone(),
        }
    }

    /// The worksheet, if its people are not forgotten.
    #[must_use]
    pub fn worksheet(&self) -> Option<&Worksheet> {
        match self {
            Self::Whole(worksheet) => Some(worksheet),
            Self::Forgotten(_) => None,
        }
    }

    /// What is left without the people.
    #[must_use]
    pub fn forget(&self) -> Self {
        Self::Forgotten(Box::new(Forgotten {
            id: self.id().clone(),
            begun_at: self.begun_at(),
            figures: self.figures(),
        }))
    }
}
