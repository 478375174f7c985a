//! Keys as readers mean them.

use web_sys::KeyboardEvent;

/// Returns the digit that a key gives, from `0` to `9`; in any script, and on keyboards whose row of
/// digits gives them only with Shift.
#[must_use]
pub fn digit(event: &KeyboardEvent) -> Option<char> {
    digit_of(&event.key(), &event.code(), event.shift_key())
}

fn digit_of(key: &str, code: &str, is_shifted: bool) -> Option<char> {
    let mut letters = key.chars();
    let (letter, None) = (letters.next()?, letters.next()) else {
        return None; // The name of a key, such as `End` on a number pad.
    };
    let by_place = || code.strip_prefix("Digit").filter(|_| !is_shifted)?.chars().next();
    ascii_digit(letter).or_else(by_place)
}

/// Returns the ASCII digit for a decimal digit of any script.
fn ascii_digit(letter: char) -> Option<char> {
    let place = ZEROS.iter().find_map(|zero| {
        u32::from(letter).checked_sub(u32::from(*zero)).filter(|place| *place < 10)
    })?;
    char::from_digit(place, 10)
}

/// The zeros of the scripts that keyboards write; their other digits follow in order.
const ZEROS: [char; 18] =
    ['0', '٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '０'];

#[cfg(test)]
mod tests {
    use super::digit_of;

    #[test]
    fn a_digit_is_known_in_any_script() {
        for (key, digit) in
            [("1", '1'), ("0", '0'), ("١", '1'), ("۳", '3'), ("३", '3'), ("５", '5')]
        {
            assert_eq!(digit_of(key, "Unidentified", false), Some(digit), "{key}");
            assert_eq!(digit_of(key, "", true), Some(digit), "{key} with Shift");
        }
    }

    #[test]
    fn the_row_of_digits_gives_them_without_shift_on_every_layout() {
        for (key, code, digit) in
            [("&", "Digit1", '1'), ("é", "Digit2", '2'), ("š", "Digit3", '3'), ("à", "Digit0", '0')]
        {
            assert_eq!(digit_of(key, code, false), Some(digit), "{key}");
        }
        assert_eq!(digit_of("2", "Digit2", true), Some('2'));
        assert_eq!(digit_of("!", "Digit1", true), None);
    }

    #[test]
    fn other_keys_give_none() {
        for (key, code) in [
            ("End", "Numpad1"),
            ("a", "KeyA"),
            ("F1", "F1"),
            ("Tab", "Tab"),
            ("", ""),
            ("+", "Minus"),
        ] {
            assert_eq!(digit_of(key, code, false), None, "{key}");
        }
        assert_eq!(digit_of("1", "Numpad1", false), Some('1'));
    }
}
