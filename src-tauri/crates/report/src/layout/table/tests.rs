//! What a reader relies on in a table.

use crate::fixture::{LONG, document};
use crate::fonts::Fonts;
use crate::layout::sizes::Sheet;
use crate::layout::{GlyphRun, NodeId, Page, Pages, Role, Span, pages};
use crate::model::{Align, Block, Cell, Column, Paragraph, Row, RowKind, Section, Table};

fn laid(blocks: Vec<Block>) -> Pages {
    let document = document(vec![Section::portrait(blocks)]);
    pages(&document, &Fonts::tinos().unwrap()).unwrap()
}

fn of_table(table: Table) -> Pages {
    laid(vec![Block::new("t", table)])
}

fn table(columns: Vec<(Column, &str)>, rows: Vec<Row>) -> Table {
    let mut table = Table::with_head(columns);
    table.rows = rows;
    table
}

/// A number and a text in each row.
fn numbered(texts: &[String]) -> Table {
    let columns = vec![
        (Column::millimetres(12.0, Align::Centre), "TT"),
        (Column::share(1.0, Align::Left), "Nội dung"),
    ];
    let row = |(no, text): (usize, &String)| {
        Row::body(vec![Cell::text(no.to_string()), Cell::text(text)])
    };
    table(columns, (1..).zip(texts).map(row).collect())
}

/// Baselines of the lines that a node has on a page.
fn baselines(page: &Page, node: NodeId) -> Vec<f32> {
    let mut lines: Vec<f32> = Vec::new();
    for run in page.runs.iter().filter(|run| run.node == Some(node)) {
        if lines.last() != Some(&run.y) {
            lines.push(run.y);
        }
    }
    lines
}

fn run<'p>(page: &'p Page, text: &str) -> &'p GlyphRun {
    let found = page.runs.iter().find(|run| run.text().trim() == text);
    found.unwrap_or_else(|| panic!("no {text}"))
}

/// Where a drawn line lies across the table at this height.
fn is_line_across(page: &Page, y: f32) -> bool {
    let across = |from: (f32, f32), to: (f32, f32)| from.1 == to.1 && (from.1 - y).abs() < 0.1;
    let drawn = page.rules.iter().filter(|rule| across(rule.from, rule.to));
    let length: f32 = drawn.map(|rule| rule.to.0 - rule.from.0).sum();
    length >= page.width - Sheet::LEFT - Sheet::RIGHT - 0.1
}

fn two_level_head() -> Table {
    let mut made = table(vec![(Column::auto(Align::Centre), ""); 4], Vec::new());
    let head = |cells| Row {
        kind: RowKind::Head,
        cells,
    };
    made.head = vec![
        head(vec![
            Cell::text("TT").down(2),
            Cell::text("Chỉ tiêu").down(2),
            Cell::text("Năm 2026").across(2),
        ]),
        head(vec![Cell::text("Kế hoạch"), Cell::text("Thực hiện")]),
    ];
    made.rows = vec![Row::body(
        ["1", "Hồ sơ trực tuyến", "80%", "62%"]
            .map(Cell::text)
            .into(),
    )];
    made
}

#[test]
fn a_head_cell_over_two_rows_stands_in_the_middle_of_both_and_says_so() {
    let laid = of_table(two_level_head());
    let page = &laid.pages[0];
    let (above, below) = (run(page, "Năm 2026"), run(page, "Kế hoạch"));
    assert!(above.y < below.y);
    assert!((run(page, "TT").y - (above.y + below.y) / 2.0).abs() < 0.5);
    let roles: Vec<Role> = laid.nodes.iter().map(|node| node.role).collect();
    let span = |columns, rows| Role::HeadCell(Span { columns, rows });
    let heads: Vec<&Role> = roles
        .iter()
        .filter(|role| matches!(role, Role::HeadCell(_)))
        .collect();
    assert_eq!(
        heads,
        [
            &span(1, 2),
            &span(1, 2),
            &span(2, 1),
            &span(1, 1),
            &span(1, 1)
        ]
    );
}

