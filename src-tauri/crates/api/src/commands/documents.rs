//! Documents, whole or by their heads.

use crate::desk::Desk;
use crate::facts::Entries;
use crate::typed;
use crate::view::document::{clause_views, document_row, header_view};
use crate::view::obligation::duty_row;
use crate::view::target::target_row;
use crate::view::task::task_row;
use crate::wire::{
    ById, DocumentDraft, DocumentJson, DocumentRow, DocumentView, Done, Draft, DutyRow, Edit,
    NoArgs, WireError,
};
use chrono::Datelike;
use domain::document::{Document, DocumentKind, Header};
use domain::ids::{DocumentId, ItemId};
use std::collections::HashSet;
use store::{ItemQuery, Operation};

/// Every document of the ledger.
pub fn documents(desk: &mut Desk, _: NoArgs) -> Result<Vec<DocumentRow>, WireError> {
    Ok(desk
        .reader()?
        .documents()?
        .iter()
        .map(document_row)
        .collect())
}

/// A document with all it holds.
pub fn document(desk: &mut Desk, args: ById) -> Result<DocumentView, WireError> {
    let document = whole(desk, &args.id)?;
    let reader = desk.reader()?;
    let summary = reader
        .documents()?
        .into_iter()
        .find(|d| d.header.id == document.header.id);
    let summary = summary.ok_or_else(|| WireError::unknown("id", "văn bản", &args.id))?;
    let (lens, entries) = (desk.lens()?, Entries::read(reader)?);
    let query = ItemQuery {
        plan: Some(document.header.id.clone()),
        all: true,
        ..ItemQuery::default()
    };
    let held: HashSet<ItemId> = reader.adoptions()?.into_iter().map(|a| a.item).collect();
    let duties = duties(desk, &document)?;
    let taken = duties
        .iter()
        .filter(|d| d.taken)
        .map(|d| d.id.clone())
        .collect();
    Ok(DocumentView {
        row: document_row(&summary),
        header: header_view(&document.header),
        note: document.header.note.clone().unwrap_or_default(),
        clauses: clause_views(&document, &held, &taken),
        tasks: reader
            .tasks(&query)?
            .iter()
            .map(|t| task_row(t, &entries, &lens))
            .collect(),
        targets: reader
            .targets(&query)?
            .iter()
            .map(|t| target_row(t, &entries, &lens))
            .collect(),
        duties,
        recipients: document.recipients,
    })
}

fn duties(desk: &Desk, document: &Document) -> Result<Vec<DutyRow>, WireError> {
    let lens = desk.lens()?;
    let taken: HashSet<_> = desk
        .reader()?
        .obligations()?
        .into_iter()
        .filter_map(|o| o.duty)
        .collect();
    let id = &document.header.id;
    let row = |duty: &domain::document::Duty| {
        duty_row(
            duty,
            id.as_str(),
            lens.source_text(Some(id), &duty.place),
            taken.contains(&duty.id),
        )
    };
    Ok(document.duties.iter().map(row).collect())
}

/// A document whole, in its stable form.
pub fn document_json(desk: &mut Desk, args: ById) -> Result<DocumentJson, WireError> {
    whole(desk, &args.id).map(DocumentJson)
}

pub(crate) fn whole(desk: &Desk, id: &str) -> Result<Document, WireError> {
    let found = desk.reader()?.document(&DocumentId::from(id))?;
    found.ok_or_else(|| WireError::unknown("id", "văn bản", id))
}

/// Enters a document by its head; its tasks and targets are entered one by one.
pub fn add_document(desk: &mut Desk, args: Draft<DocumentDraft>) -> Result<Done, WireError> {
    let year = desk.year()?;
    let mut header = Header {
        type_name: "KẾ HOẠCH".to_owned(),
        ..Header::default()
    };
    let id = args.draft.id.clone();
    fill(&mut header, args.draft, year)?;
    typed::required("title", &header.title, "trích yếu")?;
    let id =
        typed::given(id.as_deref()).map_or_else(|| usual_id(&header), |id| id.trim().to_owned());
    header.id = DocumentId(id);
    desk.change(Operation::AddDocument(header))
}

/// Changes the head of a document.
pub fn edit_document(desk: &mut Desk, args: Edit<DocumentDraft>) -> Result<Done, WireError> {
    let year = desk.year()?;
    let mut header = whole(desk, &args.id)?.header;
    fill(&mut header, args.draft, year)?;
    desk.change(Operation::EditDocument(header))
}

/// Takes a document out with all that it holds.
pub fn drop_document(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    desk.change(Operation::DropDocument(DocumentId(args.id)))
}

fn fill(header: &mut Header, draft: DocumentDraft, year: i32) -> Result<(), WireError> {
    if let Some(kind) = typed::given(draft.kind.as_deref()) {
        header.kind = typed::code(
            "kind",
            kind,
            "loại văn bản",
            &["plan", "report", "letter", "other"],
        )?;
    }
    if let Some(date) = draft.date {
        header.date = typed::optional_date("date", Some(&date), year)?;
    }
    if let Some(number) = draft.number {
        header.number = typed::given(Some(&number)).map(str::to_owned);
    }
    header.year_from = changed_year("year_from", draft.year_from, header.year_from)?;
    header.year_to = changed_year("year_to", draft.year_to, header.year_to)?;
    let texts = [
        (&mut header.symbol, draft.symbol),
        (
            &mut header.type_name,
            draft
                .type_name
                .or_else(|| usual_type(header.kind, header.id.as_str())),
        ),
        (&mut header.title, draft.title),
        (&mut header.issuer, draft.issuer),
        (&mut header.place, draft.place),
    ];
    texts
        .into_iter()
        .for_each(|(old, typed)| typed::set(old, typed));
    Ok(())
}

/// A new document is of the type that its kind usually has; a known one keeps its own.
fn usual_type(kind: DocumentKind, id: &str) -> Option<String> {
    let name = match kind {
        DocumentKind::Plan => "KẾ HOẠCH",
        DocumentKind::Report => "BÁO CÁO",
        DocumentKind::Letter => "CÔNG VĂN",
        DocumentKind::Other => "VĂN BẢN",
    };
    id.is_empty().then(|| name.to_owned())
}

fn changed_year(
    field: &str,
    typed: Option<String>,
    old: Option<i32>,
) -> Result<Option<i32>, WireError> {
    match typed {
        None => Ok(old),
        Some(text) => typed::given(Some(&text))
            .map(|text| typed::year(field, text))
            .transpose(),
    }
}

/// `kh12-2026`, from the symbol, the number and the year; blank (the store then counts) where one is missing.
fn usual_id(header: &Header) -> String {
    let mark = domain::text::search_key(header.symbol.split(['-', '/']).next().unwrap_or_default());
    let year = header.date.map(|date| date.year()).or(header.year_from);
    let number = header.number.as_deref().map(domain::text::search_key);
    match (number, year) {
        (Some(number), Some(year)) if plain(&mark) && plain(&number) => {
            format!("{mark}{number}-{year}")
        }
        _ => String::new(),
    }
}

fn plain(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_from_symbol_number_and_year() {
        let header = Header {
            number: Some("12".into()),
            symbol: "KH-UBND".into(),
            date: chrono::NaiveDate::from_ymd_opt(2026, 1, 5),
            ..Header::default()
        };
        assert_eq!(usual_id(&header), "kh12-2026");
        assert_eq!(
            usual_id(&Header {
                number: None,
                ..header
            }),
            ""
        );
    }
}
