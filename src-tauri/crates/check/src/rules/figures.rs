//! What the ledger itself says against common sense: estimates, reasons.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, found, found_at};
use crate::pattern::patterns;
use crate::words::beginning;
use domain::facts::{TargetFact, TaskFact};
use domain::measure::Comparator;
use domain::text::search_key;
use domain::verdict::Verdict;
use report::model::Level;

patterns! {
    NO_CAUSE = r"(?i)nguyên nhân: ?(chưa được nêu|chưa rõ|chưa xác định)?\.?\s*$";
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    for passage in paper.of(|kind| matches!(kind, Kind::Paragraph | Kind::Cell(_))) {
        if NO_CAUSE.is_in(&passage.text) {
            let message = "Nêu tồn tại mà chưa nêu nguyên nhân.".to_owned();
            out.push(found(
                Code::ReasonMissing,
                passage,
                &beginning(&passage.text, 12),
                message,
            ));
        }
    }
    // A letter hands the report over; what is wanting stands in the report.
    let Some(facts) = paper
        .facts
        .filter(|_| paper.is_whole() && !paper.is_letter())
    else {
        return;
    };
    for target in &facts.targets {
        estimate(paper, target, out);
        reason(paper, target, out);
    }
    let silent = facts.tasks.iter().filter(|task| task.lacks_result());
    out.extend(silent.map(|task| result(paper, task)));
}

/// A task that is done: a result, or a document, says what came of it.
fn result(paper: &Paper<'_>, task: &TaskFact) -> Finding {
    let words = format!("nhiệm vụ “{}”", beginning(&task.text, 12));
    let message = "Nhiệm vụ ghi đã hoàn thành, sổ theo dõi chưa có kết quả và văn bản minh chứng.";
    let block = paper.block_of(&task.text);
    found_at(Code::ResultMissing, block, &words, "", message.to_owned())
}

fn words(target: &TargetFact) -> String {
    format!("chỉ tiêu “{}”", beginning(&target.text, 12))
}

fn estimate(paper: &Paper<'_>, target: &TargetFact, out: &mut Vec<Finding>) {
    for measure in &target.measures {
        let ceiling = matches!(
            measure.measure.comparator,
            Comparator::AtMost | Comparator::LessThan
        );
        let values = (measure.value, measure.estimate);
        if let (Some(value), Some(estimate), false) = (values.0, values.1, ceiling)
            && estimate < value
        {
            let message = format!(
                "Sổ theo dõi: ước cả năm {} thấp hơn số đã thực hiện {}.",
                measure.measure.shown(estimate),
                measure.measure.shown(value)
            );
            out.push(found_at(
                Code::EstimateBelow,
                paper.block_of(&target.text),
                &words(target),
                "",
                message,
            ));
        }
    }
}

/// A target that was missed: somebody must have said what is wanting, why, and what will be done, and the part on
/// shortcomings must print it.
fn reason(paper: &Paper<'_>, target: &TargetFact, out: &mut Vec<Finding>) {
    if target.lacks_reason() {
        let message = "Chỉ tiêu chưa đạt: sổ theo dõi chưa ghi đủ tồn tại, nguyên nhân, giải pháp."
            .to_owned();
        out.push(found_at(
            Code::ReasonMissing,
            paper.block_of(&target.text),
            &words(target),
            "",
            message,
        ));
        return;
    }
    let Some(progress) = target
        .progress
        .as_ref()
        .filter(|_| target.verdict == Verdict::Unmet)
    else {
        return;
    };
    let part = paper
        .of(|kind| kind == Kind::Heading(Level::Roman))
        .find(|heading| {
            let key = search_key(&heading.text);
            key.contains("ton tai") || key.contains("han che")
        });
    let Some(part) = part else {
        return;
    };
    let start: String = search_key(&progress.cause).chars().take(30).collect();
    let start = start.trim_end_matches(['.', ';', ' ']);
    let printed = paper
        .keyed()
        .any(|(p, key)| p.kind == Kind::Paragraph && key.contains(start));
    if !printed {
        let message = format!(
            "Phần này không nêu nguyên nhân của {} chưa đạt.",
            words(target)
        );
        out.push(found(Code::ReasonMissing, part, "", message));
    }
}
