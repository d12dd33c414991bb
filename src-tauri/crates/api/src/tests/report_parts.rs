//! A report part by part, and its pages while words are being typed.

use super::*;
use crate::wire::{PreviewPages, ReportDraft, TypedWords};

fn parts(desk: &mut Desk, request: Value) -> Value {
    call(desk, "report_parts", json!({ "request": request }))
}

/// The parts, their names with how they stand.
fn states(parts: &Value) -> Vec<(String, String)> {
    let all = parts["parts"].as_array().unwrap().iter();
    let text = |part: &Value, of: &str| part[of].as_str().unwrap().to_owned();
    all.map(|part| (text(part, "name"), text(part, "state_text")))
        .collect()
}

fn state_of(parts: &Value, words: &str) -> String {
    let all = states(parts);
    let found = all.iter().find(|(name, _)| name.contains(words));
    found
        .unwrap_or_else(|| panic!("{words}: {all:?}"))
        .1
        .clone()
}

fn passages(parts: &Value) -> Vec<Value> {
    let all = parts["parts"].as_array().unwrap().iter();
    all.flat_map(|part| part["passages"].as_array().unwrap().clone())
        .collect()
}

fn draft() -> ReportDraft {
    ReportDraft {
        kind: "plan98".into(),
        ..ReportDraft::default()
    }
}

/// The pages with words that are being typed, and a PDF of those that look like none of the known.
fn preview(desk: &Desk, typed: &[TypedWords], known: &[String]) -> (PreviewPages, Vec<u8>) {
    let answer = desk.report_preview(&draft(), typed, known).unwrap();
    let (length, rest) = answer.split_at(4);
    let length = u32::from_le_bytes(length.try_into().unwrap()) as usize;
    let pages = serde_json::from_slice(&rest[..length]).unwrap();
    (pages, rest[length..].to_vec())
}

fn typed(part: &str, text: &str) -> Vec<TypedWords> {
    vec![TypedWords {
        part: Some(part.into()),
        sentence: None,
        text: text.into(),
    }]
}

#[test]
fn the_parts_follow_the_outline_and_say_how_they_stand() {
    let (_folder, mut desk) = example_desk();
    let request = json!({ "kind": "plan98" });
    let before = parts(&mut desk, request.clone());
    let names: Vec<String> = states(&before).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names[0], "Phần mở đầu");
    assert!(names[1].starts_with("I. ") && names[2].starts_with("II. "));
    assert!(names.iter().any(|name| name.starts_with("Phụ lục I.")));
    assert_eq!(state_of(&before, "Kết thúc"), "đủ");
    let written = |text: &str| json!({ "kind": "plan98", "key": "kien-nghi", "text": text });
    call(&mut desk, "write_report_text", written(""));
    let open = parts(&mut desk, request.clone());
    assert_eq!(state_of(&open, "KIẾN NGHỊ"), "thiếu");
    call(
        &mut desk,
        "write_report_text",
        written("Đề nghị Sở hỗ trợ."),
    );
    let after = parts(&mut desk, request);
    assert_eq!(state_of(&after, "KIẾN NGHỊ"), "viết tay");
}

#[test]
fn every_kind_from_the_ledger_has_parts_and_each_block_stands_in_one() {
    let (_folder, mut desk) = example_desk();
    for kind in [
        "plan98",
        "yearly",
        "periodic",
        "target-table",
        "task-list",
        "letter",
    ] {
        let all = passages(&parts(&mut desk, json!({ "kind": kind })));
        let blocks: Vec<&str> = all
            .iter()
            .map(|one| one["block"].as_str().unwrap())
            .collect();
        let different: std::collections::HashSet<&&str> = blocks.iter().collect();
        assert!(!blocks.is_empty(), "{kind}");
        assert_eq!(different.len(), blocks.len(), "{kind}");
    }
}

