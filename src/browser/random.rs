//! Chance, from the browser's cryptographic source.

/// Returns 32 random bits.
///
/// Falls back to the present millisecond: these numbers order statements and name runs, and protect
/// nothing.
#[must_use]
pub fn bits() -> u32 {
    let mut bytes = [0; 4];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled {
        return u32::from_le_bytes(bytes);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "only the changing low bits are wanted"
    )]
    let low = js_sys::Date::now() as u64 as u32;
    low
}
