//! The colours of pictures can be told apart, can be read, and are those of the style sheets.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use weft::chart::palette::{Colour, Role};

#[test]
fn every_role_has_a_colour_of_its_own() {
    let colours: BTreeSet<String> = Role::ALL.iter().map(|role| role.colour().hex()).collect();
    assert_eq!(colours.len(), Role::ALL.len());
}

#[test]
fn everything_that_is_read_stands_out_from_the_paper() {
    for role in Role::ALL {
        if matches!(role, Role::Paper | Role::Hairline) {
            continue;
        }
        let contrast = contrast(role.colour(), Role::Paper.colour());
        assert!(contrast >= 4.5, "{} has {contrast:.2}:1", role.name());
    }
}

#[test]
fn the_light_theme_has_the_same_colours() {
    let tokens = style_sheet("tokens.css").to_lowercase();
    let light = tokens.split('}').next().unwrap_or_default();
    for role in Role::ALL {
        let token = format!("--{}: {};", role.name(), role.colour().hex().to_lowercase());
        assert!(light.contains(&token), "style/tokens.css does not set {token}");
    }
}

#[test]
fn the_screen_replaces_every_colour_of_a_picture() {
    let screen = style_sheet("screen.css").replace('"', "'");
    for role in Role::ALL {
        for attribute in ["fill", "stroke"] {
            let selector = format!("[{attribute}='{}']", role.colour().hex());
            let rule = screen.split_once(&selector).map(|(_, rule)| rule);
            let body = rule.and_then(|rule| rule.split('}').next()).unwrap_or_default();
            let replacement = format!("var(--{})", role.name());
            assert!(body.contains(&replacement), "{selector} is not replaced by {replacement}");
        }
    }
}

fn style_sheet(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style").join(name);
    fs::read_to_string(path).expect("the style sheet can be read")
}

/// The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(a: Colour, b: Colour) -> f64 {
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
