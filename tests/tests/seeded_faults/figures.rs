//! Faults in figures: in tables that are put into the paper, and in the paper's own sentences and tables of targets.

use crate::parts::{Fault, blocks, insert, paragraph, two};
use report::model::{Align, Cell, Column, Content, Document, Row, RowKind, Table};

/// Every fault of figures.
pub const ALL: &[Fault] = &[
    two("table-total", |d, n| money(d, n, 3, 2, "61")),
    two("table-share", |d, n| shares(d, n, "60")),
    two("table-group-empty", |d, n| {
        let mut table = table(&["TT", "Nội dung"], &[&["1", "Mua máy tính"]]);
        table.rows.insert(0, Row::group("I", "Hạ tầng số", 2));
        table.rows.push(Row::group("II", "Dữ liệu số", 2));
        insert(d, n, table)
    }),
    two("table-too-wide", |d, n| {
        let mut table = table(
            &["TT", "Nội dung", "Ghi chú"],
            &[&["1", "Mua máy tính", ""]],
        );
        table.columns = vec![Column::millimetres(120.0, Align::Left); 3];
        insert(d, n, table)
    }),
    two("goals-total", |d, n| goals(d, n, n, 3, "2/5")),
    two("goals-denominator", |d, n| goals(d, n, n, 3, "4/6")),
    two("goals-sum", |d, n| {
        goals(d, n, 2, [2, 3][n], ["9", "9/10"][n])
    }),
    two("goals-list", |d, n| {
        goals(d, n, n, 4, "1/5\n- Dịch vụ công;\n- Dữ liệu mở.")
    }),
    two("goals-total", |d, n| own_goals(d, n, 2, "97")),
    two("verdict-value", |d, n| targets(d, n, 5, "Chưa đạt")),
    two("verdict-facts", |d, n| {
        own_row(d, n, "danh gia", |told| match told {
            "Đạt" => Some("Chưa đạt".into()),
            "Chưa đạt" => Some("Đạt".into()),
            _ => None,
        })
    }),
    two("verdict-facts", |d, n| {
        paragraph(
            d,
            n,
            |text| text.ends_with(", đạt."),
            |text| text.replace(", đạt.", ", chưa đạt."),
        )
    }),
    two("value-facts", |d, n| {
        own_row(d, n, "thuc hien", other_number)
    }),
    two("value-facts", |d, n| {
        paragraph(
            d,
            n,
            |text| {
                text.starts_with("- ")
                    && text.contains(": thực hiện ")
                    && text.matches("thực hiện ").count() == 1
            },
            |text| text.replacen("thực hiện ", "thực hiện 1", 1),
        )
    }),
    two("value-differs", |d, n| {
        own_row(d, n, "thuc hien", other_number)
    }),
    two("reason-missing", |d, n| {
        let mut table = target_table();
        table.rows[2 * n].cells[6] = Cell::text("");
        table.rows[2 * n].cells[5] = Cell::text("Chưa đạt");
        insert(d, n, table)
    }),
];

fn table(heads: &[&str], rows: &[&[&str]]) -> Table {
    let columns = heads.iter().map(|head| (Column::auto(Align::Left), *head));
    let mut table = Table::with_head(columns.collect());
    let row = |cells: &&[&str]| Row::body(cells.iter().map(|cell| Cell::text(*cell)).collect());
    table.rows = rows.iter().map(row).collect();
    table
}

/// A table of expenses with one cell changed.
fn money(d: &mut Document, n: usize, row: usize, cell: usize, put: &str) -> Option<String> {
    let mut table = table(
        &["TT", "Nội dung", "Kinh phí (triệu đồng)"],
        &[
            &["1", "Mua máy tính", "10"],
            &["2", "Mua máy quét", "20"],
            &["3", "Mở lớp tập huấn", "30"],
            &["", "Tổng cộng", "60"],
        ],
    );
    table.rows[row].cells[cell] = Cell::text(put);
    insert(d, n, table)
}

/// A table of plans and results whose second share is another.
fn shares(d: &mut Document, n: usize, put: &str) -> Option<String> {
    let mut table = table(
        &["TT", "Nội dung", "Kế hoạch", "Thực hiện", "% so KH"],
        &[
            &["1", "Lớp tập huấn", "10", "5", "50"],
            &["2", "Máy quét", "4", "4", "100"],
        ],
    );
    table.rows[n].cells[4] = Cell::text(put);
    insert(d, n, table)
}

