//! One answer to one statement.

/// How often a behaviour was shown in the last three months, as a point on the five-point scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Frequency {
    /// 0: not once.
    Never,
    /// 1: one time.
    Once,
    /// 2: two or three times.
    AFewTimes,
    /// 3: four to six times.
    SeveralTimes,
    /// 4: seven times or more.
    Often,
}

impl Frequency {
    /// The five points, from the lowest.
    pub const ALL: [Self; 5] =
        [Self::Never, Self::Once, Self::AFewTimes, Self::SeveralTimes, Self::Often];

    /// The highest number of points that one answer can give.
    pub const MOST_POINTS: u32 = 4;

    /// The points that this answer adds to the sum, 0 to 4.
    #[must_use]
    pub fn points(self) -> u32 {
        self as u32
    }

    /// The frequency worth so many points, if there is one.
    #[must_use]
    pub fn from_points(points: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|frequency| frequency.points() == points)
    }

    /// Whether the behaviour was shown more than once, which counts it as repeated.
    #[must_use]
    pub fn is_repeated(self) -> bool {
        self >= Self::AFewTimes
    }
}

/// What a leader said about a statement. "Not answered" is the absence of an answer: an
/// `Option<Answer>` that is `None`. It is neither [`Frequency::Never`] nor
/// [`Answer::DoesNotFit`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The behaviour can happen in this role, and happened so often.
    Frequency(Frequency),
    /// The behaviour does not fit the role; the statement leaves the denominator.
    DoesNotFit,
}

impl Answer {
    /// The frequency, unless the statement does not fit the role.
    #[must_use]
    pub fn frequency(self) -> Option<Frequency> {
        match self {
            Self::Frequency(frequency) => Some(frequency),
            Self::DoesNotFit => None,
        }
    }
}
