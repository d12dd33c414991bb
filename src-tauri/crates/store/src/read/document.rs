//! Documents, whole again as they were loaded.

use super::{DocumentSummary, clause, obligation, report, target};
use crate::cells::{self, Cells};
use crate::error::StoreError;
use crate::open::Reader;
use domain::document::{
    Annex, AnnexGroup, AnnexRow, Clause, Correction, Document, Header, OrganisationDuty, Target,
    Task, TaskItem, Validity,
};
use domain::ids::{ClauseId, DocumentId};
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};

const HEADER: &str =
    "id, kind, number, symbol, date, type_name, title, issuer, issuer_lines, place, addressees,
    signature, signer, year_from, year_to, note, issued_with";
/// A clause, its text, and its text as it is nested under a task.
type NestedClause = (Clause, Option<String>);

impl Reader {
    /// Every document with how much it holds, by date.
    pub fn documents(&self) -> Result<Vec<DocumentSummary>, StoreError> {
        let held = "SELECT count(*) FROM adoption WHERE item IN (
            SELECT id FROM task WHERE document = d.id UNION SELECT id FROM target WHERE document = d.id)";
        let of = |rows: &str| format!("(SELECT count(*) FROM {rows} AND document = d.id)");
        let sql = format!(
            "SELECT {HEADER}, {}, {}, {}, ({held}) FROM document d ORDER BY date, id",
            of("clause WHERE true"),
            of("task WHERE NOT organisation"),
            of("target WHERE true"),
        );
        cells::all(&self.conn, &sql, [], |c| {
            Ok(DocumentSummary {
                header: header(c)?,
                clauses: c.number()?,
                tasks: c.number()?,
                targets: c.number()?,
                held: c.number()?,
            })
        })
    }

    /// The head of every document, by date.
    pub fn headers(&self) -> Result<Vec<Header>, StoreError> {
        let sql = format!("SELECT {HEADER} FROM document ORDER BY date, id");
        cells::all(&self.conn, &sql, [], header)
    }

    /// The heads of the documents that have tasks, the duties of their organisation aside, by date.
    pub fn plans_with_tasks(&self) -> Result<Vec<Header>, StoreError> {
        self.headers_where("SELECT 1 FROM task WHERE document = d.id AND NOT organisation")
    }

    /// The heads of the documents that have targets, by date.
    pub fn plans_with_targets(&self) -> Result<Vec<Header>, StoreError> {
        self.headers_where("SELECT 1 FROM target WHERE document = d.id")
    }

    fn headers_where(&self, some: &str) -> Result<Vec<Header>, StoreError> {
        let sql =
            format!("SELECT {HEADER} FROM document d WHERE EXISTS ({some}) ORDER BY date, id");
        cells::all(&self.conn, &sql, [], header)
    }

    /// The head of a document.
    pub fn header(&self, id: &DocumentId) -> Result<Option<Header>, StoreError> {
        cells::first(
            &self.conn,
            &format!("SELECT {HEADER} FROM document WHERE id = ?1"),
            [id.as_str()],
            header,
        )
    }

    /// What is known of documents being in force, by id, and of cited ones by what they are called.
    pub fn validities(&self) -> Result<HashMap<String, Validity>, StoreError> {
        let sql = "SELECT subject, state, since, reason FROM validity";
        let known = cells::all(&self.conn, sql, [], |c| {
            let subject: String = c.text()?;
            let validity = Validity {
                state: c.code()?,
                since: c.maybe_date()?,
                reason: c.text()?,
            };
            Ok((subject, validity))
        })?;
        Ok(known.into_iter().collect())
    }

    /// Whether a document was entered by hand: no paragraph of it was loaded.
    pub fn is_own(&self, id: &DocumentId) -> Result<bool, StoreError> {
        let loaded = "SELECT count(*) FROM clause WHERE document = ?1 AND NOT typed";
        Ok(cells::count(&self.conn, loaded, [id.as_str()])? == 0)
    }

    /// Which paragraphs of a document were pasted into it.
    pub fn pasted(&self, id: &DocumentId) -> Result<HashSet<ClauseId>, StoreError> {
        let sql = "SELECT id FROM clause WHERE document = ?1 AND typed AND id NOT IN (SELECT id FROM item)";
        let found = cells::all(&self.conn, sql, [id.as_str()], |c| c.text())?;
        Ok(found.into_iter().collect())
    }

    /// A document whole: what was loaded, with what was mended and typed in since.
    pub fn document(&self, id: &DocumentId) -> Result<Option<Document>, StoreError> {
        self.at_one_moment(|reader| match reader.header(id)? {
            Some(header) => whole(&reader.conn, header).map(Some),
            None => Ok(None),
        })
    }
}

