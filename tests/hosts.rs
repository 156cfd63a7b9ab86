//! The folders that are left for web hosts: real ones, with what each reads, brought from one state to the next.
#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod fixture;

use clap::ValueEnum;
use fixture::Fixture;
use frontdesk::hosts::Host;
use frontdesk::portal::{Report, publish, roll_back};
use frontdesk::publish::error::PublishError;
use std::fs;
use std::path::PathBuf;

const NOW: &str = "2026-11-24T12:00:00Z";

fn publish_for(site: &Fixture, hosts: &[Host]) -> Result<Report, PublishError> {
    let mut options = site.options(NOW);
    options.hosts = hosts.to_vec();
    publish(&options, &|_, _| ())
}

fn folder(site: &Fixture, host: Host) -> PathBuf {
    let out = site.options(NOW).out;
    out.with_file_name(format!("dist.{host}"))
}

#[test]
fn every_host_gets_a_real_folder_with_the_whole_site() {
    let site = Fixture::new();
    publish_for(&site, Host::value_variants()).unwrap();
    for host in Host::value_variants().iter().filter(|host| **host != Host::Nginx) {
        let folder = folder(&site, *host);
        assert!(folder.is_dir() && !folder.is_symlink(), "{host}");
        for file in ["index.html", "es/index.html", "data/site.json", "sw.js"] {
            assert_eq!(fs::read(folder.join(file)).unwrap(), site.bytes(file), "{host}: {file}");
        }
        assert!(!folder.join("_nginx.conf").exists(), "{host}");
        let strays = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let known = [".well-known", ".htaccess", ".nojekyll"];
        let strays: Vec<_> = strays.filter(|name| name.starts_with('.') && !known.contains(&name.as_str())).collect();
        assert!(strays.is_empty(), "{host}: {strays:?}");
    }
    let has = |host, name| folder(&site, host).join(name).exists();
    assert!(has(Host::Netlify, "_headers") && has(Host::Cloudflare, "_redirects") && has(Host::Caddy, "_caddy.conf"));
    assert!(has(Host::Apache, ".htaccess") && has(Host::Apache, "es/.htaccess") && has(Host::Github, ".nojekyll"));
    assert!(!has(Host::Github, "_headers") && !has(Host::S3, "_redirects"));
}

#[test]
fn a_folder_follows_each_change_and_each_rollback() {
    let site = Fixture::new();
    publish_for(&site, &[Host::Plain]).unwrap();
    let folder = folder(&site, Host::Plain);
    let home = || fs::read_to_string(folder.join("news/topics/outreach/index.html")).unwrap();
    assert!(home().contains("Outreach"));
    fs::write(folder.join("stray.html"), "left here").unwrap();
    let site = site.edited("portal.json", "\"Outreach\"", "\"Visits\"");
    publish_for(&site, &[Host::Plain]).unwrap();
    assert!(home().contains("Visits") && !folder.join("stray.html").exists());
    // What is served from the link is not touched by what is done to the folder.
    assert!(site.page("/news/topics/outreach/").contains("Visits"));
    roll_back(&site.options(NOW).out).unwrap();
    assert!(home().contains("Visits"), "a rollback is brought to the folder by the host's own next delivery");
}

#[test]
fn a_folder_that_is_not_ours_is_left_alone() {
    let site = Fixture::new();
    let folder = folder(&site, Host::Plain);
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("mine.txt"), "mine").unwrap();
    let error = publish_for(&site, &[Host::Plain]).unwrap_err();
    assert!(matches!(error, PublishError::Occupied(_)), "{error}");
    assert_eq!(fs::read_to_string(folder.join("mine.txt")).unwrap(), "mine");
    assert!(!site.options(NOW).out.exists(), "nothing was published");
}

#[test]
fn a_site_in_a_folder_lies_in_it_where_the_host_has_one_root() {
    let site = Fixture::new().edited("portal.json", "\"base_url\": \"https://", "\"base_url\": \"https://portal.");
    let text = fs::read_to_string(site.content().join("portal.json")).unwrap();
    let base = text.split("\"base_url\": \"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let site = site.edited("portal.json", &base, &format!("{}/portal", base.trim_end_matches('/')));
    publish_for(&site, &[Host::Netlify, Host::Github]).unwrap();
    let netlify = folder(&site, Host::Netlify);
    assert!(netlify.join("portal/index.html").is_file() && netlify.join("_headers").is_file());
    assert!(fs::read_to_string(netlify.join("_redirects")).unwrap().contains("/portal/es/* /portal/es/404.html 404"));
    assert!(folder(&site, Host::Github).join("index.html").is_file());
}
