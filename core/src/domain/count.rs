//! Counts among other numbers.

/// A count as a number to calculate with.
pub(crate) fn as_f64(count: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "nothing here counts to 2⁵³")]
    let number = count as f64;
    number
}
