//! A part of a picture in the coordinates of what it shows, and the series that plotters draws there.

use plotters::backend::SVGBackend;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, ErrorBar, PointCollection, Polygon};
use plotters::series::{DashedLineSeries, LineSeries};
use plotters::style::Color;

use super::scale::Scale;
use super::svg::{Canvas, Dash, Ink, Point, Stroke, UNITS_PER_PX, colour, shape_style, units};

/// A point by its values: to the right, and upwards.
pub(super) type Values = (f64, f64);

/// Places by two values. The axis to the right knows its own place on the picture.
pub(super) struct Plane<'a, X: Ranged<ValueType = f64>> {
    area: DrawingArea<SVGBackend<'a>, Cartesian2d<X, RangedCoordf64>>,
}

impl<'a, X: Ranged<ValueType = f64>> Plane<'a, X> {
    pub(super) fn new(canvas: &Canvas<'a>, right: X, up: &Scale) -> Self {
        let (bottom, top) = up.ends;
        let plane = Cartesian2d::new(right, up.values.clone(), (0..0, bottom..top));
        Self { area: canvas.area.apply_coord_spec(plane) }
    }

    /// The place of a point, in pixels.
    pub(super) fn px(&self, point: Values) -> Point {
        let (x, y) = self.area.map_coordinate(&point);
        (f64::from(x) / UNITS_PER_PX, f64::from(y) / UNITS_PER_PX)
    }

    /// Joins points by a line, with gaps if there is a dash.
    pub(super) fn line(&self, points: Vec<Values>, stroke: Stroke, dash: Option<Dash>) {
        let style = shape_style(stroke);
        match dash {
            None => LineSeries::new(points, style).for_each(|line| self.put(&line)),
            Some(dash) => {
                let (mark, gap) = (units(dash.mark_px), units(dash.gap_px));
                let lines = DashedLineSeries::new(points, mark, gap, style);
                lines.into_iter().for_each(|line| self.put(&line));
            }
        }
    }

    /// Draws a range as a line through its point, with a cap at each end.
    pub(super) fn error_bar(&self, x: f64, range: [f64; 3], stroke: Stroke, cap_px: f64) {
        let [low, middle, high] = range;
        let cap = units(cap_px).unsigned_abs();
        self.put(&ErrorBar::new_vertical(x, low, middle, high, shape_style(stroke), cap));
    }

    /// Fills the area between corners.
    pub(super) fn polygon(&self, corners: Vec<Values>, ink: Ink) {
        self.put(&Polygon::new(corners, colour(ink).filled()));
    }

    /// Drawing into a `String` cannot fail, so there is no error to return.
    fn put<E>(&self, element: &E)
    where
        E: Drawable<SVGBackend<'a>>,
        for<'b> &'b E: PointCollection<'b, Values>,
    {
        self.area.draw(element).ok();
    }
}
