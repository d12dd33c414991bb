//! Documents, their clauses, and the library that comes with the program.

use super::common::Done;
use super::obligation::{DutyRow, ObligationRow};
use super::target::TargetRow;
use super::task::TaskRow;
use domain::document::Document;
use serde::{Deserialize, Serialize};

/// A document that comes with the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LibraryRow {
    /// Its id.
    pub id: String,
    /// The name officers use.
    pub name: String,
    /// What it is about.
    pub title: String,
    /// Whether the ledger holds it.
    pub loaded: bool,
    /// How many paragraphs.
    pub clauses: u32,
    /// How many tasks, annex rows included.
    pub tasks: u32,
    /// How many targets.
    pub targets: u32,
}

/// Which documents of the library to load.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct LoadDocuments {
    /// Their ids; none of them means all.
    pub ids: Vec<String>,
}

/// What loading did to a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LoadState {
    /// It was not in the ledger before.
    New,
    /// It reads otherwise than before.
    Changed,
    /// It is as it was.
    Unchanged,
}

/// A document that was loaded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoadedRow {
    /// Its id.
    pub id: String,
    /// The name officers use.
    pub name: String,
    /// What loading did to it.
    pub state: LoadState,
    /// The same in words.
    pub state_text: String,
}

/// What was loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The step.
    pub done: Done,
    /// Every document asked for.
    pub documents: Vec<LoadedRow>,
}

/// A document in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DocumentRow {
    /// Its id.
    pub id: String,
    /// The name officers use: `Kế hoạch 98/KH-UBND`.
    pub name: String,
    /// `plan`, `report`, `letter` or `other`.
    pub kind: String,
    /// The same in words.
    pub kind_text: String,
    /// Number and symbol as printed; empty where there is none.
    pub number: String,
    /// Its date (ISO).
    pub date: Option<String>,
    /// The same, as shown.
    pub date_text: String,
    /// Who issued it.
    pub issuer: String,
    /// What it is about.
    pub title: String,
    /// How many paragraphs.
    pub clauses: u32,
    /// How many tasks, annex rows included.
    pub tasks: u32,
    /// How many targets.
    pub targets: u32,
    /// How many of its tasks and targets the agency keeps.
    pub held: u32,
    /// What is known of its being in force.
    pub validity: ValidityView,
    /// The nearest deadline that a letter sets, in words; empty where it sets none.
    pub due_text: String,
}

/// What is known of a document being in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ValidityView {
    /// What it is called in [`SetValidity`].
    pub subject: String,
    /// `in-force`, `expired`, `replaced` or `unknown`.
    pub state: String,
    /// The same in words.
    pub state_text: String,
    /// Since when (ISO).
    pub since: Option<String>,
    /// The same, as shown.
    pub since_text: String,
    /// The document in its place, or why.
    pub reason: String,
    /// Date and reason in one line; where nothing is known, what the document itself says of its years.
    pub detail: String,
}

/// Which documents are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct DocumentQuery {
    /// Words of the head, accents ignored.
    pub find: Option<String>,
    /// Only `plan`, `report`, `letter` or `other`.
    pub kind: Option<String>,
}

/// What is found out about a document being in force, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct SetValidity {
    /// The id of a document, or what a cited one is called in [`ValidityView`].
    pub subject: String,
    /// `in-force`, `expired`, `replaced`; blank or `unknown` forgets what was known.
    pub state: Option<String>,
    /// Since when.
    pub since: Option<String>,
    /// The document in its place, or why.
    pub reason: Option<String>,
}

/// Paragraphs for a document that was entered by hand, as pasted: one paragraph a line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct PasteClauses {
    /// The document.
    pub document: String,
    /// The paragraph after which they go; none for the end.
    pub after: Option<String>,
    /// The text.
    pub text: String,
}

/// Other words for a pasted paragraph; blank ones take it out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct EditClause {
    /// The paragraph.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// A task or target made from a paragraph of a document that was entered by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ItemFromClause {
    /// The paragraph.
    pub clause: String,
    /// A task or a target.
    pub kind: ItemKind,
}

