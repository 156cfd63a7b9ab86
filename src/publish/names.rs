//! Names of files that must not be in each other's way on a disk: none twice, and none where another needs a folder.

use std::collections::HashSet;

/// Files, and the folders that they stand in.
#[derive(Clone, Debug, Default)]
pub struct Names {
    files: HashSet<String>,
    folders: HashSet<String>,
}

impl Names {
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

/// The first of these names that could not stand beside the others.
pub fn first_clash<'a>(names: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let mut files = HashSet::new();
    let double = names.clone().find(|name| !files.insert(*name));
    double.or_else(|| names.into_iter().find(|name| folders(name).any(|folder| files.contains(folder))))
}

/// The folders that a file stands in: `a` and `a/b` for `a/b/c`.
pub fn folders(file: &str) -> impl Iterator<Item = &str> {
    file.match_indices('/').map(|(at, _)| &file[..at])
}

#[cfg(test)]
mod tests {
    use super::{Names, first_clash};

    #[test]
    fn names_that_clash_among_many_are_found() {
        assert_eq!(first_clash(["a", "a-b", "a/b"].into_iter()), Some("a/b"));
        assert_eq!(first_clash(["a/b", "c", "a/b"].into_iter()), Some("a/b"));
        assert_eq!(first_clash(["a/b", "a/c", "a-b"].into_iter()), None);
    }

    #[test]
    fn a_name_is_in_the_way_of_itself_and_of_what_lies_below() {
        let mut names = Names::default();
        ["a/b", "c-d", "c/d"].into_iter().for_each(|file| names.add(file.to_owned()));
        for file in ["a/b", "a", "a/b/c", "c"] {
            assert!(names.clash(file), "{file}");
        }
        for file in ["a/c", "ab", "c-d-e", "d"] {
            assert!(!names.clash(file), "{file}");
        }
    }
}
