use super::*;
use crate::model::{
    Align, Block, Cell, Column, Meta, Origin, OriginId, Paragraph, Row, Run, Section, Table,
};
use chrono::NaiveDate;

fn paper(blocks: Vec<Block>) -> Document {
    Document {
        meta: Meta {
            title: "Báo cáo".into(),
            author: String::new(),
            subject: String::new(),
            language: "vi-VN".into(),
            date: NaiveDate::default(),
        },
        sections: vec![Section::portrait(blocks)],
        origins: vec![
            Origin {
                what: "Giá trị thực hiện".into(),
                item: Some("kh98/i/1".into()),
                explanation: String::new(),
            },
            Origin {
                what: "Số chỉ tiêu đạt".into(),
                item: None,
                explanation: String::new(),
            },
        ],
        code: None,
    }
}

fn says(id: &str, text: &str) -> Block {
    Block::new(id, Paragraph::body(text))
}

fn figure(id: &str, words: &str, value: &str, origin: usize) -> Block {
    let runs = vec![
        Run::plain(words),
        Run::plain(value).from_origin(OriginId(origin)),
    ];
    Block::new(id, Paragraph::body(runs))
}

fn told(comparison: &Comparison) -> Vec<String> {
    let sign = |change| match change {
        Change::Same => "=",
        Change::Changed => "~",
        Change::Added => "+",
        Change::Removed => "-",
    };
    comparison
        .blocks
        .iter()
        .map(|block| {
            let words = block
                .words
                .iter()
                .map(|piece| format!("{}[{}]", sign(piece.change), piece.text));
            format!("{} {}", sign(block.change), words.collect::<String>())
        })
        .collect()
}

#[test]
fn equal_documents_have_no_change() {
    let one = paper(vec![
        says("p1", "Một hai."),
        figure("p2", "Đạt ", "62,48%", 0),
    ]);
    let comparison = compare(&one, &one);
    assert!(comparison.blocks.iter().all(|b| b.change == Change::Same));
    assert!(comparison.figures.iter().all(|f| f.change == Change::Same));
    assert_eq!(comparison.figures.len(), 1);
}

#[test]
fn a_changed_word_is_shown_in_its_paragraph_and_a_new_paragraph_where_it_came() {
    let old = paper(vec![
        says("p1", "Phường đã ban hành 02 văn bản chỉ đạo."),
        says("p3", "Không có kiến nghị."),
    ]);
    let new = paper(vec![
        says("p1", "Phường đã ban hành 05 văn bản chỉ đạo."),
        says("p2", "Tổ công nghệ số cộng đồng họp hằng tháng."),
        says("p3", "Không có kiến nghị."),
    ]);
    assert_eq!(
        told(&compare(&old, &new)),
        [
            "~ =[Phường đã ban hành ]-[02]+[05]=[ văn bản chỉ đạo.]",
            "+ +[Tổ công nghệ số cộng đồng họp hằng tháng.]",
            "= =[Không có kiến nghị.]",
        ]
    );
    assert_eq!(told(&compare(&new, &old))[1].chars().next(), Some('-'));
}

#[test]
fn a_paragraph_that_moved_to_another_block_is_found_by_its_words() {
    let old = paper(vec![says(
        "p4",
        "- Số hóa hồ sơ đất đai: đạt 40% kế hoạch năm.",
    )]);
    let new = paper(vec![
        says("p4", "- Hạ tầng mạng: chưa thực hiện."),
        says("p4/2", "- Số hóa hồ sơ đất đai: đạt 55% kế hoạch năm."),
    ]);
    let comparison = compare(&old, &new);
    assert_eq!(comparison.blocks[0].change, Change::Added);
    assert_eq!(comparison.blocks[1].old_block.as_deref(), Some("p4"));
    assert_eq!(comparison.blocks[1].new_block.as_deref(), Some("p4/2"));
}

#[test]
fn a_table_is_compared_row_by_row() {
    let table = |value: &str| {
        let columns = vec![
            (Column::auto(Align::Left), "Chỉ tiêu"),
            (Column::auto(Align::Right), "Thực hiện"),
        ];
        let mut table = Table::with_head(columns);
        table.rows = vec![
            Row::body(vec![Cell::text("Hồ sơ trực tuyến"), Cell::text(value)]),
            Row::body(vec![Cell::text("Thanh toán"), Cell::text("90%")]),
        ];
        paper(vec![Block::new("bang", table)])
    };
    assert_eq!(
        told(&compare(&table("60%"), &table("62%"))),
        [
            "= =[Chỉ tiêu | Thực hiện]",
            "~ =[Hồ sơ trực tuyến | ]-[60%]+[62%]",
            "= =[Thanh toán | 90%]"
        ]
    );
}

#[test]
fn a_figure_is_told_once_with_its_difference_however_often_it_is_printed() {
    let old = paper(vec![
        figure("p1", "Đạt ", "58,3%", 0),
        figure("p2", "Bảng: ", "58,3%", 0),
        figure("p3", "Có ", "1.953", 1),
    ]);
    let new = paper(vec![figure("p1", "Đạt ", "62,48%", 0)]);
    let figures = compare(&old, &new).figures;
    assert_eq!(figures.len(), 2);
    assert_eq!(figures[0].change, Change::Changed);
    assert_eq!(figures[0].difference, Some(Decimal::new(418, 2)));
    assert_eq!(figures[1].change, Change::Removed);
    assert_eq!(figures[1].old.as_deref(), Some("1.953"));
}

use domain::text::Decimal;
