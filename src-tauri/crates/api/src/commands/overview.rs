//! What is due, what is missing for it, how the agency stands; and one search over everything.

use super::obligations;
use super::{targets, tasks};
use crate::desk::Desk;
use crate::facts::{Entries, Lens, held_targets, held_tasks, in_groups};
use crate::view::format::grouped;
use crate::view::target::{target_row, totals, totals_text};
use crate::view::task::{count, task_row};
use crate::wire::{
    GroupTotals, HitRow, MissingLine, NoArgs, Overview, RowFilter, Screen, SearchQuery, TargetRow,
    TaskRow, VerdictTotals, WireError,
};
use chrono::NaiveDate;
use domain::ids::ItemId;
use domain::text::format_day_month;
use store::{Hit, HitKind};

/// The first screen.
pub fn overview(desk: &mut Desk, _: NoArgs) -> Result<Overview, WireError> {
    let (lens, entries) = (desk.lens()?, Entries::read(desk.reader()?)?);
    let rows = Rows::read(desk, &entries, &lens)?;
    let counts = totals(&rows.targets);
    let before = year_before(desk, &entries, lens.year)?;
    let all_before = counted(&before);
    Ok(Overview {
        obligations: obligations::rows(desk, desk.host().today())?,
        missing: missing(desk, &entries, &rows)?,
        counts,
        counts_text: totals_text(&counts),
        groups: groups(&rows.targets, &before),
        change_text: change_text(counts, all_before, lens.year),
        before: all_before,
        tasks_text: done_text(&rows.tasks),
        late: late(desk, &rows.tasks, &entries, &lens)?,
    })
}

/// What the agency keeps, as far as this screen speaks of it.
struct Rows {
    tasks: Vec<TaskMark>,
    targets: Vec<TargetRow>,
}

/// A task without its words: those of very many would fill the memory of a small computer.
struct TaskMark {
    id: ItemId,
    done: bool,
    days_late: u32,
    /// What it lacks.
    lacks: Vec<RowFilter>,
}

/// What a task may lack.
const LACKS: [RowFilter; 3] = [RowFilter::Overdue, RowFilter::Silent, RowFilter::NoEvidence];

impl TaskMark {
    fn of(row: TaskRow, entries: &Entries, lens: &Lens) -> Self {
        let is_missing = |filter: &RowFilter| tasks::is_missing(*filter, &row, entries, lens);
        Self {
            lacks: LACKS.into_iter().filter(is_missing).collect(),
            done: row.status == "done",
            days_late: row.days_late,
            id: ItemId::from(row.id.as_str()),
        }
    }
}

impl Rows {
    fn read(desk: &Desk, entries: &Entries, lens: &Lens) -> Result<Self, WireError> {
        let tasks = held_tasks(desk.reader()?)?.into_iter();
        let mark = |task| TaskMark::of(task_row(&task, entries, lens), entries, lens);
        Ok(Self {
            tasks: tasks.map(mark).collect(),
            targets: targets_as_of(desk, entries, lens)?,
        })
    }
}

fn targets_as_of(desk: &Desk, entries: &Entries, lens: &Lens) -> Result<Vec<TargetRow>, WireError> {
    let targets = held_targets(desk.reader()?)?;
    let rows = targets.iter().map(|it| target_row(it, entries, lens));
    Ok(rows.collect())
}

/// The targets as they stood at the end of the year before.
fn year_before(desk: &Desk, entries: &Entries, year: i32) -> Result<Vec<TargetRow>, WireError> {
    let Some(last_day) = NaiveDate::from_ymd_opt(year - 1, 12, 31) else {
        return Ok(Vec::new());
    };
    let lens = Lens::new(desk.reader()?, year - 1, last_day)?;
    targets_as_of(desk, entries, &lens)
}

/// Verdicts of which at least one rests on a figure.
fn counted<'a>(rows: impl IntoIterator<Item = &'a TargetRow>) -> Option<VerdictTotals> {
    Some(totals(rows)).filter(|counts| counts.met + counts.unmet > 0)
}

/// `Năm 2025 đạt 12 chỉ tiêu; năm nay nhiều hơn 5.`
fn change_text(now: VerdictTotals, before: Option<VerdictTotals>, year: i32) -> String {
    let Some(before) = before else {
        return String::new();
    };
    let change = match now.met.cmp(&before.met) {
        std::cmp::Ordering::Greater => format!("năm nay nhiều hơn {}", now.met - before.met),
        std::cmp::Ordering::Less => format!("năm nay ít hơn {}", before.met - now.met),
        std::cmp::Ordering::Equal => "năm nay cũng vậy".to_owned(),
    };
    format!("Năm {} đạt {} chỉ tiêu; {change}.", year - 1, before.met)
}

fn groups(rows: &[TargetRow], before: &[TargetRow]) -> Vec<GroupTotals> {
    let rows = in_groups(rows.iter().collect(), |row: &&TargetRow| row.group.clone());
    let groups = rows.chunk_by(|a, b| a.group == b.group);
    groups
        .map(|rows| GroupTotals {
            group: rows[0].group.clone(),
            counts: totals(rows.iter().copied()),
            before: counted(before.iter().filter(|row| row.group == rows[0].group)),
        })
        .collect()
}

