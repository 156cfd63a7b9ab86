//! The files of a new portal.

use super::InitError;
use crate::model::{Alerts, Offices, Portal, Slug};
use crate::portal::schema;
use std::path::Path;
use std::{fs, io};

/// Text files as they are, by their paths. `{name}` is the agency's name.
const TEXTS: [(&str, &str); 6] = [
    ("README.md", include_str!("template/README.md")),
    (".gitignore", include_str!("template/gitignore")),
    (".vscode/settings.json", include_str!("template/vscode.json")),
    (".githooks/pre-commit", include_str!("template/pre-commit")),
    (".github/workflows/publish.yml", include_str!("template/github.yml")),
    (".gitlab-ci.yml", include_str!("template/gitlab.yml")),
];

/// An id that is written in this program.
#[expect(clippy::unwrap_used, reason = "each is seen by the tests")]
pub fn slug(id: &'static str) -> Slug {
    id.parse().unwrap()
}

pub fn write(folder: &Path, portal: &Portal) -> Result<(), InitError> {
    let name = portal.agency.name.words().next().unwrap_or_default();
    for (path, text) in TEXTS {
        put(folder, path, text.replace("{name}", name).as_bytes())?;
    }
    executable(&folder.join(".githooks/pre-commit"))?;
    let offices = Offices { schema: Some("../schema/offices.json".to_owned()), offices: Vec::new() };
    let alerts = Alerts { schema: Some("../schema/alerts.json".to_owned()), alerts: Vec::new() };
    put(folder, "content/portal.json", &json(portal)?)?;
    put(folder, "content/offices.json", &json(&offices)?)?;
    put(folder, "content/alerts.json", &json(&alerts)?)?;
    let releases = folder.join("content/releases");
    fs::create_dir_all(&releases).map_err(|source| InitError::Write { path: releases, source })?;
    schema::all().into_iter().try_for_each(|(name, text)| put(folder, &format!("schema/{name}"), text.as_bytes()))
}

fn json(value: &impl serde::Serialize) -> Result<Vec<u8>, InitError> {
    let text = serde_json::to_string_pretty(value).map_err(|error| InitError::Terminal(error.to_string()))?;
    Ok(format!("{text}\n").into_bytes())
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), InitError> {
    let path = folder.join(name);
    let write = || {
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        let mut file = fs::File::create_new(&path)?;
        io::Write::write_all(&mut file, bytes)
    };
    write().map_err(|source| InitError::Write { path: path.clone(), source })
}

/// Git runs a hook that may be run.
fn executable(path: &Path) -> Result<(), InitError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o755))
            .map_err(|source| InitError::Write { path: path.to_owned(), source })?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}
