//! Whatever a feed holds, reading it ends, and the HTML made of it holds no script and no picture.
#![no_main]

use frontdesk::content::markdown::Page;
use frontdesk::import::{encoding, feed, text};
use frontdesk::model::Lang;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(feed) = feed::entries(&encoding::text(bytes.to_vec(), None), "https://old.example/feed") else { return };
    let page = Page { lang: Lang::En, folder: "", hidden: &Default::default() };
    for entry in feed.entries {
        let html = page.html(&text::text(&entry.html, None).blocks, None).to_lowercase();
        assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("href=\"javascript"), "{html}");
    }
});
