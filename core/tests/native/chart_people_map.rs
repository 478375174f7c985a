//! The map of people: the same every time, and legible with few, many, one circle and loners.

use weft_core::chart::people_map::{MapPerson, PeopleMap, draw, layout};
use weft_core::domain::network::Network;

/// Circles of these sizes.
fn circles(sizes: &[usize]) -> Vec<Vec<usize>> {
    let mut next = 0..;
    sizes.iter().map(|size| next.by_ref().take(*size).collect()).collect()
}

/// What people may be like: sizes of circles, where 1 is somebody in none.
const CASES: [&[usize]; 9] = [
    &[1],
    &[2],
    &[5],
    &[1, 1, 1, 1, 1],
    &[5, 4, 2, 1],
    &[20],
    &[10, 10],
    &[4, 4, 4, 3, 3, 2],
    &[1; 20],
];

#[test]
fn people_stand_apart_and_within_the_picture() {
    for sizes in CASES {
        let circles = circles(sizes);
        let count: usize = sizes.iter().sum();
        for width_px in [288.0, 390.0, 720.0] {
            let layout = layout(&circles, count, width_px);
            for (place, one) in layout.people.iter().enumerate() {
                let is_inside = |at: f64, length: f64| (12.0..=length - 12.0).contains(&at);
                assert!(is_inside(one.at.0, width_px), "{sizes:?} {width_px}: {one:?}");
                assert!(is_inside(one.at.1, layout.height_px), "{sizes:?} {width_px}: {one:?}");
                for other in &layout.people[place + 1..] {
                    let distance = (one.at.0 - other.at.0).hypot(one.at.1 - other.at.1);
                    assert!(distance >= 24.0, "{sizes:?} {width_px}: {distance}");
                }
            }
        }
    }
}

#[test]
fn a_map_says_everything_once_and_is_the_same_every_time() {
    for sizes in CASES {
        let circles = circles(sizes);
        let count: usize = sizes.iter().sum();
        let labels: Vec<String> = (0..count).map(|place| format!("P{place}")).collect();
        let people: Vec<MapPerson> = labels
            .iter()
            .enumerate()
            .map(|(place, label)| MapPerson {
                label,
                purpose: Network::ALL.get(place % 4).copied(),
                is_outside: place % 2 == 0,
            })
            .collect();
        let ties: Vec<(usize, usize)> = (1..count).map(|place| (place - 1, place)).collect();
        let map = PeopleMap { people: &people, circles: &circles, ties: &ties };
        let picture = draw(&map, 390).svg();
        assert_eq!(draw(&map, 390).svg(), picture);
        for label in &labels {
            assert_eq!(picture.matches(&format!("\n{label}\n")).count(), 1, "{label}");
        }
        assert!(picture.matches("<polyline").count() >= ties.len());
    }
}

#[test]
fn nobody_gives_an_empty_picture() {
    let map = PeopleMap { people: &[], circles: &[], ties: &[] };
    assert!(draw(&map, 320).svg().starts_with("<svg"));
}

#[test]
fn a_label_never_becomes_markup() {
    let people = [MapPerson { label: "<b>&", purpose: None, is_outside: false }];
    let map = PeopleMap { people: &people, circles: &[vec![0]], ties: &[] };
    let picture = draw(&map, 320).svg();
    assert!(picture.contains("&lt;b&gt;&amp;") && !picture.contains("<b>"));
}
