//! This report against the last issued one.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Paper, found_at};
use crate::words::beginning;
use domain::facts::TargetFact;
use domain::text::format_number;
use domain::verdict::Verdict;

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let Some(previous) = &paper.context.previous else {
        return;
    };
    let (Some(now), then) = (paper.facts, &previous.facts) else {
        return;
    };
    for before in &then.targets {
        match now.targets.iter().find(|target| target.id == before.id) {
            Some(target) => compare(paper, (target, before), &previous.name, out),
            None if now.year == then.year => dropped(paper, before, &previous.name, out),
            None => {}
        }
    }
}

fn words(target: &TargetFact) -> String {
    format!("chỉ tiêu “{}”", beginning(&target.text, 12))
}

/// Targets of another year's plan come and go; within a year none does.
fn dropped(paper: &Paper<'_>, before: &TargetFact, name: &str, out: &mut Vec<Finding>) {
    let message = format!("Chỉ tiêu này có trong {name}, báo cáo này không còn.");
    out.push(found_at(
        Code::TargetDropped,
        paper.block_of(&before.group),
        &words(before),
        "",
        message,
    ));
}

fn compare(
    paper: &Paper<'_>,
    (target, before): (&TargetFact, &TargetFact),
    name: &str,
    out: &mut Vec<Finding>,
) {
    let block = paper.block_of(&target.text);
    if before.verdict == Verdict::Met && target.verdict == Verdict::Unmet {
        let message = format!("{name} ghi đạt, báo cáo này ghi chưa đạt.");
        out.push(found_at(
            Code::TargetFellBack,
            block,
            &words(target),
            "",
            message,
        ));
    }
    for (measure, last) in target.measures.iter().zip(&before.measures) {
        if let (Some((_, now)), Some((_, then))) = (measure.ratio, last.ratio)
            && now != then
        {
            let message = format!(
                "Mẫu số là {}, trong {name} là {}.",
                format_number(now),
                format_number(then)
            );
            out.push(found_at(
                Code::DenominatorChanged,
                block,
                &words(target),
                "",
                message,
            ));
        }
    }
}
