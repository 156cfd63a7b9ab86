use super::*;
use crate::hosts::headers::headers;

const FILES: [&str; 4] = ["index.html", "es/index.html", "404.html", "es/404.html"];

fn redirects(pairs: &[(&str, &str)]) -> Vec<Redirect> {
    pairs.iter().map(|(from, to)| Redirect { from: from.parse().unwrap(), to: to.parse().unwrap() }).collect()
}

fn delivery(host: WebHost, redirects: &[Redirect], folder: &str) -> Delivery {
    let headers_of = |files: &[&str]| headers(&["p{}".to_owned()], "https://portal.example", folder, files);
    let site = Site { headers: Box::new(headers_of), redirects, folder, prefixes: vec!["/es"] };
    Delivery::of(host, &site, &FILES)
}

#[test]
fn each_host_reads_redirects_in_its_own_grammar() {
    let old = redirects(&[("/news/a.aspx", "/news/")]);
    let netlify = delivery(WebHost::Netlify, &old, "/portal");
    assert_eq!(
        netlify.own["_redirects"],
        "/portal/news/a.aspx /portal/news/ 301!\n/portal/es/* /portal/es/404.html 404\n"
    );
    let cloudflare = delivery(WebHost::Cloudflare, &old, "");
    assert_eq!(cloudflare.own["_redirects"], "/news/a.aspx /news/ 301\n");
    let folders = redirects(&[("/old", "/news/"), ("/update:desk!/(1)", "/news/")]);
    let cloudflare = delivery(WebHost::Cloudflare, &folders, "");
    // Behind a colon stands a placeholder there: a page stands for such an address.
    assert_eq!(cloudflare.own["_redirects"], "/old /news/ 301\n/old/ /news/ 301\n");
    assert!(
        !cloudflare.without.contains("update:desk!/(1)/index.html") && cloudflare.without.contains("old/index.html")
    );
}

#[test]
fn where_a_host_compares_queries_they_are_in_its_grammar_and_elsewhere_they_are_named() {
    let old =
        redirects(&[("/release.aspx", "/news/"), ("/release.aspx?id=5&lang=es", "/news/five/"), ("/?p=1", "/news/")]);
    let netlify = "/release.aspx id=5 lang=es /news/five/ 301!\n/ p=1 /news/ 301!\n/release.aspx /news/ 301!\n";
    assert!(delivery(WebHost::Netlify, &old, "").own["_redirects"].starts_with(netlify));
    let apache = &delivery(WebHost::Apache, &old, "").own[".htaccess"];
    assert!(apache.contains("RewriteCond \"%{QUERY_STRING}\" \"^id=5&lang=es$\""), "{apache}");
    let cloudflare = delivery(WebHost::Cloudflare, &old, "");
    assert_eq!(cloudflare.own["_redirects"], "/release.aspx /news/ 301\n");
    assert!(!cloudflare.without.contains("index.html"));
    for host in [WebHost::Cloudflare, WebHost::Github, WebHost::Iis] {
        let said = delivery(host, &old, "").losses.iter().map(ToString::to_string).collect::<String>();
        assert!(said.contains("lead nowhere: /release.aspx?id=5&lang=es and 1 more"), "{said}");
    }
}

#[test]
fn netlify_is_given_no_query_that_it_would_read_otherwise() {
    let odd = ["/idx.php?/news/5", "/n?10=a&b=c", "/b?flag", "/t?x=1;y=2", "/t?z=1=", "/t?a=1&a=2", "/t?cap=:id"];
    let pairs: Vec<_> = odd.iter().chain(&["/t?good=1&page=2"]).map(|from| (*from, "/news/")).collect();
    let old = redirects(&pairs);
    let netlify = delivery(WebHost::Netlify, &old, "");
    assert!(
        netlify.own["_redirects"].starts_with("/t good=1 page=2 /news/ 301!\n/es/*"),
        "{}",
        netlify.own["_redirects"]
    );
    let said = netlify.losses[0].to_string();
    assert!(said.contains("lead nowhere: /idx.php?/news/5 and 6 more"), "{said}");
}

#[test]
fn a_folders_own_page_stays_where_servers_would_show_another_file_for_it() {
    let old = redirects(&[("/news/default.aspx", "/news/"), ("/old.html", "/news/")]);
    let pages: Vec<_> = crate::hosts::redirects::units(&old, "https://portal.example", "").into_iter().collect();
    let names: Vec<_> = pages.iter().flat_map(|unit| &unit.files).map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["old.html", "_redirects"]);
    let github = delivery(WebHost::Github, &old, "").losses.iter().map(ToString::to_string).collect::<String>();
    assert!(github.contains("lead nowhere: /news/default.aspx"), "{github}");
    assert!(delivery(WebHost::Cloudflare, &old, "").own["_redirects"].contains("/news/default.aspx /news/ 301"));
}

/// What IIS sends with a path, by its own rules: a location's headers, and of the rest those of all.
fn sent_by_iis(config: &str, path: &str) -> BTreeMap<String, String> {
    let document = roxmltree::Document::parse(config).unwrap();
    let mut sent = BTreeMap::new();
    let locations = document.descendants().filter(|node| node.has_tag_name("location"));
    let mut fitting: Vec<_> = locations
        .filter_map(|node| Some((node.attribute("path")?, node)))
        .filter(|(at, _)| path == *at || path.starts_with(&format!("{at}/")))
        .collect();
    fitting.sort_by_key(|(at, _)| at.len());
    let root = document.root_element().children().find(|node| node.has_tag_name("system.webServer")).unwrap();
    for node in std::iter::once(root).chain(fitting.into_iter().map(|(_, node)| node)) {
        let is_header = |node: &roxmltree::Node<'_, '_>| {
            node.is_element() && node.parent().is_some_and(|parent| parent.has_tag_name("customHeaders"))
        };
        for node in node.descendants().filter(is_header) {
            let name = node.attribute("name").unwrap().to_owned();
            match node.attribute("value").filter(|_| node.has_tag_name("add")) {
                Some(value) => drop(sent.insert(name, value.to_owned())),
                None => drop(sent.remove(&name)),
            }
        }
    }
    sent
}

