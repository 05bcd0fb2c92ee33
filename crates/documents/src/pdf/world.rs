//! All that a template can see: itself, its values, the fonts.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use super::Template;
use super::fonts::{self, Fonts};
use crate::DocumentError;

/// The place where one template is set.
#[derive(Debug)]
pub(super) struct Desk {
    library: LazyHash<Library>,
    fonts: &'static Fonts,
    source: Source,
}

impl Desk {
    /// A desk with a template and the values that it reads as `sys.inputs`.
    pub(super) fn new(template: Template, values: Dict) -> Result<Self, DocumentError> {
        let path = VirtualPath::new(template.name).map_err(DocumentError::unwritable)?;
        // Ids are kept for the life of the program, one for each template.
        let id = FileId::new(RootedPath::new(VirtualRoot::Project, path));
        Ok(Self {
            library: LazyHash::new(Library::builder().with_inputs(values).build()),
            fonts: fonts::fonts()?,
            source: Source::new(id, template.text.to_owned()),
        })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _id: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
