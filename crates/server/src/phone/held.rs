//! Files that came with an answer which was not taken: held a while, so that nobody has to choose the
//! photo again. A browser never fills a file in by itself.

use std::collections::{HashSet, VecDeque};
use std::hash::{BuildHasher as _, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use huidao_commands::replies::NoteFile;
use huidao_commands::{Failure, FailureCode};

use super::form::{Submitted, typed_rows};

/// How long a file is held.
const HELD: Duration = Duration::from_mins(30);

/// The most bytes held of everybody; the oldest go first.
const MOST_BYTES: usize = 64 << 20;

/// The most files held of one link.
const MOST_FILES: usize = 10;

/// A row whose file is not here any more, and what to say of it.
pub(crate) type Lost = (usize, Failure);

fn lost(row: usize, name: &str) -> Lost {
    (row, Failure::from(FailureCode::NoteLost).with("name", name))
}

/// The row that a file belongs to.
fn row_of(field: &str) -> Option<usize> {
    field.strip_prefix("note-")?.parse().ok()
}

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
    /// Holds the files of a form for whoever has the link, and marks the form with their keys. Answers
    /// the rows whose files are too many to be held; the form is without them.
    pub fn hold(&self, token: &str, form: &mut Submitted) -> Vec<Lost> {
        let beyond = form.files.split_off(form.files.len().min(MOST_FILES));
        let rows = beyond.into_iter().filter_map(|(field, file)| Some((row_of(&field)?, file)));
        let lost = rows.map(|(row, file)| lost(row, &file.file_name)).collect();
        let mut held = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|file| file.token != token && file.at.elapsed() < HELD);
        for (field, file) in &form.files {
            let Some(row) = row_of(field) else { continue };
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
        lost
    }

    /// Puts the held files in the form that names them; answers the rows whose file is gone. The form
    /// does not name those any more.
    pub fn bring(&self, token: &str, form: &mut Submitted) -> Vec<Lost> {
        let chosen: HashSet<usize> =
            form.files.iter().filter_map(|(field, _)| row_of(field)).collect();
        let named = typed_rows(form).into_iter().map(|row| row.held).enumerate();
        let named: Vec<(usize, (String, String))> =
            named.filter(|(row, (key, _))| !key.is_empty() && !chosen.contains(row)).collect();
        let mut gone = Vec::new();
        {
            let held = self.files.lock().unwrap_or_else(PoisonError::into_inner);
            let own: Vec<&HeldFile> = held.iter().filter(|file| file.token == token).collect();
            for (row, (key, name)) in named {
                match own.iter().find(|file| file.key == key) {
                    Some(found) => form.files.push((format!("note-{row}"), found.file.clone())),
                    None => gone.push(lost(row, &name)),
                }
            }
        }
        form.forget_files(gone.iter().map(|(row, _)| *row));
        gone
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
    fn what_is_beyond_the_most_files_is_said_to_be_lost() {
        let held = Held::default();
        let names: Vec<String> = (0..12).map(|row| format!("name-{row}")).collect();
        let fields: Vec<String> = (0..12).map(|row| format!("note-{row}")).collect();
        let pairs: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "甲")).collect();
        let files: Vec<(&str, usize)> = fields.iter().map(|field| (field.as_str(), 5)).collect();
        let mut many = form(&pairs, &files);
        let lost = held.hold("one", &mut many);
        let rows: Vec<usize> = lost.iter().map(|(row, _)| *row).collect();
        assert_eq!(rows, [MOST_FILES, MOST_FILES + 1]);
        assert_eq!(lost[0].1.code, FailureCode::NoteLost);
        let mut again = Submitted { pairs: many.pairs, files: Vec::new() };
        assert!(held.bring("one", &mut again).is_empty());
        assert_eq!(again.files.len(), MOST_FILES, "the others are here");
    }

    #[test]
    fn a_form_of_countless_rows_is_looked_through_at_once() {
        let held = Held::default();
        let pairs: Vec<(String, String)> = (0..10_000)
            .flat_map(|row| {
                [(format!("name-{row}"), "甲".into()), (format!("held-{row}"), "x".into())]
            })
            .collect();
        let mut many = Submitted { pairs, files: Vec::new() };
        let lost = held.bring("one", &mut many);
        assert_eq!(lost.len(), 1_000, "one more than any quota has");
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
