//! How each network is told apart: by colour, by the shape of its marks and by its dash. Any one
//! of the three is enough.

use super::palette::Role;
use super::svg::{Anchor, Canvas, Dash, Ink, Lettering, Point, Stroke};
use super::text_width::{NORMAL_PX, fitted_bold};
use crate::domain::network::Network;

/// The thread of a network in every picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Thread(pub(super) Network);

/// The mark of a network before its name, with the space after it, in pixels.
pub(super) const NAME_MARK_PX: f64 = 20.0;

/// How far the widest mark reaches from its centre, in radii.
pub(super) const WIDEST: f64 = 1.25;

/// The width of paper that keeps a mark apart from what lies under it, in pixels.
const HALO_PX: f64 = 1.5;

impl Thread {
    /// The thread's colour.
    pub(super) fn role(self) -> Role {
        Role::of(self.0)
    }

    /// The thread's dash.
    pub(super) fn dash(self) -> Option<Dash> {
        match self.0 {
            Network::Operational => None,
            Network::Personal => Some(Dash { mark_px: 10.0, gap_px: 5.0 }),
            Network::Strategic => Some(Dash { mark_px: 2.5, gap_px: 3.5 }),
        }
    }

    /// Draws a mark with a halo of paper.
    pub(super) fn draw_mark(self, canvas: &Canvas<'_>, centre: Point, radius_px: f64) {
        self.fill_shape(canvas, centre, radius_px + HALO_PX, Ink::full(Role::Paper));
        self.fill_shape(canvas, centre, radius_px, Ink::full(self.role()));
    }

    /// Writes the network's name, at this height and in this width, behind its mark.
    pub(super) fn draw_name(self, canvas: &Canvas<'_>, name: &str, y: f64, width_px: f64) {
        self.draw_mark(canvas, (8.0, y), 5.0);
        let name = fitted_bold(name, NORMAL_PX, width_px - NAME_MARK_PX);
        canvas.text(&name, (NAME_MARK_PX, y), Lettering::name(Anchor::Start));
    }

    /// Draws the outline of a mark, filled with paper.
    pub(super) fn draw_hollow_mark(self, canvas: &Canvas<'_>, centre: Point, radius_px: f64) {
        self.fill_shape(canvas, centre, radius_px + HALO_PX, Ink::full(Role::Paper));
        let stroke = Stroke { ink: Ink::full(self.role()), width_px: 1.8 };
        match self.corners(centre, radius_px) {
            None => canvas.ring(centre, radius_px, stroke),
            Some(corners) => canvas.outline(&corners, stroke),
        }
    }

    fn fill_shape(self, canvas: &Canvas<'_>, centre: Point, radius_px: f64, ink: Ink) {
        match self.corners(centre, radius_px) {
            None => canvas.disc(centre, radius_px, ink),
            Some(corners) => canvas.polygon(&corners, ink),
        }
    }

    /// The corners of a mark that looks as large as a circle of this radius; `None` for the
    /// circle itself.
    fn corners(self, (x, y): Point, radius_px: f64) -> Option<Vec<Point>> {
        match self.0 {
            Network::Operational => None,
            Network::Personal => {
                let reach = radius_px * WIDEST;
                Some(vec![(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)])
            }
            Network::Strategic => {
                let half = radius_px * 1.2;
                Some(vec![
                    (x, y - radius_px * 1.3),
                    (x + half, y + radius_px * 0.85),
                    (x - half, y + radius_px * 0.85),
                ])
            }
        }
    }
}
