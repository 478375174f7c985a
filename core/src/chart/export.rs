//! A picture as a file of its own.

use super::palette::Role;
use super::svg::{
    Anchor, Area, Canvas, Ink, Lettering, SvgPicture, UNITS_PER_PX, allowed, picture,
};
use super::text_width::{NORMAL_PX, SMALL_PX, lines};
use crate::domain::count::as_f64;

/// What a picture needs besides its marks when it leaves the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileHead<'a> {
    /// What the picture shows, in a line above it.
    pub title: &'a str,
    /// What it is a picture of, such as "Check of 3 March 2026"; below the title.
    pub subtitle: &'a str,
    /// The values in words, for those who cannot see it.
    pub description: &'a str,
    /// What its marks mean, and who publishes it. Each begins a line below the picture.
    pub foot: [&'a str; 2],
}

/// The paper around a picture, in pixels.
const MARGIN_PX: f64 = 24.0;

/// The heights of the lines above it, in pixels.
const TITLE_LINE_PX: f64 = 22.0;
const SUBTITLE_LINE_PX: f64 = 20.0;

/// The space between the picture and the lines above and below it, in pixels.
const HEAD_GAP_PX: f64 = 14.0;

/// The SVG file of a picture: on paper, under its title. It names its title and its description, and refers
/// to nothing outside itself.
#[must_use]
pub fn svg_file(drawn: &SvgPicture, head: &FileHead<'_>) -> String {
    let SvgPicture { width_px, height_px, marks } = drawn;
    let (width_px, height_px) = (*width_px, *height_px);
    let titles = lines(head.title, NORMAL_PX, width_px);
    let subtitles = lines(head.subtitle, SMALL_PX, width_px);
    let top_px = MARGIN_PX + height_of(&titles, &subtitles) + HEAD_GAP_PX;
    let foot: Vec<String> =
        head.foot.iter().flat_map(|text| lines(text, SMALL_PX, width_px)).collect();
    let foot_px = top_px + height_px + HEAD_GAP_PX;
    let size = (width_px + 2.0 * MARGIN_PX, foot_px + height_of(&[], &foot) + MARGIN_PX);
    let sheet = picture(size.0, size.1, |canvas| {
        canvas.rectangle(Area { from: (0.0, 0.0), to: size }, Ink::full(Role::Paper));
        let small = Lettering::small(Anchor::Start);
        let name = Lettering::name(Anchor::Start);
        let top = draw_lines(canvas, &titles, MARGIN_PX, TITLE_LINE_PX, name);
        draw_lines(canvas, &subtitles, top, SUBTITLE_LINE_PX, small);
        draw_lines(canvas, &foot, foot_px, SUBTITLE_LINE_PX, small);
    });
    let (root, sheet) = (sheet.root(), sheet.marks);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root} role=\"img\" \
         aria-labelledby=\"title description\">\n<title id=\"title\">{}</title>\n\
         <desc id=\"description\">{}</desc>\n{sheet}<g transform=\"translate({} {})\">\n{marks}</g>\n\
         </svg>\n",
        escaped(head.title),
        escaped(head.description),
        MARGIN_PX * UNITS_PER_PX,
        top_px * UNITS_PER_PX,
    )
}

fn height_of(titles: &[String], subtitles: &[String]) -> f64 {
    as_f64(titles.len()) * TITLE_LINE_PX + as_f64(subtitles.len()) * SUBTITLE_LINE_PX
}

/// Writes lines below each other, and returns where the next would begin.
fn draw_lines(
    canvas: &Canvas<'_>,
    lines: &[String],
    mut top: f64,
    height_px: f64,
    lettering: Lettering,
) -> f64 {
    for line in lines {
        canvas.text(line, (MARGIN_PX, top + height_px / 2.0), lettering);
        top += height_px;
    }
    top
}

fn escaped(text: &str) -> String {
    allowed(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
