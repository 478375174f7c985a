//! The surface that pictures are drawn on with plotters, in pixels. Series in the coordinates of what they
//! show are in `plane.rs`.
//!
//! plotters places things on whole units. One unit is a tenth of a pixel here, so that a thin
//! line can fill exactly one pixel and a slope stays smooth; the size of the picture is written
//! in pixels and its `viewBox` in units.
//!
//! Texts are placed by an anchor and never measured: in a browser plotters would measure by
//! inserting an element into the page.

use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{
    Circle, DashedPathElement, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBAColor, ShapeStyle};

use super::palette::{Colour, Role};
use super::text_width::{NORMAL_PX, SMALL_PX};

/// A place: pixels from the left, pixels from the top.
pub(super) type Point = (f64, f64);

/// What is drawn with: the colour of a role, from 0 (nothing) to 1 (opaque).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ink {
    pub(super) role: Role,
    pub(super) opacity: f64,
}

impl Ink {
    /// The opaque colour of a role.
    pub(super) fn full(role: Role) -> Self {
        Self { role, opacity: 1.0 }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stroke {
    pub(super) ink: Ink,
    pub(super) width_px: f64,
}

impl Stroke {
    /// A line that only divides.
    pub(super) fn hairline() -> Self {
        Self { ink: Ink::full(Role::Hairline), width_px: 1.0 }
    }

    /// A thin line that must be seen.
    pub(super) fn thin(role: Role) -> Self {
        Self { ink: Ink::full(role), width_px: 1.0 }
    }
}

/// How a line is interrupted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Dash {
    pub(super) mark_px: f64,
    pub(super) gap_px: f64,
}

/// A rectangle, by two opposite corners.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) from: Point,
    pub(super) to: Point,
}

/// Which part of a text is at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The first letter.
    Start,
    /// The middle.
    Middle,
    /// The last letter.
    End,
}

/// How a text is set. Its middle height is at its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Lettering {
    pub(super) role: Role,
    pub(super) size_px: f64,
    pub(super) anchor: Anchor,
    pub(super) is_bold: bool,
}

impl Lettering {
    /// Secondary words.
    pub(super) fn small(anchor: Anchor) -> Self {
        Self { role: Role::MutedInk, size_px: SMALL_PX, anchor, is_bold: false }
    }

    /// A name.
    pub(super) fn name(anchor: Anchor) -> Self {
        Self { role: Role::Ink, size_px: NORMAL_PX, anchor, is_bold: true }
    }
}

/// The fonts of the reader's own system, best first.
const FONTS: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/// How many units make a pixel.
pub(super) const UNITS_PER_PX: f64 = 10.0;

/// How plotters writes that a text is centred on its height. Word processors ignore it, so that a
/// text is placed by its baseline instead.
const CENTRED: &str = " dy=\"0.5ex\"";

/// How far the baseline lies below the middle height of letters, small and capital, in parts of a
/// font's size.
const BASELINE_SHARE: f64 = 0.31;

/// plotters writes a font's size divided by this.
const FONT_DIVISOR: f64 = 1.24;

/// A picture that was drawn, as SVG text.
#[derive(Clone, Debug, PartialEq)]
pub struct SvgPicture {
    pub(super) width_px: f64,
    pub(super) height_px: f64,
    /// The elements on it, in units.
    pub(super) marks: String,
}

impl SvgPicture {
    /// The picture by itself.
    #[must_use]
    pub fn svg(&self) -> String {
        format!("{}>\n{}</svg>\n", self.root(), self.marks)
    }

    /// The beginning of its root, to which attributes can be added.
    pub(super) fn root(&self) -> String {
        let Self { width_px, height_px, .. } = self;
        let (width, height) = (units(*width_px), units(*height_px));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width_px}\" height=\"{height_px}\" \
             viewBox=\"0 0 {width} {height}\""
        )
    }
}

/// A picture of a size in pixels, with what `draw` puts on it.
pub(super) fn picture(width_px: f64, height_px: f64, draw: impl FnOnce(&Canvas<'_>)) -> SvgPicture {
    let mut text = String::new();
    let size = (units(width_px).unsigned_abs(), units(height_px).unsigned_abs());
    let canvas = Canvas { area: SVGBackend::with_string(&mut text, size).into_drawing_area() };
    draw(&canvas);
    drop(canvas);
    // Between the first line and the last is what was drawn.
    let marks = text.split_once('\n').map_or("", |(_, marks)| marks);
    let marks = marks.rsplit_once("</svg>").map_or(marks, |(marks, _)| marks).replace(CENTRED, "");
    SvgPicture { width_px, height_px, marks }
}

/// A surface to draw on.
pub(super) struct Canvas<'a> {
    pub(super) area: DrawingArea<SVGBackend<'a>, Shift>,
}

