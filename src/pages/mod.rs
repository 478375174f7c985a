//! One component a route. Pages do not know each other.

pub mod advisors;
pub mod check;
pub mod data;
pub mod group;
pub mod home;
pub mod method;
pub mod networks;
pub mod not_found;
pub mod people;
pub mod progress;
pub mod publisher;
pub mod questionnaire;
pub mod result;
pub mod review;
pub mod shared;
