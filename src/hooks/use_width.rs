use yew::prelude::*;

use crate::browser::viewport;

/// The widest chart, in CSS pixels: the width of the text column.
const WIDEST_PX: u32 = 720;

/// The narrowest chart, in CSS pixels: a phone of 320 less its margins.
const NARROWEST_PX: u32 = 280;

/// The space beside a chart on a phone, in CSS pixels.
const MARGINS_PX: u32 = 40;

/// From here on, in CSS pixels, a result has two columns (`style/pages/result.css`), and the first is
/// narrower than the text column elsewhere.
const TWO_COLUMNS_FROM_PX: u32 = 1024;
const FIRST_COLUMN_PX: u32 = 600;

/// Returns the width that a chart has in the text column, in CSS pixels.
#[hook]
pub fn use_chart_width() -> u32 {
    use_width_of(in_text_column)
}

/// Returns the width that a chart has in the first column of a result, in CSS pixels.
#[hook]
pub fn use_result_chart_width() -> u32 {
    use_width_of(in_first_column)
}

#[hook]
fn use_width_of(chart: fn(u32) -> u32) -> u32 {
    let width = use_state(|| chart(viewport::width_px()));
    {
        let setter = width.setter();
        use_effect_with((), move |()| {
            let listener = viewport::on_resize(move || setter.set(chart(viewport::width_px())));
            move || drop(listener)
        });
    }
    *width
}

fn in_text_column(viewport_px: u32) -> u32 {
    viewport_px.saturating_sub(MARGINS_PX).clamp(NARROWEST_PX, WIDEST_PX)
}

fn in_first_column(viewport_px: u32) -> u32 {
    if viewport_px < TWO_COLUMNS_FROM_PX { in_text_column(viewport_px) } else { FIRST_COLUMN_PX }
}
