//! Sentences that a person wrote anew, and references to the ledger in a person's words.

use super::fixture::{facts, target};
use super::words;
use crate::kinds::{Composed, Outline, Source, compose};
use crate::model::{Content, OriginId};
use domain::facts::{Facts, Overwritten};

fn composed(facts: &Facts) -> Composed {
    compose(&Outline::find("plan98").unwrap(), Source::Ledger(facts)).unwrap()
}

fn online() -> Facts {
    facts(Some((58_247, 93_231)))
}

/// The block of the sentence about the first target, and what the program writes there.
fn sentence(facts: &Facts) -> (String, String) {
    let all = composed(facts).sentences;
    let found = all.iter().find(|sentence| sentence.block.ends_with("a/1"));
    let found = found.expect("the target has a sentence");
    (found.block.clone(), found.text.clone())
}

fn overwritten(facts: &mut Facts, text: &str) -> String {
    let (block, generated) = sentence(facts);
    let text = text.to_owned();
    facts
        .overwritten
        .insert(block.clone(), Overwritten { text, generated });
    block
}

#[test]
fn a_persons_words_stand_in_the_sentences_stead_and_are_fresh_as_long_as_the_ledger_is() {
    let mut facts = online();
    let block = overwritten(&mut facts, "- Dòng thứ nhất.\n- Dòng thứ hai.");
    let report = composed(&facts);
    let blocks: Vec<(&str, Vec<String>)> = report.document.blocks_text().collect();
    let at = blocks.iter().position(|(id, _)| *id == block).unwrap();
    assert_eq!(blocks[at].1, ["- Dòng thứ nhất."]);
    assert_eq!(blocks[at + 1].0, format!("{block}/2"));
    assert_eq!(report.stale, []);
    assert!(
        report
            .sentences
            .iter()
            .any(|sentence| sentence.block == block && sentence.overwritten)
    );
}

#[test]
fn words_are_stale_when_the_figure_under_them_changed() {
    let mut facts = online();
    let block = overwritten(&mut facts, "- Đã đạt sáu mươi hai phần trăm.");
    let changed = super::fixture::facts(Some((60_000, 93_231)));
    facts.targets = changed.targets;
    let report = composed(&facts);
    let [stale] = report.stale.as_slice() else {
        panic!("{:?}", report.stale)
    };
    assert_eq!(stale.block, block);
    assert_eq!(
        stale.place,
        "II. KẾT QUẢ THỰC HIỆN › 1. Chỉ tiêu › a) Chính quyền số (Kế hoạch số 15/KH-UBND, mục II.1)"
    );
    assert!(stale.then.contains("62,48%") && stale.now.contains("64,36%"));
    assert_eq!(stale.kept, "- Đã đạt sáu mươi hai phần trăm.");
}

#[test]
fn blank_words_bring_back_the_generated_sentence() {
    let mut facts = online();
    overwritten(&mut facts, " \n ");
    assert_eq!(composed(&facts).document, composed(&online()).document);
}

#[test]
fn words_whose_paragraph_is_gone_are_told_and_not_lost() {
    let mut facts = online();
    overwritten(&mut facts, "- Lời riêng.");
    facts.targets.remove(0);
    let report = composed(&facts);
    assert_eq!(report.stale.len(), 1);
    assert_eq!(report.stale[0].place, "Không còn đoạn này trong báo cáo");
    assert_eq!(report.stale[0].kept, "- Lời riêng.");
}

#[test]
fn the_last_sentence_keeps_its_mark_in_a_persons_words() {
    let mut facts = online();
    let all = composed(&facts).sentences;
    let closing = all.last().unwrap();
    assert!(closing.text.ends_with("./."));
    let own = Overwritten {
        text: "Trân trọng báo cáo.".into(),
        generated: closing.text.clone(),
    };
    facts.overwritten.insert(closing.block.clone(), own);
    assert!(words(&composed(&facts).document).contains(&"Trân trọng báo cáo./.".to_owned()));
}

#[test]
fn sentences_keep_their_blocks_when_items_are_added_elsewhere() {
    let before: Vec<String> = composed(&online())
        .sentences
        .into_iter()
        .map(|s| s.block)
        .collect();
    let mut more = online();
    more.targets
        .insert(0, target("z/9", "Một nhóm khác", "Chỉ tiêu mới", 5, None));
    let mut task = more.tasks[0].clone();
    (task.id, task.area) = ("z/8".into(), "Một lĩnh vực khác".into());
    more.tasks.insert(0, task);
    let after: Vec<String> = composed(&more)
        .sentences
        .into_iter()
        .map(|s| s.block)
        .collect();
    for block in before {
        assert!(after.contains(&block), "{block} is not in {after:#?}");
    }
}

