//! The colours of pictures can be told apart, can be read, and are those of the style sheets.

use std::collections::BTreeSet;

use weft_core::chart::palette::Role;

use crate::contrast::{contrast, style_sheet, themes};

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
    let [light, _] = themes();
    for role in Role::ALL {
        assert_eq!(light.get(role.name()), Some(&role.colour()), "{}", role.name());
    }
}

#[test]
fn the_screen_replaces_every_colour_of_a_picture() {
    let screen = style_sheet("components/chart_figure.css").replace('"', "'");
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