#[test]
fn cells_of_the_second_head_row_stand_under_the_one_that_covers_them() {
    let laid = of_table(two_level_head());
    let page = &laid.pages[0];
    let uprights = |y: f32| {
        let through = |rule: &&crate::layout::Rule| rule.from.1 < y && rule.to.1 > y;
        let mut found: Vec<f32> = page
            .rules
            .iter()
            .filter(through)
            .map(|rule| rule.from.0)
            .collect();
        found.sort_by(f32::total_cmp);
        found.dedup();
        found.len()
    };
    assert_eq!(uprights(run(page, "Năm 2026").y), 4);
    assert_eq!(uprights(run(page, "Kế hoạch").y), 5);
    assert!(!is_line_across(page, run(page, "TT").y));
}

#[test]
fn a_head_across_columns_makes_them_wide_enough_for_its_longest_word() {
    let mut wide = table(vec![(Column::auto(Align::Centre), ""); 3], Vec::new());
    wide.head[0].cells = vec![
        Cell::text("TT"),
        Cell::text("Nghịịịịịịịịịịịịịịịịịịịch").across(2),
    ];
    wide.rows = vec![Row::body([LONG, "1", "2"].map(Cell::text).into())];
    let laid = of_table(wide);
    let heads = laid.pages[0]
        .runs
        .iter()
        .filter(|run| run.text().contains("ịị"));
    assert_eq!(heads.count(), 1);
}

/// How many lines each page holds of each cell that stands on more than one.
fn parted_cells(laid: &Pages) -> Vec<Vec<usize>> {
    let cells = laid.nodes.iter().enumerate();
    let cells = cells.filter(|(_, node)| matches!(node.role, Role::DataCell(_)));
    let lines = |(cell, _)| {
        let lines = laid.pages.iter().map(|page| baselines(page, cell).len());
        lines.filter(|count| *count > 0).collect::<Vec<usize>>()
    };
    cells.map(lines).filter(|lines| lines.len() > 1).collect()
}

/// So many paragraphs of one line, then a table.
fn below(fillers: usize, table: Table) -> Pages {
    let filler = |n| Block::new(format!("f{n}"), Paragraph::body("Một dòng."));
    let mut blocks: Vec<Block> = (0..fillers).map(filler).collect();
    blocks.push(Block::new("t", table));
    laid(blocks)
}

/// How much of the room of a page stays empty below its last line.
fn empty_share(page: &Page) -> f32 {
    let lowest = page.runs.iter().map(|run| run.y).fold(0.0, f32::max);
    let room = page.height - Sheet::TOP - Sheet::BOTTOM;
    (page.height - Sheet::BOTTOM - lowest) / room
}

#[test]
fn a_row_is_parted_only_where_much_of_the_page_would_stay_empty_and_leaves_four_lines_on_either_side()
 {
    let mut parted = 0;
    for fillers in 0..40 {
        let texts = [8, 1, 5, 3].map(|times| format!("{LONG} ").repeat(times));
        let laid = below(fillers, numbered(&texts));
        for lines in parted_cells(&laid) {
            parted += 1;
            let enough = lines.iter().all(|count| *count >= 4);
            assert!(enough, "{fillers} fillers: {lines:?}");
        }
        for page in &laid.pages[..laid.pages.len() - 1] {
            let empty = empty_share(page);
            assert!(empty < 0.36, "{fillers} fillers leave {empty}");
        }
    }
    assert!(parted > 3, "{parted}");
}

