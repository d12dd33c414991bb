//! What the sentences of an outline may name: the facts in the words and numbers of the paper.

mod citations;
mod counts;
mod figures;
mod period;
mod plan;
mod stored;
mod target;
mod task;
mod wanting;

pub(crate) use figures::{Figures, Time};
pub(crate) use period::PERIODS;
#[cfg(test)]
pub(crate) use target::TargetRow;
pub(crate) use target::{TargetView, figures_of};
pub(crate) use task::{TaskRow, TaskView, due, percent};
pub(crate) use wanting::Wanting;

use super::dating::place_and_date;
use super::missing::on_paper;
use super::origins::{Origins, marked};
use super::wording::{about, type_of};
use chrono::NaiveDate;
use citations::{Cited, Origin, cited_by_group};
use counts::Counts;
use domain::document::Header;
use domain::evidence::Evidence;
use domain::facts::{Facts, Sender, TargetFact, TaskFact};
use domain::text::{format_date_on_paper, format_date_words, pad2};
use period::PeriodView;
use plan::PlanView;
pub(crate) use plan::{registered, short_cited, symbol_of};
use serde::Serialize;
use std::collections::BTreeMap;

/// Room for a number or a part of a date that is filled in later.
const ROOM: &str = "      ";

/// Marks of the types by which work is directed (Nghị định 30/2020/NĐ-CP, Phụ lục III).
const DIRECTIVES: [&str; 12] = [
    "Nghị quyết",
    "Quyết định",
    "Chỉ thị",
    "Quy chế",
    "Quy định",
    "Thông báo",
    "Hướng dẫn",
    "Chương trình",
    "Kế hoạch",
    "Phương án",
    "Đề án",
    "Công văn",
];

/// Everything that a sentence may name.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct View {
    /// The year reported on.
    pub(crate) year: i32,
    /// The year before.
    pub(crate) last_year: i32,
    /// The period reported on.
    pub(crate) period: PeriodView,
    /// The day of the data: `14/11/2026`.
    pub(crate) as_of: String,
    /// The same in letters.
    pub(crate) as_of_words: String,
    /// Who reports.
    pub(crate) sender: SenderView,
    /// To whom, one after the other.
    pub(crate) addressees: String,
    /// Number and date of the report itself, or room for them.
    pub(crate) report: Registered,
    /// The plan that the report answers to.
    pub(crate) plan: Option<PlanView>,
    /// The documents that targets and tasks come from, cited in full.
    pub(crate) sources: Vec<String>,
    /// What the agency set itself: `chỉ tiêu, nhiệm vụ của đơn vị`.
    pub(crate) own: String,
    /// The agency's own plan of the year, where the ledger names one.
    pub(crate) own_plan: Option<OwnPlan>,
    /// Whether anything was entered about any target or task.
    pub(crate) entered: bool,
    /// Every target.
    pub(crate) targets: Vec<TargetView>,
    /// Every task.
    pub(crate) tasks: Vec<TaskView>,
    /// The groups of targets, in order.
    pub(crate) groups: Vec<String>,
    /// The areas of tasks, in order.
    pub(crate) areas: Vec<String>,
    /// What is wanting.
    pub(crate) shortcomings: Vec<Wanting>,
    /// What will be done about it.
    pub(crate) remedies: Vec<Wanting>,
    /// Tasks whose deadline has passed.
    pub(crate) overdue: Vec<TaskView>,
    /// Other tasks that are not done.
    pub(crate) unfinished: Vec<TaskView>,
    /// The documents by which work was directed, among the evidence.
    pub(crate) directives: Vec<String>,
    /// Targets and tasks counted.
    pub(crate) counts: Counts,
    /// What a person wrote, by key.
    pub(crate) texts: BTreeMap<String, String>,
    /// How the annexes of targets and of tasks are called; empty where there is none.
    pub(crate) annex: AnnexNames,
    /// What the ledger lacks, a sentence each.
    pub(crate) missing: Vec<String>,
}

/// The agency's own plan of the year, as sentences cite it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OwnPlan {
    /// Cited in full, as at its first mention.
    name: String,
    /// By type and number, as at every later one.
    short: String,
    /// Whether it stands among the directives.
    listed: bool,
}

impl OwnPlan {
    fn of(facts: &Facts) -> Option<Self> {
        let plan = facts.own_plan.as_ref()?;
        let reference = format!("{} số {}", type_of(&plan.number), plan.number);
        let (day, issuer) = (format_date_words(plan.date), &facts.sender.name);
        let about = about(&plan.abstract_text);
        let listed = directives(facts).contains(&evidence_cited(plan, format_date_words));
        Some(Self {
            name: format!("{reference} {day} của {issuer} {about}"),
            short: reference,
            listed,
        })
    }
}

/// Who reports, as sentences name it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SenderView {
    /// Full name.
    name: String,
    /// Short name.
    short: String,
    /// Place before the date.
    place: String,
    /// Symbol after the type.
    symbol: String,
}

/// Number and date of the report, or room for them.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Registered {
    number: String,
    date: String,
}

/// The words of the annexes.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct AnnexNames {
    /// `Phụ lục I`.
    pub(crate) targets: String,
    /// `Phụ lục II`.
    pub(crate) tasks: String,
}

