//! A desk's book: the list as it was last read, and everything that was seen and not yet handed in.
//!
//! Two files. The list is replaced as a whole. The journal is appended to: a length (4 bytes, big endian)
//! and a sealed line each, synced before it is acknowledged; a line that the power cut short was never
//! acknowledged and is dropped.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use huidao_commands::desk::{Desk, DeskEvent, DeskResult, RecordAtDesk, WalkIn};
use huidao_domain::Instant;
use serde::{Deserialize, Serialize};

use crate::address::DeskAddress;
use crate::sealed::Seal;

/// The longest line of the journal, sealed: an event or a person in JSON.
const LONGEST: u32 = 64 * 1024;

/// What may go wrong with a book.
#[derive(Debug, thiserror::Error)]
pub enum BookError {
    /// The disk or its rights.
    #[error("the desk's files: {0}")]
    File(#[from] std::io::Error),
    /// Another program has the desk open.
    #[error("another program has this desk open")]
    InUse,
    /// The files are damaged, or were sealed under another link.
    #[error("the desk's files cannot be read")]
    Unreadable,
}

/// A line of the journal.
#[derive(Debug, Clone, Serialize, Deserialize)]
enum Line {
    /// Something was seen.
    Event(DeskEvent),
    /// Somebody came unnamed.
    WalkIn(WalkIn),
    /// These are on record, or were refused for good.
    Settled(Vec<DeskResult>),
}

/// The list with what is known of clocks.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub desk: Desk,
    /// This desk's clock less the record's, milliseconds.
    pub offset_ms: i64,
    /// How many lines of the journal the list knows: what came later lies over it.
    pub lines: u64,
}

/// A desk's book.
pub struct Book {
    seal: Seal,
    journal: File,
    list_path: PathBuf,
    journal_path: PathBuf,
    lines: u64,
    list: Option<Kept>,
    /// Seen, in order; with the number of its line.
    events: Vec<(u64, DeskEvent)>,
    walk_ins: Vec<(u64, WalkIn)>,
    /// What is on record, by identifier, with the number of the line that says so.
    settled: std::collections::HashMap<String, u64>,
    refused: Vec<DeskResult>,
}

impl Book {
    /// Opens the book of a desk in a folder, or begins it.
    pub fn open(folder: &Path, address: &DeskAddress) -> Result<Self, BookError> {
        std::fs::create_dir_all(folder)?;
        let stem = Seal::file_stem(address.token())?;
        let seal = Seal::new(address.token())?;
        let journal_path = folder.join(format!("{stem}.journal"));
        let list_path = folder.join(format!("{stem}.list"));
        let mut options = OpenOptions::new();
        options.read(true).append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let journal = options.open(&journal_path)?;
        journal.try_lock().map_err(|_| BookError::InUse)?;
        let mut book = Self {
            // A list that cannot be read is read again from the record; the journal does not depend on it.
            list: read_list(&seal, &list_path).or_else(|error| match error {
                BookError::Unreadable => Ok(None),
                other => Err(other),
            })?,
            seal,
            journal,
            list_path,
            journal_path,
            lines: 0,
            events: Vec::new(),
            walk_ins: Vec::new(),
            settled: std::collections::HashMap::new(),
            refused: Vec::new(),
        };
        book.read_journal()?;
        Ok(book)
    }

    fn read_journal(&mut self) -> Result<(), BookError> {
        let mut bytes = Vec::new();
        self.journal.seek(SeekFrom::Start(0))?;
        self.journal.read_to_end(&mut bytes)?;
        let mut rest = bytes.as_slice();
        let mut whole = 0;
        while let Some((length, after)) = rest.split_at_checked(4) {
            let length = u32::from_be_bytes(length.try_into().unwrap_or_default());
            let Some((line, after)) = after.split_at_checked(length as usize) else { break };
            if length > LONGEST {
                return Err(BookError::Unreadable);
            }
            let plain = match self.seal.open(&self.lines.to_string(), line) {
                Ok(plain) => plain,
                // A power cut may leave room that was never filled: nothing readable follows.
                Err(_) if line.iter().chain(after).all(|byte| *byte == 0) => break,
                Err(error) => return Err(error),
            };
            let line = serde_json::from_slice(&plain).map_err(|_| BookError::Unreadable)?;
            self.take(line);
            rest = after;
            whole = bytes.len() - rest.len();
        }
        if whole < bytes.len() {
            tracing::info!("a line that was cut short is dropped: it was never acknowledged");
            self.journal.set_len(whole as u64)?;
            self.journal.sync_all()?;
        }
        Ok(())
    }

    /// Takes a line into memory.
    fn take(&mut self, line: Line) {
        let number = self.lines;
        match line {
            Line::Event(event) => self.events.push((number, event)),
            Line::WalkIn(walk_in) => self.walk_ins.push((number, walk_in)),
            Line::Settled(results) => {
                for result in results {
                    self.settled.insert(result.id.clone(), number);
                    if result.failure.is_some() {
                        self.refused.push(result);
                    }
                }
            }
        }
        self.lines += 1;
    }

