//! Codes are read again by another crate.

use weft_core::qr_code::outline;
use weft_core::records::shared_link::MOST_CHARACTERS;

/// The text in a path of strokes such as `M4 4h7v1h-7z`, drawn with three pixels a module.
fn read(text: &str) -> String {
    const PIXELS: usize = 3;
    let outline = outline(text).expect("there is a code for it");
    let mut dark = vec![vec![false; outline.side]; outline.side];
    for stroke in outline.path.split('M').skip(1) {
        let numbers: Vec<usize> = stroke
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();
        let [x, y, length, ..] = numbers[..] else { panic!("{stroke} is no stroke") };
        dark[y][x..x + length].fill(true);
    }
    let side = outline.side * PIXELS;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if dark[y / PIXELS][x / PIXELS] { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    let [grid] = &grids[..] else { panic!("expected one code, found {}", grids.len()) };
    grid.decode().expect("it can be read").1
}

#[test]
fn short_and_longest_links_are_read_again() {
    let short = "https://weft.example/#/shared/1.eyJpIjoid2VmdCJ9";
    assert_eq!(read(short), short);
    let longest = "https://weft.example/#/shared/1.".to_owned() + &"eyJpIjoi-_".repeat(150);
    let longest = &longest[..MOST_CHARACTERS];
    assert_eq!(read(longest), longest);
}

#[test]
fn what_no_code_holds_has_none() {
    assert_eq!(outline(&"x".repeat(5_000)), None);
}
