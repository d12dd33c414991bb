//! Every number of the ledger tells where it comes from, and no mark of it is left anywhere.

use super::fixture::{entry, facts, task};
use crate::kinds::{Outline, Source, compose};
use crate::model::{ChartFigure, Content, Document, OriginId, Run};
use domain::facts::{Facts, Overwritten};
use domain::progress::TaskStatus;

fn runs(document: &Document) -> Vec<&Run> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks
        .flat_map(|block| of_content(&block.content))
        .collect()
}

fn of_content(content: &Content) -> Vec<&Run> {
    match content {
        Content::Paragraph(paragraph) => paragraph.runs.iter().collect(),
        Content::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells
                .flat_map(|cell| cell.paragraphs.iter().flatten())
                .collect()
        }
        _ => Vec::new(),
    }
}

/// What the runs with these words say of their origin.
fn explained(document: &Document, words: &str) -> Vec<String> {
    let runs = runs(document).into_iter().filter(|run| run.text == words);
    let runs = runs.filter_map(|run| run.origin);
    let origin = |OriginId(id)| {
        let origin = &document.origins[id];
        format!("{}: {}", origin.what, origin.explanation)
    };
    runs.map(origin).collect()
}

fn composed(kind: &str, facts: &Facts) -> Document {
    super::composed(kind, Source::Ledger(facts))
}

/// Facts in which everything that a report can print is known.
pub(super) fn full() -> Facts {
    let mut facts = facts(Some((58_247, 93_231)));
    let measure = &mut facts.targets[0].measures[0];
    measure.source = "Công an phường An Cựu".into();
    measure.last_year = Some(55.into());
    measure.same_period = Some("57.28".parse().unwrap());
    measure.estimate = Some(70.into());
    measure.last_report = Some(60.into());
    facts.tasks[0].overdue = true;
    facts.own_plan = Some(super::strict::own_plan());
    facts.tasks.push(task(
        "b/3",
        "Hạ tầng số",
        "Lắp đặt camera",
        Some(entry(TaskStatus::InProgress, 30, "")),
    ));
    facts
}

#[test]
fn a_value_tells_its_parts_its_day_and_its_source() {
    let report = composed("plan98", &full());
    let told = explained(&report, "62,48%");
    assert_eq!(
        told[0],
        "Giá trị thực hiện: 58.247/93.231 = 62,48%, số liệu đến ngày 14/11/2026, nguồn: Công an phường An Cựu"
    );
    assert_eq!(explained(&report, "62,48")[0], told[0], "in the annex too");
    assert_eq!(
        explained(&report, "104,13"),
        ["Tỷ lệ so với kế hoạch: 62,48/60 = 104,13%"]
    );
    assert!(explained(&report, "từ 60% trở lên")[0].contains("theo KH 15/KH-UBND"));
    assert!(explained(&report, "55")[0].contains("của năm 2025"));
}

#[test]
fn a_count_tells_what_was_counted() {
    let report = composed("plan98", &full());
    let told = explained(&report, "2");
    assert!(
        told.contains(&"Số chỉ tiêu được đánh giá Đạt: đếm 2 chỉ tiêu được đánh giá Đạt, tính đến ngày 14/11/2026".to_owned()),
        "{told:#?}"
    );
    let goals = composed("yearly", &full());
    assert_eq!(
        explained(&goals, "1/1"),
        [
            "Số chỉ tiêu chưa đạt: đếm chỉ tiêu Chưa đạt của nhóm Xã hội số: 1/1, tính đến ngày 14/11/2026"
        ]
    );
}

#[test]
fn every_number_with_a_percent_or_of_a_share_has_an_origin() {
    for kind in Outline::embedded()
        .iter()
        .filter(|kind| kind.takes_ledger())
    {
        let report = composed(&kind.kind, &full());
        for run in runs(&report) {
            let figure = ["0%", "8%", "58.247", "57,28"]
                .iter()
                .any(|sign| run.text.contains(sign));
            assert!(
                !figure || run.origin.is_some(),
                "{}: “{}” tells no origin",
                kind.kind,
                run.text
            );
        }
    }
}

fn chart_figures(document: &Document) -> Vec<ChartFigure> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let charts = blocks.filter_map(|block| match &block.content {
        Content::Chart(chart) => Some(chart.figures()),
        _ => None,
    });
    charts.flatten().collect()
}

#[test]
fn every_number_of_a_chart_tells_its_origin() {
    let mut facts = full();
    let measure = &mut facts.targets[1].measures[0];
    measure.last_year = Some(90.into());
    let report = composed("yearly", &facts);
    let figures = chart_figures(&report);
    let told: Vec<String> = figures
        .iter()
        .map(|figure| {
            let origin = &report.origins[figure.origin.0];
            format!(
                "{} = {}: {}",
                figure.context, origin.what, origin.explanation
            )
        })
        .collect();
    for expected in [
        "Xã hội số (đạt 0/1) = Số chỉ tiêu đạt: đếm chỉ tiêu Đạt của nhóm Xã hội số: 0/1, tính đến ngày 14/11/2026",
        "Xã hội số (đạt 0/1): Chưa đạt 1 = Số chỉ tiêu chưa đạt: đếm chỉ tiêu Chưa đạt của nhóm Xã hội số: 1, tính \
         đến ngày 14/11/2026",
        "Tỷ lệ hồ sơ trực tuyến toàn trình: Năm 2026 62,48% = Giá trị thực hiện: 58.247/93.231 = 62,48%, số liệu đến \
         ngày 14/11/2026, nguồn: Công an phường An Cựu",
    ] {
        assert!(told.iter().any(|line| line == expected), "{told:#?}");
    }
    let last_year = "Tỷ lệ hồ sơ trực tuyến toàn trình: Năm 2025 55% = ";
    assert!(
        told.iter().any(|line| line.starts_with(last_year)),
        "{told:#?}"
    );
    let of_tasks = "Nhân lực số: Đã hoàn thành 1 = Số nhiệm vụ đã hoàn thành: ";
    assert!(
        told.iter().any(|line| line.starts_with(of_tasks)),
        "{told:#?}"
    );
}

