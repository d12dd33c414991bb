//! Targets by verdict, tasks by status, each number with its origin.
//!
//! Beside a number `met` stands `met_origin`, by which a sentence that prints it finds where it comes from; in
//! conditions it is a number like any other.

use crate::kinds::origins::{Origins, marked};
use crate::kinds::wording::{lower_first, number};
use domain::facts::{Facts, TaskFact, VerdictCounts};
use domain::progress::TaskStatus;
use domain::text::{Decimal, format_date_on_paper};
use domain::verdict::Verdict;
use serde::Serialize;
use std::collections::BTreeMap;

/// Targets and tasks counted.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Counts {
    targets: TargetCounts,
    tasks: TaskCounts,
}

/// Targets by verdict.
#[derive(Debug, Clone, Serialize)]
struct TargetCounts {
    #[serde(flatten)]
    numbers: BTreeMap<String, usize>,
    /// How many of a hundred were reached: `66,67%`.
    met_share: String,
    /// Each verdict that occurs, with its number.
    by_verdict: Vec<Count>,
}

/// Tasks by status.
#[derive(Debug, Clone, Serialize)]
struct TaskCounts {
    #[serde(flatten)]
    numbers: BTreeMap<String, usize>,
    /// How many of a hundred are done: `66,67%`.
    done_share: String,
    /// Each status that occurs, with its number.
    by_status: Vec<Count>,
}

/// So many of a kind.
#[derive(Debug, Clone, Serialize)]
struct Count {
    label: String,
    count: usize,
    count_origin: usize,
}

/// Counts things of one kind and says how.
struct Counter<'a> {
    /// What is counted: `chỉ tiêu`.
    things: &'static str,
    /// Up to which day.
    day: String,
    origins: &'a Origins,
}

impl Counter<'_> {
    /// The origin of a number of things `how`.
    fn origin(&self, count: usize, how: &str) -> usize {
        let Self { things, day, .. } = self;
        let what = format!("Số {things} {}", lower_first(how));
        let explained = format!("đếm {count} {things} {how}, tính đến ngày {day}");
        self.origins
            .add(what.trim_end(), None, &explained.replace(" ,", ","))
    }

    /// Each number under its name, its origin beside it.
    fn numbers(&self, counts: &[(&str, usize, String)]) -> BTreeMap<String, usize> {
        let pair = |(name, count, how): &(&str, usize, String)| {
            let origin = (format!("{name}_origin"), self.origin(*count, how));
            [((*name).to_owned(), *count), origin]
        };
        counts.iter().flat_map(pair).collect()
    }

    /// Those that occur, each with its label.
    fn occurring(&self, counts: &[(&str, usize)], how: &str) -> Vec<Count> {
        let some = counts.iter().filter(|(_, count)| *count > 0);
        some.map(|(label, count)| Count {
            label: lower_first(label),
            count: *count,
            count_origin: self.origin(*count, &format!("{how} {label}")),
        })
        .collect()
    }

    /// So many of all, in percent; empty of none.
    fn share(&self, some: usize, all: usize) -> String {
        let Some(share) = (Decimal::from(some) * Decimal::ONE_HUNDRED).checked_div(all.into())
        else {
            return String::new();
        };
        let (things, day) = (self.things, &self.day);
        let shown = format!("{}%", number(share));
        let explained = format!("{some}/{all} {things} = {shown}, tính đến ngày {day}");
        marked(&shown, self.origins.add("Tỷ lệ", None, &explained))
    }
}

impl Counts {
    /// Counts the facts.
    pub(crate) fn of(facts: &Facts, origins: &Origins) -> Self {
        let counter = |things| Counter {
            things,
            day: format_date_on_paper(facts.as_of),
            origins,
        };
        Self {
            targets: targets(facts, &counter("chỉ tiêu")),
            tasks: tasks(facts, &counter("nhiệm vụ")),
        }
    }
}

fn targets(facts: &Facts, counter: &Counter) -> TargetCounts {
    const JUDGED: &str = "được đánh giá";
    let counts = VerdictCounts::of(&facts.targets);
    let by_verdict = [
        ("met", Verdict::Met, counts.met),
        ("unmet", Verdict::Unmet, counts.unmet),
        ("not_due", Verdict::NotDue, counts.not_due),
        ("no_data", Verdict::NoData, counts.no_data),
    ];
    let judged = |verdict: Verdict| format!("{JUDGED} {}", verdict.label());
    let mut numbers = vec![("total", counts.total, String::new())];
    numbers.extend(by_verdict.map(|(name, verdict, count)| (name, count, judged(verdict))));
    TargetCounts {
        numbers: counter.numbers(&numbers),
        met_share: counter.share(counts.met, counts.total),
        by_verdict: counter.occurring(
            &by_verdict.map(|(_, verdict, count)| (verdict.label(), count)),
            JUDGED,
        ),
    }
}

fn tasks(facts: &Facts, counter: &Counter) -> TaskCounts {
    const STANDING: &str = "ở trạng thái";
    let counted =
        |wanted: &dyn Fn(&TaskFact) -> bool| facts.tasks.iter().filter(|task| wanted(task)).count();
    let order = [
        ("done", TaskStatus::Done),
        ("in_progress", TaskStatus::InProgress),
        ("not_started", TaskStatus::NotStarted),
        ("suspended", TaskStatus::Suspended),
    ];
    let by_status = order.map(|(name, status)| {
        let count = counted(&|task: &TaskFact| task.status == status);
        (name, status.label(), count)
    });
    let open = |task: &TaskFact| task.status != TaskStatus::Done;
    let mut numbers = vec![
        ("total", facts.tasks.len(), String::new()),
        (
            "overdue",
            counted(&|task| task.overdue),
            "đã quá hạn".to_owned(),
        ),
        (
            "unfinished",
            counted(&|task| open(task) && !task.overdue),
            "chưa hoàn thành, chưa quá hạn".to_owned(),
        ),
    ];
    numbers
        .extend(by_status.map(|(name, label, count)| (name, count, format!("{STANDING} {label}"))));
    let done = by_status[0].2;
    TaskCounts {
        numbers: counter.numbers(&numbers),
        done_share: counter.share(done, facts.tasks.len()),
        by_status: counter.occurring(&by_status.map(|(_, label, count)| (label, count)), STANDING),
    }
}

/// A sentence that begins with a count, the count with its origin.
pub(super) fn counted(sentence: &str, origins: &Origins) -> String {
    let end = sentence
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or_default();
    let (count, rest) = sentence.split_at(end);
    let origin = || origins.add("Đếm trong sổ", None, sentence);
    match count.is_empty() {
        true => sentence.to_owned(),
        false => format!("{}{rest}", marked(count, origin())),
    }
}
