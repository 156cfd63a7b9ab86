//! Opening what an editor has put into the content folder, and nothing that it leads to.
//! What is opened is looked at once: it must not be looked at by its name first and read by its name later.

use rustix::fs::{Mode, OFlags, open, openat};
use rustix::io::Errno;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The bytes of a file by its name in a folder; none where a link, a pipe or a device stands there, or where the
/// folder is a link itself.
pub fn read(folder: &Path, name: &str) -> io::Result<Option<Vec<u8>>> {
    let Some(folder) = own(open(folder, OFlags::DIRECTORY | READ, Mode::empty()))? else { return Ok(None) };
    let file = own(openat(folder, name, READ, Mode::empty()))?.map(File::from);
    file.map_or(Ok(None), |file| bytes(file, u64::MAX))
}

/// The bytes of a file at a path, but for those beyond `most`; none where something else stands there.
pub fn read_at(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let file = own(open(path, READ, Mode::empty()))?.map(File::from);
    file.map_or(Ok(None), |file| bytes(file, most))
}

/// A pipe without a writer would be waited for.
const READ: OFlags = OFlags::RDONLY.union(OFlags::NOFOLLOW).union(OFlags::NONBLOCK).union(OFlags::CLOEXEC);

fn own<T>(opened: Result<T, Errno>) -> io::Result<Option<T>> {
    match opened {
        Ok(opened) => Ok(Some(opened)),
        // A link, a link in place of a folder, a socket.
        Err(Errno::LOOP | Errno::NOTDIR | Errno::NXIO) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn bytes(file: File, most: u64) -> io::Result<Option<Vec<u8>>> {
    if !file.metadata()?.is_file() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn only_a_file_that_stands_there_itself_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("a"), "a").unwrap();
        std::fs::create_dir(path("folder")).unwrap();
        symlink(path("a"), path("link")).unwrap();
        symlink(folder.path(), path("way")).unwrap();
        rustix::fs::mknodat(rustix::fs::CWD, path("pipe"), rustix::fs::FileType::Fifo, Mode::RUSR, 0).unwrap();
        assert_eq!(read(folder.path(), "a").unwrap(), Some(b"a".to_vec()));
        for other in ["link", "folder", "pipe"] {
            assert_eq!(read(folder.path(), other).unwrap(), None, "{other}");
            assert_eq!(read_at(&path(other), 9).unwrap(), None, "{other}");
        }
        assert_eq!(read(&path("way"), "a").unwrap(), None);
        assert_eq!(read(folder.path(), "none").unwrap_err().kind(), io::ErrorKind::NotFound);
    }
}
