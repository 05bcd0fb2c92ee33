//! Codes of a PDF as a camera sees them: its pages drawn by poppler, its QR codes read by another program's reader.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// What the codes of all pages say, each once, sorted.
pub fn codes(pdf: &[u8]) -> Vec<String> {
    let mut painter = Command::new("pdftoppm")
        .args(["-gray", "-r", "200", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftoppm, from Debian's poppler-utils");
    let (mut into, pdf) = (painter.stdin.take().unwrap(), pdf.to_vec());
    let writer = std::thread::spawn(move || into.write_all(&pdf));
    let drawn = painter.wait_with_output().unwrap().stdout;
    writer.join().unwrap().unwrap();
    let mut left = &drawn[..];
    let mut found = BTreeSet::new();
    while !left.is_empty() {
        let (width, height, after) = picture(left);
        // A badge at a time: among many codes the reader takes corners of neighbours for one.
        let (wide, high) = (width / 2, height / 5);
        for (column, row) in (0..3).flat_map(|column| (0..9).map(move |row| (column, row))) {
            let corner = (column * wide / 2, row * high / 2);
            let grey = |x: usize, y: usize| after[(corner.1 + y) * width + corner.0 + x];
            let mut image = rqrr::PreparedImage::prepare_from_greyscale(wide, high, grey);
            let grids = image.detect_grids();
            found.extend(grids.into_iter().filter_map(|grid| Some(grid.decode().ok()?.1)));
        }
        left = &after[width * height..];
    }
    found.into_iter().collect()
}

/// Width and height of a PGM, and what follows its head: `P5 width height 255`.
fn picture(pgm: &[u8]) -> (usize, usize, &[u8]) {
    let mut at = 0;
    let mut words = Vec::new();
    while words.len() < 4 {
        let end = at + pgm[at..].iter().position(u8::is_ascii_whitespace).unwrap();
        words.push(std::str::from_utf8(&pgm[at..end]).unwrap());
        at = end + 1;
    }
    assert_eq!((words[0], words[3]), ("P5", "255"), "a picture in greys");
    (words[1].parse().unwrap(), words[2].parse().unwrap(), &pgm[at..])
}