    fn append(&mut self, lines: Vec<Line>) -> Result<(), BookError> {
        let mut bytes = Vec::new();
        for (number, line) in (self.lines..).zip(&lines) {
            let plain = serde_json::to_vec(line).map_err(|_| BookError::Unreadable)?;
            let sealed = self.seal.close(&number.to_string(), &plain)?;
            let length = u32::try_from(sealed.len()).map_err(|_| BookError::Unreadable)?;
            bytes.extend(length.to_be_bytes());
            bytes.extend(sealed);
        }
        let end = self.journal.seek(SeekFrom::End(0))?;
        let written = self.journal.write_all(&bytes).and_then(|()| self.journal.sync_data());
        if let Err(error) = written {
            // A full disk may have taken a part: what is not acknowledged must not stand in the way.
            self.journal.set_len(end)?;
            return Err(error.into());
        }
        for line in lines {
            self.take(line);
        }
        Ok(())
    }

    /// Writes down what was seen; durable when it returns. What is known already is left out.
    pub fn record(&mut self, input: &RecordAtDesk) -> Result<(), BookError> {
        let known_event =
            |id: &huidao_domain::EventId| self.events.iter().any(|(_, one)| one.id == *id);
        let known_person =
            |id: &huidao_domain::AttendeeId| self.walk_ins.iter().any(|(_, one)| one.id == *id);
        let walk_ins = input.walk_ins.iter().filter(|one| !known_person(&one.id)).cloned();
        let events = input.events.iter().filter(|one| !known_event(&one.id)).cloned();
        let lines: Vec<Line> = walk_ins.map(Line::WalkIn).chain(events.map(Line::Event)).collect();
        if lines.is_empty() { Ok(()) } else { self.append(lines) }
    }

    /// What is to be handed in next, people first: at most so many events, half as many people.
    pub fn waiting(&self, most: usize) -> (Vec<WalkIn>, Vec<DeskEvent>) {
        let walk_ins = self.walk_ins.iter().filter(|(_, one)| self.waits(one.id.as_str()));
        let events = self.events.iter().filter(|(_, one)| self.waits(one.id.as_str()));
        (
            walk_ins.map(|(_, one)| one.clone()).take(most / 2).collect(),
            events.map(|(_, one)| one.clone()).take(most).collect(),
        )
    }

    fn waits(&self, id: &str) -> bool {
        !self.settled.contains_key(id)
    }

    /// How much is to be handed in.
    pub fn waiting_count(&self) -> usize {
        self.events.iter().filter(|(_, one)| self.waits(one.id.as_str())).count()
            + self.walk_ins.iter().filter(|(_, one)| self.waits(one.id.as_str())).count()
    }

    /// Writes down what the record took or refused.
    pub fn settle(&mut self, results: Vec<DeskResult>) -> Result<(), BookError> {
        if results.is_empty() { Ok(()) } else { self.append(vec![Line::Settled(results)]) }
    }

    /// What the record refused.
    pub fn refused(&self) -> &[DeskResult] {
        &self.refused
    }

    /// Keeps a list that was read when the journal had `lines` lines settled.
    pub fn keep_list(&mut self, desk: Desk, now: Instant, lines: u64) -> Result<(), BookError> {
        let offset_ms = now.ms() - desk.now.ms();
        let kept = Kept { desk, offset_ms, lines };
        let plain = serde_json::to_vec(&kept).map_err(|_| BookError::Unreadable)?;
        let sealed = self.seal.close("list", &plain)?;
        let fresh = self.list_path.with_extension("list-new");
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&fresh)?;
        file.write_all(&sealed)?;
        file.sync_all()?;
        std::fs::rename(&fresh, &self.list_path)?;
        self.list = Some(kept);
        Ok(())
    }

    /// How many lines the journal has.
    pub const fn lines(&self) -> u64 {
        self.lines
    }

    /// The list as it was last read.
    pub(crate) const fn list(&self) -> Option<&Kept> {
        self.list.as_ref()
    }

    /// What lies over the list: everything that it cannot know yet.
    pub(crate) fn over_list(&self) -> (Vec<&WalkIn>, Vec<&DeskEvent>) {
        let known = self.list.as_ref().map_or(0, |kept| kept.lines);
        let lies = |id: &str| self.settled.get(id).is_none_or(|line| *line >= known);
        (
            self.walk_ins
                .iter()
                .filter(|(_, one)| lies(one.id.as_str()))
                .map(|(_, one)| one)
                .collect(),
            self.events
                .iter()
                .filter(|(_, one)| lies(one.id.as_str()))
                .map(|(_, one)| one)
                .collect(),
        )
    }

    /// Closes the desk for good: its files are removed.
    pub fn remove(self) -> Result<(), BookError> {
        for path in [&self.list_path, &self.journal_path] {
            match std::fs::remove_file(path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(error.into());
                }
                _ => {}
            }
        }
        Ok(())
    }
}

fn read_list(seal: &Seal, path: &Path) -> Result<Option<Kept>, BookError> {
    let sealed = match std::fs::read(path) {
        Ok(sealed) => sealed,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let plain = seal.open("list", &sealed)?;
    serde_json::from_slice(&plain).map(Some).map_err(|_| BookError::Unreadable)
}

#[cfg(test)]
mod tests;