impl<'a> Canvas<'a> {
    /// Draws connected lines.
    pub(super) fn path(&self, path: &[Point], stroke: Stroke) {
        self.put(&PathElement::new(places(path), shape_style(stroke)));
    }

    /// Draws connected lines that end where they begin.
    pub(super) fn outline(&self, corners: &[Point], stroke: Stroke) {
        // One corner more than needed joins the ends like every other corner.
        let round: Vec<Point> = corners.iter().chain(corners.iter().take(2)).copied().collect();
        self.path(&round, stroke);
    }

    /// Draws connected lines with gaps.
    pub(super) fn dashed_path(&self, path: &[Point], stroke: Stroke, dash: Dash) {
        let (mark, gap) = (units(dash.mark_px), units(dash.gap_px));
        self.put(&DashedPathElement::new(places(path), mark, gap, shape_style(stroke)));
    }

    /// Fills an area with straight sides.
    pub(super) fn polygon(&self, corners: &[Point], ink: Ink) {
        self.put(&Polygon::new(places(corners), colour(ink).filled()));
    }

    /// Fills a rectangle.
    pub(super) fn rectangle(&self, area: Area, ink: Ink) {
        self.put(&Rectangle::new([place(area.from), place(area.to)], colour(ink).filled()));
    }

    /// Fills a circle.
    pub(super) fn disc(&self, centre: Point, radius_px: f64, ink: Ink) {
        self.put(&Circle::new(place(centre), units(radius_px), colour(ink).filled()));
    }

    /// Draws a circle.
    pub(super) fn ring(&self, centre: Point, radius_px: f64, stroke: Stroke) {
        self.put(&Circle::new(place(centre), units(radius_px), shape_style(stroke)));
    }

    /// Writes a text. It can never become markup: plotters escapes what has a meaning in XML,
    /// and characters that XML forbids are left out.
    pub(super) fn text(&self, text: &str, at: Point, lettering: Lettering) {
        let weight = if lettering.is_bold { FontStyle::Bold } else { FontStyle::Normal };
        let size = lettering.size_px * UNITS_PER_PX * FONT_DIVISOR;
        let horizontal = match lettering.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let style = FontDesc::new(FontFamily::Name(FONTS), size, weight)
            .color(&colour(Ink::full(lettering.role)))
            .pos(Pos::new(horizontal, VPos::Center));
        let baseline = (at.0, at.1 + lettering.size_px * BASELINE_SHARE);
        self.put(&Text::new(allowed(text), place(baseline), style));
    }

    /// Drawing into a `String` cannot fail, so there is no error to return.
    fn put<E>(&self, element: &E)
    where
        E: Drawable<SVGBackend<'a>>,
        for<'b> &'b E: PointCollection<'b, (i32, i32)>,
    {
        self.area.draw(element).ok();
    }
}

/// The text without the characters that XML 1.0 forbids (section 2.2, "Char"). Line breaks and
/// tabs become spaces.
pub(super) fn allowed(text: &str) -> String {
    text.chars()
        .map(|letter| if matches!(letter, '\n' | '\r' | '\t') { ' ' } else { letter })
        .filter(|letter| !letter.is_control() && !matches!(letter, '\u{FFFE}' | '\u{FFFF}'))
        .collect()
}

fn places(path: &[Point]) -> Vec<(i32, i32)> {
    path.iter().copied().map(place).collect()
}

fn place((x, y): Point) -> (i32, i32) {
    (units(x), units(y))
}

pub(super) fn units(px: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a cast to an integer ends at its limits")]
    let units = (px * UNITS_PER_PX).round() as i32;
    units
}

pub(super) fn colour(ink: Ink) -> RGBAColor {
    let Colour(red, green, blue) = ink.role.colour();
    RGBAColor(red, green, blue, ink.opacity)
}

pub(super) fn shape_style(stroke: Stroke) -> ShapeStyle {
    colour(stroke.ink).stroke_width(units(stroke.width_px).unsigned_abs())
}