fn whole(conn: &Connection, header: Header) -> Result<Document, StoreError> {
    let id = header.id.0.clone();
    let id = id.as_str();
    let clauses = clauses(conn, id)?;
    Ok(Document {
        bases: lines(conn, id, "base")?,
        targets: targets(conn, id)?,
        tasks: tasks(conn, id, &clauses)?,
        annexes: annexes(conn, id)?,
        organisation: organisation(conn, id)?,
        duties: obligation::duties(conn, Some(id))?
            .into_iter()
            .map(|(_, duty)| duty)
            .collect(),
        recipients: lines(conn, id, "recipient")?,
        goal_table: report::goal_table(conn, id)?,
        areas: report::areas(conn, id)?,
        figures: report::figures(conn, id)?,
        intro: lines(conn, id, "intro")?,
        closing: lines(conn, id, "closing")?.pop(),
        corrections: corrections(conn, id)?,
        clauses: clauses.into_iter().map(|(clause, _)| clause).collect(),
        header,
    })
}

fn header(c: &mut Cells) -> Result<Header, StoreError> {
    Ok(Header {
        id: c.text()?,
        kind: c.code()?,
        number: c.maybe()?,
        symbol: c.text()?,
        date: c.maybe_date()?,
        type_name: c.text()?,
        title: c.text()?,
        issuer: c.text()?,
        issuer_lines: c.list()?,
        place: c.text()?,
        addressees: c.list()?,
        signature: c.list()?,
        signer: c.maybe()?,
        year_from: c.number()?,
        year_to: c.number()?,
        note: c.maybe()?,
        issued_with: c.maybe()?,
    })
}

fn lines(conn: &Connection, id: &str, part: &str) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT text FROM document_line WHERE document = ?1 AND part = ?2 ORDER BY position";
    cells::all(conn, sql, [id, part], |c| c.text())
}

fn clauses(conn: &Connection, id: &str) -> Result<Vec<NestedClause>, StoreError> {
    let raws = clause::figure_raws(conn, id)?;
    let sql =
        "SELECT id, place, text, bare_text FROM clause WHERE document = ?1 ORDER BY position, id";
    cells::all(conn, sql, [id], |c| {
        let clause = Clause {
            id: c.text()?,
            place: c.text()?,
            text: clause::filled(&c.text::<String>()?, &raws),
        };
        Ok((clause, c.maybe()?))
    })
}

fn corrections(conn: &Connection, id: &str) -> Result<Vec<Correction>, StoreError> {
    let sql = "SELECT clause, original, corrected, reason FROM correction WHERE document = ?1 ORDER BY position";
    cells::all(conn, sql, [id], |c| {
        Ok(Correction {
            clause: c.text()?,
            original: c.text()?,
            corrected: c.text()?,
            reason: c.text()?,
        })
    })
}

fn organisation(conn: &Connection, id: &str) -> Result<Vec<OrganisationDuty>, StoreError> {
    let sql = "SELECT id, clause, place, lead, text FROM task
        WHERE document = ?1 AND organisation ORDER BY position";
    cells::all(conn, sql, [id], |c| {
        Ok(OrganisationDuty {
            id: c.text()?,
            clause: c.text()?,
            place: c.text()?,
            units: c.list()?,
            text: c.text()?,
        })
    })
}

