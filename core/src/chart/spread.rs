//! Places on a line that need room between them.

/// Moves places, which are in order, apart until each is `gap_px` from the next: up as far as `to_px`, and
/// then back, even beyond `from_px` if there is no room between the two.
pub(super) fn spread(mut places: Vec<f64>, gap_px: f64, (from_px, to_px): (f64, f64)) -> Vec<f64> {
    let mut free_from = from_px;
    for place in &mut places {
        *place = place.max(free_from);
        free_from = *place + gap_px;
    }
    let mut free_to = to_px;
    for place in places.iter_mut().rev() {
        *place = place.min(free_to);
        free_to = *place - gap_px;
    }
    places
}
