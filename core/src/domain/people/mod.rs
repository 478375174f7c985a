//! A reader's private worksheet: a few people, what is said about each, and who of them know each
//! other. `docs/measurement.md`, "People", has the rules and their sources.
//!
//! Nothing here grades a person or a network: figures are counts with what is not known left out.

pub mod code;
pub mod figures;
pub mod kept_worksheet;
pub mod person;
pub mod question;
pub mod share;
pub mod since;
pub mod ties;
pub mod worksheet;
