//! One search over everything, accents and letter case aside.

use super::clause::filled_of;
use crate::cells;
use crate::error::StoreError;
use crate::open::Reader;
use domain::ids::DocumentId;
use domain::text::search_key;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitKind {
    /// A task.
    Task,
    /// A target.
    Target,
    /// A document.
    Document,
    /// A paragraph of a document.
    Clause,
}

/// Something in which the words searched for stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its id.
    pub id: String,
    /// The document that it is or belongs to.
    pub document: Option<DocumentId>,
    /// Where it stands.
    pub place: String,
    /// Its words.
    pub text: String,
    /// Whether the agency keeps it.
    pub held: bool,
}

/// The tasks or targets that the agency keeps, or the others, in the order of their documents.
///
/// The keys stand in an index that is read in that order, so that a rare word costs one look through the keys, and a
/// common one no more than what is shown.
macro_rules! items {
    (held $table:literal) => {
        concat!(
            "SELECT t.id, t.document, t.place, t.text, 1 FROM adoption a CROSS JOIN ",
            $table,
            " t ON t.id = a.item
             WHERE holds(t.search_key, ?1) OR holds(a.search_key, ?1) ORDER BY t.document, t.position LIMIT ?2"
        )
    };
    (other $table:literal) => {
        concat!(
            "SELECT id, document, place, text, 0 FROM ",
            $table,
            " WHERE holds(search_key, ?1) AND id NOT IN (SELECT item FROM adoption) ORDER BY document, position LIMIT ?2"
        )
    };
}

/// What is searched one after the other: of each kind, what the agency keeps comes first.
const PLACES: [(HitKind, &str); 6] = [
    (HitKind::Task, items!(held "task")),
    (HitKind::Task, items!(other "task")),
    (HitKind::Target, items!(held "target")),
    (HitKind::Target, items!(other "target")),
    (
        HitKind::Document,
        "SELECT id, id, type_name, title, 0 FROM document WHERE holds(search_key, ?1) ORDER BY date, id LIMIT ?2",
    ),
    (
        HitKind::Clause,
        "SELECT id, document, place, text, 0 FROM clause WHERE holds(search_key, ?1) ORDER BY document, position LIMIT ?2",
    ),
];

impl Reader {
    /// What holds the words: tasks, targets, documents, paragraphs, in this order, at most `limit` in all.
    pub fn search(&self, find: &str, limit: usize) -> Result<Vec<Hit>, StoreError> {
        let key = search_key(find);
        let mut hits = Vec::new();
        for (kind, sql) in PLACES.iter().filter(|_| !key.is_empty()) {
            let room = i64::try_from(limit.saturating_sub(hits.len())).unwrap_or(i64::MAX);
            hits.extend(cells::all(&self.conn, sql, (&key, room), |c| {
                Ok(Hit {
                    kind: *kind,
                    id: c.text()?,
                    document: c.maybe()?,
                    place: c.text()?,
                    text: c.text()?,
                    held: c.number()?,
                })
            })?);
        }
        for hit in hits.iter_mut().filter(|hit| hit.kind == HitKind::Clause) {
            hit.text = filled_of(&self.conn, &hit.id, &hit.text)?;
        }
        Ok(hits)
    }
}
