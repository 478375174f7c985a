//! Where people and circles stand. Room is reckoned, never searched for.

use std::f64::consts::{FRAC_PI_2, TAU};

use crate::domain::count::as_f64;

/// The places of everything on a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The height of the map, in pixels.
    pub height_px: f64,
    /// The middle of the ring, in pixels from the left and from the top.
    pub centre: (f64, f64),
    /// The circles, in their order.
    pub circles: Vec<CirclePlace>,
    /// The people, in their order.
    pub people: Vec<PersonPlace>,
}

/// The place of a circle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CirclePlace {
    /// Its middle, in pixels from the left and from the top.
    pub centre: (f64, f64),
    /// Its size, in pixels.
    pub radius_px: f64,
}

/// The place of a person.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PersonPlace {
    /// The middle of the mark, in pixels from the left and from the top.
    pub at: (f64, f64),
    /// The direction in which there is room for a label, of length 1.
    pub out: (f64, f64),
    /// The index of the circle in [`Layout::circles`].
    pub circle: usize,
}

/// The distance between two people of a circle, along it.
const BETWEEN_PEOPLE_PX: f64 = 40.0;

/// The smallest circle on which people stand.
const SMALLEST_PX: f64 = 24.0;

/// What a person's mark and label need beyond the middle of the mark.
const ROOM_PX: f64 = 30.0;

/// What a mark needs on either side of the map: labels are wider than they are high.
const SIDE_PX: f64 = 38.0;

/// How much further apart people stand where there is room.
const MOST_SPREAD: f64 = 1.7;

/// How much higher than wide a narrow map may be.
const MOST_UPRIGHT: f64 = 1.6;

/// How far a shaded circle reaches beyond the marks of its people.
const SHADE_PX: f64 = 14.0;

/// Between two circles on the ring.
const GAP_PX: f64 = 4.0;

/// Places so many people: everybody is in one of `circles`, also whoever is alone.
#[must_use]
pub fn layout(circles: &[Vec<usize>], people: usize, width_px: f64) -> Layout {
    let inner: Vec<f64> = circles.iter().map(|members| inner_px(members.len())).collect();
    let outer: Vec<f64> = inner.iter().map(|inner| inner + ROOM_PX).collect();
    let ring = if circles.len() > 1 { ring_px(&outer) } else { 0.0 };
    let half = ring + outer.iter().copied().fold(0.0, f64::max);
    // Marks and letters keep their size, however large the map is.
    let reach = half - ROOM_PX;
    let scale = ((width_px / 2.0 - SIDE_PX) / reach.max(1.0)).min(MOST_SPREAD);
    // A narrow map is higher than it is wide: there is room below it.
    let upright = (scale * MOST_UPRIGHT).min(scale.max(1.0));
    let centre = (width_px / 2.0, ring * upright + (reach - ring) * scale + ROOM_PX);
    let mut layout = Layout {
        height_px: (2.0 * centre.1).ceil().max(1.0),
        centre,
        circles: Vec::new(),
        people: vec![PersonPlace::default(); people],
    };
    let shares: Vec<f64> = outer.iter().map(|outer| share_of_ring(*outer, ring)).collect();
    let slack = (TAU - shares.iter().sum::<f64>()).max(0.0) / as_f64(circles.len().max(1));
    let mut angle = -FRAC_PI_2;
    for (circle, members) in circles.iter().enumerate() {
        // The first circle is at the top, in the middle of its share.
        if circle > 0 {
            angle += f64::midpoint(shares[circle - 1], shares[circle]) + slack;
        }
        let out = (angle.cos(), angle.sin());
        let middle = (centre.0 + out.0 * ring * scale, centre.1 + out.1 * ring * upright);
        let inner = inner[circle] * scale;
        layout.circles.push(CirclePlace { centre: middle, radius_px: inner + SHADE_PX });
        for (place, member) in members.iter().enumerate() {
            let turn = angle + TAU * as_f64(place) / as_f64(members.len());
            let out = if circles.len() == 1 && members.len() == 1 {
                (0.0, 1.0)
            } else {
                (turn.cos(), turn.sin())
            };
            let at = (middle.0 + out.0 * inner, middle.1 + out.1 * inner);
            if let Some(person) = layout.people.get_mut(*member) {
                *person = PersonPlace { at, out, circle };
            }
        }
    }
    layout
}

/// On how large a circle so many people stand.
fn inner_px(people: usize) -> f64 {
    if people < 2 { 0.0 } else { (as_f64(people) * BETWEEN_PEOPLE_PX / TAU).max(SMALLEST_PX) }
}

/// The smallest ring on which circles of these sizes stand beside each other.
fn ring_px(outer: &[f64]) -> f64 {
    let largest = outer.iter().copied().fold(0.0, f64::max) + GAP_PX;
    let (mut low, mut high) = (largest, largest * (as_f64(outer.len()) + 2.0));
    for _ in 0..40 {
        let ring = f64::midpoint(low, high);
        if outer.iter().map(|outer| share_of_ring(*outer, ring)).sum::<f64>() > TAU {
            low = ring;
        } else {
            high = ring;
        }
    }
    high
}

/// The angle that a circle takes on a ring.
fn share_of_ring(outer: f64, ring: f64) -> f64 {
    if ring > 0.0 { 2.0 * ((outer + GAP_PX) / ring).min(1.0).asin() } else { TAU }
}