impl View {
    /// The view of a ledger's facts.
    pub(crate) fn of_facts(facts: &Facts, origins: &Origins) -> Self {
        let targets = targets(facts, origins);
        let tasks = tasks(facts, origins);
        let as_of = origins.add(
            "Ngày chốt số liệu",
            None,
            "ngày cuối cùng của số liệu trong báo cáo, chọn khi lập báo cáo",
        );
        let unfinished = |late: bool| -> Vec<TaskView> {
            tasks
                .iter()
                .filter(|task| !task.done && task.overdue == late)
                .cloned()
                .collect()
        };
        Self {
            year: facts.year,
            last_year: facts.year - 1,
            period: PeriodView::of(facts),
            as_of: marked(&format_date_on_paper(facts.as_of), as_of),
            as_of_words: marked(&format_date_words(facts.as_of), as_of),
            sender: SenderView::of(&facts.sender),
            addressees: facts.addressees.join(", "),
            report: Registered::of(facts),
            plan: facts.plan.as_ref().map(PlanView::of),
            sources: citations::sources(facts),
            own: citations::own(facts),
            own_plan: OwnPlan::of(facts),
            entered: entered(facts),
            groups: distinct(facts.targets.iter().map(|target| target.group.as_str())),
            areas: distinct(facts.tasks.iter().map(|task| task.area.as_str())),
            shortcomings: wanting::shortcomings(&targets, &tasks),
            remedies: wanting::remedies(&targets, &tasks),
            overdue: unfinished(true),
            unfinished: unfinished(false),
            directives: directives(facts),
            counts: Counts::of(facts, origins),
            texts: facts.texts.clone(),
            annex: AnnexNames::default(),
            missing: on_paper(facts)
                .iter()
                .map(|sentence| counts::counted(sentence, origins))
                .collect(),
            targets,
            tasks,
        }
    }
}

fn targets(facts: &Facts, origins: &Origins) -> Vec<TargetView> {
    let origin = |target: &TargetFact| {
        let document = target.document.as_ref();
        Origin::of(&facts.documents, document, &target.place, &target.source)
    };
    let sources: Vec<(&str, Origin)> = facts
        .targets
        .iter()
        .map(|target| (target.group.as_str(), origin(target)))
        .collect();
    let cited: Vec<Cited> = cited_by_group(&sources);
    let all = facts.targets.iter().zip(cited);
    all.map(|(target, cited)| TargetView::of(target, cited, facts, origins))
        .collect()
}

fn tasks(facts: &Facts, origins: &Origins) -> Vec<TaskView> {
    let origin = |task: &TaskFact| {
        let document = task.document.as_ref();
        Origin::of(&facts.documents, document, &task.place, &task.source)
    };
    let sources: Vec<(&str, Origin)> = facts
        .tasks
        .iter()
        .map(|task| (task.area.as_str(), origin(task)))
        .collect();
    let cited: Vec<Cited> = cited_by_group(&sources);
    let all = facts.tasks.iter().zip(cited);
    let plan = |task: &TaskFact| {
        let document = task.document.as_ref()?;
        facts.documents.iter().find(|header| header.id == *document)
    };
    all.map(|(task, cited)| {
        let years = task::Years::of(task, plan(task), facts.year);
        TaskView {
            responsible: responsible(task, plan(task), &facts.sender),
            ..TaskView::of(task, cited, &years, origins)
        }
    })
    .collect()
}

/// Who answers for a task in the agency: the lead of its own task; of one from above, whose lead is not for the
/// agency to name, the agency itself.
fn responsible(task: &TaskFact, plan: Option<&Header>, sender: &Sender) -> String {
    let own = plan.is_none_or(|plan| plan.issuer == sender.name);
    match own && !task.lead.is_empty() {
        true => task.lead.join("; "),
        false => SenderView::of(sender).short,
    }
}

fn entered(facts: &Facts) -> bool {
    let figure = |target: &TargetFact| {
        target.progress.is_some() || target.measures.iter().any(|m| m.value.is_some())
    };
    facts.targets.iter().any(figure) || facts.tasks.iter().any(|task| !task.entries.is_empty())
}

impl SenderView {
    fn of(sender: &Sender) -> Self {
        Self {
            name: sender.name.clone(),
            short: if sender.short.is_empty() {
                sender.name.clone()
            } else {
                sender.short.clone()
            },
            place: sender.place.clone(),
            symbol: sender.symbol.clone(),
        }
    }
}

impl Registered {
    fn of(facts: &Facts) -> Self {
        let number = facts.sender.number.as_deref();
        Self {
            number: number.map_or(ROOM.to_owned(), padded),
            date: place_and_date(&facts.sender, facts.as_of).date(),
        }
    }
}

/// A number below ten with the zero before it (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3).
fn padded(number: &str) -> String {
    number.parse().map_or(number.to_owned(), pad2)
}

/// Each text once, in the order in which they first occur.
fn distinct<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for text in texts {
        if found.iter().all(|known| known != text) {
            found.push(text.to_owned());
        }
    }
    found
}

/// The evidence that directs work, each document once, by date.
fn directives(facts: &Facts) -> Vec<String> {
    let of_targets = facts.targets.iter().flat_map(|target| &target.evidence);
    let mut all: Vec<&Evidence> = of_targets
        .chain(facts.tasks.iter().flat_map(|task| &task.evidence))
        .collect();
    all.sort_by_key(|evidence| evidence.date);
    let directing = all
        .into_iter()
        .filter(|evidence| DIRECTIVES.contains(&type_of(&evidence.number)));
    let in_words = |evidence| evidence_cited(evidence, format_date_words);
    let cited: Vec<String> = directing.map(in_words).collect();
    distinct(cited.iter().map(String::as_str))
}

/// `Quyết định số 31/QĐ-UBND ngày 10/02/2026 về kiện toàn Ban Chỉ đạo`; in running text the date in letters.
pub(crate) fn evidence_cited(evidence: &Evidence, day: fn(NaiveDate) -> String) -> String {
    let reference = format!(
        "{} số {} {}",
        type_of(&evidence.number),
        evidence.number,
        day(evidence.date)
    );
    match evidence.abstract_text.trim().is_empty() {
        true => reference,
        false => format!("{reference} {}", about(&evidence.abstract_text)),
    }
}
