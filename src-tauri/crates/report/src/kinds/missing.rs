//! What a report still lacks, for the person who is about to send it.

use super::settle::settled;
use super::view::short_cited;
use super::wording::bare;
use domain::facts::{Facts, TargetFact, TaskFact};
use domain::progress::TaskStatus;
use domain::verdict::Verdict;

/// How many letters of an item's words are repeated.
const LETTERS: usize = 90;

/// What is missing for the report, a sentence each; empty where nothing is.
///
/// Addressees and signer are left to the settings' own notices, which say where to enter them.
pub fn missing(facts: &Facts) -> Vec<String> {
    let facts = settled(facts);
    [lacking(&facts), head(&facts)].concat()
}

/// What is missing as the paper says it: all of it, since no notice stands beside.
pub(crate) fn on_paper(facts: &Facts) -> Vec<String> {
    [lacking(facts), head(facts), noticed(facts)].concat()
}

/// What the ledger itself lacks.
fn lacking(facts: &Facts) -> Vec<String> {
    [
        held(facts),
        without_figure(facts),
        without_entry(facts),
        without_reason(facts),
    ]
    .concat()
}

/// Nothing taken over and nothing entered.
fn held(facts: &Facts) -> Vec<String> {
    let what = match (facts.tasks.is_empty(), facts.targets.is_empty()) {
        (true, true) => "nhiệm vụ, chỉ tiêu",
        (true, false) => "nhiệm vụ",
        (false, true) => "chỉ tiêu",
        (false, false) => return Vec::new(),
    };
    let plan = facts
        .plan
        .as_ref()
        .map(|plan| format!("được nhận từ {}", short_cited(plan)));
    let whence = plan.unwrap_or_else(|| "được nhận từ văn bản hoặc được nhập".to_owned());
    vec![format!("Chưa có {what} nào {whence}.")]
}

fn without_figure(facts: &Facts) -> Vec<String> {
    let lacking = |target: &&TargetFact| {
        target.verdict == Verdict::NoData
            || target
                .measures
                .iter()
                .any(|measure| measure.verdict == Verdict::NoData)
    };
    let words = facts
        .targets
        .iter()
        .filter(lacking)
        .map(|target| target.text.as_str())
        .collect();
    listed(
        words,
        &format!("chỉ tiêu chưa có số liệu năm {}", facts.year),
    )
}

fn without_entry(facts: &Facts) -> Vec<String> {
    let lacking = |task: &&TaskFact| task.entries.is_empty() && task.status != TaskStatus::Done;
    let words = facts
        .tasks
        .iter()
        .filter(lacking)
        .map(|task| task.text.as_str())
        .collect();
    listed(
        words,
        &format!("nhiệm vụ chưa có tiến độ năm {}", facts.year),
    )
}

/// A target not reached without a reason is sent back.
fn without_reason(facts: &Facts) -> Vec<String> {
    let words = facts
        .targets
        .iter()
        .filter(|target| target.lacks_reason())
        .map(|target| target.text.as_str())
        .collect();
    listed(
        words,
        "chỉ tiêu chưa đạt, chưa nêu đủ tồn tại, nguyên nhân, giải pháp",
    )
}

/// What the head and foot of the paper ask for.
fn head(facts: &Facts) -> Vec<String> {
    said(&[
        (
            facts.sender.place.is_empty(),
            "Chưa ghi địa danh trước ngày, tháng, năm của báo cáo.",
        ),
        (
            facts.recipients.is_empty(),
            "Chưa ghi danh sách Nơi nhận ở cuối báo cáo.",
        ),
    ])
}

/// What the settings' notices tell on the screen.
fn noticed(facts: &Facts) -> Vec<String> {
    let sender = &facts.sender;
    said(&[
        (
            facts.addressees.is_empty(),
            "Chưa ghi cơ quan nhận báo cáo (Kính gửi).",
        ),
        (
            sender.signature.is_empty(),
            "Chưa ghi quyền hạn, chức vụ của người ký.",
        ),
        (
            sender.signer.is_empty() || sender.signer.starts_with('('),
            "Chưa ghi họ và tên người ký.",
        ),
    ])
}

fn said(asked: &[(bool, &str)]) -> Vec<String> {
    asked
        .iter()
        .filter(|(lacking, _)| *lacking)
        .map(|(_, sentence)| (*sentence).to_owned())
        .collect()
}

/// `2 chỉ tiêu …: “…”; “…”.`, or nothing where there is none.
fn listed(items: Vec<&str>, what: &str) -> Vec<String> {
    if items.is_empty() {
        return Vec::new();
    }
    let quoted: Vec<String> = items
        .iter()
        .map(|words| format!("“{}”", beginning(words)))
        .collect();
    vec![format!("{} {what}: {}.", items.len(), quoted.join("; "))]
}

fn beginning(words: &str) -> String {
    let words = bare(words);
    match words.char_indices().nth(LETTERS) {
        None => words.to_owned(),
        Some((end, _)) => {
            let cut = words[..end]
                .rsplit_once(' ')
                .map_or(&words[..end], |(whole, _)| whole);
            format!("{}…", bare(cut))
        }
    }
}
