//! What each paragraph of a document is on paper, and the tables that some of them are rows of.

use crate::wire::{AnnexView, ClauseRole};
use domain::document::{Annex, AnnexRow, Clause, Document, GoalRow};
use domain::text::search_key;
use std::collections::HashMap;

/// How a paragraph is set.
#[derive(Debug, Clone)]
pub(crate) struct Setting {
    pub(crate) role: ClauseRole,
    pub(crate) table: Option<u32>,
    pub(crate) cells: Vec<String>,
}

/// The tables of a document, and which paragraphs are in them.
pub(crate) struct Page<'d> {
    pub(crate) tables: Vec<AnnexView>,
    cells: HashMap<&'d str, Setting>,
    /// The id of the document with the stroke after it.
    prefix: String,
}

impl<'d> Page<'d> {
    /// Reads a document.
    pub(crate) fn of(document: &'d Document) -> Self {
        let mut page = Self {
            tables: Vec::new(),
            cells: HashMap::new(),
            prefix: format!("{}/", document.header.id),
        };
        for annex in &document.annexes {
            page.annex(annex);
        }
        page.goals(document);
        page
    }

    fn annex(&mut self, annex: &'d Annex) {
        let table = self.begin(AnnexView {
            name: format!("Phụ lục {}", annex.no).trim().to_owned(),
            title: annex.title.clone(),
            reference: annex.reference.clone(),
            columns: annex.columns.clone(),
        });
        let columns: Vec<Column> = annex.columns.iter().map(|head| Column::of(head)).collect();
        for group in &annex.groups {
            let words = [group.no.as_str(), group.title.as_str()].join(" ");
            self.put(
                group.id.as_str(),
                ClauseRole::Group,
                table,
                vec![words.trim().to_owned()],
            );
        }
        for row in &annex.rows {
            let cells = columns.iter().map(|column| column.cell(row)).collect();
            self.put(row.clause.as_str(), ClauseRole::Row, table, cells);
        }
    }

    /// The table of goals stands among the paragraphs of a report, its rows under `bang`.
    fn goals(&mut self, document: &'d Document) {
        let Some(goals) = &document.goal_table else {
            return;
        };
        let table = self.begin(AnnexView {
            name: String::new(),
            title: String::new(),
            reference: String::new(),
            columns: goals.columns.clone(),
        });
        let in_table = |clause: &&Clause| clause.id.as_str().contains("/bang/");
        for clause in document.clauses.iter().filter(in_table) {
            let id = clause.id.as_str();
            let number = id
                .rsplit('/')
                .next()
                .and_then(|no| no.parse::<usize>().ok());
            let row = number.and_then(|no| goals.rows.get(no.checked_sub(1)?));
            match row {
                Some(row) => self.put(id, ClauseRole::Row, table, goal_cells(row)),
                None => self.put(id, ClauseRole::Head, table, Vec::new()),
            }
        }
    }

    fn begin(&mut self, table: AnnexView) -> u32 {
        self.tables.push(table);
        super::task::count(self.tables.len() - 1)
    }

    fn put(&mut self, clause: &'d str, role: ClauseRole, table: u32, cells: Vec<String>) {
        let table = Some(table);
        self.cells.insert(clause, Setting { role, table, cells });
    }

    /// How a paragraph is set. The seeds name the parts of a document alike: `dau`, `can-cu`, `noi-nhan`, `chu-ky`, and
    /// `pl…` for what stands over the table of an annex.
    pub(crate) fn setting(&self, clause: &Clause, heads_others: bool) -> Setting {
        let id = clause.id.as_str();
        if let Some(setting) = self.cells.get(id) {
            return setting.clone();
        }
        let inside = id.strip_prefix(&self.prefix).unwrap_or(id);
        let part = inside.split('/').next().unwrap_or_default();
        let role = match part {
            "dau" => ClauseRole::Head,
            "can-cu" => ClauseRole::Basis,
            "noi-nhan" | "chu-ky" => ClauseRole::Foot,
            _ if inside.ends_with("/dau-bang") => ClauseRole::Head,
            annex if annex.starts_with("pl") => ClauseRole::TableHead,
            _ if heads_others || is_heading(&clause.text) => ClauseRole::Heading,
            _ => ClauseRole::Text,
        };
        Setting {
            role,
            table: None,
            cells: Vec::new(),
        }
    }
}

