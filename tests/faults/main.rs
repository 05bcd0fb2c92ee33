//! Faults: the power goes, the disk is full, the folder is read-only.

mod disk;
mod outbox;
mod power;
mod taps;
