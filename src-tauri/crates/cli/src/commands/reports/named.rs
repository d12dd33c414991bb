//! A report named in one word: by its id, or by kind, document, year and period.

use api::wire::ReportDraft;

/// What the ids of reports that were begun begin with.
const BEGUN: &str = "bao-cao-";

/// `bao-cao-3`, `plan98`, `plan98/2025`, `plan98/2026/quy-3`, `yearly@bc640-2023`.
pub fn report(word: &str) -> ReportDraft {
    if word.starts_with(BEGUN) {
        return ReportDraft {
            report: Some(word.to_owned()),
            ..ReportDraft::default()
        };
    }
    let mut parts = word.splitn(3, '/');
    let kind = parts.next().unwrap_or_default();
    let (kind, document) = match kind.split_once('@') {
        Some((kind, document)) => (kind, Some(document.to_owned())),
        None => (kind, None),
    };
    let rest: Vec<&str> = parts.collect();
    let year = rest.first().and_then(|year| year.parse().ok());
    // Without a year, what stands after the kind is the period itself.
    let period = match (year, rest.as_slice()) {
        (Some(_), [_, period]) | (None, [period]) => Some((*period).to_owned()),
        (None, [one, two]) => Some(format!("{one}/{two}")),
        _ => None,
    };
    ReportDraft {
        kind: kind.to_owned(),
        year,
        period,
        document,
        ..ReportDraft::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(word: &str) -> String {
        let draft = report(word);
        let year = draft.year.map(|year| year.to_string());
        [
            draft.report,
            Some(draft.kind),
            draft.document,
            year,
            draft.period,
        ]
        .map(Option::unwrap_or_default)
        .join("|")
    }

    #[test]
    fn a_report_is_named_by_its_id_or_by_kind_document_year_and_period() {
        assert_eq!(told("bao-cao-3"), "bao-cao-3||||");
        assert_eq!(told("plan98"), "|plan98|||");
        assert_eq!(told("plan98/2025"), "|plan98||2025|");
        assert_eq!(told("plan98/2026/quy-3"), "|plan98||2026|quy-3");
        assert_eq!(told("plan98/quy-3/2025"), "|plan98|||quy-3/2025");
        assert_eq!(told("yearly@bc640-2023"), "|yearly|bc640-2023||");
    }
}