fn goal_cells(row: &GoalRow) -> Vec<String> {
    let of = |part: u32| format!("{part}/{}", row.total);
    let unmet = [vec![of(row.unmet)], row.unmet_targets.clone()].concat();
    vec![
        row.no.clone(),
        row.group.clone(),
        row.total.to_string(),
        of(row.met),
        unmet.join("\n- "),
    ]
}

/// A pasted paragraph that stands over others: `I. …`, `Chương II`, `Điều 3.`, or short and all in upper case.
pub(crate) fn is_heading(text: &str) -> bool {
    let first = text.split([' ', '.', ')']).next().unwrap_or_default();
    let roman = !first.is_empty()
        && first.chars().all(|c| "IVX".contains(c))
        && text[first.len()..].starts_with('.');
    let key = search_key(first);
    let named =
        ["phan", "chuong", "muc", "dieu"].contains(&key.as_str()) && text.chars().count() < 120;
    let upper = text.chars().count() < 160
        && text.chars().any(char::is_alphabetic)
        && !text.chars().any(char::is_lowercase);
    roman || named || upper
}

/// How deep a pasted paragraph stands by its mark: headings 0, `1.` 1, `a)` and `-` 2, `+` 3.
pub(crate) fn level_by_mark(text: &str) -> u32 {
    if is_heading(text) {
        return 0;
    }
    let mark = text.split(' ').next().unwrap_or_default();
    let numbered = mark.ends_with('.') && mark.starts_with(|c: char| c.is_ascii_digit());
    match mark {
        "-" | "–" => 2,
        "+" => 3,
        _ if numbered => 1,
        _ if mark.ends_with(')') && mark.chars().count() <= 3 => 2,
        _ => 1,
    }
}

/// What a column of an annex holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    No,
    Name,
    Years,
    Lead,
    Coordinating,
    Funding,
    Note,
}

impl Column {
    fn of(head: &str) -> Self {
        let head = search_key(head);
        let has = |words: &[&str]| words.iter().any(|word| head.contains(word));
        match () {
            () if head == "tt" || head == "stt" => Self::No,
            () if has(&["chu tri"]) => Self::Lead,
            () if has(&["phoi hop"]) => Self::Coordinating,
            () if has(&["kinh phi"]) => Self::Funding,
            () if has(&["ghi chu"]) => Self::Note,
            () if has(&["nam ", "thoi gian", "tien do"]) => Self::Years,
            () => Self::Name,
        }
    }

    fn cell(self, row: &AnnexRow) -> String {
        match self {
            Self::No => &row.no,
            Self::Name => &row.name,
            Self::Years => &row.years,
            Self::Lead => &row.lead_text,
            Self::Coordinating => &row.coordinating_text,
            Self::Funding => &row.funding,
            Self::Note => &row.note,
        }
        .clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_paragraph_is_set_by_its_mark() {
        for (text, level, heading) in [
            ("I. MỤC TIÊU", 0, true),
            ("Điều 3. Tổ chức thực hiện", 0, true),
            ("1. Phát triển chính quyền số", 1, false),
            ("a) Kết quả", 2, false),
            ("- 100% hồ sơ được số hóa.", 2, false),
            ("+ Trong quý I.", 3, false),
            ("Ủy ban nhân dân phường ban hành Kế hoạch.", 1, false),
        ] {
            assert_eq!(
                (level_by_mark(text), is_heading(text)),
                (level, heading),
                "{text}"
            );
        }
    }

    #[test]
    fn columns_are_known_by_their_heads() {
        let of = Column::of;
        assert_eq!(of("STT"), Column::No);
        assert_eq!(of("Tên chương trình, dự án"), Column::Name);
        assert_eq!(of("Năm triển khai"), Column::Years);
        assert_eq!(of("Đơn vị phối hợp"), Column::Coordinating);
    }
}
