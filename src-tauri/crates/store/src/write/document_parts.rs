//! The paragraphs, annexes and duties of a document, each written only where it is different.

use crate::cells;
use crate::error::StoreError;
use crate::row::{Row, code, id as as_text};
use crate::stated::{self, Mark};
use domain::document::{Annex, Document, TaskItem};
use domain::text::search_key;
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};

/// Writes all of a document but its items and what a report states.
pub(super) fn write(conn: &Connection, document: &Document) -> Result<(), StoreError> {
    let id = document.header.id.as_str();
    lines(conn, id, "base", &document.bases)?;
    lines(conn, id, "recipient", &document.recipients)?;
    lines(conn, id, "intro", &document.intro)?;
    lines(conn, id, "closing", document.closing.as_slice())?;
    clauses(conn, document)?;
    corrections(conn, document)?;
    annexes(conn, id, &document.annexes)?;
    duties(conn, document)
}

fn lines(
    conn: &Connection,
    id: &str,
    part: &'static str,
    texts: &[String],
) -> Result<(), StoreError> {
    for (position, text) in (0_i64..).zip(texts) {
        let row = Row::of("document_line")
            .key("document", id)
            .key("part", part)
            .key("position", position);
        row.set("text", text.as_str()).upsert(conn)?;
    }
    let sql = "DELETE FROM document_line WHERE document = ?1 AND part = ?2 AND position >= ?3";
    conn.prepare_cached(sql)?
        .execute((id, part, texts.len() as i64))?;
    Ok(())
}

fn clauses(conn: &Connection, document: &Document) -> Result<(), StoreError> {
    let id = document.header.id.as_str();
    let (marks, bare) = (marks(document), bare_texts(document));
    for (position, clause) in (0_i64..).zip(&document.clauses) {
        let of_clause = marks.get(clause.id.as_str()).map_or(&[][..], Vec::as_slice);
        let template = stated::bind(&clause.text, &stated::locate(&clause.text, of_clause));
        Row::of("clause")
            .key("id", as_text(&clause.id))
            .set("document", id)
            .set("position", position)
            .set("place", clause.place.as_str())
            .set("text", template.0)
            .set(
                "bare_text",
                bare.get(clause.id.as_str()).map(|text| (*text).to_owned()),
            )
            .set("typed", false)
            .set("search_key", search_key(&clause.text))
            .upsert(conn)?;
    }
    let kept = document.clauses.iter().map(|c| c.id.as_str()).collect();
    remove_absent(conn, "clause", "document = ?1 AND NOT typed", id, &kept)
}

/// The stated figures of each clause.
pub(super) fn marks(document: &Document) -> HashMap<&str, Vec<Mark<'_>>> {
    let mut by_clause: HashMap<&str, Vec<Mark>> = HashMap::new();
    for (n, figure) in (1_u32..).zip(&document.figures) {
        let mark = Mark {
            n,
            raw: &figure.raw,
            nth: figure.nth,
        };
        by_clause
            .entry(figure.clause.as_str())
            .or_default()
            .push(mark);
    }
    by_clause
}

/// The words of everything nested under a task, by clause.
fn bare_texts(document: &Document) -> HashMap<&str, &str> {
    fn walk<'d>(items: &'d [TaskItem], found: &mut HashMap<&'d str, &'d str>) {
        for item in items {
            found.insert(item.id.as_str(), &item.text);
            walk(&item.items, found);
        }
    }
    let mut found = HashMap::new();
    document
        .tasks
        .iter()
        .for_each(|task| walk(&task.items, &mut found));
    found
}

/// Refuses a clause that the document does not have.
pub(super) fn has_clause(
    conn: &Connection,
    document: &str,
    clause: &str,
) -> Result<(), StoreError> {
    let sql = "SELECT count(*) FROM clause WHERE id = ?1 AND document = ?2";
    match cells::count(conn, sql, [clause, document])? {
        0 => Err(StoreError::Unknown {
            what: "đoạn văn bản",
            id: clause.to_owned(),
        }),
        _ => Ok(()),
    }
}

