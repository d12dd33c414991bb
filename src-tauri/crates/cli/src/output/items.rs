//! Tasks and targets, in lists and one by one.

use super::table::Table;
use super::{line, listed};
use api::wire::{
    EvidenceFileView, EvidenceRow, EvidenceView, FigureView, FileCheck, MeasureRow, ProgressView,
    Quote, TargetDetail, TargetRow, TaskDetail, TaskRow,
};

/// The tasks, each with how it stands.
pub fn tasks(rows: &[TaskRow]) -> String {
    let heads = ["Mã", "Nhiệm vụ", "Hạn", "Trạng thái", "Tiến độ"];
    let cells = rows.iter().map(|row| {
        [
            row.id.clone(),
            row.text.clone(),
            row.due_text.clone(),
            task_status(row),
            row.percent_text.clone(),
        ]
    });
    listed(
        rows.len(),
        "nhiệm vụ",
        "Không có nhiệm vụ nào.",
        Table::new(heads, cells).right(&[4]),
    )
}

fn task_status(row: &TaskRow) -> String {
    match row.overdue {
        true => format!("{}\nquá hạn {} ngày", row.status_text, row.days_late),
        false => row.status_text.clone(),
    }
}

/// A task with its clause, its entries and what proves it.
pub fn task(detail: &TaskDetail) -> String {
    let row = &detail.row;
    let head = [
        format!("{}\n\n", row.text),
        line("Mã", &row.id),
        line("Nguồn", &row.source_text),
        line("Lĩnh vực", &row.area),
        line("Năm", &row.years),
        line("Chủ trì", &row.lead_text),
        line("Phối hợp", &row.coordinating_text),
        line("Sản phẩm", &row.deliverable),
        line("Kinh phí", &row.funding),
        line("Ghi chú", &row.note),
        line("Hạn", &row.due_text),
        line("Trạng thái", &task_status(row).replace('\n', ", ")),
        line("Tiến độ", &row.percent_text),
    ];
    let nested = detail
        .items
        .iter()
        .map(|item| format!("{}- {}\n", "  ".repeat(item.level as usize + 1), item.text));
    let rest = [
        quote(detail.quote.as_ref()),
        entries(&detail.entries),
        proofs(&detail.evidence),
    ];
    head.into_iter().chain(nested).chain(rest).collect()
}

/// The targets, one line a measure.
pub fn targets(rows: &[TargetRow]) -> String {
    let heads = [
        "Mã",
        "Chỉ tiêu",
        "Kế hoạch",
        "Thực hiện",
        "Đến ngày",
        "Đánh giá",
    ];
    let cells = rows.iter().flat_map(|row| {
        row.measures
            .iter()
            .map(|measure| measure_cells(row, measure))
    });
    listed(
        rows.len(),
        "chỉ tiêu",
        "Không có chỉ tiêu nào.",
        Table::new(heads, cells).right(&[2, 3]),
    )
}

/// The target's own words stand beside its first measure only.
fn measure_cells(row: &TargetRow, measure: &MeasureRow) -> [String; 6] {
    let of = format!("{}. {}", measure.no, measure.of);
    let (id, text) = match (measure.no, row.measures.len()) {
        (1, 1) => (row.id.clone(), row.text.clone()),
        (1, _) => (row.id.clone(), format!("{}\n{of}", row.text)),
        _ => (String::new(), of),
    };
    [
        id,
        text,
        planned(measure),
        actual(measure),
        measure.as_of_text.clone(),
        measure.verdict_text.clone(),
    ]
}

fn planned(measure: &MeasureRow) -> String {
    match measure.milestone {
        true => String::new(),
        false => format!("{} {}", measure.planned_text, measure.unit)
            .trim_end()
            .to_owned(),
    }
}

fn actual(measure: &MeasureRow) -> String {
    match (
        measure.actual_text.is_empty(),
        measure.estimate_text.is_empty(),
    ) {
        (true, false) => format!("ước {}", measure.estimate_text),
        _ => measure.actual_text.clone(),
    }
}

