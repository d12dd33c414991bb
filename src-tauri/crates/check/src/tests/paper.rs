//! A report without faults, and small changes of it.

use chrono::NaiveDate;
use report::model::*;

/// A day.
pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A report with head, goals, two areas, closing sentence and an annex.
pub(super) fn report() -> Document {
    let body = vec![
        Block::new("head", head()),
        Block::new("title", title()),
        Block::new(
            "to",
            Addressees(vec!["Ủy ban nhân dân thành phố Huế".into()]),
        ),
        text(
            "open",
            "Thực hiện Kế hoạch số 98/KH-UBND ngày 01 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Thừa Thiên Huế \
            về chuyển đổi số, Ủy ban nhân dân phường An Cựu báo cáo kết quả năm 2026 (số liệu tính đến ngày 14/11/2026) như sau:",
        ),
        heading("i", Level::Roman, "I. MỤC TIÊU"),
        text(
            "sum",
            "Trong tổng số 6 chỉ tiêu, có 4 chỉ tiêu đạt và 2 chỉ tiêu chưa đạt. Cụ thể:",
        ),
        Block::new("goals", goals()),
        heading("ii", Level::Roman, "II. NHIỆM VỤ"),
        heading("ii/1", Level::Number, "1. Nhận thức số"),
        heading("ii/1/a", Level::Letter, "a) Kết quả đạt được:"),
        text(
            "result",
            "- Đã số hóa 1.953 hồ sơ, đạt 62,48% (58.247/93.231) theo Kế hoạch số 98/KH-UBND;",
        ),
        text(
            "result/2",
            "- Phường mở 12 lớp tập huấn cho 36 tổ công nghệ số cộng đồng.",
        ),
        text("short", "b) Tồn tại, hạn chế: Không."),
        heading("ii/2", Level::Number, "2. Hạ tầng số"),
        text("net", "Hạ tầng đáp ứng yêu cầu (chi tiết tại Phụ lục)."),
        text(
            "end",
            "Trên đây là Báo cáo kết quả chuyển đổi số năm 2026, Ủy ban nhân dân phường An Cựu kính gửi \
            Ủy ban nhân dân thành phố Huế theo dõi, tổng hợp./.",
        ),
        Block::new("signature", signature()),
    ];
    let annex = vec![
        Block::new("annex", annex_head()),
        Block::new("tasks", tasks()),
    ];
    Document {
        meta: Meta {
            title: "Báo cáo".into(),
            author: "Ủy ban nhân dân phường An Cựu".into(),
            subject: String::new(),
            language: "vi-VN".into(),
            date: day(2026, 11, 20),
        },
        sections: vec![Section::portrait(body), Section::landscape(annex)],
        origins: Vec::new(),
        code: None,
    }
}

pub(super) fn text(id: &str, words: &str) -> Block {
    Block::new(id, Paragraph::body(words))
}

pub(super) fn heading(id: &str, level: Level, words: &str) -> Block {
    Block::new(id, Heading::new(level, words))
}

fn head() -> Head {
    Head {
        parent: Vec::new(),
        agency: vec!["ỦY BAN NHÂN DÂN".into(), "PHƯỜNG AN CỰU".into()],
        number: DocumentNumber {
            value: Some("5".into()),
            symbol: "BC-UBND".into(),
        },
        place_and_date: PlaceAndDate::on("An Cựu", day(2026, 11, 20)),
        enclosed: false,
        about: None,
        urgency: None,
        circulation: None,
        contact: Vec::new(),
        copy_mark: Vec::new(),
    }
}

fn title() -> Title {
    Title {
        type_name: "BÁO CÁO".into(),
        abstract_lines: vec!["Kết quả chuyển đổi số năm 2026".into()],
        reference: None,
    }
}

fn signature() -> Signature {
    Signature {
        recipients: vec![
            "Như trên".into(),
            "Đảng ủy phường".into(),
            "Lưu: VT, VHXH".into(),
        ],
        capacity: vec!["TM. ỦY BAN NHÂN DÂN".into(), "CHỦ TỊCH".into()],
        position: None,
        name: "Nguyễn Văn An".into(),
        drafted: None,
    }
}