/// Writes the clause of an item that was typed in, at the end of its document.
pub(super) fn type_clause(
    conn: &Connection,
    document: &str,
    id: &str,
    words: (&str, &str),
) -> Result<(), StoreError> {
    let end = "SELECT coalesce((SELECT position FROM clause WHERE id = ?2), max(position) + 1, 0) FROM clause WHERE document = ?1";
    let position = cells::count(conn, end, [document, id])?;
    Row::of("clause")
        .key("id", id)
        .set("document", document)
        .set("position", position)
        .set("place", words.0)
        .set("text", words.1)
        .set("typed", true)
        .set("search_key", search_key(words.1))
        .upsert(conn)
}

fn corrections(conn: &Connection, document: &Document) -> Result<(), StoreError> {
    let id = document.header.id.as_str();
    for (position, correction) in (0_i64..).zip(&document.corrections) {
        Row::of("correction")
            .key("document", id)
            .key("position", position)
            .set("clause", as_text(&correction.clause))
            .set("original", correction.original.as_str())
            .set("corrected", correction.corrected.as_str())
            .set("reason", correction.reason.as_str())
            .upsert(conn)?;
    }
    cut_off(conn, "correction", id, document.corrections.len())
}

fn annexes(conn: &Connection, id: &str, annexes: &[Annex]) -> Result<(), StoreError> {
    for (position, annex) in (0_i64..).zip(annexes) {
        Row::of("annex")
            .key("document", id)
            .key("position", position)
            .set("no", annex.no.as_str())
            .set("title", annex.title.as_str())
            .set("reference", annex.reference.as_str())
            .set("columns", annex.columns.clone())
            .set("landscape", annex.landscape)
            .upsert(conn)?;
        groups(conn, id, position, annex)?;
    }
    conn.execute(
        "DELETE FROM annex_group WHERE document = ?1 AND annex >= ?2",
        (id, annexes.len() as i64),
    )?;
    cut_off(conn, "annex", id, annexes.len())
}

fn groups(
    conn: &Connection,
    id: &str,
    annex_position: i64,
    annex: &Annex,
) -> Result<(), StoreError> {
    for (position, group) in (0_i64..).zip(&annex.groups) {
        Row::of("annex_group")
            .key("document", id)
            .key("annex", annex_position)
            .key("position", position)
            .set("clause", as_text(&group.id))
            .set("no", group.no.as_str())
            .set("title", group.title.as_str())
            .upsert(conn)?;
    }
    let sql = "DELETE FROM annex_group WHERE document = ?1 AND annex = ?2 AND position >= ?3";
    conn.execute(sql, (id, annex_position, annex.groups.len() as i64))?;
    Ok(())
}

fn duties(conn: &Connection, document: &Document) -> Result<(), StoreError> {
    let id = document.header.id.as_str();
    for (position, duty) in (0_i64..).zip(&document.duties) {
        Row::of("duty")
            .key("id", as_text(&duty.id))
            .set("document", id)
            .set("position", position)
            .set("clause", as_text(&duty.clause))
            .set("place", duty.place.as_str())
            .set("text", duty.text.as_str())
            .set("cadence", code(&duty.cadence)?)
            .set("before", duty.before.clone())
            .set("takers", duty.takers.clone())
            .set("addressee", duty.addressee.clone())
            .set("report_kind", duty.report_kind.clone())
            .upsert(conn)?;
    }
    let kept = document.duties.iter().map(|d| d.id.as_str()).collect();
    remove_absent(conn, "duty", "document = ?1", id, &kept)
}

/// Takes out the rows of a document that stand beyond the last position.
pub(super) fn cut_off(
    conn: &Connection,
    table: &str,
    document: &str,
    len: usize,
) -> Result<(), StoreError> {
    let sql = format!("DELETE FROM {table} WHERE document = ?1 AND position >= ?2");
    conn.prepare_cached(&sql)?.execute((document, len as i64))?;
    Ok(())
}

fn remove_absent(
    conn: &Connection,
    table: &str,
    scope: &str,
    document: &str,
    kept: &HashSet<&str>,
) -> Result<(), StoreError> {
    let stored: Vec<String> = cells::all(
        conn,
        &format!("SELECT id FROM {table} WHERE {scope}"),
        [document],
        |c| c.text(),
    )?;
    for id in stored.iter().filter(|id| !kept.contains(id.as_str())) {
        conn.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?
            .execute([id])?;
    }
    Ok(())
}
