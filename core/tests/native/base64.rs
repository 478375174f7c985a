//! Bytes as text.

use weft_core::base64::{decode, decode_from_address, encode, encode_for_address};

#[test]
fn the_examples_of_the_standard_hold() {
    for (bytes, text) in [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ] {
        assert_eq!(encode(bytes.as_bytes()), text);
        assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
    }
}

#[test]
fn every_byte_comes_back() {
    let bytes: Vec<u8> = (0..=255).chain((0..=255).rev()).collect();
    for start in 0..4 {
        let bytes = &bytes[start..];
        assert_eq!(decode(&encode(bytes)).as_deref(), Some(bytes));
    }
    assert_eq!(encode(&[0xfb, 0xff, 0xbf]), "+/+/");
}

#[test]
fn what_nobody_encodes_is_not_decoded() {
    for text in [
        "Z", "Zg", "Zg=", "Zg===", "Zm9", "====", "=", "Zh==", "Zm9v=", "Zg==Zg==", "Zm-_",
        "Zm9v\n", " Zm9v", "Zm9é", "Z===",
    ] {
        assert_eq!(decode(text), None, "{text:?}");
    }
}

#[test]
fn an_address_has_letters_of_its_own_and_no_padding() {
    assert_eq!(encode_for_address(&[0xfb, 0xff, 0xbf]), "-_-_");
    for length in 0..9 {
        let bytes: Vec<u8> = (0..length).map(|it| 250 - it).collect();
        let text = encode_for_address(&bytes);
        assert!(!text.contains(['+', '/', '=']), "{text}");
        assert_eq!(decode_from_address(&text), Some(bytes));
    }
    for text in ["Zm9+", "Zm9/", "Zg==", "Z", "Zh", "Zm9é"] {
        assert_eq!(decode_from_address(text), None, "{text}");
    }
}
