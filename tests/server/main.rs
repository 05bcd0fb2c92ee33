//! `huidao-server` as a user runs it: the built program, real files, real sockets.

mod command_line;
mod linking;
mod mailing;
mod rehearsing;
mod serving;
