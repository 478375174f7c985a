//! Packed copies beside the files, for hosts that serve them, and the sizes the budgets go by.

use std::io::Write;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::error::Error;
use crate::workspace;

const COMPRESSIBLE: [&str; 8] = ["html", "css", "js", "wasm", "svg", "webmanifest", "txt", "xml"];

/// Writes `.br` and `.gz` beside each file below `folder` that gains by it.
///
/// Content files have none: a host edits them, and a packed copy of the text before the edit would
/// go on being served.
pub fn pack_all(folder: &Path) -> Result<(), Error> {
    for file in workspace::files_below(folder)? {
        if COMPRESSIBLE.contains(&workspace::extension(&file)) {
            pack(&folder.join(file))?;
        }
    }
    Ok(())
}

/// Writes `.br` and `.gz` beside one file.
pub fn pack(path: &Path) -> Result<(), Error> {
    let contents = workspace::read(path)?;
    workspace::write(&beside(path, "br"), brotli(&contents))?;
    workspace::write(&beside(path, "gz"), gzip(&contents))
}

/// The size of the packed copy, whether or not it lies beside the file.
pub fn packed_size(path: &Path) -> Result<usize, Error> {
    let packed = workspace::read(&beside(path, "br"));
    packed.or_else(|_| Ok(brotli(&workspace::read(path)?))).map(|bytes| bytes.len())
}

/// `contents` at brotli's best.
fn brotli(contents: &[u8]) -> Vec<u8> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut packed = Vec::new();
    let mut reader = contents;
    // Neither end can fail: both are memory.
    brotli::BrotliCompress(&mut reader, &mut packed, &parameters).ok();
    packed
}

fn gzip(contents: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Neither end can fail: both are memory.
    encoder.write_all(contents).and_then(|()| encoder.finish()).unwrap_or_default()
}

fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packing_twice_gives_the_same_bytes() {
        let text = "a thread that crosses all others ".repeat(50);
        assert_eq!(gzip(text.as_bytes()), gzip(text.as_bytes()));
        assert_eq!(brotli(text.as_bytes()), brotli(text.as_bytes()));
        assert!(brotli(text.as_bytes()).len() < 80);
    }

    #[test]
    fn the_packed_name_is_the_whole_name_and_an_ending() {
        assert_eq!(beside(Path::new("a/app.js"), "br"), Path::new("a/app.js.br"));
    }
}
