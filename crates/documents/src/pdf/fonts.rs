//! The fonts inside the program: one for all text, one for what is typed in
//! by hand. They are parsed once.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::DocumentError;

static FILES: [&[u8]; 2] = [
    include_bytes!("../../fonts/NotoSansSC-Regular.ttf"),
    include_bytes!("../../fonts/JetBrainsMono-Regular.ttf"),
];

/// The fonts and the book in which they are looked up.
#[derive(Debug)]
pub(super) struct Fonts {
    pub(super) fonts: Vec<Font>,
    pub(super) book: LazyHash<FontBook>,
}

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> =
        FILES.into_iter().filter_map(|file| Font::new(Bytes::new(file), 0)).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    Fonts { fonts, book }
});

/// The fonts; an error where they cannot be read, rather than pages without text.
pub(super) fn fonts() -> Result<&'static Fonts, DocumentError> {
    let fonts = &*FONTS;
    if fonts.fonts.len() == FILES.len() {
        Ok(fonts)
    } else {
        Err(DocumentError::unwritable("a font inside the program cannot be read"))
    }
}
