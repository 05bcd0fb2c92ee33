//! Regular expressions, each compiled once. They are constants of the program, so a mistake in
//! one is a mistake of the program and shows in the first test that touches it.

use regex::Regex;

/// Compiles a constant pattern.
pub(crate) fn compile(pattern: &str) -> Regex {
    #[expect(clippy::expect_used, reason = "the pattern is a constant, compiled by the tests")]
    Regex::new(pattern).expect("a constant pattern is valid")
}

/// `pattern!(NAME = "…", "…")`: a static that joins its parts.
macro_rules! pattern {
    ($(#[$meta:meta])* $vis:vis $name:ident = $($part:expr),+ $(,)?) => {
        $(#[$meta])*
        $vis static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| $crate::pattern::compile(&[$($part),+].concat()));
    };
}

pub(crate) use pattern;
