//! Which colour means what.
//!
//! A picture is drawn in the colours of the light theme, as a file of its own needs it:
//! word processors and drawing programs know no custom properties. On a page [`themed`] has each role
//! follow the custom property of its name, for a dark page, for print and for forced colours. A tone of
//! a role is its colour with an opacity.

use crate::domain::network::Network;

/// What a colour means.
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

    /// The name of its custom property in the style sheets, without the `--`.
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

/// The same picture in the colours of the page it is put into: `#22252B` becomes
/// `var(--ink, #22252B)`.
#[must_use]
pub fn themed(picture: &str) -> String {
    Role::ALL.into_iter().fold(picture.to_owned(), |picture, role| {
        let colour = role.colour().hex();
        let themed = format!("\"var(--{}, {colour})\"", role.name());
        picture.replace(&format!("\"{colour}\""), &themed)
    })
}

/// How dark the band of each level is, from the lowest, as a share of ink.
pub(super) const BAND_SHADES: [f64; 3] = [0.0, 0.035, 0.07];
