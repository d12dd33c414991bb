//! Reports: those that were begun, their sentences, what the check finds, how two of them differ.

use super::listed;
use super::table::{Table, broken};
use api::wire::{
    BlockChange, ChangeKind, Comparison, FigureChangeRow, FindingRow, OriginRow, OutlineFault,
    ReportDataView, ReportRow, SentenceRow, Sentences,
};

/// The reports that were begun.
pub fn reports(rows: &[ReportRow]) -> String {
    let heads = [
        "Mã",
        "Báo cáo",
        "Kỳ",
        "Số liệu đến",
        "Trạng thái",
        "Số, ngày",
    ];
    let cells = rows.iter().map(|row| {
        let registered = match &row.number {
            Some(number) => format!("{number}, {}", row.date_text),
            None => String::new(),
        };
        let version = match &row.corrects {
            Some(old) => format!("\n(bản {}, đính chính {old})", row.version),
            None => String::new(),
        };
        [
            row.id.clone(),
            format!("{}{version}", row.kind_name),
            row.period_text.clone(),
            row.as_of_text.clone(),
            row.state_text.clone(),
            registered,
        ]
    });
    let none = "Chưa lập báo cáo nào. Lập bằng lệnh: sohoa report start --kind plan98";
    listed(rows.len(), "báo cáo", none, Table::new(heads, cells))
}

/// Outlines of the agency's own that cannot be read.
pub fn outline_faults(faults: &[OutlineFault]) -> String {
    match faults {
        [] => "Không có đề cương nào viết sai.".to_owned(),
        _ => faults
            .iter()
            .map(|fault| format!("Đề cương viết sai: {}\n", fault.text))
            .collect(),
    }
}

/// What the program writes, and what a person wrote in its place.
pub fn sentences(found: &Sentences) -> String {
    let rows: Vec<String> = found.sentences.iter().map(sentence).collect();
    let stale = found.sentences.iter().filter(|row| row.stale).count();
    let faults = found
        .faults
        .iter()
        .map(|fault| format!("Cần sửa: {fault}\n"));
    format!(
        "{}\n{}{} câu, {stale} câu sửa tay không còn khớp số liệu",
        rows.join("\n"),
        faults.collect::<String>(),
        rows.len()
    )
}

fn sentence(row: &SentenceRow) -> String {
    let mut text = format!("{}  ({})\n", row.id, row.place);
    let mut say = |name: &str, words: &str| {
        for (at, line) in broken(words).into_iter().enumerate() {
            let name = if at == 0 {
                format!("{name}: ")
            } else {
                String::new()
            };
            text += &format!("    {name}{line}\n");
        }
    };
    match (&row.written, &row.generated_then) {
        (None, _) => say("Tự sinh", &row.generated),
        (Some(written), None) => {
            say("Sửa tay", written);
            say("Tự sinh", &row.generated);
        }
        (Some(written), Some(then)) => {
            say("Sửa tay, ĐÃ CŨ", written);
            say("Tự sinh lúc đó", then);
            say("Tự sinh bây giờ", &row.generated);
        }
    }
    text
}

/// Each number with where it comes from.
pub fn origins(rows: &[OriginRow]) -> String {
    let heads = ["Số", "Là", "Lấy từ", "Trong câu"];
    let cells = rows.iter().map(|row| {
        let item = row.item.as_deref().unwrap_or_default();
        [
            row.shown.clone(),
            row.what.clone(),
            format!("{item}\n{}", row.explanation).trim().to_owned(),
            row.context.clone(),
        ]
    });
    listed(
        rows.len(),
        "con số",
        "Trang này không có con số nào lấy từ sổ.",
        Table::new(heads, cells),
    )
}

/// What a clerk would return the paper for.
pub fn findings(rows: &[FindingRow]) -> String {
    match rows {
        [] => "Kiểm tra thể thức và số liệu: không thấy lỗi nào.".to_owned(),
        _ => {
            let shown: String = rows.iter().map(finding).collect();
            format!("{shown}{} lỗi và lưu ý", rows.len())
        }
    }
}

fn finding(row: &FindingRow) -> String {
    let excerpt = match row.excerpt.as_str() {
        "" => String::new(),
        words => format!("    Chỗ sai: {words}\n"),
    };
    let repair = match (&row.repair, &row.by_hand) {
        (Some(repair), _) => format!(
            "    Tự sửa được: {repair} (report mend --finding {})\n",
            row.no
        ),
        (None, Some(reason)) => format!("    Sửa tay: {reason}\n"),
        (None, None) => String::new(),
    };
    format!(
        "{}. {}: {} – {}\n{excerpt}    Căn cứ: {}\n{repair}",
        row.no, row.severity_text, row.place, row.message, row.source
    )
}

/// Two reports side by side; only what differs where that is wanted.
pub fn comparison(compared: &Comparison, only_changes: bool) -> String {
    let shown = |change: ChangeKind| !only_changes || change != ChangeKind::Same;
    let blocks = compared.blocks.iter().filter(|block| shown(block.change));
    let figures: Vec<&FigureChangeRow> = compared
        .figures
        .iter()
        .filter(|figure| shown(figure.change))
        .collect();
    let figures = match figures.is_empty() {
        true => String::new(),
        false => format!("\nSố liệu:\n{}", figure_table(&figures)),
    };
    format!(
        "Cũ:  {}\nMới: {}\n{}\n\n{}{figures}",
        compared.old_title,
        compared.new_title,
        compared.summary,
        blocks.map(block).collect::<String>()
    )
}

/// A paragraph with `[-bỏ-]` and `{+thêm+}`, its sign in front.
fn block(block: &BlockChange) -> String {
    let sign = match block.change {
        ChangeKind::Same => ' ',
        ChangeKind::Changed => '~',
        ChangeKind::Added => '+',
        ChangeKind::Removed => '-',
    };
    let whole = block.change != ChangeKind::Changed;
    let words = block.words.iter().map(|piece| match piece.change {
        ChangeKind::Removed if !whole => format!("[-{}-]", piece.text),
        ChangeKind::Added if !whole => format!("{{+{}+}}", piece.text),
        _ => piece.text.clone(),
    });
    format!("{sign} {}\n", words.collect::<String>())
}

fn figure_table(rows: &[&FigureChangeRow]) -> String {
    let heads = ["Số liệu", "Cũ", "Mới", "Chênh lệch"];
    let cells = rows.iter().map(|row| {
        let of = match row.item_text.as_str() {
            "" => String::new(),
            words => format!("\n{words}"),
        };
        [
            format!("{}{of}", row.what),
            row.old.clone(),
            row.new.clone(),
            row.difference.clone(),
        ]
    });
    Table::new(heads, cells).right(&[1, 2, 3]).to_string()
}

/// The data that a file carries, in short; whole with `--json`.
pub fn report_data(view: &ReportDataView) -> String {
    format!("{}\n\n{}", view.belongs_text, view.lines.join("\n"))
}
