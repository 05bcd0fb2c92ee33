//! Links of a venue in one meeting, each for one purpose.

use crate::text_enum::text_enum;

text_enum! {
    /// Whose link it is.
    VenueLinkKind {
        /// The big screen in the room (大屏).
        Screen = "screen",
        /// The desk at the door.
        Desk = "desk",
        /// The venue's coordinator (分会场负责人).
        Coordinator = "coordinator",
    }
}

impl VenueLinkKind {
    /// The first part of its address.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Screen => "v",
            Self::Desk => "d",
            Self::Coordinator => "b",
        }
    }
}
