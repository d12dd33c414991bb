//! A letter with everything that no report of the ledger has: marks, several addressees, spans, a chart.

use std::str::FromStr;

use chrono::NaiveDate;
use domain::text::Decimal;
use report::model::*;

use super::models::Model;

/// The document.
pub fn model() -> Model {
    let mut blocks = opening();
    blocks.extend(text());
    blocks.push(Block::new("chart", chart()));
    blocks.push(Block::new("table", table()));
    blocks.push(Block::new("end", Paragraph::body("Trân trọng./.")));
    blocks.push(Block::new("signature", signature()));
    let document = Document {
        meta: Meta {
            title: "Công văn thử & <các dấu>".into(),
            author: "Ủy ban nhân dân phường An Cựu".into(),
            subject: "Đôn đốc báo cáo".into(),
            language: "vi-VN".into(),
            date: NaiveDate::from_ymd_opt(2026, 11, 14).expect("a day"),
        },
        sections: vec![Section::portrait(blocks), Section::landscape(annex())],
        origins: Vec::new(),
        code: None,
    };
    Model {
        name: "marks".into(),
        document,
    }
}

fn strings(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

fn opening() -> Vec<Block> {
    let head = Head {
        parent: strings(&["UBND THÀNH PHỐ HUẾ"]),
        agency: strings(&["SỞ KHOA HỌC VÀ CÔNG NGHỆ"]),
        number: DocumentNumber {
            value: Some("5".into()),
            symbol: "SKHCN-CĐS".into(),
        },
        place_and_date: PlaceAndDate {
            place: "Thuận Hóa".into(),
            day: Some(5),
            month: Some(11),
            year: Some(2026),
        },
        enclosed: false,
        about: Some("đôn đốc báo cáo kết quả chuyển đổi số 9 tháng".into()),
        urgency: Some(Urgency::VeryUrgent),
        circulation: Some(Circulation::Internal),
        contact: strings(&[
            "Địa chỉ: 26 Hà Nội, phường Thuận Hóa; điện thoại: (0234) 3845093",
            "Thư điện tử: skhcn@hue.gov.vn",
        ]),
        copy_mark: Vec::new(),
    };
    let to = Addressees(strings(&[
        "Văn phòng Ủy ban nhân dân thành phố",
        "Ủy ban nhân dân các phường, xã",
    ]));
    vec![Block::new("head", head), Block::new("to", to)]
}

fn text() -> Vec<Block> {
    let heading = |id: &str, level, text: &str| Block::new(id, Heading::new(level, text));
    vec![
        Block::new(
            "bases",
            Content::Bases(strings(&["Căn cứ Luật Giao dịch điện tử ngày 22/6/2023;"])),
        ),
        heading("part", Level::Part, "Phần I\nKẾT QUẢ"),
        heading("roman", Level::Roman, "II. BẮT ĐẦU TỪ HAI"),
        heading("one", Level::Number, "1. Nhận thức số"),
        heading("sub", Level::SubNumber, "1.1. Ngày Chuyển đổi số"),
        heading("letter", Level::Letter, "đ) Chữ cái tiếng Việt"),
        Block::new(
            "p",
            Paragraph::body(vec![
                Run::plain("Tỷ lệ “<5%” & "),
                Run::bold("đậm"),
                Run::italic(" nghiêng."),
            ]),
        ),
    ]
}

fn number(text: &str) -> Decimal {
    Decimal::from_str(text).expect("a number")
}

fn chart() -> Chart {
    let part = |value: &str, shown: &str| {
        Some(BarPart {
            value: number(value),
            shown: shown.into(),
            origin: None,
        })
    };
    let bar = |label: &str, parts| Bar {
        label: label.into(),
        origin: None,
        parts,
    };
    Chart {
        caption: "Tỷ lệ chỉ tiêu đạt theo nhóm".into(),
        alt: "Chính quyền số đạt 13 trên 15 chỉ tiêu, kinh tế số đạt 2 trên 4.".into(),
        legend: strings(&["Đạt", "Chưa đạt"]),
        tones: Vec::new(),
        arrangement: Arrangement::Stacked,
        full: Some(number("100")),
        bars: vec![
            bar(
                "Chính quyền số",
                vec![part("86.67", "13/15"), part("13.33", "2/15")],
            ),
            bar("Kinh tế số", vec![part("50", "2/4"), part("50", "2/4")]),
            bar("Xã hội số", vec![None, None]),
        ],
    }
}

fn table() -> Table {
    let columns = vec![
        Column::auto(Align::Centre),
        Column::auto(Align::Left),
        Column::auto(Align::Decimal),
        Column::auto(Align::Decimal),
    ];
    let row = |kind, cells: Vec<Cell>| Row { kind, cells };
    let cells = |texts: [&str; 4]| texts.map(Cell::text).to_vec();
    Table {
        columns,
        head: vec![
            row(
                RowKind::Head,
                vec![
                    Cell::text("TT").down(2),
                    Cell::text("Chỉ tiêu").down(2),
                    Cell::text("Kết quả").across(2),
                ],
            ),
            row(
                RowKind::Head,
                vec![Cell::text("Số lượng"), Cell::text("Tỷ lệ")],
            ),
        ],
        rows: vec![
            Row::group("I", "Chính quyền số", 4),
            Row::body(cells([
                "1",
                "Thủ tục hành chính\ntoàn trình",
                "1.953",
                "62,48%",
            ])),
            row(
                RowKind::Body,
                vec![
                    Cell::text("2").down(2),
                    Cell::text("Hồ sơ trực tuyến"),
                    Cell::text("99,6"),
                    Cell::text("100%"),
                ],
            ),
            row(
                RowKind::Body,
                vec![
                    Cell::text("Ngày tính số liệu"),
                    Cell::text("14/11/2026"),
                    Cell::text("13/15"),
                ],
            ),
        ],
        size: 13.0,
    }
}

fn signature() -> Signature {
    Signature {
        recipients: strings(&["Như trên", "Giám đốc (để báo cáo)", "Lưu: VT, CĐS"]),
        capacity: strings(&["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        position: None,
        name: "Nguyễn Văn A".into(),
        drafted: Some("PL.(30)".into()),
    }
}

fn annex() -> Vec<Block> {
    let head = AnnexHead {
        word: "Phụ lục".into(),
        title: strings(&["BẢNG SỐ LIỆU"]),
        reference: Some("(Kèm theo Công văn số 05/SKHCN-CĐS ngày 05 tháng 11 năm 2026)".into()),
        own_file: Vec::new(),
    };
    let mut long = table();
    for n in 3..60 {
        let name = format!("Nhiệm vụ thứ {n}");
        let cells = [n.to_string(), name, "1.000".into(), "50,5%".into()].map(Cell::text);
        long.rows.push(Row::body(cells.to_vec()));
    }
    vec![
        Block::new("annex", head),
        Block::new("again", Heading::roman("I", "Đánh số lại")),
        Block::new("long", long),
    ]
}
