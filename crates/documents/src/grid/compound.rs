//! The compound file that holds an XLS workbook, and the shell around every
//! encrypted one ([MS-CFB]). Chains of sectors are followed only as far as the
//! file has sectors, so a chain that bites its tail is a damaged file.

use crate::DocumentError;

const HEADER_BYTES: usize = 512;
const ENTRY_BYTES: usize = 128;
const MINI_SECTOR_BYTES: usize = 64;
/// Streams shorter than this live in the mini stream.
const MINI_STREAM_CUTOFF: u64 = 4096;
/// The first of the reserved sector numbers; all of them end a chain.
const RESERVED: u32 = 0xFFFF_FFFA;

/// An opened compound file.
#[derive(Debug)]
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector_bytes: usize,
    next: Vec<u32>,
    entries: Vec<Entry>,
    mini_next: Vec<u32>,
    mini_stream: Vec<u8>,
}

#[derive(Debug)]
struct Entry {
    name: String,
    start: u32,
    length: u64,
}

impl<'a> Compound<'a> {
    /// Opens a compound file and reads its directory.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, DocumentError> {
        let sector_bytes = match u16_at(bytes, 30) {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(damaged("sector size")),
        };
        let mut file = Self {
            bytes,
            sector_bytes,
            next: Vec::new(),
            entries: Vec::new(),
            mini_next: Vec::new(),
            mini_stream: Vec::new(),
        };
        file.next = file.read_allocation()?;
        let directory = file.chain(header(bytes, 48)?)?;
        file.entries = directory
            .chunks_exact(ENTRY_BYTES)
            .map(|entry| Entry::read(entry, sector_bytes))
            .collect();
        let root = file.entries.first().ok_or_else(|| damaged("directory"))?;
        if header(bytes, 64)? > 0 {
            file.mini_stream = file.chain(root.start)?;
            file.mini_next = words(&file.chain(header(bytes, 60)?)?);
        }
        Ok(file)
    }

    /// Whether there is a stream or storage of this name, in any case.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The content of the first stream of this name, or nothing if there is none.
    pub(super) fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, DocumentError> {
        let Some(entry) = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
        else {
            return Ok(None);
        };
        let mut content = if entry.length < MINI_STREAM_CUTOFF {
            follow(entry.start, &self.mini_next, |sector| {
                slice(&self.mini_stream, sector, MINI_SECTOR_BYTES, 0)
            })?
        } else {
            self.chain(entry.start)?
        };
        content.truncate(usize::try_from(entry.length).unwrap_or(usize::MAX));
        Ok(Some(content))
    }

    /// The table that says which sector follows which: its own sectors are
    /// listed in the header and in a chain of further lists.
    fn read_allocation(&self) -> Result<Vec<u32>, DocumentError> {
        let mut lists = words(self.bytes.get(76..HEADER_BYTES).ok_or_else(|| damaged("header"))?);
        let mut further = header(self.bytes, 68)?;
        for _ in 0..=self.bytes.len() / self.sector_bytes {
            if further >= RESERVED {
                break;
            }
            lists.extend(words(self.sector(further).ok_or_else(|| damaged("list of tables"))?));
            further = lists.pop().ok_or_else(|| damaged("list of tables"))?;
        }
        if further < RESERVED {
            return Err(damaged("list of tables"));
        }
        let mut next = Vec::new();
        for sector in lists.into_iter().filter(|sector| *sector < RESERVED) {
            next.extend(words(self.sector(sector).ok_or_else(|| damaged("allocation table"))?));
            if next.len() > self.bytes.len() {
                return Err(damaged("allocation table"));
            }
        }
        Ok(next)
    }

    fn chain(&self, start: u32) -> Result<Vec<u8>, DocumentError> {
        follow(start, &self.next, |sector| self.sector(sector))
    }

    /// A sector's bytes; the last one of a file may be short.
    fn sector(&self, sector: u32) -> Option<&'a [u8]> {
        slice(self.bytes, sector, self.sector_bytes, self.sector_bytes)
    }
}

impl Entry {
    fn read(bytes: &[u8], sector_bytes: usize) -> Self {
        let units: Vec<u16> = (0..32)
            .filter_map(|unit| u16_at(bytes, 2 * unit))
            .take_while(|unit| *unit != 0)
            .collect();
        let low = u64::from(u32_at(bytes, 120).unwrap_or(0));
        let high = u64::from(u32_at(bytes, 124).unwrap_or(0));
        Self {
            name: String::from_utf16_lossy(&units),
            start: u32_at(bytes, 116).unwrap_or(u32::MAX),
            length: if sector_bytes == HEADER_BYTES { low } else { high << 32 | low },
        }
    }
}

/// Follows a chain; it cannot be longer than the table that describes it.
fn follow<'b>(
    start: u32,
    next: &[u32],
    sector_of: impl Fn(u32) -> Option<&'b [u8]>,
) -> Result<Vec<u8>, DocumentError> {
    let mut content = Vec::new();
    let mut sector = start;
    for _ in 0..=next.len() {
        if sector >= RESERVED {
            return Ok(content);
        }
        content.extend_from_slice(sector_of(sector).ok_or_else(|| damaged("chain of sectors"))?);
        sector = *next.get(sector as usize).ok_or_else(|| damaged("chain of sectors"))?;
    }
    Err(damaged("chain of sectors"))
}

fn slice(bytes: &[u8], sector: u32, size: usize, offset: usize) -> Option<&[u8]> {
    let start = (sector as usize).checked_mul(size)?.checked_add(offset)?;
    let end = start.checked_add(size)?.min(bytes.len());
    bytes.get(start..end).filter(|sector| !sector.is_empty())
}

fn header(bytes: &[u8], at: usize) -> Result<u32, DocumentError> {
    u32_at(bytes, at).ok_or_else(|| damaged("header"))
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|word| u32_at(word, 0)).collect()
}

/// The little-endian number at a place, if the bytes reach that far.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// The little-endian number at a place, if the bytes reach that far.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn damaged(part: &str) -> DocumentError {
    DocumentError::Unreadable(format!("compound file: {part}"))
}
