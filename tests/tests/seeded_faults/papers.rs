//! The clean papers: a report of each kind from the example agency's filled ledger, and two real documents.

use check::Context;
use chrono::NaiveDate;
use domain::facts::Facts;
use report::Source;
use report::model::Document;
use tests::console::Console;
use tests::papers::{asked, composed, context, facts, filled, stored_model};
use tests::pdf::library;

/// A paper before any fault is put into it.
pub struct Clean {
    pub kind: &'static str,
    pub facts: Option<Facts>,
    pub document: Document,
}

/// The reports that are taken from the ledger.
const FORMS: [(&str, &str); 6] = [
    ("plan98", ""),
    ("yearly", ""),
    ("periodic", "quý 3"),
    ("target-table", ""),
    ("task-list", ""),
    ("letter", ""),
];

/// Agencies as the program knows them, on a day after the deadline of the year's reports.
pub fn around(console: &Console) -> Context {
    Context {
        today: NaiveDate::from_ymd_opt(2026, 12, 31),
        deadline: NaiveDate::from_ymd_opt(2026, 11, 30),
        ..context(console)
    }
}

/// Every kind of report, and what lies around them.
pub fn all() -> (Vec<Clean>, Context) {
    let (ledger, library) = (filled(), library());
    let mut all: Vec<Clean> = FORMS.map(|form| of_ledger(&ledger, form)).into();
    for (kind, id) in [("yearly", "bc640-2023"), ("plan-document", "kh98-2024")] {
        let document = stored_model(&library, kind, id);
        all.push(Clean {
            kind,
            facts: None,
            document,
        });
    }
    (all, around(&ledger))
}

fn of_ledger(console: &Console, form: (&'static str, &str)) -> Clean {
    let mut facts = facts(console, &asked(form));
    shorten(&mut facts);
    Clean {
        kind: form.0,
        document: composed(form.0, Source::Ledger(&facts)),
        facts: Some(facts),
    }
}

/// Every fourth target and every eighth task: the faults are the same on fewer pages. The whole reports are checked
/// in `offline_check`.
fn shorten(facts: &mut Facts) {
    let mut at = 0;
    facts.targets.retain(|_| {
        at += 1;
        at % 4 == 1
    });
    at = 0;
    facts.tasks.retain(|_| {
        at += 1;
        at % 8 == 1
    });
}
