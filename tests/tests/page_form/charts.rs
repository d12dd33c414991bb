//! Charts: bars as long as their numbers say, legible without colour, whole, with words for those who cannot see.

use lopdf::{Dictionary, Document as File, Object};
use report::model::{Arrangement, Bar, BarPart, Block, Chart, Document, Section};
use tests::pdf::{Fill, Page, Print};

use crate::papers::{LONG, document, paragraph};
use crate::printing::printed;
use crate::{LEFT, RIGHT, middle, same};

fn part(shown: &str) -> Option<BarPart> {
    let value = shown.replace('%', "").replace(',', ".");
    Some(BarPart {
        value: value.parse().expect("a number"),
        shown: shown.into(),
        origin: None,
    })
}

fn bar(label: &str, parts: &[Option<BarPart>]) -> Bar {
    Bar {
        label: label.into(),
        origin: None,
        parts: parts.to_vec(),
    }
}

/// Targets met and not met, by group.
fn stacked() -> Chart {
    Chart {
        caption: "Kết quả thực hiện chỉ tiêu theo nhóm".into(),
        alt: "Chính quyền số đạt 13, chưa đạt 2; kinh tế số đạt 4, chưa đạt 2; xã hội số chưa có số liệu.".into(),
        legend: vec!["Đạt".into(), "Chưa đạt".into()],
        tones: Vec::new(),
        arrangement: Arrangement::Stacked,
        full: None,
        bars: vec![
            bar("Chính quyền số", &[part("13"), part("2")]),
            bar("Kinh tế số", &[part("4"), part("2")]),
            bar("Phổ cập kỹ năng số cho người dân trưởng thành trên địa bàn phường", &[part("6"), part("0")]),
            bar("Xã hội số", &[None, None]),
        ],
    }
}

/// This year and the last, of a hundred.
fn grouped() -> Chart {
    Chart {
        caption: "Tỷ lệ hồ sơ so với năm trước".into(),
        alt: "Trực tuyến 62,48%, năm trước 48,1%; thanh toán 100%, năm trước chưa có số liệu."
            .into(),
        legend: vec!["Năm 2026".into(), "Năm 2025".into()],
        tones: Vec::new(),
        arrangement: Arrangement::Grouped,
        full: Some(100.into()),
        bars: vec![
            bar("Hồ sơ trực tuyến", &[part("62,48%"), part("48,1%")]),
            bar("Thanh toán trực tuyến", &[part("100%"), None]),
        ],
    }
}

fn after(paragraphs: usize, charts: Vec<Chart>) -> Document {
    let mut blocks: Vec<Block> = (0..paragraphs)
        .map(|n| paragraph(&format!("p{n}"), LONG))
        .collect();
    let chart = |(n, chart)| Block::new(format!("chart-{n}"), chart);
    blocks.extend((0..).zip(charts).map(chart));
    document(vec![Section::portrait(blocks)])
}

/// The filled surfaces on the line of a label that are higher than a sample of the legend.
fn bars<'p>(page: &'p Page, label: &str) -> Vec<&'p Fill> {
    let base = page.line(label).baseline;
    let beside =
        |fill: &&Fill| fill.top < base && fill.bottom > base - 8.0 && fill.bottom - fill.top > 10.0;
    page.fills.iter().filter(beside).collect()
}

fn length(fill: &Fill) -> f32 {
    fill.right - fill.left
}

#[test]
fn bars_are_as_long_as_their_numbers_say_from_one_line() {
    let print = printed("stacked", &after(0, vec![stacked()]));
    let page = &print.pages.pages[0];
    let (office, economy) = (bars(page, "Chính quyền số"), bars(page, "Kinh tế số"));
    assert_eq!((office.len(), economy.len()), (2, 2));
    let unit = length(office[0]) / 13.0;
    assert!(
        unit > 10.0,
        "a bar of the longest row leaves the page empty: {unit}"
    );
    for (fill, value) in [(office[1], 2.0), (economy[0], 4.0), (economy[1], 2.0)] {
        assert!((length(fill) - unit * value).abs() < 0.2, "{fill:?}");
    }
    assert!(same(office[0].left, economy[0].left));
    assert!(same(office[0].right, office[1].left));
}

#[test]
fn every_number_stands_black_in_its_bar_or_right_beside_it() {
    let print = printed("stacked", &after(0, vec![stacked()]));
    let page = &print.pages.pages[0];
    let first = bars(page, "Chính quyền số");
    let base = page.line("Chính quyền số").baseline;
    let numbers: Vec<_> = page
        .lines
        .iter()
        .filter(|line| same(line.baseline, base) && line.left() > first[0].left)
        .collect();
    let texts: Vec<String> = numbers.iter().map(|line| line.text()).collect();
    assert_eq!(texts, ["13", "2"]);
    for (number, fill) in numbers.iter().zip(&first) {
        assert!(
            same(number.middle(), (fill.left + fill.right) / 2.0),
            "{number:?}"
        );
        assert!(fill.ink.0[0] > 0.55, "black on {:?}", fill.ink);
    }
    for line in page.lines.iter() {
        assert!(line.is_in(|ink| ink.is_black()), "{}", line.text());
        assert!((11.0..=13.0).contains(&line.size()), "{}", line.text());
        assert!(line.left() > LEFT - 0.5 && line.right() < page.width - RIGHT + 0.5);
    }
}