/// A document's head and foot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HeaderView {
    /// Its id.
    pub id: String,
    /// `plan`, `report`, `letter` or `other`.
    pub kind: String,
    /// Its number, where it has one.
    pub number: Option<String>,
    /// The symbol after the number.
    pub symbol: String,
    /// Its date (ISO).
    pub date: Option<String>,
    /// The same, as shown.
    pub date_text: String,
    /// Place and date as its head prints them: `Huế, ngày 01 tháng 3 năm 2024`.
    pub paper_date_text: String,
    /// The name of its type on paper: `KẾ HOẠCH`.
    #[serde(rename = "type")]
    pub type_name: String,
    /// What it is about.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// The issuer as its head prints it.
    pub issuer_lines: Vec<String>,
    /// The place before the date.
    pub place: String,
    /// To whom it is addressed.
    pub addressees: Vec<String>,
    /// The capacity in which it is signed, line by line.
    pub signature: Vec<String>,
    /// The signer's name.
    pub signer: Option<String>,
    /// The first year it plans for or reports on.
    pub year_from: Option<i32>,
    /// The last year.
    pub year_to: Option<i32>,
}

/// What an item of a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum ItemKind {
    /// A task, annex row or duty of organisation.
    Task,
    /// A target.
    Target,
    /// A dated or periodic duty.
    Duty,
}

/// An item that rests on a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ItemRef {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: ItemKind,
    /// Whether the agency keeps it.
    pub held: bool,
}

/// What a paragraph is on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum ClauseRole {
    /// Part of the head of the document or of a table, which is set from the document's own fields.
    Head,
    /// A legal basis.
    Basis,
    /// Heads others.
    Heading,
    /// Plain text.
    Text,
    /// A line over the table of an annex.
    TableHead,
    /// A group row of a table.
    Group,
    /// A row of a table.
    Row,
    /// Part of the foot: recipients and signature.
    Foot,
}

/// A table: an annex, or the goals of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AnnexView {
    /// Its number and title as printed, `Phụ lục 2`; empty of a table in the body.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The line that ties it to its document.
    pub reference: String,
    /// The heads of its columns.
    pub columns: Vec<String>,
}

/// A legal basis, and whether it is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BaseView {
    /// The paragraph that names it.
    pub clause: Option<String>,
    /// Its words.
    pub text: String,
    /// The document of the ledger that it is, where it is one.
    pub document: Option<String>,
    /// What is known of its being in force.
    pub validity: ValidityView,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ClauseView {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub place: String,
    /// Its words.
    pub text: String,
    /// How deep it is nested, from 0.
    pub level: u32,
    /// Whether it heads others.
    pub heading: bool,
    /// What it is on paper.
    pub role: ClauseRole,
    /// Which of the document's tables it belongs to.
    pub table: Option<u32>,
    /// The cells of a row, in the order of the table's columns.
    pub cells: Vec<String>,
    /// Whether the agency pasted it in, and may change it.
    pub pasted: bool,
    /// What rests on it.
    pub items: Vec<ItemRef>,
}

/// A document with all it holds, as the window shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DocumentView {
    /// As in the list.
    pub row: DocumentRow,
    /// Its head and foot.
    pub header: HeaderView,
    /// What the source lacks.
    pub note: String,
    /// Every paragraph in order.
    pub clauses: Vec<ClauseView>,
    /// Its tasks.
    pub tasks: Vec<TaskRow>,
    /// Its targets.
    pub targets: Vec<TargetRow>,
    /// Its dated and periodic duties.
    pub duties: Vec<DutyRow>,
    /// The list under "Nơi nhận".
    pub recipients: Vec<String>,
    /// Its legal bases.
    pub bases: Vec<BaseView>,
    /// Its tables.
    pub tables: Vec<AnnexView>,
    /// The reports that it asks for as a letter.
    pub requests: Vec<ObligationRow>,
    /// Whether the agency entered it itself, so that paragraphs can be pasted into it.
    pub own: bool,
}

/// A document whole, in the stable form of `document show --json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DocumentJson(#[cfg_attr(feature = "bindings", ts(type = "unknown"))] pub Document);

/// A document entered by hand, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct DocumentDraft {
    /// Its id; else made from symbol, number and year.
    pub id: Option<String>,
    /// `plan`, `report`, `letter` or `other`.
    pub kind: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// The symbol after the number.
    pub symbol: Option<String>,
    /// Its date.
    pub date: Option<String>,
    /// The name of its type: `KẾ HOẠCH`.
    pub type_name: Option<String>,
    /// What it is about.
    pub title: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// The place before the date.
    pub place: Option<String>,
    /// The first year it plans for.
    pub year_from: Option<String>,
    /// The last year.
    pub year_to: Option<String>,
}
