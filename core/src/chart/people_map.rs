//! The map of a worksheet: circles on a ring, people in circles, ties as threads. Nothing moves and
//! nothing is left to chance: the same people give the same picture.

mod layout;

pub use layout::{Layout, layout};

use super::palette::{BAND_SHADES, Role};
use super::svg::{Anchor, Area, Canvas, Ink, Lettering, Point, Stroke, SvgPicture, picture};
use super::text_width::{SMALL_PX, room_px};
use super::thread::Thread;
use crate::domain::network::Network;

/// What a map shows.
#[derive(Clone, Copy, Debug)]
pub struct PeopleMap<'a> {
    /// The people.
    pub people: &'a [MapPerson<'a>],
    /// The people of each circle and each one who is in none, by their places: everybody once.
    pub circles: &'a [Vec<usize>],
    /// Who know each other, by their places.
    pub ties: &'a [(usize, usize)],
}

/// A person as a mark.
#[derive(Clone, Copy, Debug)]
pub struct MapPerson<'a> {
    /// A code or a number.
    pub label: &'a str,
    /// Whose mark they have; a square if nothing is said.
    pub purpose: Option<Network>,
    /// Has a ring.
    pub is_outside: bool,
}

const MARK_PX: f64 = 6.0;
const OUTSIDE_RING_PX: f64 = 10.5;
const LABEL_DISTANCE_PX: f64 = 20.0;

/// How many straight pieces a bent thread has.
const PIECES: u32 = 14;

/// Draws a map for a width in CSS pixels. The height is as much as the people need.
#[must_use]
pub fn draw(map: &PeopleMap<'_>, width_px: u32) -> SvgPicture {
    let layout = layout(map.circles, map.people.len(), f64::from(width_px));
    picture(f64::from(width_px), layout.height_px, |canvas| {
        for (circle, members) in layout.circles.iter().zip(map.circles) {
            if members.len() > 1 {
                canvas.disc(circle.centre, circle.radius_px, shade());
                canvas.ring(circle.centre, circle.radius_px, Stroke::hairline());
            }
        }
        for (one, other) in map.ties {
            draw_tie(canvas, &layout, *one, *other);
        }
        for (place, person) in map.people.iter().enumerate() {
            draw_person(canvas, &layout, place, person);
        }
    })
}

fn shade() -> Ink {
    Ink { role: Role::Ink, opacity: BAND_SHADES[1] }
}

/// Straight within a circle; from one circle to another bent towards the middle, so that threads do not
/// run through people who stand between.
fn draw_tie(canvas: &Canvas<'_>, layout: &Layout, one: usize, other: usize) {
    let (from, to) = (layout.people[one].at, layout.people[other].at);
    let ink = Ink { role: Role::MutedInk, opacity: 0.7 };
    let stroke = Stroke { ink, width_px: 1.2 };
    if layout.people[one].circle == layout.people[other].circle {
        canvas.path(&[from, to], stroke);
        return;
    }
    let between = |a: f64, b: f64, share: f64| a + (b - a) * share;
    let middle = (between(from.0, to.0, 0.5), between(from.1, to.1, 0.5));
    let bend: Point =
        (between(middle.0, layout.centre.0, 0.45), between(middle.1, layout.centre.1, 0.45));
    let at = |step: u32| {
        let share = f64::from(step) / f64::from(PIECES);
        let curve = |from: f64, bend: f64, to: f64| {
            between(between(from, bend, share), between(bend, to, share), share)
        };
        (curve(from.0, bend.0, to.0), curve(from.1, bend.1, to.1))
    };
    canvas.path(&(0..=PIECES).map(at).collect::<Vec<_>>(), stroke);
}

fn draw_person(canvas: &Canvas<'_>, layout: &Layout, place: usize, person: &MapPerson<'_>) {
    let at = layout.people[place].at;
    if person.is_outside {
        canvas.disc(at, OUTSIDE_RING_PX + 1.0, Ink::full(Role::Paper));
        let stroke = Stroke { ink: Ink::full(Role::Ink), width_px: 1.4 };
        canvas.ring(at, OUTSIDE_RING_PX, stroke);
    }
    if let Some(network) = person.purpose {
        Thread(network).draw_mark(canvas, at, MARK_PX);
    } else {
        square(canvas, at, MARK_PX + 1.0, Role::Paper);
        square(canvas, at, MARK_PX - 0.5, Role::MutedInk);
    }
    let out = layout.people[place].out;
    let half = room_px(person.label, SMALL_PX) / 2.0;
    let distance = LABEL_DISTANCE_PX + (half - 8.0).max(0.0) * out.0.abs();
    let label = (at.0 + out.0 * distance, at.1 + out.1 * distance);
    let room = Area {
        from: (label.0 - half - 1.0, label.1 - SMALL_PX / 2.0),
        to: (label.0 + half + 1.0, label.1 + SMALL_PX / 2.0),
    };
    canvas.rectangle(room, Ink { role: Role::Paper, opacity: 0.8 });
    let lettering =
        Lettering { role: Role::Ink, is_bold: true, ..Lettering::small(Anchor::Middle) };
    canvas.text(person.label, label, lettering);
}

fn square(canvas: &Canvas<'_>, (x, y): Point, half: f64, role: Role) {
    let area = Area { from: (x - half, y - half), to: (x + half, y + half) };
    canvas.rectangle(area, Ink::full(role));
}
