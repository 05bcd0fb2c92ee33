//! The type and lines of printed sheets, as offices print them: Song for the
//! body in 10.5 point, Hei for the title in 18 point, thin lines, grey heads.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use super::table::RowKind;

const BODY_FONT: &str = "宋体";
const TITLE_FONT: &str = "黑体";
/// The character set number of simplified Chinese, by which programs without
/// these fonts choose another one.
const GB_CHARSET: u8 = 134;
/// 五号, the size of body text.
const BODY_SIZE: f64 = 10.5;
/// 小二, the size of a title.
const TITLE_SIZE: f64 = 18.0;
const NOTE_SIZE: f64 = 9.0;
/// Grey of 8 percent.
const HEAD_FILL: u32 = 0x00EB_EBEB;
const NOTE_COLOUR: u32 = 0x0059_5959;

/// The number format of moments.
pub(super) const MOMENT: &str = "yyyy-mm-dd hh:mm";
/// The number format of rates.
pub(super) const RATE: &str = "0.0%";
/// The built-in format of text, by its number.
const TEXT: u8 = 49;

/// The title over the table.
pub(crate) fn title() -> Format {
    body()
        .set_font_name(TITLE_FONT)
        .set_font_size(TITLE_SIZE)
        .set_bold()
        .set_align(FormatAlign::Center)
}

/// A line of the head or foot.
pub(crate) fn line() -> Format {
    body().set_text_wrap()
}

/// A note under the table.
pub(crate) fn note() -> Format {
    body().set_font_size(NOTE_SIZE).set_font_color(NOTE_COLOUR).set_text_wrap()
}

/// A heading of a column.
pub(crate) fn heading() -> Format {
    cell(RowKind::Total, true)
}

/// A cell of the table.
pub(crate) fn cell(kind: RowKind, centred: bool) -> Format {
    let align = if centred { FormatAlign::Center } else { FormatAlign::Left };
    let format = body().set_align(align).set_text_wrap().set_border(FormatBorder::Thin);
    match kind {
        RowKind::Plain => format,
        RowKind::Subtotal => format.set_bold(),
        RowKind::Total => format.set_bold().set_background_color(HEAD_FILL),
    }
}

/// The same cell for free text, which no program may take for a formula or number.
pub(crate) fn text(format: &Format) -> Format {
    format.clone().set_num_format_index(TEXT)
}

/// The body type, with nothing around it.
pub(crate) fn body() -> Format {
    Format::new()
        .set_font_name(BODY_FONT)
        .set_font_charset(GB_CHARSET)
        .set_font_size(BODY_SIZE)
        .set_align(FormatAlign::VerticalCenter)
}
