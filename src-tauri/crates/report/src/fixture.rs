//! A small report for the tests of this crate.

use chrono::NaiveDate;

use crate::model::*;

/// A paragraph of several lines with an official number and a short form in it.
pub(crate) const LONG: &str = "Thực hiện Kế hoạch số 98/KH-UBND ngày 01/3/2024 của Ủy ban nhân dân tỉnh về chuyển đổi số, \
    Ủy ban nhân dân phường báo cáo kết quả thực hiện đến ngày 14/11/2026 với 1.953 TTHC được cung cấp trực tuyến \
    toàn trình trên Cổng dịch vụ công, trong đó 62,47% hồ sơ được nộp trực tuyến.";

pub(crate) fn document(sections: Vec<Section>) -> Document {
    let date = NaiveDate::from_ymd_opt(2026, 11, 14).unwrap();
    let meta = Meta {
        title: "Báo cáo chuyển đổi số".into(),
        author: "Ủy ban nhân dân phường An Cựu".into(),
        subject: "Kết quả & phương hướng".into(),
        language: "vi-VN".into(),
        date,
    };
    Document {
        meta,
        sections,
        origins: Vec::new(),
        code: None,
    }
}

/// Head, title, addressee, `paragraphs` paragraphs under headings, signature, and an annex of `rows` rows.
pub(crate) fn report(paragraphs: usize, rows: usize) -> Document {
    let mut blocks = opening();
    for n in 1..=paragraphs {
        let number = Heading::new(Level::Number, format!("{n}. Nhận thức số"));
        blocks.push(Block::new(format!("heading-{n}"), number));
        blocks.push(Block::new(format!("paragraph-{n}"), Paragraph::body(LONG)));
    }
    blocks.push(Block::new(
        "end",
        Paragraph::body("Trên đây là Báo cáo (Phụ lục I kèm theo)./."),
    ));
    blocks.push(Block::new("signature", signature()));
    document(vec![
        Section::portrait(blocks),
        Section::landscape(annex(rows)),
    ])
}

fn opening() -> Vec<Block> {
    let head = Head {
        parent: vec![],
        agency: vec!["ỦY BAN NHÂN DÂN".into(), "PHƯỜNG AN CỰU".into()],
        number: DocumentNumber {
            value: None,
            symbol: "BC-UBND".into(),
        },
        place_and_date: PlaceAndDate {
            place: "An Cựu".into(),
            day: None,
            month: Some(11),
            year: Some(2026),
        },
        enclosed: false,
        about: None,
        urgency: None,
        circulation: None,
        contact: Vec::new(),
        copy_mark: Vec::new(),
    };
    let title = Title {
        type_name: "BÁO CÁO".into(),
        abstract_lines: vec!["Kết quả chuyển đổi số năm 2026".into()],
        reference: None,
    };
    vec![
        Block::new("head", head),
        Block::new("title", title),
        Block::new(
            "to",
            Addressees(vec!["Ủy ban nhân dân thành phố Huế".into()]),
        ),
        Block::new(
            "bases",
            Content::Bases(vec!["Căn cứ Luật Chuyển đổi số;".into()]),
        ),
        Block::new("roman", Heading::roman("I", "Kết quả thực hiện")),
    ]
}

pub(crate) fn signature() -> Signature {
    Signature {
        recipients: vec!["Như trên".into(), "Lưu: VT, VHXH.".into()],
        capacity: vec!["TM. ỦY BAN NHÂN DÂN".into(), "CHỦ TỊCH".into()],
        position: None,
        name: "(Họ và tên)".into(),
        drafted: None,
    }
}

pub(crate) fn table(rows: usize) -> Table {
    let mut table = Table::with_head(vec![
        (Column::auto(Align::Centre), "STT"),
        (Column::auto(Align::Left), "Tên nhiệm vụ"),
        (Column::auto(Align::Left), "Đơn vị chủ trì"),
    ]);
    for n in 1..=rows {
        if n % 10 == 1 {
            table.rows.push(Row::group("I", "Hạ tầng số", 3));
        }
        let cells = [
            n.to_string(),
            format!("Nhiệm vụ thứ {n}: {LONG}"),
            "Sở Khoa học và Công nghệ".into(),
        ];
        table.rows.push(Row::body(cells.map(Cell::text).to_vec()));
    }
    table
}

fn annex(rows: usize) -> Vec<Block> {
    let head = AnnexHead {
        word: "Phụ lục I".into(),
        title: vec!["BẢNG NHIỆM VỤ".into()],
        reference: Some(
            "(Kèm theo Báo cáo số     /BC-UBND của Ủy ban nhân dân phường An Cựu)".into(),
        ),
        own_file: Vec::new(),
    };
    vec![Block::new("annex", head), Block::new("tasks", table(rows))]
}
