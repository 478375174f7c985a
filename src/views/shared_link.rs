//! The link that carries a result.

use crate::browser::location;
use crate::route::carrying;
use weft_core::records::shared_link::SharedResult;

/// Returns the address at which this copy of the app shows a result.
pub fn link_to(shared: &SharedResult) -> String {
    carrying(&location::address(), &shared.write())
}
