//! Where a link of a text may lead. The check and every renderer ask here, so that what passes is what is drawn.

/// A link's target, by what stands behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'t> {
    /// A path of the site: `/tips/`.
    Own(&'t str),
    /// A place in the same text, without its `#`.
    Within(&'t str),
    Web(&'t str),
    /// A mailbox or a phone, with its scheme.
    Call(&'t str),
}

impl<'t> Target<'t> {
    /// None for whatever could lead elsewhere than it says.
    pub fn of(target: &'t str) -> Option<Self> {
        if let Some(fragment) = target.strip_prefix('#') {
            return Some(Self::Within(fragment));
        }
        let starts = |schemes: [&str; 2]| schemes.iter().any(|scheme| target.starts_with(scheme));
        if starts(["https://", "http://"]) {
            return Some(Self::Web(target));
        }
        if starts(["mailto:", "tel:"]) {
            return Some(Self::Call(target));
        }
        is_own(target).then_some(Self::Own(target))
    }
}

/// Whether a target is a path of the site. To a browser `//` and `/\` begin the name of another host, and it takes
/// tabs and line ends out before it looks (WHATWG URL Standard, basic URL parser).
fn is_own(target: &str) -> bool {
    target.starts_with('/') && !target.starts_with("//") && !target.contains(|c: char| c == '\\' || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_host_is_no_path_of_the_site() {
        assert_eq!(Target::of("/tips/"), Some(Target::Own("/tips/")));
        for bad in
            ["//evil.example/", "/\\evil.example", "/\t/evil.example", "/\n/evil.example", "\\\\evil", "tips/", ""]
        {
            assert_eq!(Target::of(bad), None, "{bad:?}");
        }
    }
}
