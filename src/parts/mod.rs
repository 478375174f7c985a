//! How a part of the program is split off: what is reached from its entry alone is a file of its own.

/// Writes `entry()`, which gives `$entry` once the code of the part `$part` is here: at once in a build that
/// is not split.
macro_rules! part {
    ($part:ident, $entry:expr => $kind:ty) => {
        #[cfg(not(feature = "split"))]
        fn entry() -> std::future::Ready<Result<$kind, std::convert::Infallible>> {
            std::future::ready(Ok($entry))
        }

        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($part, fallible)]
        fn entry() -> Result<$kind, wasm_split_helpers::SplitLoaderError> {
            Ok($entry)
        }
    };
}

pub mod further_part;
pub mod lazy_part;
pub mod people_part;
pub mod talk_part;