#[test]
fn origins_are_named_once_and_each_is_used() {
    let report = composed("plan98", &full());
    let in_words = runs(&report).into_iter().filter_map(|run| run.origin);
    let in_charts = chart_figures(&report)
        .into_iter()
        .map(|figure| figure.origin);
    let mut used: Vec<usize> = in_words.chain(in_charts).map(|OriginId(id)| id).collect();
    used.sort_unstable();
    used.dedup();
    assert_eq!(used, (0..report.origins.len()).collect::<Vec<_>>());
    let told = |id: usize| {
        let origin = &report.origins[id];
        (&origin.what, &origin.item, &origin.explanation)
    };
    let mut all: Vec<_> = (0..report.origins.len()).map(told).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), report.origins.len());
}

/// Text that holds the very signs by which numbers are marked, wherever a text can stand.
fn poisoned() -> Facts {
    let bad = |text: &str| format!("{text} \u{FDD0}\u{FDE1}7\u{FDD1}\u{FDEF}");
    let mut facts = full();
    facts.sender.name = bad("Ủy ban nhân dân phường An Cựu");
    facts.sender.place = bad("An Cựu");
    facts.addressees.push(bad("Sở Tài chính"));
    facts.recipients.push(bad("Đảng ủy"));
    facts.targets[0].text = bad("Tỷ lệ hồ sơ");
    facts.targets[0].group = bad("Chính quyền số");
    facts.targets[0].measures[0].source = bad("Công an");
    facts.tasks[0].text = bad("Nâng cấp mạng");
    facts.tasks[0].note = bad("Ghi chú");
    facts
        .texts
        .insert("kien-nghi".into(), bad("Đề nghị {{ counts.tasks.total }}"));
    facts.overwritten.insert(
        "p2".into(),
        Overwritten {
            text: bad("Thực hiện"),
            generated: bad("x"),
        },
    );
    if let Some(plan) = &mut facts.plan {
        plan.title = bad("Chuyển đổi số");
    }
    facts
}

#[test]
fn no_mark_is_left_in_anything_that_is_composed() {
    for facts in [full(), poisoned()] {
        for outline in Outline::embedded()
            .iter()
            .filter(|kind| kind.takes_ledger())
        {
            let composed = compose(outline, Source::Ledger(&facts)).unwrap();
            let all = format!(
                "{}\n{}\n{:?}{:?}{:?}\n{}",
                serde_json::to_string(&composed.document).unwrap(),
                words(&composed.document),
                composed.stale,
                composed.sentences,
                composed.faults,
                outline.file_name(facts.year),
            );
            // `{:?}` would write a noncharacter as an escape.
            for sign in ['\u{FDD0}'..='\u{FDEF}'].into_iter().flatten() {
                let escaped = sign.escape_unicode().to_string();
                assert!(
                    !all.contains(sign) && !all.contains(&escaped),
                    "{} keeps {escaped}",
                    outline.kind
                );
            }
        }
    }
}

fn words(document: &Document) -> String {
    super::words(document).join("\n")
}

/// An outline of an officer's own, of one paragraph.
fn own(text: &str) -> Result<Outline, crate::ReportError> {
    let head = "kind = \"rieng\"\nname = \"Báo cáo riêng\"\ndescription = \"x\"\nfile = \"x\"\nsources = [\"ledger\"]\n";
    let part = format!("[[part]]\nis = \"paragraph\"\ntext = '''{text}'''\n");
    Outline::parse("rieng.toml", &format!("{head}{part}"))
}

#[test]
fn counts_are_numbers_in_an_officers_conditions_and_tell_their_origin_where_they_are_printed() {
    let text = "{% if counts.targets.met > 1 and counts.targets.unmet == 1 %}Còn {{ counts.targets.total - counts.targets.met }}/\
                {{- targets | length }} chỉ tiêu; {{ target('a/1').value }} là {{ year }}.{% endif %}";
    let report = compose(&own(text).unwrap(), Source::Ledger(&full())).unwrap();
    assert_eq!(words(&report.document), "Còn 1/3 chỉ tiêu; 62,48% là 2026.");
    let told = explained(&report.document, "1");
    assert!(
        told[0].contains("“counts.targets.total - counts.targets.met” của đề cương"),
        "{told:?}"
    );
    assert_eq!(explained(&report.document, "3").len(), 1);
    assert_eq!(
        explained(&report.document, "2026").len(),
        0,
        "a year is no figure"
    );
}

#[test]
fn a_mistake_that_shows_only_when_a_sentence_is_filled_in_is_told_with_its_line() {
    let outline = own("Một.\n{{ target('khong-co').value }}").unwrap();
    let told = compose(&outline, Source::Ledger(&full()))
        .unwrap_err()
        .to_string();
    assert_eq!(
        told,
        "Đề cương rieng, phần 1, trường “text”, dòng 9: không có chỉ tiêu “khong-co” trong báo cáo này."
    );
}