#[test]
fn iis_sends_with_each_kind_of_path_what_the_rules_say() {
    let files = [
        "index.html",
        "es/index.html",
        "embed/news/index.html",
        "es/embed/tips/index.html",
        "embed.js",
        "data/site.json",
        "media/a.png",
        "app-1/boot.js",
        "look-up-1.js",
        "feeds/news.rss",
        "404.html",
    ];
    for folder in ["", "/portal"] {
        let headers_of = |files: &[&str]| headers(&["p{}".to_owned()], "https://portal.example", folder, files);
        let rules = headers_of(&files).server;
        let site = Site { headers: Box::new(headers_of), redirects: &[], folder, prefixes: vec!["/es"] };
        let config = &Delivery::of(WebHost::Iis, &site, &files).own["web.config"];
        for path in files {
            let address = format!("{folder}/{path}");
            let mut expected = rules.exact(&address);
            expected.retain(|name, value| !value.is_empty() && *name != "Cache-Control");
            let sent = sent_by_iis(config, path);
            let sent: BTreeMap<_, _> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            assert_eq!(sent, expected, "{address}");
        }
        assert_eq!(config.matches("UseMaxAge").count(), 3, "modules and pictures are kept for good");
    }
}

#[test]
fn where_a_host_leads_on_itself_no_page_is_in_the_way() {
    let old = redirects(&[("/news/a.aspx", "/news/")]);
    assert!(delivery(WebHost::Netlify, &old, "").without.contains("news/a.aspx"));
    assert!(!delivery(WebHost::Github, &old, "").without.contains("news/a.aspx"));
}

#[test]
fn headers_name_what_a_host_shows_alone() {
    let old = redirects(&[("/old/page/", "/news/")]);
    let headers_of = |files: &[&str]| headers(&["p{}".to_owned()], "https://portal.example", "", files);
    let site = Site { headers: Box::new(headers_of), redirects: &old, folder: "", prefixes: vec!["/es"] };
    let netlify = Delivery::of(WebHost::Netlify, &site, &["index.html", "news/index.html", "old/page/index.html"]);
    assert!(netlify.own["_headers"].contains("/news/*") && !netlify.own["_headers"].contains("/old/*"));
}

#[test]
fn what_a_host_cannot_do_is_said_with_what_is_lost() {
    let many: Vec<_> = (0..1_500).map(|at| (format!("/old/{at}"), "/news/")).collect();
    let many: Vec<_> = many.iter().map(|(from, to)| (from.as_str(), *to)).chain([("/last.pdf", "/news/")]).collect();
    let cloudflare = delivery(WebHost::Cloudflare, &redirects(&many), "");
    assert_eq!(cloudflare.own["_redirects"].lines().count(), 1_999);
    // No page could stand for it.
    assert!(cloudflare.own["_redirects"].starts_with("/last.pdf /news/ 301\n"));
    let said: Vec<_> = cloudflare.losses.iter().map(ToString::to_string).collect();
    assert!(said[0].starts_with("cloudflare: it follows 1000 of 1501 redirects; 501 lead on by pages"), "{said:?}");
    let github = delivery(WebHost::Github, &redirects(&[("/a.aspx", "/news/")]), "");
    let said = github.losses.iter().map(ToString::to_string).collect::<String>();
    for part in ["reads no headers", "come as downloads: /a.aspx", "one page for all addresses"] {
        assert!(said.contains(part), "{said}");
    }
    assert!(delivery(WebHost::Nginx, &redirects(&many), "").losses.is_empty());
}

#[test]
fn too_many_files_are_refused_before_anything_is_written_and_what_few_would_miss_is_left_out_first() {
    let headers_of = |files: &[&str]| headers(&["p{}".to_owned()], "https://portal.example", "", files);
    let site = Site { headers: Box::new(headers_of), redirects: &[], folder: "", prefixes: Vec::new() };
    let of = |pages: usize, oembed: usize| {
        let pages = (0..pages).map(|at| format!("news/releases/{at}/index.html"));
        let files: Vec<_> = pages.chain((0..oembed).map(|at| format!("news/releases/{at}/oembed.json"))).collect();
        let files: Vec<_> = files.iter().map(String::as_str).collect();
        let delivery = Delivery::of(WebHost::Cloudflare, &site, &files);
        let refused = refuse(std::slice::from_ref(&delivery), &files, Path::new("nowhere"));
        (delivery, refused)
    };
    // Two more are the host's own: headers and redirects.
    let (delivery, refused) = of(10_000, 9_998);
    assert!(refused.is_ok() && delivery.losses.is_empty());
    let (delivery, refused) = of(10_000, 9_999);
    assert!(refused.is_ok() && delivery.without.contains("news/releases/5/oembed.json"));
    assert!(delivery.losses[0].to_string().contains("9999 of oEmbed are left out"), "{}", delivery.losses[0]);
    let (_, refused) = of(19_999, 0);
    assert!(refused.unwrap_err().to_string().starts_with("cloudflare takes 20000 files, and the site has 20001"));
}

#[test]
fn the_documentation_holds_the_table() {
    assert!(include_str!("../../docs/deploying.md").contains(&table()), "write what `frontdesk hosts` prints into it");
}
