//! A report of any length: paragraphs under headings, and a table of eight columns on lying sheets.

use chrono::NaiveDate;
use report::model::{
    Align, Block, Cell, Column, Document, Heading, Level, Meta, Paragraph, Row, Section, Table,
};

use crate::plan::words;

/// Rows of the table in a report of about a hundred pages.
pub const ROWS: usize = 950;
/// Paragraphs of its body.
const PARAGRAPHS: usize = 85;

/// A report of about `hundreds` hundred pages.
pub fn document(hundreds: usize) -> Document {
    let meta = Meta {
        title: "Báo cáo thử".into(),
        author: "Ủy ban nhân dân phường An Cựu".into(),
        subject: "Đo thời gian".into(),
        language: "vi-VN".into(),
        date: NaiveDate::from_ymd_opt(2026, 11, 14).expect("a day"),
    };
    let table = Block::new("table", table(ROWS * hundreds));
    Document {
        meta,
        sections: vec![
            Section::portrait(body(PARAGRAPHS * hundreds)),
            Section::landscape(vec![table]),
        ],
        origins: Vec::new(),
        code: None,
    }
}

fn body(paragraphs: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    for n in 1..=paragraphs {
        if n % 6 == 1 {
            let number = Heading::new(Level::Number, format!("{}. {}", n / 6 + 1, words(n)));
            blocks.push(Block::new(format!("heading-{n}"), number));
        }
        let text: Vec<String> = (0..4).map(|more| words(n + more)).collect();
        blocks.push(Block::new(
            format!("paragraph-{n}"),
            Paragraph::body(format!("{}.", text.join("; "))),
        ));
    }
    blocks
}

fn table(rows: usize) -> Table {
    let auto = |align| Column::auto(align);
    let mut table = Table::with_head(vec![
        (auto(Align::Centre), "STT"),
        (auto(Align::Left), "Tên nhiệm vụ"),
        (auto(Align::Centre), "Năm triển khai"),
        (auto(Align::Left), "Đơn vị chủ trì"),
        (auto(Align::Left), "Đơn vị phối hợp"),
        (auto(Align::Right), "Kinh phí"),
        (auto(Align::Right), "% so KH"),
        (auto(Align::Left), "Ghi chú"),
    ]);
    for n in 1..=rows {
        if n % 80 == 1 {
            table
                .rows
                .push(Row::group("I", "Hạ tầng số và nền tảng số dùng chung", 8));
        }
        let (number, name) = (n.to_string(), words(n));
        let cells = [
            number.as_str(),
            name.as_str(),
            "2024-2026",
            "Sở Khoa học và Công nghệ",
            "UBND các phường, xã",
            "1.250",
            "62,47",
            "",
        ];
        table
            .rows
            .push(Row::body(cells.iter().map(Cell::text).collect()));
    }
    table
}
