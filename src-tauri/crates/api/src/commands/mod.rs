//! What each command does, by area; each takes the desk and its arguments and refuses with a [`WireError`].

pub mod adoption;
pub mod agency;
pub mod attach;
pub mod backup;
pub mod calendar;
pub mod carry_over;
pub mod cells;
pub mod clauses;
pub mod compare;
pub mod documents;
pub mod entries;
pub mod evidence;
pub mod figures;
pub mod files;
pub mod findings;
pub mod history;
pub mod library;
pub mod life;
pub mod obligations;
pub mod overview;
pub mod parts;
pub mod reminders;
pub mod reports;
pub mod requests;
pub mod rows;
pub mod sentences;
pub mod settings;
pub mod sign;
pub mod start;
pub mod targets;
pub mod tasks;
pub mod work;

use crate::desk::Desk;
use crate::wire::WireError;
use domain::ids::{DocumentId, ItemId};
use store::ItemQuery;

/// The query of a list: all of a plan, else what the agency keeps.
fn item_query(desk: &Desk, plan: Option<&str>) -> Result<ItemQuery, WireError> {
    let Some(plan) = crate::typed::given(plan) else {
        return Ok(ItemQuery::default());
    };
    let plan = known_document(desk, Some(plan)).map_err(|error| error.at("plan"))?;
    Ok(ItemQuery {
        plan,
        all: true,
        ..ItemQuery::default()
    })
}

/// A document named by a typed id, which must be in the ledger.
pub(crate) fn known_document(
    desk: &Desk,
    typed: Option<&str>,
) -> Result<Option<DocumentId>, WireError> {
    let Some(id) = crate::typed::given(typed) else {
        return Ok(None);
    };
    let header = desk.reader()?.header(&DocumentId::from(id.trim()))?;
    header
        .map(|h| Some(h.id))
        .ok_or_else(|| WireError::unknown("document", "văn bản", id))
}

/// What an id names: a task, a target, or nothing.
enum Item {
    Task(domain::item::LedgerTask),
    Target(domain::item::LedgerTarget),
}

/// Finds a task or target.
fn item(desk: &Desk, field: &str, id: &str) -> Result<Item, WireError> {
    let reader = desk.reader()?;
    let key = ItemId::from(id);
    if let Some(task) = reader.task(&key)? {
        return Ok(Item::Task(task));
    }
    let target = reader.target(&key)?.map(Item::Target);
    target.ok_or_else(|| WireError::unknown(field, "nhiệm vụ hay chỉ tiêu", id))
}