fn columns(heads: &[&'static str]) -> Vec<(Column, &'static str)> {
    heads
        .iter()
        .map(|head| (Column::auto(Align::Left), *head))
        .collect()
}

pub(super) fn row(cells: &[&str]) -> Row {
    Row::body(cells.iter().map(Cell::text).collect())
}

fn goals() -> Table {
    let mut table = Table::with_head(columns(&[
        "TT",
        "Nhóm mục tiêu",
        "Số mục tiêu",
        "Đạt",
        "Chưa đạt",
    ]));
    table.rows = vec![
        row(&[
            "1",
            "Chính quyền số",
            "4",
            "3/4",
            "1/4\n- Hồ sơ trực tuyến.",
        ]),
        row(&["2", "Xã hội số", "2", "1/2", "1/2\n- Chữ ký số."]),
        row(&["", "Tổng cộng", "6", "4/6", "2/6"]),
    ];
    table
}

fn annex_head() -> AnnexHead {
    AnnexHead {
        word: "Phụ lục".into(),
        title: vec!["BẢNG CHỈ TIÊU".into()],
        reference: Some("(Kèm theo Báo cáo số 05/BC-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân phường An Cựu)".into()),
        own_file: Vec::new(),
    }
}

fn tasks() -> Table {
    let heads = [
        "TT",
        "Chỉ tiêu",
        "ĐVT",
        "Kế hoạch",
        "Thực hiện",
        "% so KH",
        "Đánh giá",
        "Ghi chú",
    ];
    let mut table = Table::with_head(columns(&heads));
    table.rows = vec![
        Row::group("I", "Chính quyền số", 8),
        row(&[
            "1",
            "Hồ sơ trực tuyến",
            "%",
            "≥ 60",
            "62,48\n(58.247/93.231)",
            "104,13",
            "Đạt",
            "",
        ]),
        row(&[
            "2",
            "Văn bản ký số",
            "%",
            "100",
            "100\n(20/20)",
            "100",
            "Đạt",
            "",
        ]),
        row(&["3", "Lớp tập huấn", "lớp", "10", "12", "120", "Đạt", ""]),
        Row::group("II", "Xã hội số", 8),
        row(&[
            "4",
            "Hộ dùng Internet",
            "%",
            "80",
            "93",
            "116,25",
            "Đạt",
            "",
        ]),
        row(&[
            "5",
            "Chữ ký số",
            "%",
            "> 40",
            "36,77",
            "91,93",
            "Chưa đạt",
            "Người dân ít nhu cầu.",
        ]),
        row(&[
            "6",
            "Nhà văn hóa có Internet",
            "%",
            "100",
            "81,48",
            "81,48",
            "Chưa đạt",
            "Đang sửa chữa.",
        ]),
    ];
    table
}

/// The report with one block changed.
pub(super) fn with(id: &str, change: impl FnOnce(&mut Content)) -> Document {
    let mut document = report();
    let mut blocks = document
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.blocks);
    let block = blocks
        .find(|block| block.id == id)
        .unwrap_or_else(|| panic!("no block {id}"));
    change(&mut block.content);
    document
}

/// The report without one block.
pub(super) fn without(id: &str) -> Document {
    let mut document = report();
    for section in &mut document.sections {
        section.blocks.retain(|block| block.id != id);
    }
    document
}

/// The report with other words in a paragraph or heading.
pub(super) fn saying(id: &str, words: &str) -> Document {
    with(id, |content| match content {
        Content::Heading(heading) => heading.text = words.into(),
        Content::Paragraph(paragraph) => paragraph.runs = words.into_runs(),
        _ => panic!("{id} has no words of its own"),
    })
}

/// The report with some words for others in one paragraph or heading.
pub(super) fn replaced(id: &str, from: &str, to: &str) -> Document {
    let text = |document: &Document| -> String {
        let (_, lines) = document
            .blocks_text()
            .find(|(block, _)| *block == id)
            .unwrap();
        lines.join("\n")
    };
    let words = text(&report());
    assert!(words.contains(from), "{id} does not say {from}");
    saying(id, &words.replacen(from, to, 1))
}

/// The report with another paragraph after its second task.
pub(super) fn adding(words: &str) -> Document {
    adding_all(&[words])
}

/// The report with more paragraphs after its second task.
pub(super) fn adding_all(lines: &[&str]) -> Document {
    let mut document = report();
    let blocks = &mut document.sections[0].blocks;
    let at = blocks.iter().position(|block| block.id == "end").unwrap();
    for (number, words) in lines.iter().enumerate() {
        blocks.insert(at + number, text(&format!("more/{number}"), words));
    }
    document
}

pub(super) fn in_head(change: impl FnOnce(&mut Head)) -> Document {
    with("head", |content| match content {
        Content::Head(head) => change(head),
        _ => panic!("no head"),
    })
}

pub(super) fn in_title(change: impl FnOnce(&mut Title)) -> Document {
    with("title", |content| match content {
        Content::Title(title) => change(title),
        _ => panic!("no title"),
    })
}

pub(super) fn in_signature(change: impl FnOnce(&mut Signature)) -> Document {
    with("signature", |content| match content {
        Content::Signature(signature) => change(signature),
        _ => panic!("no signature"),
    })
}

pub(super) fn in_annex(change: impl FnOnce(&mut AnnexHead)) -> Document {
    with("annex", |content| match content {
        Content::AnnexHead(annex) => change(annex),
        _ => panic!("no annex"),
    })
}

pub(super) fn in_table(id: &str, change: impl FnOnce(&mut Table)) -> Document {
    with(id, |content| match content {
        Content::Table(table) => change(table),
        _ => panic!("no table"),
    })
}

/// The report with another text in a cell below the head.
pub(super) fn in_cell(id: &str, row: usize, cell: usize, words: &str) -> Document {
    in_table(id, |table| table.rows[row].cells[cell] = Cell::text(words))
}