fn targets(conn: &Connection, id: &str) -> Result<Vec<Target>, StoreError> {
    let mut measures = target::measures(conn, Some(id))?;
    let sql =
        "SELECT id, coalesce(clause, id), place, group_title, text, milestone, due FROM target
        WHERE document = ?1 ORDER BY position, id";
    cells::all(conn, sql, [id], |c| {
        let key: String = c.text()?;
        Ok(Target {
            measures: measures.remove(&key).unwrap_or_default(),
            id: key.into(),
            clause: c.text()?,
            place: c.text()?,
            group: c.text()?,
            text: c.text()?,
            milestone: c.maybe()?,
            due: c.maybe_date()?,
        })
    })
}

fn tasks(conn: &Connection, id: &str, clauses: &[NestedClause]) -> Result<Vec<Task>, StoreError> {
    let sql = "SELECT id, coalesce(clause, id), place, area, text, lead, coordinating FROM task
        WHERE document = ?1 AND annex IS NULL AND NOT organisation ORDER BY position, id";
    let mut tasks = cells::all(conn, sql, [id], |c| {
        Ok(Task {
            id: c.text()?,
            clause: c.text()?,
            place: c.text()?,
            area: c.text()?,
            text: c.text()?,
            lead: c.list()?,
            coordinating: c.list()?,
            items: Vec::new(),
        })
    })?;
    for task in &mut tasks {
        task.items = nested(task.clause.as_str(), clauses);
    }
    Ok(tasks)
}

/// What is nested under a clause: those whose ids begin with its own and a stroke.
fn nested(parent: &str, clauses: &[NestedClause]) -> Vec<TaskItem> {
    let prefix = format!("{parent}/");
    let mut items: Vec<TaskItem> = Vec::new();
    let under = |(c, bare): &NestedClause| Some((c.id.clone(), c.place.clone(), bare.clone()?));
    for (id, place, text) in clauses
        .iter()
        .filter(|(c, _)| c.id.as_str().starts_with(&prefix))
        .filter_map(under)
    {
        place_item(
            &mut items,
            TaskItem {
                id,
                place,
                text,
                items: Vec::new(),
            },
        );
    }
    items
}

/// Puts an item under the nearest one that it belongs to.
fn place_item(items: &mut Vec<TaskItem>, item: TaskItem) {
    let parent = items
        .iter_mut()
        .rev()
        .find(|p| item.id.as_str().starts_with(&format!("{}/", p.id)));
    match parent {
        Some(parent) => place_item(&mut parent.items, item),
        None => items.push(item),
    }
}

fn annexes(conn: &Connection, id: &str) -> Result<Vec<Annex>, StoreError> {
    let sql = "SELECT position, no, title, reference, columns, landscape FROM annex WHERE document = ?1 ORDER BY position";
    cells::all(conn, sql, [id], |c| {
        let position: i64 = c.number()?;
        Ok(Annex {
            no: c.text()?,
            title: c.text()?,
            reference: c.text()?,
            columns: c.list()?,
            landscape: c.number()?,
            groups: groups(conn, id, position)?,
            rows: rows(conn, id, position)?,
        })
    })
}

fn groups(conn: &Connection, id: &str, annex: i64) -> Result<Vec<AnnexGroup>, StoreError> {
    let sql = "SELECT clause, no, title FROM annex_group WHERE document = ?1 AND annex = ?2 ORDER BY position";
    cells::all(conn, sql, (id, annex), |c| {
        Ok(AnnexGroup {
            id: c.text()?,
            no: c.text()?,
            title: c.text()?,
        })
    })
}

fn rows(conn: &Connection, id: &str, annex: i64) -> Result<Vec<AnnexRow>, StoreError> {
    let sql = "SELECT id, clause, place, row_no, area, text, years, year_from, year_to, lead_text, lead,
        coordinating_text, coordinating, funding, note FROM task WHERE document = ?1 AND annex = ?2 ORDER BY position";
    cells::all(conn, sql, (id, annex), |c| {
        Ok(AnnexRow {
            id: c.text()?,
            clause: c.text()?,
            place: c.text()?,
            no: c.text()?,
            group: c.text()?,
            name: c.text()?,
            years: c.text()?,
            year_from: c.number()?,
            year_to: c.number()?,
            lead_text: c.text()?,
            lead: c.list()?,
            coordinating_text: c.text()?,
            coordinating: c.list()?,
            funding: c.text()?,
            note: c.text()?,
        })
    })
}
