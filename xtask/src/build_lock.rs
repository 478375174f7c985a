//! One release build at a time in a checkout: two would write into the same staging folder.

use std::fs::{File, TryLockError};
use std::path::Path;

use crate::error::Error;
use crate::workspace;

/// Held for as long as the value lives; the system lets go of it when the program ends, however
/// it ends.
pub struct BuildLock {
    _file: File,
}

impl BuildLock {
    /// Waits until no other build of this checkout holds the lock.
    pub fn wait() -> Result<Self, Error> {
        Self::of(&workspace::scratch()?.join("build.lock"))
    }

    fn of(path: &Path) -> Result<Self, Error> {
        if let Some(lock) = Self::try_now(path)? {
            return Ok(lock);
        }
        println!("Another build runs in this checkout; this one waits for it.");
        let file = open(path)?;
        file.lock().map_err(Error::file("lock", path))?;
        Ok(Self { _file: file })
    }

    fn try_now(path: &Path) -> Result<Option<Self>, Error> {
        let file = open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(Error::file("lock", path)(error)),
        }
    }
}

fn open(path: &Path) -> Result<File, Error> {
    File::options()
        .create(true)
        .write(true)
        .truncate(false)
        .open(path)
        .map_err(Error::file("open", path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_build_gets_the_lock_only_after_the_first_let_go() {
        let path = workspace::scratch().expect("a scratch folder").join("lock-test");
        let first = BuildLock::of(&path).expect("a free lock");
        assert!(BuildLock::try_now(&path).expect("an answer").is_none());
        drop(first);
        assert!(BuildLock::try_now(&path).expect("an answer").is_some());
    }
}
