//! Documents of the agency's own: their paragraphs, what is made of them; and whether documents are in force.

use super::documents::whole;
use crate::desk::Desk;
use crate::typed;
use crate::wire::{
    Done, EditClause, ItemFromClause, ItemKind, PasteClauses, SetValidity, WireError,
};
use domain::document::{Clause, Validity, ValidityState};
use domain::ids::{ClauseId, DocumentId};
use domain::item::{LedgerTarget, LedgerTask};
use store::Operation;

/// Keeps what is known of a document, or of one that is cited, being in force.
pub fn set_validity(desk: &mut Desk, args: SetValidity) -> Result<Done, WireError> {
    let subject = args.subject.trim().to_owned();
    typed::required("subject", &subject, "văn bản")?;
    let state = typed::given(args.state.as_deref()).filter(|state| *state != "unknown");
    let state: Option<ValidityState> = state
        .map(|state| {
            let known = &["in-force", "expired", "replaced", "unknown"];
            typed::code("state", state, "tình trạng hiệu lực", known)
        })
        .transpose()?;
    let year = desk.year()?;
    let since = typed::optional_date("since", args.since.as_deref(), year)?;
    let reason = args.reason.unwrap_or_default();
    if state == Some(ValidityState::Replaced) {
        typed::required("reason", reason.trim(), "văn bản thay thế")?;
    }
    let validity = state.map(|state| Validity {
        state,
        since,
        reason,
    });
    desk.change(Operation::SetValidity { subject, validity })
}

/// Puts pasted text into a document that was entered by hand, a paragraph for each line.
pub fn paste_clauses(desk: &mut Desk, args: PasteClauses) -> Result<Done, WireError> {
    let lines = args.text.lines().map(str::trim);
    let paragraphs: Vec<String> = lines
        .filter(|line| !line.is_empty())
        // A cell or a list mark of Word brings tabs along.
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    if paragraphs.is_empty() {
        return Err(WireError::invalid(
            "text",
            "Chưa có đoạn nào. Hãy dán nội dung văn bản vào đây.",
        ));
    }
    desk.change(Operation::PasteClauses {
        document: DocumentId(args.document),
        after: args.after.map(ClauseId),
        paragraphs,
    })
    .map_err(|error| match error.field {
        Some(_) => error.at("text"),
        None => error,
    })
}

/// Gives a pasted paragraph other words; blank ones take it out.
pub fn edit_clause(desk: &mut Desk, args: EditClause) -> Result<Done, WireError> {
    desk.change(Operation::EditClause {
        clause: ClauseId(args.id),
        text: args.text,
    })
}

/// Makes a task or target of the words of a paragraph of the agency's own document.
pub fn item_from_clause(desk: &mut Desk, args: ItemFromClause) -> Result<Done, WireError> {
    let (document, clause) = clause(desk, &args.clause)?;
    let operation = match args.kind {
        ItemKind::Task => Operation::AddTask(task_of(desk, document, clause)?),
        ItemKind::Target => Operation::AddTarget(target_of(document, clause)),
        ItemKind::Duty => {
            let message =
                "Chế độ báo cáo được nhập bằng “Thêm công văn yêu cầu” hoặc ở trang Tổng quan.";
            return Err(WireError::invalid("kind", message));
        }
    };
    desk.change(operation)
}

/// A task for the years of its document, else for the year worked on.
fn task_of(desk: &Desk, document: DocumentId, clause: Clause) -> Result<LedgerTask, WireError> {
    let header = desk.reader()?.header(&document)?.unwrap_or_default();
    let year = Some(desk.year()?);
    let from = header.year_from.or(year);
    let to = header.year_to.or(from);
    Ok(LedgerTask {
        document: Some(document),
        text: without_mark(&clause.text).to_owned(),
        clause: Some(clause.id),
        place: clause.place,
        years: span(from, to),
        year_from: from,
        year_to: to,
        held: true,
        ..LedgerTask::default()
    })
}

/// A target to be reached once; what is measured is entered in its own form.
fn target_of(document: DocumentId, clause: Clause) -> LedgerTarget {
    let text = without_mark(&clause.text).to_owned();
    LedgerTarget {
        document: Some(document),
        clause: Some(clause.id),
        place: clause.place,
        milestone: Some(text.clone()),
        text,
        held: true,
        ..LedgerTarget::default()
    }
}

fn span(from: Option<i32>, to: Option<i32>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from != to => format!("{from}-{to}"),
        (Some(year), _) | (None, Some(year)) => year.to_string(),
        (None, None) => String::new(),
    }
}

fn clause(desk: &Desk, id: &str) -> Result<(DocumentId, Clause), WireError> {
    let unknown = || WireError::unknown("clause", "đoạn văn bản", id);
    let (document, _) = id.split_once('/').ok_or_else(unknown)?;
    let document = whole(desk, document)?;
    let found = document.clauses.into_iter().find(|c| c.id.as_str() == id);
    Ok((document.header.id, found.ok_or_else(unknown)?))
}

/// A paragraph without the mark of its list: `- `, `a) `, `1. `.
fn without_mark(text: &str) -> &str {
    let Some((mark, rest)) = text.split_once(' ') else {
        return text;
    };
    let is_mark = matches!(mark, "-" | "+" | "–" | "•")
        || mark.ends_with([')', '.']) && mark.chars().count() <= 5;
    if is_mark { rest } else { text }
}

#[cfg(test)]
mod tests {
    use super::without_mark;

    #[test]
    fn the_mark_of_a_list_is_no_part_of_a_task() {
        assert_eq!(without_mark("- Số hóa hồ sơ."), "Số hóa hồ sơ.");
        assert_eq!(without_mark("a) Số hóa"), "Số hóa");
        assert_eq!(without_mark("Số hóa hồ sơ"), "Số hóa hồ sơ");
    }
}
