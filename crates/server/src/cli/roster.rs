//! `roster`: what is in a roster file.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use huidao_commands::roster::problem;
use huidao_commands::{Failure, Result};
use huidao_documents::roster::{Roster, RosterLine, read_roster};
use huidao_wording::Language;
use serde::Serialize;

use super::{file_failure, print_json, say};

#[derive(Debug, Args)]
pub(super) struct ReadRoster {
    /// XLSX, XLS, ODS or CSV
    file: PathBuf,
    /// Print {units, contacts, problems} as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct UnitOut<'a> {
    row: usize,
    position: Option<u32>,
    name: &'a str,
    short_name: &'a str,
    aliases: &'a [String],
    category: &'a str,
    parent: &'a str,
    venue: &'a str,
}

#[derive(Serialize)]
struct ContactOut<'a> {
    row: usize,
    unit: &'a str,
    name: &'a str,
    title: &'a str,
    phone: &'a str,
    mail: &'a str,
}

#[derive(Serialize)]
struct ProblemOut {
    row: usize,
    code: String,
    text: String,
}

#[derive(Serialize)]
struct Out<'a> {
    units: Vec<UnitOut<'a>>,
    contacts: Vec<ContactOut<'a>>,
    problems: Vec<ProblemOut>,
}

fn usable(line: &RosterLine) -> bool {
    line.problems.iter().all(|problem| problem.code.is_warning())
}

fn out(roster: &Roster, language: Language) -> Out<'_> {
    let mut units: Vec<UnitOut<'_>> = Vec::new();
    let mut contacts = Vec::new();
    for line in roster.rows.iter().filter(|line| usable(line)) {
        if !units.iter().any(|unit| unit.name == line.unit) {
            units.push(UnitOut {
                row: line.row,
                position: line.position,
                name: &line.unit,
                short_name: &line.short_name,
                aliases: &line.aliases,
                category: &line.category,
                parent: &line.parent,
                venue: &line.venue,
            });
        }
        if !line.contact.is_empty() {
            contacts.push(ContactOut {
                row: line.row,
                unit: &line.unit,
                name: &line.contact,
                title: &line.title,
                phone: &line.phone,
                mail: &line.mail,
            });
        }
    }
    let problems = roster
        .rows
        .iter()
        .flat_map(|line| line.problems.iter().map(move |found| (line.row, problem(found))))
        .map(|(row, failure): (usize, Failure)| ProblemOut {
            row,
            code: failure.code.as_str().to_owned(),
            text: failure.message(language),
        })
        .collect();
    Out { units, contacts, problems }
}

impl ReadRoster {
    pub fn run(self, language: Language) -> Result<ExitCode> {
        let bytes = std::fs::read(&self.file).map_err(|error| file_failure(&self.file, error))?;
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        let roster = read_roster(&name, &bytes)?;
        let out = out(&roster, language);
        if self.json {
            print_json(&out)?;
            return Ok(ExitCode::SUCCESS);
        }
        let (units, contacts) = (out.units.len().to_string(), out.contacts.len().to_string());
        say(language, "cli-roster-found", &[("units", &units), ("contacts", &contacts)]);
        for problem in &out.problems {
            let row = problem.row.to_string();
            say(language, "cli-roster-problem", &[("row", &row), ("text", &problem.text)]);
        }
        Ok(ExitCode::SUCCESS)
    }
}
