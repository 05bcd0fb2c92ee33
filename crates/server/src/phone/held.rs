//! Files that came with an answer which was not taken: held a while, so that nobody has to choose the
//! photo again. A browser never fills a file in by itself.

use std::collections::VecDeque;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use huidao_commands::replies::NoteFile;
use huidao_commands::{Failure, FailureCode};

use super::form::Submitted;

/// How long a file is held.
const HELD: Duration = Duration::from_mins(30);

/// The most bytes held of everybody; the oldest go first.
const MOST_BYTES: usize = 64 << 20;

/// The most files held of one link.
const MOST_FILES: usize = 10;

struct HeldFile {
    key: String,
    token: String,
    file: NoteFile,
    at: Instant,
}

/// Files held for whoever has their link.
#[derive(Default)]
pub(crate) struct Held {
    /// The oldest first.
    files: Mutex<VecDeque<HeldFile>>,
    /// Keys of another run of the program mean nothing in this one.
    seed: RandomState,
    count: AtomicU64,
}

impl Held {
    /// Holds the files of a form for whoever has the link, and marks the form with their keys.
    pub fn hold(&self, token: &str, form: &mut Submitted) {
        let mut held = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|file| file.token != token && file.at.elapsed() < HELD);
        for (field, file) in form.files.iter().take(MOST_FILES) {
            let Some(row) = field.strip_prefix("note-") else { continue };
            let count = self.count.fetch_add(1, Ordering::Relaxed);
            let key = format!("{:x}", self.seed.hash_one(count));
            let own = [format!("held-{row}"), format!("held-name-{row}")];
            form.pairs.retain(|(name, _)| !own.contains(name));
            form.pairs.push((format!("held-{row}"), key.clone()));
            form.pairs.push((format!("held-name-{row}"), file.file_name.clone()));
            let file = file.clone();
            held.push_back(HeldFile { key, token: token.to_owned(), file, at: Instant::now() });
        }
        while held.iter().map(|file| file.file.content.len()).sum::<usize>() > MOST_BYTES {
            held.pop_front();
        }
    }

    /// Puts the held files in the form that names them; answers the rows whose file is gone.
    pub fn bring(&self, token: &str, form: &mut Submitted) -> Vec<(usize, Failure)> {
        let held = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let mut lost = Vec::new();
        for row in 0..form.rows() {
            let key = form.field(&format!("held-{row}")).to_owned();
            let field = format!("note-{row}");
            if key.is_empty() || form.files.iter().any(|(name, _)| *name == field) {
                continue;
            }
            let found = held.iter().find(|file| file.key == key && file.token == token);
            if let Some(file) = found {
                form.files.push((field, file.file.clone()));
            } else {
                let name = form.field(&format!("held-name-{row}"));
                lost.push((row, Failure::from(FailureCode::NoteLost).with("name", name)));
            }
        }
        lost
    }

    /// Lets the files of a link go: its answer was taken.
    pub fn drop_files(&self, token: &str) {
        let mut held = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|file| file.token != token);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)], files: &[(&str, usize)]) -> Submitted {
        let file = |length| NoteFile { file_name: "photo.jpg".into(), content: "x".repeat(length) };
        Submitted {
            pairs: pairs.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect(),
            files: files.iter().map(|(name, length)| ((*name).into(), file(*length))).collect(),
        }
    }

    #[test]
    fn a_file_comes_back_to_its_own_link_alone() {
        let held = Held::default();
        let mut first = form(&[("name-0", "甲"), ("name-1", "乙")], &[("note-1", 5)]);
        held.hold("one", &mut first);
        let key = first.field("held-1").to_owned();
        assert_eq!(first.field("held-name-1"), "photo.jpg");
        let again = || {
            form(&[("name-0", "甲"), ("name-1", "乙"), ("held-1", &key), ("held-name-1", "p")], &[])
        };
        let mut own = again();
        assert!(held.bring("one", &mut own).is_empty());
        assert_eq!(own.files[0].0, "note-1");
        let mut others = again();
        let lost = held.bring("two", &mut others);
        assert_eq!((lost[0].0, lost[0].1.code), (1, FailureCode::NoteLost));
        assert!(others.files.is_empty());
        held.drop_files("one");
        assert_eq!(held.bring("one", &mut again()).len(), 1, "the answer was taken");
    }

    #[test]
    fn a_new_choice_replaces_what_is_held_and_memory_has_an_end() {
        let held = Held::default();
        let mut first = form(&[("name-0", "甲")], &[("note-0", 5)]);
        held.hold("one", &mut first);
        let key = first.field("held-0").to_owned();
        let mut other = form(&[("name-0", "甲"), ("held-0", &key)], &[("note-0", 9)]);
        assert!(held.bring("one", &mut other).is_empty());
        assert_eq!(other.files.len(), 1);
        assert_eq!(other.files[0].1.content.len(), 9);
        for n in 0..8 {
            held.hold(
                &format!("link-{n}"),
                &mut form(&[("name-0", "甲")], &[("note-0", MOST_BYTES / 6)]),
            );
        }
        let bytes: usize =
            held.files.lock().unwrap().iter().map(|file| file.file.content.len()).sum();
        assert!(bytes <= MOST_BYTES, "{bytes}");
        assert_eq!(
            held.bring("one", &mut form(&[("name-0", "甲"), ("held-0", &key)], &[])).len(),
            1
        );
    }
}