#[test]
fn a_group_stays_with_the_row_below_it_however_that_is_parted() {
    let groups = |page: &Page| {
        let lowest = page.runs.iter().max_by(|a, b| a.y.total_cmp(&b.y));
        lowest.is_some_and(|run| run.text().contains("Nhân lực"))
    };
    for times in [2, 9, 16] {
        for fillers in (0..42).step_by(2) {
            let text = format!("{LONG} ").repeat(times);
            let mut made = numbered(&["Một dòng.".to_owned(), text]);
            made.rows.insert(1, Row::group("II", "Nhân lực số", 2));
            let laid = below(fillers, made);
            assert!(
                !laid.pages.iter().any(groups),
                "{times} times below {fillers}"
            );
            let parts = parted_cells(&laid);
            assert!(parts.iter().flatten().all(|count| *count >= 4), "{parts:?}");
        }
    }
}

#[test]
fn rows_without_a_number_stay_with_the_numbered_row_above_them() {
    for fillers in 0..42 {
        let mut made = numbered(&["Một dòng.".to_owned(), format!("Mục tiêu: {LONG}")]);
        let part = |n| Row::body(["", &format!("- phần {n}")].map(Cell::text).into());
        made.rows.extend((1..=3).map(part));
        made.rows
            .push(Row::body(["3", "Một dòng."].map(Cell::text).into()));
        let laid = below(fillers, made);
        let page_of = |word: &str| {
            let holds = |page: &Page| page.runs.iter().any(|run| run.text().contains(word));
            laid.pages.iter().position(holds)
        };
        let places = ["Mục tiêu:", "phần 1", "phần 2", "phần 3"].map(page_of);
        assert!(
            places.iter().all(|page| *page == places[0]),
            "{fillers}: {places:?}"
        );
    }
}

#[test]
fn an_item_of_more_rows_than_a_page_holds_goes_on_on_the_next() {
    let mut made = numbered(&[format!("Mục tiêu: {LONG}")]);
    let part = |n| Row::body(["", &format!("- phần {n}: {LONG}")].map(Cell::text).into());
    made.rows.extend((1..=20).map(part));
    let laid = below(6, made);
    let first = &laid.pages[0];
    assert!(first.runs.iter().any(|run| run.text().contains("Mục tiêu")));
    assert!(empty_share(first) < 0.2, "{}", empty_share(first));
    assert!(parted_cells(&laid).is_empty());
}

#[test]
fn a_parted_row_is_closed_at_the_foot_and_opened_under_the_repeated_head() {
    let laid = of_table(numbered(&[format!("{LONG} ").repeat(14)]));
    assert_eq!(laid.pages.len(), 2);
    let lowest = |page: &Page| page.rules.iter().map(|rule| rule.to.1).fold(0.0, f32::max);
    for page in &laid.pages {
        assert!(is_line_across(page, lowest(page)));
    }
    let second = &laid.pages[1];
    let head = run(second, "Nội dung");
    assert_eq!(head.node, None);
    let below = second.runs.iter().find(|run| run.y > head.y + 1.0).unwrap();
    let between = second
        .rules
        .iter()
        .any(|rule| rule.from.1 == rule.to.1 && rule.to.1 > head.y && rule.to.1 < below.y);
    assert!(between);
}

#[test]
fn a_parted_cell_stays_one_element_and_a_cell_of_one_line_is_not_parted() {
    let laid = of_table(numbered(&[format!("{LONG} ").repeat(14)]));
    let on = |page: &Page, node| !baselines(page, node).is_empty();
    let cells: Vec<usize> = (0..laid.nodes.len())
        .filter(|at| matches!(laid.nodes[*at].role, Role::DataCell(_)))
        .collect();
    assert_eq!(cells.len(), 2);
    assert!(on(&laid.pages[0], cells[0]) && !on(&laid.pages[1], cells[0]));
    assert!(on(&laid.pages[0], cells[1]) && on(&laid.pages[1], cells[1]));
}