/// A table of goals with one cell changed.
fn goals(d: &mut Document, n: usize, row: usize, cell: usize, put: &str) -> Option<String> {
    let mut table = table(
        &["TT", "Nhóm mục tiêu", "Số mục tiêu", "Đạt", "Chưa đạt"],
        &[
            &[
                "1",
                "Chính quyền số",
                "5",
                "4/5",
                "1/5\n- Dịch vụ công trực tuyến.",
            ],
            &["2", "Xã hội số", "5", "4/5", "1/5\n- Chữ ký số."],
            &["", "Tổng cộng", "10", "8/10", "2/10"],
        ],
    );
    table.rows[row].cells[cell] = Cell::text(put);
    insert(d, n, table)
}

/// A row of the paper's own table of goals with another total.
fn own_goals(d: &mut Document, n: usize, cell: usize, put: &str) -> Option<String> {
    blocks(d).find_map(|block| match &mut block.content {
        Content::Table(table) if column(table, "so muc tieu").is_some() => {
            let counted = |row: &&mut Row| row.kind == RowKind::Body && row.cells.len() > cell;
            let row = table.rows.iter_mut().filter(counted).nth(n)?;
            row.cells[cell] = Cell::text(put);
            Some(block.id.clone())
        }
        _ => None,
    })
}

fn target_table() -> Table {
    table(
        &[
            "TT",
            "Tên chỉ tiêu",
            "ĐVT",
            "Kế hoạch",
            "Thực hiện",
            "Đánh giá",
            "Ghi chú",
        ],
        &[
            &[
                "1",
                "Số lớp tập huấn thử nghiệm",
                "lớp",
                "10",
                "12",
                "Đạt",
                "Hoàn thành.",
            ],
            &[
                "2",
                "Số máy quét thử nghiệm",
                "máy",
                "4",
                "5",
                "Đạt",
                "Hoàn thành.",
            ],
            &[
                "3",
                "Số điểm phát sóng thử nghiệm",
                "điểm",
                "7",
                "8",
                "Đạt",
                "Hoàn thành.",
            ],
        ],
    )
}

/// A table of targets with one cell of a row changed.
fn targets(d: &mut Document, n: usize, cell: usize, put: &str) -> Option<String> {
    let mut table = target_table();
    table.rows[n].cells[cell] = Cell::text(put);
    insert(d, n, table)
}

fn text(cell: &Cell) -> String {
    let runs = cell.paragraphs.iter().flatten();
    runs.map(|run| run.text.as_str()).collect()
}

/// The column of a table whose last head row has these words, without marks.
fn column(table: &Table, wanted: &str) -> Option<usize> {
    let mut cells = table.head.first()?.cells.iter();
    cells.position(|cell| domain::text::search_key(&text(cell)) == wanted)
}

/// The `nth` row of the paper's own table of targets in which a column's words can be changed.
fn own_row(
    d: &mut Document,
    n: usize,
    wanted: &str,
    change: impl Fn(&str) -> Option<String>,
) -> Option<String> {
    for block in blocks(d) {
        let Content::Table(table) = &mut block.content else {
            continue;
        };
        let Some(at) = at_one_level(table, wanted) else {
            continue;
        };
        let changed = table
            .rows
            .iter_mut()
            .filter(|row| row.kind == RowKind::Body);
        let mut changed = changed.filter_map(|row| {
            let numbered = !text(row.cells.first()?).is_empty();
            let cell = row.cells.get_mut(at).filter(|_| numbered)?;
            let put = change(&text(cell))?;
            Some((cell, put))
        });
        let (cell, put) = changed.nth(n)?;
        *cell = Cell::text(put);
        return Some(block.id.clone());
    }
    None
}

/// A column of a table of targets: under a head of two levels the columns of the second stand side by side.
fn at_one_level(table: &Table, wanted: &str) -> Option<usize> {
    column(table, "chi tieu")?;
    if let Some(at) = column(table, wanted) {
        let wide = table.head.first()?.cells.iter().take(at);
        return Some(wide.map(|cell| cell.columns.max(1)).sum());
    }
    let below = table.head.get(1)?.cells.iter();
    let inner = below.take_while(|cell| domain::text::search_key(&text(cell)) != wanted);
    Some(3 + inner.count()).filter(|at| *at < table.columns.len())
}

/// The same words with another first number.
fn other_number(told: &str) -> Option<String> {
    told.starts_with(|c: char| c.is_ascii_digit())
        .then(|| format!("1{told}"))
}
