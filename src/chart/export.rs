//! A picture as a file that stands on its own.

use std::fmt::Write;

use super::palette::Role;

/// What a picture needs besides its marks when it leaves the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileHead<'a> {
    /// What the picture shows, in a line.
    pub title: &'a str,
    /// The values in words, for those who cannot see it.
    pub description: &'a str,
    /// Whether the ground is painted, rather than left clear.
    pub has_paper: bool,
}

/// The SVG file of a picture that one of this layer's `draw` made. It names its title and its
/// description, and refers to nothing outside itself.
#[must_use]
pub fn svg_file(picture: &str, head: &FileHead<'_>) -> String {
    let (root, body) = picture.split_once('>').unwrap_or((picture, ""));
    let mut file = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root} role=\"img\" \
         aria-labelledby=\"title description\">\n<title id=\"title\">{}</title>\n\
         <desc id=\"description\">{}</desc>",
        escaped(head.title),
        escaped(head.description)
    );
    if head.has_paper {
        let paper = Role::Paper.colour().hex();
        write!(file, "\n<rect width=\"100%\" height=\"100%\" fill=\"{paper}\"/>").ok();
    }
    file.push_str(body);
    file
}

/// The text without the characters that XML 1.0 forbids (section 2.2, "Char"). Line breaks and
/// tabs become spaces.
pub(super) fn allowed(text: &str) -> String {
    text.chars()
        .map(|letter| if matches!(letter, '\n' | '\r' | '\t') { ' ' } else { letter })
        .filter(|letter| !letter.is_control() && !matches!(letter, '\u{FFFE}' | '\u{FFFF}'))
        .collect()
}

fn escaped(text: &str) -> String {
    allowed(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