/// A target with its clause, its figures, its entries and what proves it.
pub fn target(detail: &TargetDetail) -> String {
    let row = &detail.row;
    let head = [
        format!("{}\n\n", row.text),
        line("Mã", &row.id),
        line("Nguồn", &row.source_text),
        line("Nhóm", &row.group),
        line("Phải đạt", row.milestone.as_deref().unwrap_or_default()),
        line("Hạn", &row.due_text),
        line("Đánh giá", &row.verdict_text),
    ];
    let measures = row.measures.iter().map(|measure| {
        let of = if measure.of.is_empty() {
            String::new()
        } else {
            format!(" {}", measure.of)
        };
        format!(
            "  {}. {}{of}: {}\n",
            measure.no,
            planned(measure),
            measure.reason
        )
    });
    let rest = [
        quote(detail.quote.as_ref()),
        figures(&detail.figures),
        entries(&detail.entries),
        proofs(&detail.evidence),
    ];
    head.into_iter().chain(measures).chain(rest).collect()
}

fn quote(quote: Option<&Quote>) -> String {
    quote.map_or(String::new(), |quote| {
        format!("\nTrích {}, {}:\n{}\n", quote.name, quote.place, quote.text)
    })
}

fn figures(figures: &[FigureView]) -> String {
    section("Số liệu", figures, |figure| {
        let parts = match figure.numerator {
            Some(_) => format!(" ({}/{})", figure.numerator_text, figure.denominator_text),
            None => String::new(),
        };
        let source = if figure.source.is_empty() {
            String::new()
        } else {
            format!("; nguồn: {}", figure.source)
        };
        let words = format!(
            "đến {}, mức {}: {}{parts}",
            figure.as_of_text, figure.measure, figure.value_text
        );
        format!("  {}  {words}, {}{source}\n", figure.id, figure.kind_text)
    })
}

fn entries(entries: &[ProgressView]) -> String {
    section("Tiến độ đã ghi", entries, |entry| {
        let percent = if entry.percent_text.is_empty() {
            String::new()
        } else {
            format!(", {}", entry.percent_text)
        };
        let told = [
            ("Kết quả", &entry.result),
            ("Tồn tại", &entry.shortcoming),
            ("Nguyên nhân", &entry.cause),
        ];
        let told = told.into_iter().chain([("Giải pháp", &entry.remedy)]);
        let told: String = told
            .filter(|(_, text)| !text.is_empty())
            .map(|(name, text)| format!("    {name}: {text}\n"))
            .collect();
        format!(
            "  {}  {}: {}{percent}\n{told}",
            entry.id, entry.date_text, entry.status_text
        )
    })
}

/// What proves the work, each with what it proves.
pub fn evidence(rows: &[EvidenceRow]) -> String {
    let heads = ["Mã", "Tài liệu", "Kiểm chứng cho"];
    let cells = rows.iter().map(|row| {
        [
            row.id.clone(),
            [
                row.citation.clone(),
                row.abstract_text.clone(),
                files(&row.files),
            ]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n"),
            match row.item.is_empty() {
                true => "chưa gắn với việc nào".to_owned(),
                false => format!("{}\n({})", row.item_text, row.item),
            },
        ]
    });
    listed(
        rows.len(),
        "tài liệu kiểm chứng",
        "Không có tài liệu kiểm chứng nào.",
        Table::new(heads, cells),
    )
}

fn proofs(evidence: &[EvidenceView]) -> String {
    section("Tài liệu kiểm chứng", evidence, |one| {
        let files = match one.files.is_empty() {
            true => String::new(),
            false => format!("\n    {}", files(&one.files).replace('\n', "\n    ")),
        };
        format!(
            "  {}  {} {}{files}\n",
            one.id, one.citation, one.abstract_text
        )
    })
}

/// The files of a piece of evidence, one a line, with what happened to them.
fn files(files: &[EvidenceFileView]) -> String {
    let line = |file: &EvidenceFileView| {
        let told = format!("[{}] {} ({})", file.id, file.name, file.size_text);
        match file.state_text.is_empty() {
            true => told,
            false => format!("{told}\n  {}", file.state_text),
        }
    };
    files.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What looking through all kept files found.
pub fn file_check(found: &FileCheck) -> String {
    let broken = found.broken.iter();
    let lines = broken.map(|file| format!("\n[{}] {}: {}", file.id, file.name, file.state_text));
    found.text.clone() + &lines.collect::<String>()
}

fn section<T>(title: &str, rows: &[T], show: impl Fn(&T) -> String) -> String {
    match rows {
        [] => String::new(),
        _ => format!("\n{title}:\n{}", rows.iter().map(show).collect::<String>()),
    }
}
