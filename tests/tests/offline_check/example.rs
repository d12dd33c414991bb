//! The reports of the example agency, their blanks filled in: nothing is found, and what is changed in them is.

use check::{Severity, findings};
use tests::papers::{FORMS, of_ledger};

use crate::papers::{composed, context, facts, lines};

#[test]
fn a_well_written_report_has_no_finding_in_any_kind_and_period() {
    let context = context();
    for form in FORMS {
        let facts = facts(form);
        let found = findings(&composed(form.0, &facts), Some(&facts), &context);
        assert_eq!(lines(&found), [] as [&str; 0], "{form:?}");
    }
}

#[test]
fn no_kind_of_report_is_left_out() {
    for kind in of_ledger() {
        assert!(FORMS.iter().any(|(form, _)| *form == kind), "{kind}");
    }
}

#[test]
fn a_report_that_nobody_filled_in_is_told_what_is_open() {
    let mut facts = facts(("plan98", ""));
    facts.sender.signer.clear();
    facts.addressees.clear();
    facts.texts.clear();
    let found = findings(&composed("plan98", &facts), Some(&facts), &context());
    let codes: Vec<&str> = found.iter().map(|finding| finding.code.name()).collect();
    for code in [
        "signer-open",
        "addressee-missing",
        "part-empty",
        "placeholder-left",
    ] {
        assert!(codes.contains(&code), "{code}: {codes:?}");
    }
}

#[test]
fn a_plan_that_is_cited_by_its_title_alone_is_told() {
    let mut facts = facts(("plan98", ""));
    let plan = facts
        .documents
        .iter_mut()
        .find(|header| header.id.as_str() == "hue-2026-2030");
    let plan = plan.expect("the plan is a source");
    (plan.number, plan.date) = (None, None);
    let found = findings(&composed("plan98", &facts), Some(&facts), &context());
    let told: Vec<&str> = found.iter().map(|finding| finding.code.name()).collect();
    assert_eq!(told, ["citation-number"]);
}

#[test]
fn a_ledger_that_changed_under_a_written_report_is_told() {
    let facts = facts(("plan98", ""));
    let paper = composed("plan98", &facts);
    let mut later = facts.clone();
    later.targets.pop();
    let found = findings(&paper, Some(&later), &context());
    assert!(
        found
            .iter()
            .any(|f| f.code == check::Code::CountsFacts && f.severity == Severity::Error)
    );
}
