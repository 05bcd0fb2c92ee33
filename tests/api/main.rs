//! The product's edge with a fixed clock: phone pages, commands over HTTP, bad input, rights.

mod arrival;
mod bad_input;
mod clock_back;
mod contract;
mod counts;
mod day;
mod desk;
mod directory;
mod draft;
mod edge;
mod late_replies;
mod mail_trouble;
mod outbox;
mod overtaken;
mod phone;
mod phone_trouble;
mod planning;
mod redirects;
mod reminders;
mod replies;
mod reply_forms;
mod reports;
mod roster;
mod same_person;
mod schedule;
mod sheets;
