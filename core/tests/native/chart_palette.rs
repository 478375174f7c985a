//! The colours of pictures can be told apart, can be read, and are those of the style sheets.

use std::collections::BTreeSet;

use weft_core::chart::palette::{Role, themed};

use crate::contrast::{contrast, themes};

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
fn on_a_page_every_colour_follows_the_theme() {
    let [light, dark] = themes();
    for role in Role::ALL {
        let colour = role.colour().hex();
        let picture = format!("<path fill=\"{colour}\" stroke=\"{colour}\"/>");
        let colour = format!("var(--{}, {colour})", role.name());
        assert_eq!(themed(&picture), format!("<path fill=\"{colour}\" stroke=\"{colour}\"/>"));
        assert!(light.contains_key(role.name()) && dark.contains_key(role.name()));
    }
}

#[test]
fn a_colour_in_a_text_stays_a_text() {
    let picture = format!("<text>{}</text>", Role::Ink.colour().hex());
    assert_eq!(themed(&picture), picture);
}
