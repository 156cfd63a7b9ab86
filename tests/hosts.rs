//! The folders that are left for web hosts: real ones, with what each reads, brought from one state to the next.
#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod fixture;

use fixture::Fixture;
use frontdesk::model::WebHost;
use frontdesk::portal::{Report, publish, roll_back};
use frontdesk::publish::error::PublishError;
use std::fs;
use std::path::PathBuf;
use strum::VariantArray;

const NOW: &str = "2026-11-24T12:00:00Z";

fn publish_for(site: &Fixture, hosts: &[WebHost]) -> Result<Report, PublishError> {
    let mut options = site.options(NOW);
    options.hosts = Some(hosts.to_vec());
    publish(&options, &|_, _| ())
}

fn folder(site: &Fixture, host: WebHost) -> PathBuf {
    let out = site.options(NOW).out;
    out.with_file_name(format!("dist.{host}"))
}

#[test]
fn every_host_gets_a_real_folder_with_the_whole_site() {
    let site = Fixture::new();
    publish_for(&site, WebHost::VARIANTS).unwrap();
    for host in WebHost::VARIANTS.iter().filter(|host| **host != WebHost::Nginx) {
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
    assert!(
        has(WebHost::Netlify, "_headers")
            && has(WebHost::Cloudflare, "_redirects")
            && has(WebHost::Caddy, "_caddy.conf")
    );
    assert!(
        has(WebHost::Apache, ".htaccess") && has(WebHost::Apache, "es/.htaccess") && has(WebHost::Github, ".nojekyll")
    );
    assert!(!has(WebHost::Github, "_headers") && !has(WebHost::S3, "_redirects"));
}

#[test]
fn the_hosts_of_the_portal_are_published_for_where_none_is_named() {
    let site = Fixture::new().edited(
        "portal.json",
        "\"official_hosts\"",
        "\"host\": [\"github\", \"iis\"], \"official_hosts\"",
    );
    publish_for(&site, &[]).unwrap();
    assert!(folder(&site, WebHost::Github).join("index.html").is_file());
    assert!(folder(&site, WebHost::Iis).join("web.config").is_file());
    publish_for(&site, &[WebHost::Plain]).unwrap();
    assert!(folder(&site, WebHost::Plain).is_dir() && !folder(&site, WebHost::Netlify).exists());
    let wrong =
        Fixture::new().edited("portal.json", "\"official_hosts\"", "\"host\": \"geocities\", \"official_hosts\"");
    assert!(publish_for(&wrong, &[]).is_err());
}

#[test]
fn a_folder_follows_each_change_and_each_rollback() {
    let site = Fixture::new();
    publish_for(&site, &[WebHost::Plain]).unwrap();
    let folder = folder(&site, WebHost::Plain);
    let home = || fs::read_to_string(folder.join("news/topics/outreach/index.html")).unwrap();
    assert!(home().contains("Outreach"));
    fs::write(folder.join("stray.html"), "left here").unwrap();
    let site = site.edited("portal.json", "\"Outreach\"", "\"Visits\"");
    publish_for(&site, &[WebHost::Plain]).unwrap();
    assert!(home().contains("Visits") && !folder.join("stray.html").exists());
    // What is served from the link is not touched by what is done to the folder.
    assert!(site.page("/news/topics/outreach/").contains("Visits"));
    roll_back(&site.options(NOW).out).unwrap();
    assert!(home().contains("Visits"), "a rollback is brought to the folder by the host's own next delivery");
}

#[test]
fn a_file_of_a_folder_becomes_a_folder_and_a_long_name_has_room() {
    let site = Fixture::new();
    let long = format!("/{}", "a".repeat(255));
    let redirect = |from: &str| {
        let old = format!(
            "{{\"redirects\": [{{\"from\": \"{from}\", \"to\": \"/news/\"}}, {{\"from\": \"{long}.\", \"to\": \"/news/\"}}]}}"
        );
        fs::write(site.content().join("redirects.json"), old.replace(".\"", "\"")).unwrap();
        publish_for(&site, &[WebHost::Plain]).unwrap();
        folder(&site, WebHost::Plain)
    };
    assert!(redirect("/old.d").join("old.d").is_file());
    assert!(redirect("/old.d/x.html").join("old.d/x.html").is_file());
    assert!(redirect("/old.d").join("old.d").is_file());
}

#[test]
fn a_folder_that_is_not_ours_is_left_alone() {
    let site = Fixture::new();
    let folder = folder(&site, WebHost::Plain);
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("mine.txt"), "mine").unwrap();
    let error = publish_for(&site, &[WebHost::Plain]).unwrap_err();
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
    publish_for(&site, &[WebHost::Netlify, WebHost::Github]).unwrap();
    let netlify = folder(&site, WebHost::Netlify);
    assert!(netlify.join("portal/index.html").is_file() && netlify.join("_headers").is_file());
    assert!(fs::read_to_string(netlify.join("_redirects")).unwrap().contains("/portal/es/* /portal/es/404.html 404"));
    assert!(folder(&site, WebHost::Github).join("index.html").is_file());
}
