//! Documents made for these tests, with every component of the decree's page that no stored report has.

use chrono::NaiveDate;
use report::model::{
    Addressees, AnnexHead, Block, Circulation, Column, Document, DocumentNumber, Head, Heading,
    IntoRuns, Level, Meta, Paragraph, PlaceAndDate, Row, Section, Signature, Table, Title, Urgency,
};
use report::model::{Align, Cell, Content};

/// A paragraph of several lines.
pub const LONG: &str = "Thực hiện Kế hoạch số 98/KH-UBND ngày 01/3/2024 của Ủy ban nhân dân tỉnh về chuyển đổi số, \
    Sở Khoa học và Công nghệ đề nghị các cơ quan, đơn vị rà soát 1.953 TTHC được cung cấp trực tuyến toàn trình trên \
    Cổng dịch vụ công, trong đó 62,48% hồ sơ được nộp trực tuyến; kết quả gửi về trước ngày 27/11/2026 để tổng hợp.";

/// What the QR code of [`report`] says.
pub const CODE: &str = "640/BC-UBND;2026-11-27;\
    sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/// A document of these sections.
pub fn document(sections: Vec<Section>) -> Document {
    let date = NaiveDate::from_ymd_opt(2026, 11, 27).expect("the day is in the calendar");
    let meta = Meta {
        title: "Văn bản".into(),
        author: "Ủy ban nhân dân phường An Cựu".into(),
        subject: "Chuyển đổi số".into(),
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

/// The head of a People's Committee whose number and day are not known yet.
pub fn head() -> Head {
    Head {
        parent: Vec::new(),
        agency: lines(&["ỦY BAN NHÂN DÂN", "PHƯỜNG AN CỰU"]),
        number: DocumentNumber {
            value: None,
            symbol: "BC-UBND".into(),
        },
        place_and_date: PlaceAndDate {
            place: "An Cựu".into(),
            day: None,
            month: None,
            year: Some(2026),
        },
        enclosed: false,
        about: None,
        urgency: None,
        circulation: None,
        contact: Vec::new(),
        copy_mark: Vec::new(),
    }
}

/// The head of an official letter of a department.
pub fn letter_head() -> Head {
    Head {
        parent: lines(&["UBND THÀNH PHỐ HUẾ"]),
        agency: lines(&["SỞ KHOA HỌC VÀ CÔNG NGHỆ"]),
        number: DocumentNumber {
            value: Some("7".into()),
            symbol: "SKHCN-CĐS".into(),
        },
        place_and_date: PlaceAndDate {
            place: "Huế".into(),
            day: Some(5),
            month: Some(1),
            year: Some(2027),
        },
        about: Some("báo cáo kết quả thực hiện Kế hoạch số 98/KH-UBND về chuyển đổi số".into()),
        ..head()
    }
}

/// A letter from `head` with `paragraphs` paragraphs.
pub fn letter(head: Head, to: &[&str], paragraphs: usize) -> Document {
    let mut blocks = vec![
        Block::new("head", head),
        Block::new("to", Addressees(lines(to))),
    ];
    blocks.extend((0..paragraphs).map(|n| paragraph(&format!("p{n}"), LONG)));
    blocks.push(paragraph("end", "Trân trọng./."));
    blocks.push(Block::new(
        "signature",
        signature(&["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
    ));
    document(vec![Section::portrait(blocks)])
}

/// A report from `head` to one addressee, with `paragraphs` paragraphs under a heading.
pub fn report(head: Head, to: &str, paragraphs: usize) -> Document {
    let mut blocks = vec![
        Block::new("head", head),
        Block::new(
            "title",
            Title {
                type_name: "BÁO CÁO".into(),
                abstract_lines: lines(&["Kết quả thực hiện chuyển đổi số năm 2026"]),
                reference: None,
            },
        ),
        Block::new("to", Addressees(lines(&[to]))),
        Block::new("bases", Content::Bases(bases())),
        Block::new("part", Heading::new(Level::Part, "Phần I\nTÌNH HÌNH CHUNG")),
        Block::new("roman", Heading::roman("I", "Kết quả đạt được")),
        Block::new("number", Heading::new(Level::Number, "1. Nhận thức số")),
        Block::new(
            "letter",
            Heading::new(Level::Letter, "a) Kết quả đạt được:"),
        ),
    ];
    blocks.extend((0..paragraphs).map(|n| paragraph(&format!("p{n}"), LONG)));
    blocks.push(paragraph(
        "end",
        "Trên đây là báo cáo của phường (Phụ lục I, Phụ lục II kèm theo)./.",
    ));
    blocks.push(Block::new(
        "signature",
        signature(&["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    ));
    document(vec![Section::portrait(blocks)])
}

/// Legal bases.
fn bases() -> Vec<String> {
    lines(&[
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Căn cứ Kế hoạch số 98/KH-UBND ngày 01 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Thừa Thiên Huế về chuyển \
         đổi số tỉnh Thừa Thiên Huế năm 2024.",
    ])
}

/// A signature of these capacities.
pub fn signature(capacity: &[&str]) -> Signature {
    Signature {
        recipients: lines(&[
            "Như trên",
            "Thường trực Đảng ủy phường (báo cáo)",
            "Lưu: VT, VHXH",
        ]),
        capacity: lines(capacity),
        position: None,
        name: "Nguyễn Văn An".into(),
        drafted: None,
    }
}

/// A document whose last block is `signature`, after `paragraphs` paragraphs.
pub fn signed(signature: Signature, paragraphs: usize) -> Document {
    let mut blocks: Vec<Block> = (0..paragraphs)
        .map(|n| paragraph(&format!("p{n}"), LONG))
        .collect();
    blocks.push(paragraph("end", "Trân trọng./."));
    blocks.push(Block::new("signature", signature));
    document(vec![Section::portrait(blocks)])
}

/// An annex with a table of `rows` rows.
pub fn annex(word: &str, title: &str, rows: usize) -> Vec<Block> {
    let head = AnnexHead {
        word: word.into(),
        title: lines(&[title]),
        reference: Some(
            "(Kèm theo Báo cáo số … /BC-UBND ngày … tháng … năm … của Ủy ban nhân dân phường An Cựu)"
                .into(),
        ),
        own_file: Vec::new(),
    };
    let mut table = Table::with_head(vec![
        (Column::millimetres(14.0, Align::Centre), "STT"),
        (Column::share(2.0, Align::Left), "Tên nhiệm vụ"),
        (Column::share(1.0, Align::Left), "Đơn vị chủ trì"),
    ]);
    table.rows = (1..=rows)
        .map(|n| {
            let number = n.to_string();
            let cells = [
                number.as_str(),
                "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính",
                "Văn phòng",
            ];
            Row::body(cells.map(Cell::text).to_vec())
        })
        .collect();
    let id = |part: &str| format!("{word}-{part}");
    vec![Block::new(id("head"), head), Block::new(id("table"), table)]
}

/// A paragraph of the body.
pub fn paragraph(id: &str, text: impl IntoRuns) -> Block {
    Block::new(id, Paragraph::body(text))
}

/// Owned lines.
pub fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// The letter with everything that can stand around a page.
pub fn marked_letter() -> Document {
    let head = Head {
        urgency: Some(Urgency::Urgent),
        circulation: Some(Circulation::ReadAndReturn),
        contact: lines(&[
            "Địa chỉ: 26 Hà Nội, phường Thuận Hóa, thành phố Huế; điện thoại: 0234.3845093; fax: 0234.3845093",
            "Thư điện tử: skhcn@hue.gov.vn; trang thông tin điện tử: skhcn.hue.gov.vn",
        ]),
        copy_mark: lines(&[
            "SAO Y",
            "Sở Khoa học và Công nghệ thành phố Huế",
            "2026-11-27T08:30:00+07:00",
        ]),
        ..letter_head()
    };
    let to = [
        "Các sở, ban, ngành cấp thành phố",
        "Ủy ban nhân dân các phường, xã; các cơ quan Trung ương đóng trên địa bàn thành phố và các doanh nghiệp viễn thông",
    ];
    letter(head, &to, 8)
}

/// The report with an urgent mark, two annexes and a code.
pub fn marked_report() -> Document {
    let head = Head {
        urgency: Some(Urgency::VeryUrgent),
        circulation: Some(Circulation::Internal),
        ..head()
    };
    let mut document = report(head, "Ủy ban nhân dân thành phố Huế", 6);
    document
        .sections
        .push(Section::portrait(annex("Phụ lục I", "BẢNG NHIỆM VỤ", 60)));
    document
        .sections
        .push(Section::landscape(annex("Phụ lục II", "BẢNG CHỈ TIÊU", 40)));
    document.code = Some(CODE.into());
    document
}
