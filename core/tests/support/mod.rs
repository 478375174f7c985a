//! Builders and the first edition, for the tests of this package and of the app.
#![allow(dead_code, reason = "every test binary uses a part of its own")]

pub mod edition;
pub mod modules;
pub mod run;
pub mod sheet;
pub mod storage;
pub mod worksheet;