#[test]
fn a_cell_down_many_rows_goes_on_over_the_page_with_its_frame() {
    let mut made = numbered(&vec![LONG.to_owned(); 30]);
    made.columns
        .insert(0, Column::millimetres(30.0, Align::Left));
    made.head[0].cells.insert(0, Cell::text("Nhóm"));
    made.rows[0]
        .cells
        .insert(0, Cell::text("Hạ tầng số").down(30));
    let laid = of_table(made);
    assert!(laid.pages.len() > 2);
    for page in &laid.pages {
        let uprights = page.rules.iter().filter(|rule| rule.from.0 == rule.to.0);
        let lefts = uprights.filter(|rule| (rule.from.0 - Sheet::LEFT).abs() < 0.1);
        let covered: f32 = lefts.map(|rule| rule.to.1 - rule.from.1).sum();
        let lowest = page.rules.iter().map(|rule| rule.to.1).fold(0.0, f32::max);
        let top = page
            .rules
            .iter()
            .map(|rule| rule.from.1)
            .fold(f32::INFINITY, f32::min);
        assert!((covered - (lowest - top)).abs() < 0.5);
        assert!(is_line_across(page, lowest));
        let empty = page.height - Sheet::BOTTOM - lowest;
        assert!(
            empty < 100.0 || std::ptr::eq(page, laid.pages.last().unwrap()),
            "{empty}"
        );
    }
}

#[test]
fn a_group_at_the_end_of_a_table_stays_with_the_row_before_it() {
    for fillers in 30..40 {
        let mut made = numbered(&vec!["Một dòng.".to_owned(); fillers]);
        made.rows.push(Row::group("II", "Nhân lực số", 2));
        let laid = of_table(made);
        let last = laid.pages.last().unwrap();
        let group = run(last, "Nhân lực số");
        assert!(
            last.runs.iter().any(|run| run.node.is_some()
                && run.y < group.y
                && run.text().contains("Một dòng"))
        );
    }
}

/// The place of the first sign of `text` that is a comma, or of its right end.
fn comma(page: &Page, text: &str) -> f32 {
    let run = run(page, text);
    match run.glyphs.iter().find(|glyph| glyph.text == ",") {
        Some(comma) => run.x + comma.dx,
        None => run.x + run.glyphs.last().unwrap().dx + 6.5,
    }
}

#[test]
fn numbers_stand_one_above_the_other_at_their_comma_and_words_in_the_middle() {
    let columns = vec![
        (Column::share(1.0, Align::Left), "Chỉ tiêu"),
        (Column::millimetres(40.0, Align::Decimal), "Giá trị"),
    ];
    let texts = ["1.953", "62,48", "-1.204,5", "7", "Đạt"];
    let rows = texts.map(|text| Row::body(vec![Cell::text("x"), Cell::text(text)]));
    let laid = of_table(table(columns, rows.into()));
    let page = &laid.pages[0];
    let places: Vec<f32> = texts[..4].iter().map(|text| comma(page, text)).collect();
    for place in &places {
        assert!((place - places[2]).abs() < 0.2, "{places:?}");
    }
    let column_middle = page.width - Sheet::RIGHT - 20.0 * 72.0 / 25.4;
    for text in ["-1.204,5", "Đạt"] {
        let run = run(page, text);
        let middle = run.x + (run.glyphs.last().unwrap().dx + 6.0) / 2.0;
        assert!((middle - column_middle).abs() < 1.5, "{text}");
    }
}

#[test]
fn a_number_with_its_parts_below_it_stands_at_the_comma_too() {
    let columns = vec![
        (Column::share(1.0, Align::Left), "Chỉ tiêu"),
        (Column::millimetres(40.0, Align::Decimal), "Thực hiện"),
    ];
    let texts = ["62,48\n(1.220/1.953)", "7", "104,5"];
    let rows = texts.map(|text| Row::body(vec![Cell::text("x"), Cell::text(text)]));
    let laid = of_table(table(columns, rows.into()));
    let page = &laid.pages[0];
    let places = ["62,48", "7", "104,5"].map(|text| comma(page, text));
    for place in places {
        assert!((place - places[2]).abs() < 0.2, "{places:?}");
    }
    let parts = run(page, "(1.220/1.953)");
    let middle = parts.x + (parts.glyphs.last().unwrap().dx + 4.3) / 2.0;
    let column_middle = page.width - Sheet::RIGHT - 20.0 * 72.0 / 25.4;
    assert!((middle - column_middle).abs() < 1.5, "{middle}");
}

