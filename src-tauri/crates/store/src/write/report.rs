//! What a stored report states, loaded and mended.

use super::document_parts::{cut_off, marks};
use crate::cells;
use crate::error::StoreError;
use crate::operation::ResultPart;
use crate::read;
use crate::row::{Row, code, id as as_text};
use crate::stated::{self, Mark};
use domain::document::{Clause, Document, GoalRow, ResultLine};
use domain::ids::DocumentId;
use domain::text::{Decimal, search_key};
use rusqlite::Connection;
use std::collections::HashMap;

/// Writes the goals, areas, lines and figures of a document.
pub(super) fn write(conn: &Connection, document: &Document) -> Result<(), StoreError> {
    let id = document.header.id.as_str();
    let goals = document
        .goal_table
        .as_ref()
        .map_or(&[][..], |table| table.rows.as_slice());
    for (position, goal) in (0_i64..).zip(goals) {
        write_goal(conn, id, position, &with_slots(document, goal))?;
    }
    cut_off(conn, "goal_row", id, goals.len())?;
    write_areas(conn, document)?;
    write_figures(conn, document)
}

/// A row of goals with the figures of its clause taken out of the goals not reached.
fn with_slots(document: &Document, goal: &GoalRow) -> GoalRow {
    let marks = marks(document);
    let slots = |words: &String| {
        let of = |clause: &Clause| {
            let places = stated::locate(&clause.text, marks.get(clause.id.as_str())?);
            stated::within(&places, &clause.text, words)
        };
        let places = document.clauses.iter().find_map(of).unwrap_or_default();
        stated::bind(words, &places).0
    };
    GoalRow {
        unmet_targets: goal.unmet_targets.iter().map(slots).collect(),
        ..goal.clone()
    }
}

fn write_goal(
    conn: &Connection,
    id: &str,
    position: i64,
    goal: &GoalRow,
) -> Result<(), StoreError> {
    Row::of("goal_row")
        .key("document", id)
        .key("position", position)
        .set("no", goal.no.as_str())
        .set("group_title", goal.group.as_str())
        .set("total", goal.total)
        .set("met", goal.met)
        .set("unmet", goal.unmet)
        .set("unmet_targets", goal.unmet_targets.clone())
        .upsert(conn)
}

fn write_areas(conn: &Connection, document: &Document) -> Result<(), StoreError> {
    let id = document.header.id.as_str();
    let (marks, clauses) = (marks(document), clause_texts(document));
    for (position, area) in (0_i64..).zip(&document.areas) {
        Row::of("result_area")
            .key("document", id)
            .key("position", position)
            .set("no", area.no.as_str())
            .set("title", area.title.as_str())
            .set("results_heading", area.results_heading.as_str())
            .set("shortcomings_heading", area.shortcomings_heading.as_str())
            .upsert(conn)?;
        for (part, lines) in [
            ("results", &area.results),
            ("shortcomings", &area.shortcomings),
        ] {
            let templates = lines
                .iter()
                .map(|line| (line, template(line, &marks, &clauses)));
            write_lines(conn, (id, position, part), templates)?;
        }
    }
    conn.execute(
        "DELETE FROM result_line WHERE document = ?1 AND area >= ?2",
        (id, document.areas.len() as i64),
    )?;
    cut_off(conn, "result_area", id, document.areas.len())
}

fn clause_texts(document: &Document) -> HashMap<&str, &str> {
    document
        .clauses
        .iter()
        .map(|c| (c.id.as_str(), c.text.as_str()))
        .collect()
}

/// A line with its figures taken out, as they were found in its clause.
fn template(
    line: &ResultLine,
    marks: &HashMap<&str, Vec<Mark>>,
    clauses: &HashMap<&str, &str>,
) -> String {
    let marks = marks
        .get(line.clause.as_str())
        .map_or(&[][..], Vec::as_slice);
    let clause = clauses
        .get(line.clause.as_str())
        .copied()
        .unwrap_or(&line.text);
    let shifted = stated::shift(&stated::locate(clause, marks), clause, &line.text);
    stated::bind(
        &line.text,
        &shifted.unwrap_or_else(|| stated::locate(&line.text, marks)),
    )
    .0
}