#[test]
fn greys_of_parts_stay_apart_and_the_legend_has_a_sample_of_each() {
    for (name, chart) in [("stacked", stacked()), ("grouped", grouped())] {
        let print = printed(name, &after(0, vec![chart.clone()]));
        let page = &print.pages.pages[0];
        let greys: Vec<f32> = chart
            .legend
            .iter()
            .map(|word| {
                let line = page.line(word);
                let sample = |fill: &&Fill| {
                    fill.right < line.left()
                        && line.left() - fill.right < 8.0
                        && (line.baseline - fill.bottom).abs() < 3.0
                };
                let sample = page
                    .fills
                    .iter()
                    .find(sample)
                    .expect("a sample before the word");
                assert!(sample.ink.is_grey());
                sample.ink.0[0]
            })
            .collect();
        assert!(
            greys.windows(2).all(|pair| pair[1] - pair[0] > 0.2),
            "{greys:?}"
        );
    }
}

#[test]
fn what_is_not_known_is_said_in_italics_without_a_bar() {
    let print = printed("both", &after(0, vec![stacked(), grouped()]));
    let page = &print.pages.pages[0];
    assert!(bars(page, "Xã hội số").is_empty());
    let said: Vec<_> = page
        .lines
        .iter()
        .filter(|line| line.text().contains("chưa có số liệu"))
        .collect();
    assert_eq!(said.len(), 2);
    assert!(said.iter().all(|line| line.is_italic()));
}

#[test]
fn a_chart_stands_whole_under_its_caption_wherever_the_page_ends() {
    for paragraphs in 4..10 {
        let print = printed("moved", &after(paragraphs, vec![grouped()]));
        let (page, caption) = print.pages.line("Tỷ lệ hồ sơ so với năm trước");
        assert!(caption.is_bold() && same(caption.middle(), middle(&print.pages.pages[page])));
        for words in ["Năm 2025", "Thanh toán trực tuyến", "100%"] {
            assert_eq!(print.pages.line(words).0, page, "{words}");
        }
    }
}

#[test]
fn a_chart_is_a_figure_with_words_and_holds_its_own_texts() {
    let print = printed("both", &after(1, vec![stacked(), grouped()]));
    let file = File::load_mem(&print.bytes).expect("the file can be read");
    let figures: Vec<&Dictionary> = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dictionary| {
            dictionary
                .get(b"S")
                .and_then(Object::as_name)
                .is_ok_and(|name| name == b"Figure")
        })
        .collect();
    assert_eq!(figures.len(), 2);
    assert!(
        figures
            .iter()
            .all(|figure| figure.has(b"Alt") && figure.has(b"K"))
    );
}

#[test]
fn words_of_a_chart_are_read_in_the_order_of_the_model() {
    let made = after(0, vec![stacked(), grouped()]);
    let print: Print = printed("both", &made);
    let expected: String = made.blocks_text().flat_map(|(_, texts)| texts).collect();
    assert_eq!(tests::pdf::bare(&print.text), tests::pdf::bare(&expected));
}

/// A chart of so many bars, no longer than a page.
fn long(bars: usize) -> Chart {
    Chart {
        bars: (1..=bars)
            .map(|n| bar(&format!("Lĩnh vực thứ {n}"), &[part("3"), part("2")]))
            .collect(),
        ..stacked()
    }
}

#[test]
fn a_chart_that_would_leave_little_of_the_page_empty_moves_whole() {
    let print = printed("moved-whole", &after(9, vec![long(9)]));
    let (page, _) = print.pages.line("Kết quả thực hiện chỉ tiêu theo nhóm");
    for n in [1, 9] {
        assert_eq!(print.pages.line(&format!("Lĩnh vực thứ {n}")).0, page);
    }
    assert!(!print.text.contains("(tiếp theo)"));
}

#[test]
fn a_long_chart_goes_on_under_its_caption_and_legend() {
    let print = printed("long", &after(4, vec![long(24)]));
    let (first, _) = print.pages.line("Kết quả thực hiện chỉ tiêu theo nhóm");
    let (next, caption) = print
        .pages
        .line("Kết quả thực hiện chỉ tiêu theo nhóm (tiếp theo)");
    assert_eq!(next, first + 1);
    assert!(caption.is_bold());
    let page = &print.pages.pages[next];
    let legend = page.line("Chưa đạt");
    let bars: Vec<_> = page
        .lines
        .iter()
        .filter(|line| line.text().starts_with("Lĩnh vực thứ"))
        .collect();
    assert!(bars.len() >= 2, "{}", bars.len());
    assert!(bars.iter().all(|bar| bar.baseline > legend.baseline));
    let before = print.pages.pages[first].lines.iter();
    let before = before.filter(|line| line.text().starts_with("Lĩnh vực thứ"));
    assert!(before.count() >= 2);
}