#[test]
fn figures_in_the_text_lead_to_their_target() {
    let (_folder, mut desk) = example_desk();
    let all = passages(&parts(&mut desk, json!({ "kind": "plan98" })));
    let runs = all
        .iter()
        .flat_map(|passage| passage["paragraphs"].as_array().unwrap());
    let runs: Vec<&Value> = runs.flat_map(|runs| runs.as_array().unwrap()).collect();
    let leads = |screen: &str| {
        let of_screen = |run: &&&Value| run["origin"]["screen"] == screen;
        runs.iter().filter(of_screen).count()
    };
    assert!(leads("targets") > 10, "{}", leads("targets"));
    let counted = |run: &&&Value| run["origin"].is_object() && run["origin"]["item"].is_null();
    assert!(
        runs.iter().any(|run| counted(&run)),
        "counts have no single item"
    );
}

fn looks(pages: &PreviewPages) -> Vec<String> {
    pages.pages.iter().map(|page| page.look.clone()).collect()
}

#[test]
fn words_that_are_typed_stand_on_their_page_alone_and_in_no_ledger() {
    let (_folder, mut desk) = example_desk();
    let before = steps(&mut desk);
    let (pages, all) = preview(&desk, &[], &[]);
    let counted: Vec<_> = pages.pages.iter().filter_map(|page| page.at).collect();
    assert_eq!(counted, (1..=counted.len() as u32).collect::<Vec<_>>());
    let old = looks(&pages);
    let words = typed("kien-nghi", "Đề nghị Sở hỗ trợ thiết bị số hóa.");
    let (other, one) = preview(&desk, &words, &old);
    let new = looks(&other);
    let changed: Vec<usize> = (0..old.len()).filter(|at| old[*at] != new[*at]).collect();
    let place = pages
        .places
        .iter()
        .find(|place| place.block == "kien-nghi")
        .unwrap();
    // The code at the foot of the last page is that of the words in the ledger until these are there, too.
    assert_eq!(changed, [place.page as usize - 1]);
    let sent = other.pages.iter().enumerate();
    let sent: Vec<_> = sent.filter_map(|(at, page)| Some((at, page.at?))).collect();
    assert_eq!(sent, [(changed[0], 1)]);
    assert!(one.starts_with(b"%PDF-") && one.len() < all.len() / 2);
    assert_eq!(preview(&desk, &[], &old).1, b"", "every page is known");
    assert_eq!(steps(&mut desk), before);
}

#[test]
fn a_finalised_report_says_what_it_said_whatever_is_typed() {
    let (_folder, mut desk) = example_desk();
    let id = created(call(
        &mut desk,
        "start_report",
        json!({ "request": { "kind": "plan98" } }),
    ));
    let words = typed("kien-nghi", "Đề nghị Sở hỗ trợ.");
    let said = |desk: &Desk, words: &[TypedWords]| looks(&preview(desk, words, &[]).0);
    assert_ne!(said(&desk, &words), said(&desk, &[]));
    call(&mut desk, "finalise_report", json!({ "id": id }));
    assert_eq!(said(&desk, &words), said(&desk, &[]));
}

#[test]
fn a_part_with_a_sentence_that_no_longer_fits_is_old() {
    let (_folder, mut desk) = desk();
    let target = own_share(&mut desk, "60");
    let request = json!({ "kind": "plan98" });
    let id = created(call(
        &mut desk,
        "start_report",
        json!({ "request": request }),
    ));
    let all = passages(&parts(&mut desk, request.clone()));
    let sentence = all
        .iter()
        .filter(|one| one["sentence"].is_object())
        .find(|one| one["block"].as_str().unwrap().contains(&target))
        .unwrap();
    let words =
        json!({ "id": id, "sentence": sentence["sentence"]["id"], "text": "- Lời của xã." });
    call(&mut desk, "overwrite_sentence", words);
    assert_ne!(state_of(&parts(&mut desk, request.clone()), "II. "), "cũ");
    let figure = json!({ "target": target, "value": "61", "as_of": "1/11/2026" });
    call(&mut desk, "record_figure", json!({ "draft": figure }));
    let now = parts(&mut desk, request);
    assert_eq!(state_of(&now, "II. "), "cũ");
    assert_eq!(now["lost"], json!([]));
}
