//! A report of 100 pages with a table of 950 rows, laid out and written; poppler reads it back.

use std::fs;
use std::process::{Command, Stdio};

use chrono::NaiveDate;
use report::model::{
    Align, Block, Cell, Column, Document, Heading, Level, Meta, Paragraph, Row, Section, Table,
};
use report::{Fonts, PdfOptions, write_pdf};
use tempfile::TempDir;
use tests::pdf::sheet_sizes;

use crate::plan::words;
use crate::stopwatch::Timing;

const ROWS: usize = 950;
const PARAGRAPHS: usize = 85;

/// Times of layout and writing, beside poppler reading the same file.
pub fn measure() -> Vec<Timing> {
    let (fonts, document) = (Fonts::tinos().expect("the fonts are there"), document());
    let options = PdfOptions {
        creator: "Sổ Số Hóa".into(),
        ..PdfOptions::default()
    };
    let print = || write_pdf(&document, &fonts, &options).expect("the report can be printed");
    let folder = TempDir::new().expect("there is a temporary folder");
    let file = folder.path().join("bao-cao.pdf");
    fs::write(&file, print()).expect("the file can be written");
    let read = || {
        let mut reader = Command::new("pdftotext");
        let ended = reader.arg(&file).arg("-").stdout(Stdio::null()).status();
        assert!(ended.expect("pdftotext is installed").success());
    };
    let what = format!(
        "Report of {} pages with a table of {ROWS} rows, tagged PDF/A",
        sheet_sizes(&file).len()
    );
    let work = || drop(std::hint::black_box(print()));
    vec![Timing::of(
        what,
        7,
        work,
        "pdftotext reads the same file",
        read,
    )]
}

fn document() -> Document {
    let meta = Meta {
        title: "Báo cáo thử".into(),
        author: "Ủy ban nhân dân phường An Cựu".into(),
        subject: "Đo thời gian".into(),
        language: "vi-VN".into(),
        date: NaiveDate::from_ymd_opt(2026, 11, 14).expect("a day"),
    };
    let table = Block::new("table", table());
    Document {
        meta,
        sections: vec![Section::portrait(body()), Section::landscape(vec![table])],
        origins: Vec::new(),
        code: None,
    }
}

fn body() -> Vec<Block> {
    let mut blocks = Vec::new();
    for n in 1..=PARAGRAPHS {
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

fn table() -> Table {
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
    for n in 1..=ROWS {
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