/// The most late of the late tasks; what is missing says how many there are.
const LATE_SHOWN: usize = 20;

fn late(
    desk: &Desk,
    tasks: &[TaskMark],
    entries: &Entries,
    lens: &Lens,
) -> Result<Vec<TaskRow>, WireError> {
    let is_late = |mark: &&TaskMark| mark.lacks.contains(&RowFilter::Overdue);
    let mut late: Vec<&TaskMark> = tasks.iter().filter(is_late).collect();
    late.sort_by_key(|mark| std::cmp::Reverse(mark.days_late));
    late.truncate(LATE_SHOWN);
    let mut rows = Vec::new();
    for mark in late {
        let task = desk.reader()?.task(&mark.id)?;
        rows.extend(task.map(|task| task_row(&task, entries, lens)));
    }
    Ok(rows)
}

fn done_text(tasks: &[TaskMark]) -> String {
    let done = count(tasks.iter().filter(|mark| mark.done).count());
    let all = grouped(count(tasks.len()));
    format!("{all} nhiệm vụ, {} đã hoàn thành", grouped(done))
}

/// What is missing from the year's report, a sentence each, as of its cut-off; what is late, as of today.
fn missing(desk: &Desk, entries: &Entries, now: &Rows) -> Result<Vec<MissingLine>, WireError> {
    let (today, cut_off) = (desk.lens()?, desk.report_lens()?);
    let read = match (today.year, today.as_of) == (cut_off.year, cut_off.as_of) {
        true => None,
        false => Some(Rows::read(desk, entries, &cut_off)?),
    };
    let then = read.as_ref().unwrap_or(now);
    let mut lines = then.lines(&FIGURES, &cut_off);
    lines.extend(now.lines(&LATE, &today));
    lines.extend(then.lines(&ENTRIES, &cut_off));
    Ok(lines)
}

/// A sentence after its count; `{day}` and `{year}` stand for the cut-off's.
type Sentence = (Screen, RowFilter, &'static str);

const FIGURES: [Sentence; 2] = [
    (
        Screen::Targets,
        RowFilter::NoData,
        "chỉ tiêu chưa có số liệu đến {day}",
    ),
    (
        Screen::Targets,
        RowFilter::NeedsReason,
        "chỉ tiêu chưa đạt, chưa nêu đủ tồn tại, nguyên nhân, giải pháp",
    ),
];

const LATE: [Sentence; 1] = [(Screen::Tasks, RowFilter::Overdue, "nhiệm vụ quá hạn")];

const ENTRIES: [Sentence; 3] = [
    (
        Screen::Tasks,
        RowFilter::Silent,
        "nhiệm vụ chưa ghi tiến độ năm {year}",
    ),
    (
        Screen::Targets,
        RowFilter::NoEvidence,
        "chỉ tiêu đạt nhưng chưa có minh chứng",
    ),
    (
        Screen::Tasks,
        RowFilter::NoEvidence,
        "nhiệm vụ hoàn thành nhưng chưa có minh chứng",
    ),
];

impl Rows {
    /// The sentences that some rows give cause to.
    fn lines(&self, sentences: &[Sentence], lens: &Lens) -> Vec<MissingLine> {
        let line = |(screen, filter, says): &Sentence| {
            let rows = self.count(*screen, *filter);
            let day = format_day_month(lens.as_of);
            let says = says
                .replace("{day}", &day)
                .replace("{year}", &lens.year.to_string());
            let text = format!("{} {says}", grouped(count(rows)));
            (rows > 0).then(|| MissingLine {
                text,
                count: count(rows),
                screen: *screen,
                filter: *filter,
            })
        };
        sentences.iter().filter_map(line).collect()
    }

    fn count(&self, screen: Screen, filter: RowFilter) -> usize {
        let tasks = self
            .tasks
            .iter()
            .filter(|mark| mark.lacks.contains(&filter));
        let targets = self
            .targets
            .iter()
            .filter(|row| targets::is_missing(filter, row));
        if screen == Screen::Tasks {
            tasks.count()
        } else {
            targets.count()
        }
    }
}

/// Everything in which the words stand, accents ignored.
pub fn search(desk: &mut Desk, args: SearchQuery) -> Result<Vec<HitRow>, WireError> {
    let limit = usize::try_from(args.limit.unwrap_or(50)).unwrap_or(50);
    let (lens, reader) = (desk.lens()?, desk.reader()?);
    Ok(reader
        .search(&args.find, limit)?
        .into_iter()
        .map(|hit| hit_row(hit, &lens))
        .collect())
}

fn hit_row(hit: Hit, lens: &Lens) -> HitRow {
    let (screen, kind) = match hit.kind {
        HitKind::Task => (Screen::Tasks, "Nhiệm vụ"),
        HitKind::Target => (Screen::Targets, "Chỉ tiêu"),
        HitKind::Document => (Screen::Documents, "Văn bản"),
        HitKind::Clause => (Screen::Documents, "Đoạn văn bản"),
    };
    let place = if hit.kind == HitKind::Document {
        ""
    } else {
        hit.place.as_str()
    };
    HitRow {
        screen,
        kind_text: kind.to_owned(),
        source_text: lens.source_text(hit.document.as_ref(), place),
        id: hit.id,
        document: hit.document.map(|id| id.0),
        text: hit.text,
        held: hit.held,
    }
}
