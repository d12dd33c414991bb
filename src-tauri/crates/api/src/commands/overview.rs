//! What is due, what is missing for it, how the agency stands; and one search over everything.

use super::obligations;
use super::targets;
use crate::desk::Desk;
use crate::facts::{Entries, Lens, held_targets, in_groups};
use crate::view::format::grouped;
use crate::view::target::{target_row, totals, totals_text};
use crate::view::task::{count, task_row};
use crate::wire::{
    GroupTotals, HitRow, MissingLine, NoArgs, Overview, RowFilter, Screen, SearchQuery, TargetRow,
    TaskRow, VerdictTotals, WireError,
};
use chrono::{Datelike, NaiveDate};
use domain::item::LedgerTarget;
use domain::text::format_day_month;
use store::{Hit, HitKind, Reader, TaskCounts};

/// The first screen.
///
/// Tasks are counted by the store, which need not read them; of targets, which are few, each is judged.
pub fn overview(desk: &mut Desk, _: NoArgs) -> Result<Overview, WireError> {
    let lens = desk.lens()?;
    let targets = Targets::read(desk.reader()?)?;
    let now = Standing::on(desk, &targets, lens)?;
    let counts = totals(&now.targets);
    let before = year_before(desk, &targets, now.lens.year)?;
    let all_before = counted(&before);
    Ok(Overview {
        obligations: obligations::rows(desk, desk.host().today())?,
        missing: missing(desk, &targets, &now)?,
        counts,
        counts_text: totals_text(&counts),
        groups: groups(&now.targets, &before),
        change_text: change_text(counts, all_before, now.lens.year),
        before: all_before,
        tasks_text: done_text(&now.tasks),
        late: late(desk, &now.lens)?,
    })
}

/// The targets that the agency keeps, with what was entered of them.
struct Targets {
    targets: Vec<LedgerTarget>,
    entries: Entries,
}

impl Targets {
    fn read(reader: &Reader) -> Result<Self, WireError> {
        Ok(Self {
            targets: held_targets(reader)?,
            entries: Entries::on_targets(reader)?,
        })
    }

    fn rows(&self, lens: &Lens) -> Vec<TargetRow> {
        let rows = self.targets.iter();
        rows.map(|it| target_row(it, &self.entries, lens)).collect()
    }
}

/// What the agency keeps as it stands through a lens, as far as this screen speaks of it.
struct Standing {
    lens: Lens,
    tasks: TaskCounts,
    targets: Vec<TargetRow>,
}

impl Standing {
    fn on(desk: &Desk, targets: &Targets, lens: Lens) -> Result<Self, WireError> {
        let first_year = lens.entries_from().year();
        Ok(Self {
            tasks: desk.reader()?.task_counts(lens.as_of, first_year)?,
            targets: targets.rows(&lens),
            lens,
        })
    }
}

/// The targets as they stood at the end of the year before.
fn year_before(desk: &Desk, targets: &Targets, year: i32) -> Result<Vec<TargetRow>, WireError> {
    let Some(last_day) = NaiveDate::from_ymd_opt(year - 1, 12, 31) else {
        return Ok(Vec::new());
    };
    Ok(targets.rows(&Lens::new(desk.reader()?, year - 1, last_day)?))
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

fn late(desk: &Desk, lens: &Lens) -> Result<Vec<TaskRow>, WireError> {
    let reader = desk.reader()?;
    let late = reader.overdue_tasks(lens.as_of, LATE_SHOWN)?;
    let entries = Entries::on_all(reader, &late)?;
    let mut rows = Vec::new();
    for id in &late {
        let task = reader.task(id)?;
        rows.extend(task.map(|task| task_row(&task, &entries, lens)));
    }
    Ok(rows)
}

fn done_text(tasks: &TaskCounts) -> String {
    let (all, done) = (grouped(tasks.all), grouped(tasks.done));
    format!("{all} nhiệm vụ, {done} đã hoàn thành")
}

/// What is missing from the year's report, a sentence each, as of its cut-off; what is late, as of today.
fn missing(desk: &Desk, targets: &Targets, now: &Standing) -> Result<Vec<MissingLine>, WireError> {
    let cut_off = desk.report_lens()?;
    let read = match (now.lens.year, now.lens.as_of) == (cut_off.year, cut_off.as_of) {
        true => None,
        false => Some(Standing::on(desk, targets, cut_off)?),
    };
    let then = read.as_ref().unwrap_or(now);
    let mut lines = then.lines(&FIGURES);
    lines.extend(now.lines(&LATE));
    lines.extend(then.lines(&ENTRIES));
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

impl Standing {
    /// The sentences that some rows give cause to.
    fn lines(&self, sentences: &[Sentence]) -> Vec<MissingLine> {
        let line = |(screen, filter, says): &Sentence| {
            let rows = self.count(*screen, *filter);
            let day = format_day_month(self.lens.as_of);
            let says = says
                .replace("{day}", &day)
                .replace("{year}", &self.lens.year.to_string());
            let text = format!("{} {says}", grouped(rows));
            (rows > 0).then_some(MissingLine {
                text,
                count: rows,
                screen: *screen,
                filter: *filter,
            })
        };
        sentences.iter().filter_map(line).collect()
    }

    fn count(&self, screen: Screen, filter: RowFilter) -> u32 {
        match (screen, filter) {
            (Screen::Tasks, RowFilter::Overdue) => self.tasks.overdue,
            (Screen::Tasks, RowFilter::Silent) => self.tasks.silent,
            (Screen::Tasks, RowFilter::NoEvidence) => self.tasks.unproven,
            (Screen::Tasks, _) => 0,
            _ => {
                let rows = self.targets.iter();
                count(rows.filter(|row| targets::is_missing(filter, row)).count())
            }
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
