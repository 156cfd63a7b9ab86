//! Names of files that must not be in each other's way on a disk: none twice, and none where another needs a folder.

use std::collections::HashSet;

/// Files, and the folders that they stand in.
#[derive(Clone, Debug, Default)]
pub struct Names {
    files: HashSet<String>,
    folders: HashSet<String>,
}

impl Names {
    pub fn new(files: impl IntoIterator<Item = String>) -> Self {
        let mut names = Self::default();
        files.into_iter().for_each(|file| names.add(file));
        names
    }

    pub fn add(&mut self, file: String) {
        self.folders.extend(folders(&file).map(str::to_owned));
        self.files.insert(file);
    }

    /// Whether a file of this name could not stand beside these.
    pub fn clash(&self, file: &str) -> bool {
        self.files.contains(file)
            || self.folders.contains(file)
            || folders(file).any(|folder| self.files.contains(folder))
    }
}

/// The folders that a file stands in: `a` and `a/b` for `a/b/c`.
fn folders(file: &str) -> impl Iterator<Item = &str> {
    file.match_indices('/').map(|(at, _)| &file[..at])
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn a_name_is_in_the_way_of_itself_and_of_what_lies_below() {
        let names = Names::new(["a/b".to_owned(), "c-d".to_owned(), "c/d".to_owned()]);
        for file in ["a/b", "a", "a/b/c", "c"] {
            assert!(names.clash(file), "{file}");
        }
        for file in ["a/c", "ab", "c-d-e", "d"] {
            assert!(!names.clash(file), "{file}");
        }
    }
}
