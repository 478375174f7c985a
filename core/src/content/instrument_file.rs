//! `content/instrument.json` as it is written. [`super::instrument_check`] makes an instrument of it.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::domain::network::PerNetwork;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InstrumentFile {
    #[serde(rename = "$schema")]
    _schema: Option<IgnoredAny>,
    #[serde(rename = "format")]
    _format: IgnoredAny,
    pub(super) id: String,
    pub(super) version: String,
    pub(super) networks: ByNetwork<Vec<String>>,
    pub(super) traps: Vec<TrapFile>,
    pub(super) scoring: ScoringFile,
    pub(super) actions: ActionsFile,
    #[serde(default)]
    pub(super) patterns: Vec<PatternFile>,
    /// Versions before this one.
    #[serde(default)]
    pub(super) earlier: Vec<EarlierFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EarlierFile {
    pub(super) version: String,
    pub(super) scoring: ScoringFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ByNetwork<T> {
    pub(super) operational: T,
    pub(super) personal: T,
    pub(super) strategic: T,
}

impl<T> ByNetwork<T> {
    pub(super) fn per_network(self) -> PerNetwork<T> {
        PerNetwork([self.operational, self.personal, self.strategic])
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TrapFile {
    pub(super) id: String,
    /// The actions that answer the trap.
    pub(super) actions: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScoringFile {
    pub(super) minimum_answered: f64,
    pub(super) cuts: Vec<f64>,
    pub(super) standard_deviation: f64,
    pub(super) reliability: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActionsFile {
    pub(super) operational: Levels,
    pub(super) personal: Levels,
    pub(super) strategic: Levels,
    /// Those that only answer traps.
    #[serde(default)]
    pub(super) traps: Vec<ActionFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Levels {
    pub(super) occasional: Vec<ActionFile>,
    pub(super) repeated: Vec<ActionFile>,
    pub(super) regular: Vec<ActionFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActionFile {
    pub(super) id: String,
    pub(super) theme: String,
    /// The statements of its network that it serves.
    #[serde(default)]
    pub(super) serves: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PatternFile {
    pub(super) id: String,
    pub(super) when: ByNetwork<Option<String>>,
}
