//! Pictures of results, as SVG text.
//!
//! Pure: strings in, SVG out. Every word, date and number in a picture comes from the caller,
//! already translated and formatted; nothing is measured, so that a browser never lays out a
//! page to draw a chart and a native test sees what a browser sees.
//!
//! A picture is drawn for a width in CSS pixels. At that width its letters are 13 to 15 px high,
//! so the page draws it anew for another width instead of scaling it.
//!
//! A thing belongs here when it turns values into marks on a surface. What a value means is
//! decided in `domain`; which words are beside it, in `content`.
#![warn(missing_docs)]

mod cloth;
pub mod cloth_key;
pub mod export;
pub mod palette;
pub mod people_map;
mod plane;
pub mod profile;
mod scale;
pub mod series;
mod spread;
mod svg;
pub mod tapestry;
mod text_width;
mod thread;
pub mod trend;

pub use svg::SvgPicture;
