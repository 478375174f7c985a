//! What the words mean: the instrument, its answers, and everything that follows from them.
//!
//! This layer is pure. It imports only `std` and `letters`, knows no clock, no storage and no page; "now",
//! seeds and ids are arguments. The rules are those of `docs/measurement.md`; a formula names
//! its source beside it.
//!
//! A thing belongs here when a test on paper could check it. It moves out as soon as it needs
//! a sentence of a language, a file format or a pixel.
#![warn(missing_docs)]

pub mod action;
pub mod advice;
pub mod advisors;
pub mod answer;
pub mod answer_quality;
pub mod answer_sheet;
pub mod assessment;
pub mod change;
pub mod commitment;
pub mod comparison;
pub(crate) mod count;
pub mod day;
pub mod decisions;
pub mod disclosure;
pub mod draft;
pub mod generator;
pub mod group;
pub mod headline;
pub mod history;
pub mod instrument;
pub mod ladder;
pub mod level;
pub mod measured;
pub mod network;
pub mod pattern;
pub mod people;
pub mod presentation_order;
pub mod profile;
pub mod questionnaire;
pub mod record_id;
pub mod reliability;
pub mod score;
pub mod settings;
pub mod timestamp;