#[test]
fn a_column_with_words_in_few_rows_leaves_its_room_to_one_with_words_in_all() {
    let heads = ["Nhiệm vụ", "Chủ trì", "Minh chứng/Ghi chú"];
    let columns = heads.map(|head| (Column::auto(Align::Left), head));
    let row = |n| {
        let (lead, proof) = if n == 3 { (LONG, LONG) } else { ("", "") };
        Row::body([LONG, lead, proof].map(Cell::text).into())
    };
    let laid = of_table(table(columns.into(), (0..12).map(row).collect()));
    let page = &laid.pages[0];
    let mut uprights: Vec<f32> = page
        .rules
        .iter()
        .filter(|rule| rule.from.0 == rule.to.0)
        .map(|rule| rule.from.0)
        .collect();
    uprights.sort_by(f32::total_cmp);
    uprights.dedup_by(|a, b| (*a - *b).abs() < 0.1);
    let widths: Vec<f32> = uprights.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let total: f32 = widths.iter().sum();
    assert!(widths[0] > 0.5 * total, "{widths:?}");
    run(page, "Minh chứng/");
    run(page, "Ghi chú");
}

#[test]
fn entries_of_a_list_in_a_centred_cell_hang_by_their_hyphen() {
    let columns = vec![
        (Column::share(1.0, Align::Left), "Nhóm"),
        (Column::millimetres(60.0, Align::Centre), "Chưa đạt"),
    ];
    let entry =
        "- 100% cơ quan nhà nước cấp tỉnh có nền tảng phân tích, xử lý dữ liệu tổng hợp tập trung.";
    let cell = Cell::text(format!("2/15\n{entry}"));
    let laid = of_table(table(columns, vec![Row::body(vec![Cell::text("x"), cell])]));
    let page = &laid.pages[0];
    let node = run(page, "2/15").node;
    let lines: Vec<&GlyphRun> = page.runs.iter().filter(|run| run.node == node).collect();
    assert!(lines.len() > 2);
    let (count, first, second) = (lines[0], lines[1], lines[2]);
    assert!(count.x > first.x + 20.0);
    let after_hyphen = first.glyphs[2];
    assert!((first.x + after_hyphen.dx - second.x).abs() < 0.1);
}

#[test]
fn columns_that_are_equally_high_get_room_together() {
    let left = || Column::auto(Align::Left);
    let columns = vec![
        (Column::auto(Align::Centre), "STT"),
        (left(), "Tên nhiệm vụ"),
        (left(), "Đơn vị chủ trì"),
        (left(), "Đơn vị phối hợp"),
        (Column::auto(Align::Right), "Kinh phí"),
        (left(), "Ghi chú"),
    ];
    let row = |n: usize| {
        let name = format!("Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính, đợt {n}");
        let cells = [
            &n.to_string(),
            name.as_str(),
            "Sở Khoa học và Công nghệ",
            "UBND các phường, xã",
            "1.250",
            "",
        ];
        Row::body(cells.into_iter().map(Cell::text).collect())
    };
    let laid = of_table(table(columns, (1..=12).map(row).collect()));
    let page = &laid.pages[0];
    let lines = |text: &str| {
        let begins = |run: &&GlyphRun| run.text().starts_with(text);
        let first = page.runs.iter().find(begins);
        baselines(page, first.and_then(|run| run.node).unwrap()).len()
    };
    let found = ["Số hóa", "Sở Khoa", "UBND"].map(lines);
    assert_eq!(found, [3, 2, 2]);
}
