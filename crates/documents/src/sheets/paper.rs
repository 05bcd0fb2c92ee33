//! The paper of a sheet: A4 or A3 with margins of 20 mm, one page wide, page numbers
//! and the seal at the bottom of every page, and the file's own properties.

use rust_xlsxwriter::{DocProperties, Worksheet, XlsxError};

use super::page::date_time;
use super::table::{Paper, Table};

const A3: u8 = 8;
const A4: u8 = 9;
/// 20 mm, in inches.
const MARGIN: f64 = 20.0 / 25.4;
/// From the edge of the paper to the page line, in inches.
const PAGE_LINE_MARGIN: f64 = 10.0 / 25.4;
/// The seal stands in lines of this many characters, which fit beside the page
/// numbers; a page line holds 255 characters in all.
const SEAL_LINE: usize = 32;
const SEAL_LINES: usize = 4;
const LONGEST_TAB: usize = 31;

/// Sets up the sheet's paper and columns.
pub(super) fn set_up(
    sheet: &mut Worksheet,
    table: &Table<'_>,
    widths: &[f64],
) -> Result<(), XlsxError> {
    if let Some(name) = tab_name(&table.words.tab) {
        sheet.set_name(name)?;
    }
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, *width)?;
    }
    let size = match table.paper {
        Paper::Portrait | Paper::Landscape => A4,
        Paper::LargeLandscape => A3,
    };
    match table.paper {
        Paper::Portrait => sheet.set_portrait(),
        Paper::Landscape | Paper::LargeLandscape => sheet.set_landscape(),
    };
    sheet
        .set_paper_size(size)
        .set_margins(MARGIN, MARGIN, MARGIN, MARGIN, PAGE_LINE_MARGIN, PAGE_LINE_MARGIN)
        .set_print_fit_to_pages(1, 0)
        .set_print_center_horizontally(true)
        .set_footer(page_line(table));
    Ok(())
}

/// The seal in small grey type on the left, the page numbers in the middle.
fn page_line(table: &Table<'_>) -> String {
    let seal: Vec<char> = table.foot.seal.iter().flat_map(|seal| seal.chars()).collect();
    let lines: Vec<String> =
        seal.chunks(SEAL_LINE).take(SEAL_LINES).map(String::from_iter).collect();
    let seal = lines.join("\n").replace('&', "&&");
    format!("&L&7&K808080{seal}&C{}", table.words.page)
}

/// A tab's name without what a tab may not hold.
pub(crate) fn tab_name(name: &str) -> Option<String> {
    let name: String = name
        .chars()
        .filter(|c| !c.is_control() && !"[]:*?/\\".contains(*c))
        .take(LONGEST_TAB)
        .collect();
    let name = name.trim_matches(['\'', ' ']);
    (!name.is_empty()).then(|| name.to_owned())
}

/// What the file says about itself.
pub(super) fn properties(table: &Table<'_>) -> Result<DocProperties, XlsxError> {
    let head = table.head;
    let made_at = date_time(head.made_at)?;
    Ok(DocProperties::new()
        .set_title(format!("{} {}", head.meeting, head.title).trim())
        .set_subject(&head.meeting)
        .set_company(&head.office)
        .set_creation_datetime(&made_at))
}
