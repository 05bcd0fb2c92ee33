//! Damaged and hostile files: the reader refuses them and never falls over.

#![expect(clippy::unwrap_used, reason = "a fixture that cannot be made fails its test")]

mod packing;

use std::io::{Cursor, Read as _};

use encoding_rs::GB18030;
use huidao_documents::{DocumentError, grid};
use rust_xlsxwriter::Workbook;
use zip::ZipArchive;

use packing::{ods, packed};

const XLSX: &[u8] = include_bytes!("data/roster.xlsx");
const XLS: &[u8] = include_bytes!("data/roster.xls");
const ODS: &[u8] = include_bytes!("data/roster.ods");
const ENCRYPTED_XLSX: &[u8] = include_bytes!("data/encrypted.xlsx");

#[test]
fn a_cell_at_the_far_corner_does_not_make_a_table_of_its_size() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write(1_048_575, 16_383, "x").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    assert!(grid::read("x.xlsx", &bytes).is_err(), "seventeen billion cells");
    let row = "<table:table-row table:number-rows-repeated='1000000'><table:table-cell \
        table:number-columns-repeated='16000' office:value-type='string'><text:p>x</text:p></table:table-cell></table:table-row>";
    assert!(grid::read("x.ods", &ods(row, "<m/>")).is_err(), "sixteen billion cells in one line");
}

#[test]
fn an_archive_that_unpacks_to_far_more_is_refused() {
    let spaces = vec![b' '; 1024 * 1024];
    let archive = packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b"<w/>"),
        ("xl/sharedStrings.xml", &spaces),
    ]);
    let refused = DocumentError::TooLarge { limit: grid::MAX_UNPACKED_BYTES };
    let honest = claiming(&archive, 100 * 1024 * 1024);
    assert_eq!(grid::read("x.xlsx", &honest), Err(refused), "three times 100 MB");
    let lying = grid::read("x.xlsx", &claiming(&archive, 1));
    let Err(DocumentError::Unreadable(cause)) = lying else {
        panic!("an entry may not unpack to more than its directory says: {lying:?}");
    };
    assert!(cause.contains("larger"), "{cause}");
}

/// The same archive with a directory that claims this size for each entry.
fn claiming(archive: &[u8], size: u32) -> Vec<u8> {
    let mut claiming = archive.to_vec();
    for at in 0..archive.len() - 4 {
        for (mark, field) in [(b"PK\x01\x02", 24), (b"PK\x03\x04", 22)] {
            if archive[at..].starts_with(mark) {
                let field = at + field;
                claiming[field..field + 4].copy_from_slice(&size.to_le_bytes());
            }
        }
    }
    claiming
}

#[test]
fn a_chain_of_sectors_that_bites_its_tail_is_a_damaged_file() {
    let mut looped = XLS.to_vec();
    let table = 512 * (1 + u32::from_le_bytes(XLS[76..80].try_into().unwrap()) as usize);
    for sector in 0..128_u32 {
        let at = table + 4 * sector as usize;
        looped[at..at + 4].copy_from_slice(&sector.to_le_bytes());
    }
    assert!(matches!(grid::read("x.xls", &looped), Err(DocumentError::Unreadable(_))));
}

#[test]
fn no_damage_to_a_file_makes_the_reader_panic() {
    let gb = GB18030.encode("序号,单位,联络员\r\n1,舟山市教育局,\"赵一鸣\"\r\n").0.into_owned();
    let mut random = XorShift(0x9e37_79b9_7f4a_7c15);
    let mut readable = 0;
    for (name, bytes, rounds) in [
        ("xlsx", XLSX, 300),
        ("xls", XLS, 1_500),
        ("ods", ODS, 100),
        ("ole", ENCRYPTED_XLSX, 500),
        ("csv", gb.as_slice(), 2_000),
    ] {
        for _ in 0..rounds {
            let damaged = random.damage(bytes);
            readable += usize::from(grid::read(name, &damaged).is_ok());
        }
    }
    assert!(readable > 0, "slight damage leaves some files readable");
}

#[test]
fn no_damage_inside_a_packed_workbook_makes_the_reader_panic() {
    let mut random = XorShift(0x2545_f491_4f6c_dd1d);
    for (name, bytes) in [("x.xlsx", XLSX), ("x.ods", ODS)] {
        let entries = unpacked(bytes);
        let mut readable = 0;
        for _ in 0..150 {
            let mut damaged = entries.clone();
            let chosen = random.next(damaged.len());
            damaged[chosen].1 = random.damage(&damaged[chosen].1);
            let parts: Vec<(&str, &[u8])> =
                damaged.iter().map(|(n, c)| (n.as_str(), c.as_slice())).collect();
            readable += usize::from(grid::read(name, &packed(&parts)).is_ok());
        }
        assert!(readable > 0, "slight damage leaves some of {name} readable");
    }
}

fn unpacked(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut entries = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if !content.is_empty() {
            entries.push((entry.name().unwrap().into_owned(), content));
        }
    }
    entries
}

/// A small generator, so that a failing round can be run again.
struct XorShift(u64);

impl XorShift {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(below).unwrap()).unwrap()
    }

    /// Changes some bytes, and sometimes cuts the end off.
    fn damage(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut damaged = bytes.to_vec();
        for _ in 0..=self.next(12) {
            let at = self.next(damaged.len());
            damaged[at] = match self.next(4) {
                0 => 0,
                1 => 0xff,
                _ => u8::try_from(self.next(256)).unwrap(),
            };
        }
        if self.next(5) == 0 {
            damaged.truncate(self.next(bytes.len()) + 1);
        }
        damaged
    }
}
