//! Whatever bytes stand in a content file, they are a value or mistakes, each with its place.
#![no_main]

use frontdesk::content::read::parse;
use frontdesk::model::{Offices, Portal, Redirects, Release};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let problems = [
        parse::<Release>(bytes, "release.json").err(),
        parse::<Offices>(bytes, "offices.json").err(),
        parse::<Portal>(bytes, "portal.json").err(),
        parse::<Redirects>(bytes, "redirects.json").err(),
    ];
    for problem in problems.into_iter().flatten().flat_map(|problems| problems.0) {
        assert!(!problem.message.is_empty() && !problem.remedy.is_empty());
        assert!(problem.span(&text).is_none_or(|span| text.get(span).is_some()));
    }
});
