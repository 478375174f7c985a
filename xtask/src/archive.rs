//! `dist.zip`: the release folder in one file, the same bytes from the same contents.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::error::Error;
use crate::workspace::{self, with_slashes};

/// Packs everything below `folder` into `archive`, index.html last, as it should be uploaded.
pub fn write(folder: &Path, archive: &Path) -> Result<(), Error> {
    let mut files = workspace::files_below(folder)?;
    files.sort_by_key(|file| (with_slashes(file).starts_with("index.html"), file.clone()));
    let output = File::create(archive).map_err(Error::file("write", archive))?;
    let mut zip = ZipWriter::new(output);
    // The default date is a fixed one, so that the archive depends on the contents alone.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for file in files {
        let contents = workspace::read(&folder.join(&file))?;
        zip.start_file(with_slashes(&file), options)
            .map_err(std::io::Error::from)
            .and_then(|()| zip.write_all(&contents))
            .map_err(Error::file("write", archive))?;
    }
    zip.finish().map_err(std::io::Error::from).map_err(Error::file("write", archive))?;
    Ok(())
}