fn write_lines<'l>(
    conn: &Connection,
    (id, area, part): (&str, i64, &'static str),
    lines: impl Iterator<Item = (&'l ResultLine, String)>,
) -> Result<(), StoreError> {
    let mut position = 0_i64;
    for (line, template) in lines {
        Row::of("result_line")
            .key("document", id)
            .key("area", area)
            .key("part", part)
            .key("position", position)
            .set("clause", as_text(&line.clause))
            .set("text", template)
            .set("inline", line.inline)
            .upsert(conn)?;
        position += 1;
    }
    let sql = "DELETE FROM result_line WHERE document = ?1 AND area = ?2 AND part = ?3 AND position >= ?4";
    conn.execute(sql, (id, area, part, position))?;
    Ok(())
}

fn write_figures(conn: &Connection, document: &Document) -> Result<(), StoreError> {
    let id = document.header.id.as_str();
    for (n, figure) in (1_i64..).zip(&document.figures) {
        Row::of("stated_figure")
            .key("document", id)
            .key("position", n)
            .set("clause", as_text(&figure.clause))
            .set("place", figure.place.as_str())
            .set("raw", figure.raw.as_str())
            .set("nth", figure.nth)
            .set("value", figure.value)
            .set("denominator", figure.denominator)
            .set("unit", figure.unit.as_str())
            .set("comparator", figure.comparator.code())
            .set("of_what", figure.of.as_str())
            .upsert(conn)?;
    }
    cut_off(conn, "stated_figure", id, document.figures.len() + 1)
}

/// Changes a stated figure; its sentence holds its number, so it follows.
pub(super) fn edit_figure(
    conn: &Connection,
    document: &DocumentId,
    n: u32,
    raw: &str,
    value: Decimal,
) -> Result<(), StoreError> {
    super::check::filled(raw, "số liệu")?;
    let id = document.as_str();
    let clause = "SELECT clause FROM stated_figure WHERE document = ?1 AND position = ?2";
    let Some(clause) = cells::first(conn, clause, (id, n), |c| c.text::<String>())? else {
        return Err(StoreError::Unknown {
            what: "số liệu thứ",
            id: format!("{n} của {id}"),
        });
    };
    let bound = "SELECT count(*) FROM clause WHERE id = ?1 AND instr(text, '{{' || ?2 || '}}') > 0";
    if cells::count(conn, bound, (&clause, n))? == 0 {
        return Err(StoreError::Refused(format!(
            "Số liệu thứ {n} không tìm thấy trong câu của nó (“{clause}”). Hãy sửa câu đó thay vì sửa số."
        )));
    }
    Row::of("stated_figure")
        .key("document", id)
        .key("position", n)
        .set("raw", raw)
        .set("value", value)
        .update(conn)?;
    refresh_search(conn, id, &clause)
}

/// Changes a row of the table of goals; goals whose words stay keep the figures that they state.
pub(super) fn edit_goal(
    conn: &Connection,
    document: &DocumentId,
    row: u32,
    goal: &GoalRow,
) -> Result<(), StoreError> {
    let position = i64::from(row) - 1;
    let sql = "SELECT count(*) FROM goal_row WHERE document = ?1 AND position = ?2";
    if cells::count(conn, sql, (document.as_str(), position))? == 0 {
        return Err(StoreError::Unknown {
            what: "hàng mục tiêu thứ",
            id: format!("{row} của {document}"),
        });
    }
    if goal.met.checked_add(goal.unmet) != Some(goal.total) {
        return Err(StoreError::Refused(format!(
            "Số mục tiêu đạt ({}) và chưa đạt ({}) cộng lại không bằng tổng số ({}). Hãy kiểm tra lại.",
            goal.met, goal.unmet, goal.total
        )));
    }
    let sql = "SELECT unmet_targets FROM goal_row WHERE document = ?1 AND position = ?2";
    let stored = cells::first(conn, sql, (document.as_str(), position), |c| c.list())?;
    let raws = read::figure_raws(conn, document.as_str())?;
    let kept = |words: &String| {
        let same = |old: &&String| read::filled(old, &raws) == *words;
        stored.iter().flatten().find(same).unwrap_or(words).clone()
    };
    let unmet_targets = goal.unmet_targets.iter().map(kept).collect();
    let goal = GoalRow {
        unmet_targets,
        ..goal.clone()
    };
    write_goal(conn, document.as_str(), position, &goal)
}

/// Changes a paragraph of results or shortcomings, in its area and in the clause that it is.
pub(super) fn edit_line(
    conn: &Connection,
    document: &DocumentId,
    area: &str,
    (part, line): (ResultPart, u32),
    text: &str,
) -> Result<(), StoreError> {
    super::check::filled(text, "nội dung của đoạn")?;
    let id = document.as_str();
    let part = code(&part)?;
    let place = "SELECT a.position, l.clause, l.text FROM result_area a JOIN result_line l ON l.document = a.document
        AND l.area = a.position WHERE a.document = ?1 AND a.no = ?2 AND l.part = ?3 AND l.position = ?4";
    let found = cells::first(conn, place, (id, area, &part, i64::from(line) - 1), |c| {
        Ok((c.number::<i64>()?, c.text::<String>()?, c.text::<String>()?))
    })?;
    let Some((area, clause, old)) = found else {
        return Err(StoreError::Unknown {
            what: "đoạn thứ",
            id: format!("{line} của mục {area} trong {id}"),
        });
    };
    let new = rebind(conn, id, &old, text)?;
    let key = Row::of("result_line")
        .key("document", id)
        .key("area", area)
        .key("part", part);
    key.key("position", i64::from(line) - 1)
        .set("text", new.as_str())
        .update(conn)?;
    reword_clause(conn, &clause, &old, &new)?;
    refresh_search(conn, id, &clause)
}

/// Gives a clause that is a line, or ends in it, the line's new words.
fn reword_clause(conn: &Connection, clause: &str, old: &str, new: &str) -> Result<(), StoreError> {
    let sql = "SELECT text FROM clause WHERE id = ?1";
    let stored: Option<String> = cells::first(conn, sql, [clause], |c| c.text())?;
    match stored
        .as_deref()
        .and_then(|stored| stored.strip_suffix(old))
    {
        Some(head) => Row::of("clause")
            .key("id", clause)
            .set("text", format!("{head}{new}"))
            .update(conn),
        None => Ok(()),
    }
}

/// Takes the figures of the old sentence out of the new one, in the same order.
fn rebind(conn: &Connection, document: &str, old: &str, text: &str) -> Result<String, StoreError> {
    let raws = read::figure_raws(conn, document)?;
    let mut figures: Vec<(usize, u32)> = stated::fill(old, &raws)
        .1
        .into_iter()
        .map(|(n, at)| (at, n))
        .collect();
    figures.sort_unstable();
    let (mut places, mut from) = (Vec::new(), 0);
    for (_, n) in figures {
        let raw = raws.get(&n).map_or("", String::as_str);
        let Some(at) = stated::find_number(text, raw, from) else {
            return Err(StoreError::Refused(format!(
                "Câu mới không còn số liệu “{raw}” theo đúng thứ tự. Hãy giữ số đó trong câu, hoặc sửa số liệu trước."
            )));
        };
        from = at + raw.len();
        places.push((at, raw.len(), n));
    }
    Ok(stated::bind(text, &places).0)
}

fn refresh_search(conn: &Connection, document: &str, clause: &str) -> Result<(), StoreError> {
    let raws = read::figure_raws(conn, document)?;
    let text = cells::first(
        conn,
        "SELECT text FROM clause WHERE id = ?1",
        [clause],
        |c| c.text::<String>(),
    )?;
    let key = search_key(&read::filled(&text.unwrap_or_default(), &raws));
    Row::of("clause")
        .key("id", clause)
        .set("search_key", key)
        .update(conn)
}
