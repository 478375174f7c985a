//! Writes pictures for the eye, with few and with many runs. Not a test: run it by hand with
//! `cargo test --test chart_gallery -- --ignored` and look into the folder that it names.

use std::fs;

use crate::chart_samples::{profile, profile_previous_and_target, tapestry, trend};
use weft_core::chart::export::{FileHead, svg_file};

#[test]
#[ignore = "makes pictures to look at"]
fn gallery() {
    let folder = std::env::temp_dir().join("weft-gallery");
    fs::create_dir_all(&folder).expect("the folder can be made");
    for width in [320, 360, 760, 900] {
        let write = |name: &str, picture: String| {
            let head = FileHead {
                title: name,
                subtitle: "A sample",
                description: "A sample.",
                foot: ["What marks mean.", "Northern Mentors"],
            };
            fs::write(folder.join(format!("{name}-{width}.svg")), svg_file(&picture, &head))
                .expect("the picture can be written");
        };
        write("profile", profile(width));
        write("profile-full", profile_previous_and_target(width));
        for runs in [0, 1, 2, 12, 100, 1000] {
            write(&format!("tapestry-{runs}"), tapestry(runs, width));
        }
        for runs in [0, 1, 2, 3, 12, 100, 1000] {
            write(&format!("trend-{runs}"), trend(runs, width));
        }
    }
    println!("{}", folder.display());
}
