//! QR codes as SVG, for links on cards, screens and printed pages. The picture
//! is plain shapes, black on white, with no style and no script, so that a
//! strict content policy and a printer both take it.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder, QRCode};

use crate::DocumentError;

/// The white border in modules, as ISO/IEC 18004 asks.
pub const QUIET_ZONE: usize = 4;

/// The QR code of `text` at error correction level M, as a complete SVG
/// element that scales to whatever box it is put in.
///
/// A text that fits no QR code gives [`DocumentError::QrTooLong`].
pub fn svg(text: &str) -> Result<String, DocumentError> {
    let code = QRBuilder::new(text)
        .ecl(ECL::M)
        .build()
        .map_err(|_too_long| DocumentError::QrTooLong { length: text.len() })?;
    let side = code.size + 2 * QUIET_ZONE;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\">\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path d=\"{}\" fill=\"#000\"/></svg>",
        path(&code)
    ))
}

/// One rectangle for each run of dark modules in a line.
fn path(code: &QRCode) -> String {
    let mut path = String::new();
    for y in 0..code.size {
        let line = &code[y];
        let mut x = 0;
        while x < code.size {
            let run = line[x..].iter().take_while(|module| module.value()).count();
            if run > 0 {
                // Writing into a String does not fail.
                write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET_ZONE, y + QUIET_ZONE)
                    .unwrap_or_default();
            }
            x += run + 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::{QUIET_ZONE, svg};
    use crate::DocumentError;

    const LINK: &str = "https://meeting.example.org/c/4tF0aXq9LmR2vBnK7sWdPz";

    #[test]
    fn a_link_becomes_a_picture_that_scales_and_runs_nothing() {
        let picture = svg(LINK).unwrap();
        assert!(
            picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 41 41\"")
        );
        assert!(
            !picture.contains("style") && !picture.contains("script"),
            "a strict policy forbids both"
        );
        assert!(!picture.contains("width=\"41px\""), "the box around it decides the size");
    }

    #[test]
    fn the_quiet_zone_is_left_white() {
        let first = format!("d=\"M{QUIET_ZONE} {QUIET_ZONE}h7v1h-7z");
        assert!(
            svg(LINK).unwrap().contains(&first),
            "the finder pattern begins behind four modules"
        );
    }

    #[test]
    fn the_text_is_not_copied_into_the_picture() {
        assert!(!svg("</svg><script>").unwrap().contains("script"));
    }

    #[test]
    fn a_text_that_fits_no_code_is_refused_with_its_length() {
        let text = "会".repeat(2_000);
        assert_eq!(svg(&text), Err(DocumentError::QrTooLong { length: 6_000 }));
    }
}
