//! What the check must know beside the paper itself.

use chrono::NaiveDate;
use domain::agency::Agency;
use domain::facts::Facts;

/// What lies around a report: agencies with their names in time, the report before it, the calendar.
///
/// All of it may be left out; a rule that lacks what it needs stays silent.
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// Every agency that is known, with its names in time.
    pub agencies: Vec<Agency>,
    /// The last issued report of the same kind.
    pub previous: Option<Previous>,
    /// The day on which the paper is looked at.
    pub today: Option<NaiveDate>,
    /// The last day on which the report may be sent.
    pub deadline: Option<NaiveDate>,
}

/// The last issued report of the same kind.
#[derive(Debug, Clone)]
pub struct Previous {
    /// What it is called in a message: `Báo cáo số 12/BC-UBND ngày 20/11/2025`.
    pub name: String,
    /// The facts that were frozen in it.
    pub facts: Facts,
}
