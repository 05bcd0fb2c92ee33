//! PDFs read by another program.

use std::io::Write as _;
use std::process::{Command, Stdio};

/// The text of each page, without spaces and line ends, which depend on the layout.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext, from Debian's poppler-utils");
    reader.stdin.take().unwrap().write_all(pdf).unwrap();
    let text = String::from_utf8(reader.wait_with_output().unwrap().stdout).unwrap();
    let pages = text.strip_suffix('\u{c}').unwrap_or(&text).split('\u{c}');
    pages.map(|page| page.split_whitespace().collect()).collect()
}
