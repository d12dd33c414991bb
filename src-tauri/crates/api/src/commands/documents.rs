//! Documents, whole or by their heads.

use crate::desk::Desk;
use crate::facts::Entries;
use crate::typed;
use crate::view::document::{Marks, clause_views, document_row, header_view};
use crate::view::obligation::duty_row;
use crate::view::page::Page;
use crate::view::target::target_row;
use crate::view::task::task_row;
use crate::view::validity::Validities;
use crate::wire::{
    ById, DocumentDraft, DocumentJson, DocumentQuery, DocumentRow, DocumentView, Done, Draft,
    DutyRow, Edit, ObligationRow, WireError,
};
use chrono::Datelike;
use domain::document::{Document, DocumentKind, Header};
use domain::ids::{DocumentId, ItemId};
use domain::text::{contains_folded, search_key};
use std::collections::HashSet;
use store::{DocumentSummary, ItemQuery, Operation};

/// The documents of the ledger, or those in whose head the words stand; letters with what they ask for.
pub fn documents(desk: &mut Desk, args: DocumentQuery) -> Result<Vec<DocumentRow>, WireError> {
    let rows = rows(desk)?;
    let find = args.find.unwrap_or_default();
    let kind = typed::given(args.kind.as_deref());
    let wanted = |row: &DocumentRow| {
        let words = [row.name.as_str(), &row.issuer, &row.title, &row.date_text].join(" ");
        kind.is_none_or(|kind| kind == row.kind) && contains_folded(&search_key(&words), &find)
    };
    Ok(rows.into_iter().filter(wanted).collect())
}

fn rows(desk: &Desk) -> Result<Vec<DocumentRow>, WireError> {
    let validities = validities(desk)?;
    let due = super::obligations::rows(desk, desk.host().today())?;
    let row = |summary: &DocumentSummary| {
        let id = summary.header.id.as_str();
        let is_letter = summary.header.kind == DocumentKind::Letter;
        let asked = due.iter().filter(|row| row.document.as_deref() == Some(id));
        let asked = asked.filter(|row| is_letter && !row.left_text.is_empty());
        let due_text = asked.map(|row| format!("{}, {}", row.deadline_text, row.left_text));
        let due_text = due_text.into_iter().next().unwrap_or_default();
        document_row(summary, validities.of(&summary.header), due_text)
    };
    Ok(desk.reader()?.documents()?.iter().map(row).collect())
}

fn validities(desk: &Desk) -> Result<Validities, WireError> {
    let reader = desk.reader()?;
    let headers = reader.documents()?.into_iter().map(|d| d.header).collect();
    Ok(Validities::new(reader.validities()?, headers))
}

/// A document with all it holds.
pub fn document(desk: &mut Desk, args: ById) -> Result<DocumentView, WireError> {
    let document = whole(desk, &args.id)?;
    let reader = desk.reader()?;
    let row = rows(desk)?.into_iter().find(|row| row.id == args.id);
    let row = row.ok_or_else(|| WireError::unknown("id", "văn bản", &args.id))?;
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
    let pasted = reader.pasted(&document.header.id)?;
    let page = Page::of(&document);
    Ok(DocumentView {
        bases: validities(desk)?.bases(&document),
        requests: asked_for(desk, &args.id)?,
        row,
        header: header_view(&document.header),
        note: document.header.note.clone().unwrap_or_default(),
        own: reader.is_own(&document.header.id)?,
        clauses: clause_views(
            &document,
            &page,
            &Marks {
                held,
                taken,
                pasted,
            },
        ),
        tables: page.tables,
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
        recipients: document.recipients.clone(),
    })
}

/// What a document asks for itself, not by a duty among its words.
fn asked_for(desk: &Desk, id: &str) -> Result<Vec<ObligationRow>, WireError> {
    let by_letter: HashSet<String> = desk
        .reader()?
        .obligations()?
        .into_iter()
        .filter(|o| o.duty.is_none() && o.document.as_ref().is_some_and(|d| d.as_str() == id))
        .map(|o| o.id.0)
        .collect();
    let mut rows = super::obligations::rows(desk, desk.host().today())?;
    rows.retain(|row| by_letter.contains(&row.id));
    Ok(rows)
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
pub(super) fn usual_id(header: &Header) -> String {
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
