//! What must be read or found stands out from what is behind it: WCAG 2.2, 1.4.3 and 1.4.11,
//! computed from the style sheets in both themes and on paper.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use weft_core::chart::palette::Colour;

/// The least contrast of text.
const TEXT: f64 = 4.5;

/// The least contrast of what shows a control, its state, or a thing in a picture.
const SHAPE: f64 = 3.0;

/// What stands before what, how much it must stand out, and where. Not here are lines that only
/// divide (`hairline`), which nobody needs to see.
const PAIRS: [(&str, &str, f64, &str); 18] = [
    ("ink", "paper", TEXT, "text, the border of a chosen answer, a button"),
    ("ink", "raised", TEXT, "text in a notice, a chosen answer"),
    ("muted-ink", "paper", TEXT, "hints, labels, axes"),
    ("muted-ink", "raised", TEXT, "hints in a notice, the gloss of a chosen answer"),
    ("warning", "paper", TEXT, "what is missing"),
    ("warning", "raised", TEXT, "the bar beside a warning"),
    ("paper", "ink", TEXT, "the words on a button"),
    ("paper", "accent", TEXT, "the words on a button, also where the pointer mixes ink into it"),
    ("accent", "raised", TEXT, "the border of a quiet button below the pointer"),
    ("paper", "warning", TEXT, "the words that follow a crash"),
    ("operational", "paper", TEXT, "names in a chart, a thread, the focus, a reached step"),
    ("personal", "paper", TEXT, "names in a chart, a thread, a reached step"),
    ("strategic", "paper", TEXT, "names in a chart, a thread, a reached step"),
    ("control", "paper", SHAPE, "the border of a field"),
    ("control", "raised", SHAPE, "the bar beside a notice"),
    ("operational", "raised", SHAPE, "the focus and a mark in a notice"),
    ("personal", "raised", SHAPE, "a mark in a notice"),
    ("strategic", "raised", SHAPE, "a mark in a notice"),
];

/// The colours of one look, by the names that the style sheets give them.
type Look = BTreeMap<String, Colour>;

#[test]
fn everything_stands_out_in_the_light_in_the_dark_and_on_paper() {
    for (name, look) in looks() {
        assert_eq!(faint(&look), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_colour_that_is_dimmed_is_found() {
    for (name, look) in looks() {
        for (front, behind, ..) in PAIRS {
            let mut dimmed = look.clone();
            dimmed.insert(front.to_owned(), halfway(look[front], look[behind]));
            assert_ne!(faint(&dimmed), Vec::<String>::new(), "{front} before {behind}, {name}");
        }
    }
}

#[test]
fn the_known_contrasts_are_computed() {
    let [black, white] = [Colour(0, 0, 0), Colour(255, 255, 255)];
    assert!((contrast(black, white) - 21.0).abs() < 0.001);
    assert!((contrast(white, black) - 21.0).abs() < 0.001);
    assert!((contrast(white, Colour(0x76, 0x76, 0x76)) - 4.54).abs() < 0.005);
}

/// The pairs that stand out too little, in words.
fn faint(look: &Look) -> Vec<String> {
    let found = PAIRS.iter().map(|(front, behind, least, what)| {
        let contrast = contrast(look[*front], look[*behind]);
        (contrast < *least)
            .then(|| format!("{front} on {behind}: {contrast:.2} < {least} ({what})"))
    });
    found.flatten().collect()
}

/// The three looks; what paper does not set stays as it is in the light.
fn looks() -> [(&'static str, Look); 3] {
    let [light, dark] = themes();
    let mut paper = light.clone();
    paper.extend(colours(":root[data-theme] {"));
    [("light", light), ("dark", dark), ("print", paper)]
}

/// The colours of tokens.css in the light and in the dark.
pub fn themes() -> [Look; 2] {
    [":root {", ":root[data-theme='dark'] {"].map(colours)
}

#[test]
fn the_dark_is_the_same_for_the_system_and_for_the_reader() {
    let [light, dark] = themes();
    assert_eq!(colours(":root:not([data-theme='light']) {"), dark);
    let names = |look: &Look| look.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&light), names(&dark), "each colour is set in both themes");
}

/// The colours that the first rule of tokens.css with this selector sets.
fn colours(selector: &str) -> Look {
    let tokens = style_sheet("tokens.css");
    let rule = tokens.split_once(selector).and_then(|(_, rest)| rest.split_once('}'));
    let declarations = rule.expect("the rule").0.lines().filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": ")?;
        // The accent is that of the publisher, or else this one.
        let value = value.trim_start_matches("var(--accent-light, ");
        let value = value.trim_start_matches("var(--accent-dark, ");
        Some((name.to_owned(), colour(value.trim_end_matches([')', ';']))?))
    });
    declarations.collect()
}

/// A file of `style/`.
fn style_sheet(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style").join(name);
    fs::read_to_string(path).expect("the style sheet can be read")
}

/// The colour that a style sheet writes as `#rgb` or `#rrggbb`.
fn colour(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#')?;
    let digit = |index: usize| u8::from_str_radix(digits.get(index..=index)?, 16).ok();
    let channel = |index: usize| match digits.len() {
        3 => Some(digit(index)? * 17),
        6 => Some(digit(2 * index)? * 16 + digit(2 * index + 1)?),
        _ => None,
    };
    Some(Colour(channel(0)?, channel(1)?, channel(2)?))
}

fn halfway(one: Colour, other: Colour) -> Colour {
    Colour(one.0.midpoint(other.0), one.1.midpoint(other.1), one.2.midpoint(other.2))
}

/// The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
pub fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The relative luminance of a colour, 0 to 1 (WCAG 2.2, "relative luminance").
fn luminance(Colour(red, green, blue): Colour) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