fn with_text(text: &str) -> Facts {
    let mut facts = online();
    let measure = &mut facts.targets[0].measures[0];
    measure.same_period = Some("57.28".parse().unwrap());
    measure.last_year = Some(55.into());
    facts.texts.insert("kien-nghi".into(), text.into());
    facts
}

fn written(text: &str) -> String {
    let report = composed(&with_text(text));
    assert_eq!(report.faults, [], "{text}");
    let all = words(&report.document);
    let at = all
        .iter()
        .position(|line| line.contains("KIẾN NGHỊ"))
        .unwrap();
    all[at + 1].clone()
}

#[test]
fn a_persons_words_may_refer_to_the_ledger() {
    for (text, printed) in [
        (r#"Đạt {{ target("a/1").value }}."#, "Đạt 62,48%."),
        (
            r#"{{ target("a/1").share }} so với kế hoạch {{ target("a/1").planned }}"#,
            "104,13% so với kế hoạch từ 60% trở lên",
        ),
        (
            r#"{{ target("a/1").verdict }}, {{ target("a/3").verdict }}"#,
            "đạt, chưa đạt",
        ),
        (
            r#"{{ target("a/1").numerator }} trên {{ target("a/1").denominator }} hồ sơ"#,
            "58.247 trên 93.231 hồ sơ",
        ),
        (
            r#"{{ change(target("a/1").value, target("a/1").same_period) }}"#,
            "tăng 5,2 điểm phần trăm",
        ),
        (
            r#"{{ target("a/1").last_year | so_voi(target("a/1").value) }}"#,
            "giảm 7,48 điểm phần trăm",
        ),
        (r#"{{ target("a/2").last_year }}"#, "chưa có số liệu"),
        (
            r#"{{ change(target("a/2").value, target("a/2").last_year) }}"#,
            "chưa có số liệu để so sánh",
        ),
        (
            r#"{{ target("a/1").value | number }} điểm, {{ "trên" if target("a/1").value.number > 60 else "dưới" }} 60"#,
            "62,48 điểm, trên 60",
        ),
        (
            r#"{{ task("b/1").status }} {{ task("b/1").percent }}, hạn {{ task("b/1").due }}"#,
            "đang thực hiện 70%, hạn 31/12/2026",
        ),
        (
            "{{ counts.tasks.done }}/{{ counts.tasks.total }} nhiệm vụ",
            "1/2 nhiệm vụ",
        ),
        ("{{ counts.targets.met_share }} chỉ tiêu", "66,67% chỉ tiêu"),
        (
            "100% {không phải tham chiếu} {% cũng không %}",
            "100% {không phải tham chiếu} {% cũng không %}",
        ),
    ] {
        assert_eq!(written(text), printed, "{text}");
    }
}

#[test]
fn a_number_in_a_persons_words_tells_its_origin_too() {
    let report = composed(&with_text(r#"Đạt {{ target("a/1").value }}."#)).document;
    let blocks = report.sections.iter().flat_map(|section| &section.blocks);
    let runs = blocks.filter_map(|block| match &block.content {
        Content::Paragraph(paragraph) => Some(&paragraph.runs),
        _ => None,
    });
    let run = runs.flatten().rfind(|run| run.text == "62,48%").unwrap();
    let OriginId(id) = run.origin.expect("it tells its origin");
    assert_eq!(report.origins[id].item.as_deref(), Some("a/1"));
}

#[test]
fn a_mistake_in_a_persons_words_is_told_with_its_line_and_loses_nothing() {
    let text = "Dòng một.\nĐạt {{ target(\"khong-co\").value }} và {{ yaer }} nữa.\n{{ target(\"a/1\").velue }} {{ dở dang";
    let report = composed(&with_text(text));
    let all = words(&report.document);
    assert!(all.contains(&"Đạt …… và …… nữa.".to_owned()), "{all:#?}");
    assert!(all.contains(&"…… …… dở dang".to_owned()), "{all:#?}");
    let told: Vec<String> = report.faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        told[0],
        "Phần “Kiến nghị, đề xuất”, dòng 2: tham chiếu {{ target(\"khong-co\").value }} không điền được \
         (không có chỉ tiêu “khong-co” trong báo cáo này). Bản in để “……” ở chỗ này; hãy sửa tham chiếu."
    );
    assert_eq!(told.len(), 4);
    assert!(
        told[1].contains("yaer") && told[2].contains("velue") && told[3].contains("dòng 3"),
        "{told:#?}"
    );
}
