use yew::prelude::*;

use crate::browser::viewport;

/// The widest chart, in CSS pixels: the width of the text column.
const WIDEST_PX: u32 = 720;

/// The narrowest chart, in CSS pixels: a phone of 320 less its margins.
const NARROWEST_PX: u32 = 280;

/// The space beside a chart on a phone, in CSS pixels.
const MARGINS_PX: u32 = 40;

/// The width that a chart has in the text column, in CSS pixels.
#[hook]
pub fn use_chart_width() -> u32 {
    let width = use_state(chart_width);
    {
        let setter = width.setter();
        use_effect_with((), move |()| {
            let listener = viewport::on_resize(move || setter.set(chart_width()));
            move || drop(listener)
        });
    }
    *width
}

fn chart_width() -> u32 {
    viewport::width_px().saturating_sub(MARGINS_PX).clamp(NARROWEST_PX, WIDEST_PX)
}
