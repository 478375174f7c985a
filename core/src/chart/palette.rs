//! Which colour stands for what.
//!
//! A picture carries the colours of the light theme as attributes, so that an exported file
//! stands on its own. Every role has a colour of its own, and a tone of a role is that colour
//! with an opacity: a style sheet can therefore replace any role by an attribute selector, such
//! as `[fill="#22252B"]`, for a dark page, for print or for forced colours.

use crate::domain::network::Network;

/// What a colour stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The ground, and the halo that keeps marks apart.
    Paper,
    /// Text and everything that must be read.
    Ink,
    /// Secondary text.
    MutedInk,
    /// Quiet lines that only divide.
    Hairline,
    /// The thread of the operational network.
    Operational,
    /// The thread of the personal network.
    Personal,
    /// The thread of the strategic network.
    Strategic,
}

/// A colour, as amounts of red, green and blue from 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Role {
    /// All roles.
    pub const ALL: [Self; 7] = [
        Self::Paper,
        Self::Ink,
        Self::MutedInk,
        Self::Hairline,
        Self::Operational,
        Self::Personal,
        Self::Strategic,
    ];

    /// The role of a network's thread.
    #[must_use]
    pub fn of(network: Network) -> Self {
        match network {
            Network::Operational => Self::Operational,
            Network::Personal => Self::Personal,
            Network::Strategic => Self::Strategic,
        }
    }

    /// The name that style sheets use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Ink => "ink",
            Self::MutedInk => "muted-ink",
            Self::Hairline => "hairline",
            Self::Operational => "operational",
            Self::Personal => "personal",
            Self::Strategic => "strategic",
        }
    }

    /// The colour in the light theme.
    #[must_use]
    pub fn colour(self) -> Colour {
        match self {
            Self::Paper => Colour(0xFB, 0xF9, 0xF4),
            Self::Ink => Colour(0x22, 0x25, 0x2B),
            Self::MutedInk => Colour(0x5B, 0x61, 0x6B),
            Self::Hairline => Colour(0xD9, 0xD4, 0xC7),
            Self::Operational => Colour(0x2B, 0x4C, 0x8C),
            Self::Personal => Colour(0x8C, 0x2F, 0x6B),
            Self::Strategic => Colour(0x8A, 0x5A, 0x00),
        }
    }
}

impl Colour {
    /// The colour as pictures write it: `#`, then six digits with capital letters.
    #[must_use]
    pub fn hex(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// How dark the band of each level is, from the lowest, as a share of ink.
pub(super) const BAND_SHADES: [f64; 3] = [0.0, 0.035, 0.07];
