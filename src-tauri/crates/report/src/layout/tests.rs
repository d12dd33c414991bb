//! What a reader relies on when turning the pages.

use super::sizes::{MM, Sheet};
use super::*;
use crate::fixture::{LONG, document, report, signature, table};
use crate::model::{Align, Block, Cell, Column, Heading, Level, Paragraph, Row, Table};

fn laid(document: &Document) -> Pages {
    pages(document, &Fonts::tinos().unwrap()).unwrap()
}

fn portrait(blocks: Vec<Block>) -> Pages {
    laid(&document(vec![Section::portrait(blocks)]))
}

/// Words of a page from top to bottom, page number and repeated heads left out.
fn words(page: &Page) -> String {
    page.runs
        .iter()
        .filter(|run| run.node.is_some())
        .map(GlyphRun::text)
        .collect()
}

fn without_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The baselines of a page with the words on them.
fn lines(page: &Page) -> Vec<(f32, String)> {
    let mut lines: Vec<(f32, String)> = Vec::new();
    for run in &page.runs {
        match lines.last_mut() {
            Some((y, text)) if (*y - run.y).abs() < 0.5 => text.push_str(&run.text()),
            _ => lines.push((run.y, run.text())),
        }
    }
    lines
}

#[test]
fn every_word_of_every_block_is_printed_once_and_in_order() {
    let document = report(12, 30);
    let printed: String = laid(&document).pages.iter().map(words).collect();
    let expected: String = document
        .blocks_text()
        .flat_map(|(_, texts)| texts)
        .collect();
    assert_eq!(without_space(&printed), without_space(&expected));
}

#[test]
fn nothing_stands_in_the_margins_but_the_page_number() {
    for page in laid(&report(12, 30)).pages {
        for run in page.runs.iter().filter(|run| run.node.is_some()) {
            let last = run.glyphs.iter().rfind(|glyph| glyph.text != " ").unwrap();
            assert!(run.x >= Sheet::LEFT - 0.1, "{}", run.text());
            assert!(
                run.x + last.dx < page.width - Sheet::RIGHT,
                "{}",
                run.text()
            );
            assert!(
                run.y > Sheet::TOP && run.y < page.height - Sheet::BOTTOM,
                "{}",
                run.text()
            );
        }
        for rule in &page.rules {
            assert!(rule.to.0 <= page.width - Sheet::RIGHT + 0.1);
        }
    }
}

#[test]
fn justified_lines_end_at_the_right_margin_and_the_first_moves_in() {
    let laid = portrait(vec![Block::new("p", Paragraph::body(LONG))]);
    let runs = &laid.pages[0].runs;
    let (first, second) = (&runs[0], &runs[1]);
    assert!((first.x - Sheet::LEFT - 12.7 * MM).abs() < 0.05);
    assert!((second.x - Sheet::LEFT).abs() < 0.05);
    // A justified line ends with its hanging space, which begins at the margin.
    for run in &runs[..runs.len() - 1] {
        let end = run.x + run.glyphs.last().unwrap().dx;
        assert!(
            (end - (595.28 - Sheet::RIGHT)).abs() < 0.1,
            "{end}: {}",
            run.text()
        );
    }
}

#[test]
fn no_line_is_wider_than_the_text_not_even_a_last_one() {
    // Words of growing length end the paragraph at every place of the line, in one run and in two.
    for length in 1..80 {
        let text = format!("{LONG} {}.", "ab ".repeat(length).trim_end());
        let (plain, bold) = text.split_at(40);
        let two = vec![
            crate::model::Run::bold(plain),
            crate::model::Run::plain(bold),
        ];
        let blocks = vec![
            Block::new("p", Paragraph::body(text.as_str())),
            Block::new("q", Paragraph::body(two)),
        ];
        for run in &portrait(blocks).pages[0].runs {
            let last = run.glyphs.iter().rfind(|glyph| glyph.text != " ");
            let end = last.map_or(0.0, |glyph| run.x + glyph.dx);
            assert!(end < 595.28 - Sheet::RIGHT - 2.0, "{end}: {}", run.text());
        }
    }
}

#[test]
fn pages_are_numbered_from_two_and_anew_in_the_annex() {
    let laid = laid(&report(14, 30));
    let numbers: Vec<Option<String>> = laid
        .pages
        .iter()
        .map(|page| {
            page.runs
                .iter()
                .find(|run| run.y < Sheet::TOP)
                .map(GlyphRun::text)
        })
        .collect();
    let annex = laid
        .pages
        .iter()
        .position(|page| page.width > page.height)
        .unwrap();
    assert!(annex > 1 && laid.pages.len() > annex + 1);
    let expected = |at: usize| if at < annex { at } else { at - annex };
    for (at, number) in numbers.iter().enumerate() {
        let count = expected(at) + 1;
        assert_eq!(*number, (count > 1).then(|| count.to_string()), "page {at}");
    }
}

