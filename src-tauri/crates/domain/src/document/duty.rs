//! Duties that a document gives: to whom, how often, until when.

use crate::ids::{ClauseId, DutyId, ItemId};
use serde::{Deserialize, Serialize};

/// A duty under "Tổ chức thực hiện".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationDuty {
    /// Its id.
    pub id: ItemId,
    /// The clause it rests on.
    pub clause: ClauseId,
    /// Where it stands.
    pub place: String,
    /// Who is charged, as written.
    pub units: Vec<String>,
    /// Its words.
    pub text: String,
}

/// How often a duty comes round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cadence {
    /// Once, by a date.
    Once,
    /// Every month.
    Monthly,
    /// Every quarter.
    Quarterly,
    /// Every half-year.
    HalfYearly,
    /// Every year.
    Yearly,
    /// Regularly, the document not saying how often, or by its own rule.
    Periodic,
    /// Whenever it is asked for.
    #[default]
    OnRequest,
}

/// A dated or periodic duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Its id.
    pub id: DutyId,
    /// The clause it rests on.
    pub clause: ClauseId,
    /// Where it stands.
    pub place: String,
    /// The words it rests on.
    pub text: String,
    /// How often it comes round.
    pub cadence: Cadence,
    /// The day before which it is due: `MM-DD` every year, or an ISO date once.
    pub before: Option<String>,
    /// Who is charged, as written.
    pub takers: Vec<String>,
    /// To whom a report goes, as written.
    pub addressee: Option<String>,
    /// The kind of report that it asks for, where the program has one.
    pub report_kind: Option<String>,
}
