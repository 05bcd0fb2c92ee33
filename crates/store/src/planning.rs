//! What plans are made from: series, templates, days off, and rosters that were imported.

use huidao_domain::{ImportId, Instant, SeriesId, TemplateId};

use crate::{Connection, Result};

/// A plan kept for later meetings.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct TemplateRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: TemplateId,
    /// Name, unique.
    pub name: String,
    /// The plan, in JSON.
    pub plan: String,
}

/// A day off or a make-up workday.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct CalendarDayRow {
    /// YYYY-MM-DD
    pub date: String,
    /// `holiday` or `workday`.
    pub kind: String,
    /// The holiday's name.
    pub name: String,
}

/// A roster that was imported.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ImportRow {
    /// Identifier.
    #[sqlx(try_from = "String")]
    pub id: ImportId,
    /// When.
    #[sqlx(try_from = "i64")]
    pub at: Instant,
    /// The file's name.
    pub file: String,
    /// Rows that added something.
    pub added: i64,
    /// Rows that changed something.
    pub changed: i64,
    /// 1 when it was taken back.
    pub undone: i64,
    /// What was written, as it was before and after, in JSON.
    pub changes: String,
}

/// Adds a series.
pub async fn add_series(connection: &mut Connection, id: &SeriesId, rule: &str) -> Result<()> {
    sqlx::query("INSERT INTO series (id, rule) VALUES ($1, $2)")
        .bind(id.to_string())
        .bind(rule.to_owned())
        .execute(connection)
        .await?;
    Ok(())
}

/// A series' rule.
pub async fn series_rule(connection: &mut Connection, id: &SeriesId) -> Result<Option<String>> {
    let row: Option<(String,)> = sqlx::query_as("SELECT rule FROM series WHERE id = $1")
        .bind(id.to_string())
        .fetch_optional(connection)
        .await?;
    Ok(row.map(|(rule,)| rule))
}

/// Every template by name.
pub async fn templates(connection: &mut Connection) -> Result<Vec<TemplateRow>> {
    Ok(sqlx::query_as("SELECT id, name, plan FROM template ORDER BY name")
        .fetch_all(connection)
        .await?)
}

/// Keeps a plan under a name; one of that name is replaced.
pub async fn save_template(connection: &mut Connection, template: &TemplateRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO template (id, name, plan) VALUES ($1, $2, $3) \
         ON CONFLICT (name) DO UPDATE SET plan = excluded.plan",
    )
    .bind(template.id.to_string())
    .bind(template.name.clone())
    .bind(template.plan.clone())
    .execute(connection)
    .await?;
    Ok(())
}

/// Removes a template.
pub async fn remove_template(connection: &mut Connection, id: &TemplateId) -> Result<()> {
    sqlx::query("DELETE FROM template WHERE id = $1")
        .bind(id.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// Days that the office imported, by date.
pub async fn calendar_days(connection: &mut Connection) -> Result<Vec<CalendarDayRow>> {
    Ok(sqlx::query_as("SELECT date, kind, name FROM calendar_day ORDER BY date")
        .fetch_all(connection)
        .await?)
}

/// Removes the imported days of a year.
pub async fn clear_year(connection: &mut Connection, year: i16) -> Result<()> {
    sqlx::query("DELETE FROM calendar_day WHERE date >= $1 AND date <= $2")
        .bind(format!("{year:04}-01-01"))
        .bind(format!("{year:04}-12-31"))
        .execute(connection)
        .await?;
    Ok(())
}

/// Adds an imported day; the last of the same date counts.
pub async fn add_calendar_day(connection: &mut Connection, day: &CalendarDayRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO calendar_day (date, kind, name) VALUES ($1, $2, $3) \
         ON CONFLICT (date) DO UPDATE SET kind = excluded.kind, name = excluded.name",
    )
    .bind(day.date.clone())
    .bind(day.kind.clone())
    .bind(day.name.clone())
    .execute(connection)
    .await?;
    Ok(())
}

/// Imports, the newest first.
pub async fn imports(connection: &mut Connection) -> Result<Vec<ImportRow>> {
    Ok(sqlx::query_as(
        "SELECT id, at, file, added, changed, undone, changes FROM roster_import \
         ORDER BY at DESC, id DESC",
    )
    .fetch_all(connection)
    .await?)
}

/// One import.
pub async fn import(connection: &mut Connection, id: &ImportId) -> Result<Option<ImportRow>> {
    Ok(sqlx::query_as(
        "SELECT id, at, file, added, changed, undone, changes FROM roster_import WHERE id = $1",
    )
    .bind(id.to_string())
    .fetch_optional(connection)
    .await?)
}

/// Remembers an import.
pub async fn add_import(connection: &mut Connection, import: &ImportRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO roster_import (id, at, file, added, changed, undone, changes) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(import.id.to_string())
    .bind(import.at.ms())
    .bind(import.file.clone())
    .bind(import.added)
    .bind(import.changed)
    .bind(import.undone)
    .bind(import.changes.clone())
    .execute(connection)
    .await?;
    Ok(())
}

/// Marks an import as taken back.
pub async fn mark_undone(connection: &mut Connection, id: &ImportId) -> Result<()> {
    sqlx::query("UPDATE roster_import SET undone = 1 WHERE id = $1")
        .bind(id.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