#[test]
fn a_heading_never_ends_a_page_and_no_line_of_a_paragraph_stands_alone() {
    // Each filler moves the page's end by one line, so that it meets every place once.
    for fillers in 0..45 {
        let filler = |n| Block::new(format!("f{n}"), Paragraph::body("Một dòng."));
        let mut blocks: Vec<Block> = (0..fillers).map(filler).collect();
        blocks.push(Block::new("h", Heading::new(Level::Number, "1. Tiêu đề")));
        blocks.push(Block::new("p", Paragraph::body(LONG)));
        let laid = portrait(blocks);
        let paragraph = laid
            .nodes
            .iter()
            .rposition(|node| node.role == Role::Paragraph);
        for page in &laid.pages {
            let of_paragraph = page.runs.iter().filter(|run| run.node == paragraph).count();
            assert_ne!(of_paragraph, 1, "a line alone with {fillers} fillers");
            assert!(
                !lines(page).last().unwrap().1.contains("Tiêu đề"),
                "{fillers} fillers"
            );
        }
    }
}

#[test]
fn the_signature_stays_whole_and_with_the_last_lines() {
    for fillers in 0..45 {
        let filler = |n| Block::new(format!("f{n}"), Paragraph::body("Một dòng."));
        let mut blocks: Vec<Block> = (0..fillers).map(filler).collect();
        blocks.push(Block::new("end", Paragraph::body(format!("{LONG}/."))));
        blocks.push(Block::new("s", signature()));
        let laid = portrait(blocks);
        let last = words(laid.pages.last().unwrap());
        let all =
            last.contains("Nơi nhận:") && last.contains("CHỦ TỊCH") && last.contains("(Họ và tên)");
        assert!(
            all && last.contains("trực tuyến./."),
            "{fillers} fillers: {last}"
        );
    }
}

#[test]
fn a_signature_draws_one_paragraph_with_it_rather_than_leave_lines_of_a_page_empty() {
    for fillers in 20..45 {
        let filler = |n| Block::new(format!("f{n}"), Paragraph::body("Một dòng."));
        let mut blocks: Vec<Block> = (0..fillers).map(filler).collect();
        blocks.push(Block::new("list", Paragraph::body("- Phân cấp thực hiện:")));
        blocks.push(Block::new("one", Paragraph::body(LONG)));
        blocks.push(Block::new("end", Paragraph::body("+ Một dòng cuối./.")));
        blocks.push(Block::new("s", signature()));
        let laid = portrait(blocks);
        assert!(words(laid.pages.last().unwrap()).contains("dòng cuối./."));
        let Some(page) = laid.pages.len().checked_sub(2) else {
            continue;
        };
        let last = lines(&laid.pages[page]).pop().unwrap().0;
        let empty = (laid.pages[page].height - Sheet::BOTTOM - last) / (247.0 * MM);
        assert!(empty < 0.25, "{fillers} fillers: {empty}");
    }
}

#[test]
fn a_group_row_never_ends_with_a_word_alone() {
    for length in 1..40 {
        let name = format!(
            "Phát triển công nghiệp {} và chính phủ điện tử",
            "số ".repeat(length).trim_end()
        );
        let mut table = table(1);
        table.rows[0] = Row::group("I", &name, 3);
        let laid = portrait(vec![Block::new("t", table)]);
        let bold = |run: &&GlyphRun| run.face == crate::fonts::Face::Bold && run.node.is_some();
        let runs: Vec<&GlyphRun> = laid.pages[0].runs.iter().filter(bold).collect();
        let last = runs.last().unwrap().text();
        assert!(last.trim().contains(' '), "{length}: {last}");
    }
}

#[test]
fn what_a_number_was_counted_from_stands_in_the_middle_below_it() {
    let columns = vec![
        (Column::share(1.0, Align::Left), "Chỉ tiêu"),
        (Column::millimetres(30.0, Align::Decimal), "Thực hiện"),
    ];
    let mut table = Table::with_head(columns);
    let row = |number: &str| Row::body(vec![Cell::text("Tỷ lệ"), Cell::text(number)]);
    table.rows = ["100\n(62/62)", "54,84\n(34/62)"].map(row).to_vec();
    let laid = portrait(vec![Block::new("t", table)]);
    let middle = |text: &str| {
        let run = laid.pages[0].runs.iter().find(|run| run.text() == text);
        let run = run.unwrap();
        let end = run.glyphs.last().map_or(0.0, |glyph| glyph.dx);
        run.x + end / 2.0
    };
    assert!((middle("100") - middle("(62/62)")).abs() < 2.0);
    assert!((middle("54,84") - middle("(34/62)")).abs() < 2.0);
}

#[test]
fn a_table_repeats_its_head_and_keeps_its_rows_and_groups_whole() {
    let laid = portrait(vec![Block::new("t", table(60))]);
    assert!(laid.pages.len() > 3);
    for (at, page) in laid.pages.iter().enumerate() {
        let heads = page.runs.iter().filter(|run| run.text() == "STT").count();
        assert_eq!(heads, 1, "page {at}");
        let text = words(page);
        let begun = text.matches("Nhiệm vụ thứ").count();
        assert_eq!(
            begun,
            text.matches("nộp trực tuyến.").count(),
            "a row is cut on page {at}"
        );
        assert!(
            !lines(page).last().unwrap().1.contains("Hạ tầng"),
            "a group alone on page {at}"
        );
    }
}

#[test]
fn a_row_taller_than_a_page_goes_on_and_loses_no_word() {
    let text = format!("{LONG} ").repeat(40);
    let mut tall = Table::with_head(vec![
        (crate::model::Column::millimetres(12.0, Align::Centre), "TT"),
        (crate::model::Column::share(1.0, Align::Left), "Nội dung"),
    ]);
    tall.rows
        .push(Row::body(vec![Cell::text("1"), Cell::text(&text)]));
    let laid = portrait(vec![Block::new("t", tall)]);
    let printed: String = laid.pages.iter().map(words).collect();
    assert!(laid.pages.len() > 2);
    assert_eq!(
        without_space(&printed),
        without_space(&format!("TTNội dung1{text}"))
    );
}

#[test]
fn an_official_number_is_never_broken() {
    // Words of growing length push the numbers to every place of the line.
    for length in 1..60 {
        let text = format!(
            "{} theo Quyết định số 2688/QĐ-UBND ngày 12/11/2023",
            "a".repeat(length)
        );
        let laid = portrait(vec![Block::new("p", Paragraph::body(text.repeat(4)))]);
        for (_, line) in lines(&laid.pages[0]) {
            let end = line.trim_end();
            assert!(
                !end.ends_with('/') && !end.ends_with("QĐ-") && !end.ends_with("số"),
                "{line}"
            );
        }
    }
}

#[test]
fn a_span_of_years_stays_whole_in_a_cell_of_any_width() {
    for width in 20..70 {
        let columns = vec![
            (Column::millimetres(width as f32, Align::Left), "Nhiệm vụ"),
            (Column::share(1.0, Align::Left), "Ghi chú"),
        ];
        let mut table = Table::with_head(columns);
        let text = Cell::text("Quy hoạch tỉnh thời kỳ 2021 - 2030, tầm nhìn đến năm 2050");
        table.rows = vec![Row::body(vec![text, Cell::text("")])];
        let laid = portrait(vec![Block::new("t", table)]);
        for (_, line) in lines(&laid.pages[0]) {
            let ends = line.trim_end().ends_with(['-', '1']);
            assert!(!ends && !line.starts_with([' ', '-']), "{width} mm: {line}");
        }
    }
}

#[test]
fn words_that_announce_a_list_stay_with_its_first_entry() {
    for above in 1..40 {
        let filler =
            (0..above).map(|at| Block::new(format!("f{at}"), Paragraph::body("Một dòng.")));
        let announced = [
            Block::new("p", Paragraph::body(format!("{LONG} bao gồm:"))),
            Block::new("q", Paragraph::body("- Nội dung thứ nhất;")),
        ];
        let laid = portrait(filler.chain(announced).collect());
        for page in &laid.pages {
            let last = lines(page).pop().unwrap().1;
            assert!(!last.trim_end().ends_with(':'), "{above}: {last}");
        }
    }
}

#[test]
fn a_character_without_a_glyph_is_named() {
    let document = document(vec![Section::portrait(vec![Block::new(
        "p",
        Paragraph::body("Đạt ☑ rồi"),
    )])]);
    let error = pages(&document, &Fonts::tinos().unwrap()).unwrap_err();
    assert!(
        matches!(
            error,
            ReportError::MissingGlyph {
                character: '☑', ..
            }
        ),
        "{error}"
    );
}

#[test]
fn a_control_character_is_refused() {
    let document = document(vec![Section::portrait(vec![Block::new(
        "p",
        Paragraph::body("Đạt\u{7}"),
    )])]);
    let error = pages(&document, &Fonts::tinos().unwrap()).unwrap_err();
    assert!(
        matches!(error, ReportError::ControlCharacter { code: 7, .. }),
        "{error}"
    );
}

#[test]
fn letters_with_separate_tones_print_as_one_letter() {
    let laid = portrait(vec![Block::new(
        "p",
        Paragraph::body("Nghi\u{323} quye\u{302}\u{301}t"),
    )]);
    assert_eq!(words(&laid.pages[0]), "Nghị quyết");
}

#[test]
fn headings_never_skip_a_depth() {
    let laid = portrait(vec![
        Block::new("r", Heading::roman("I", "Một")),
        Block::new("l", Heading::new(Level::Letter, "a) Hai")),
        Block::new("n", Heading::new(Level::Number, "1. Ba")),
    ]);
    let depths: Vec<Role> = laid.nodes[1..].iter().map(|node| node.role).collect();
    assert_eq!(
        depths,
        [Role::Heading(1), Role::Heading(2), Role::Heading(2)]
    );
}
