//! The numbers of one measure in the words of the paper, each with its origin.

use super::evidence_cited;
use crate::kinds::origins::{Origins, marked};
use crate::kinds::wording::{
    bare, change, lower_first, measured_value, number, planned, ratio, value,
};
use chrono::{Datelike, NaiveDate};
use domain::facts::{MeasureFact, TargetFact};
use domain::figure::FigureKind;
use domain::measure::Comparator;
use domain::text::{Decimal, format_date_on_paper, format_number};
use domain::verdict::Verdict;

/// A measure of a target, ready to be put in words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figures<'a> {
    /// The target.
    pub(crate) target: &'a TargetFact,
    /// The measure.
    pub(crate) measure: &'a MeasureFact,
    /// The year reported on.
    pub(crate) year: i32,
    /// The last day of the data.
    pub(crate) as_of: NaiveDate,
    /// Where origins are kept.
    pub(crate) origins: &'a Origins,
}

impl Figures<'_> {
    fn mark(&self, text: &str, what: &str, explanation: &str) -> String {
        let item = Some(self.target.id.as_str());
        marked(text, self.origins.add(what, item, explanation))
    }

    /// The text as the newest value: its parts, day and source.
    pub(crate) fn as_value(&self, text: &str) -> String {
        let measure = self.measure;
        let shown = measure.value.map(|value| self.in_full(value));
        let parts = measure.ratio.map(|parts| format!("{} = ", ratio(parts)));
        let day = measure
            .as_of
            .map(|day| format!(", số liệu đến ngày {}", format_date_on_paper(day)));
        let source = match bare(&measure.source) {
            "" => ", chưa ghi nguồn".to_owned(),
            source => format!(", nguồn: {source}"),
        };
        let words = [parts, shown, day, Some(source)];
        let what = match self.is_foreseen() {
            true => "Giá trị ước thực hiện",
            false => "Giá trị thực hiện",
        };
        self.mark(text, what, &words.into_iter().flatten().collect::<String>())
    }

    fn in_full(&self, value: Decimal) -> String {
        match self.measure.milestone {
            true => self.shown(value),
            false => measured_value(&self.measure.measure, value),
        }
    }

    fn as_plan(&self, text: &str) -> String {
        let from = match bare(&self.target.source) {
            "" => "do đơn vị đặt ra".to_owned(),
            source => format!("theo {source}"),
        };
        let plan = planned(&self.measure.measure);
        self.mark(text, "Giá trị kế hoạch", &format!("{plan}, {from}"))
    }

    /// What was planned, as a sentence says it; what a later year is to reach says so.
    pub(crate) fn planned(&self) -> String {
        let planned = self.as_plan(&planned(&self.measure.measure));
        match self.later_year() {
            Some(year) => format!("{planned} vào năm {year}"),
            None => planned,
        }
    }

    /// What was planned, as a table says it.
    pub(crate) fn planned_in_cell(&self) -> String {
        let planned = match self.measure.milestone {
            true => "Hoàn thành".to_owned(),
            // Spans on paper have a hyphen, as spans of years have.
            false => self.as_plan(&self.measure.measure.planned().replace('–', " - ")),
        };
        match self.later_year() {
            Some(year) => format!("{planned}\n(năm {year})"),
            None => planned,
        }
    }

    /// The year that is to reach it, where that is a later one than the year reported on.
    fn later_year(&self) -> Option<i32> {
        let due = self.target.due.map(|due| due.year());
        due.filter(|due| *due > self.year)
    }

    /// A value in a cell, a milestone's in words.
    fn shown(&self, value: Decimal) -> String {
        match (self.measure.milestone, value >= Decimal::ONE) {
            (true, true) => "Đã hoàn thành".to_owned(),
            (true, false) => "Chưa hoàn thành".to_owned(),
            (false, _) => format_number(self.measure.measure.rounded(value)),
        }
    }

    /// Whether all that is known is a foreseen value.
    pub(crate) fn is_foreseen(&self) -> bool {
        self.measure.kind == Some(FigureKind::Estimate)
    }

    /// What was counted, where anything was.
    pub(crate) fn counted(&self) -> Option<Decimal> {
        self.measure.value.filter(|_| !self.is_foreseen())
    }

    /// What is foreseen for the whole year, where anything is.
    pub(crate) fn foreseen_value(&self) -> Option<Decimal> {
        let alone = self.measure.value.filter(|_| self.is_foreseen());
        self.measure
            .estimate
            .or(alone)
            .filter(|_| !self.measure.milestone)
    }

    /// What was counted, in a cell; a foreseen value stands in the note.
    pub(crate) fn value_in_cell(&self) -> String {
        self.counted()
            .map(|value| self.as_value(&self.shown(value)))
            .unwrap_or_default()
    }

    /// The parts of a counted share: `58.247/93.231`.
    pub(crate) fn parts(&self) -> String {
        let parts = self.measure.ratio.filter(|_| self.counted().is_some());
        parts
            .map(|parts| self.as_value(&ratio(parts)))
            .unwrap_or_default()
    }

    /// The counted value in percent of the planned one; a ceiling or a milestone has no such share.
    pub(crate) fn share_of_plan(&self) -> Option<Decimal> {
        let measure = &self.measure.measure;
        let ceiling = matches!(
            measure.comparator,
            Comparator::AtMost | Comparator::LessThan
        );
        match ceiling || self.measure.milestone {
            true => None,
            // Of the value as it is shown, so that a reader who divides comes to the same.
            false => share(measure.rounded(self.counted()?), measure.value),
        }
    }

    /// The share of the plan in a cell.
    pub(crate) fn share_in_cell(&self) -> String {
        let Some((share, value)) = self.share_of_plan().zip(self.counted()) else {
            return String::new();
        };
        let sum = self.division(value, self.measure.measure.value, share);
        self.mark(&number(share), "Tỷ lệ so với kế hoạch", &sum)
    }

    /// `62,48/60 = 104,13%`.
    fn division(&self, of: Decimal, by: Decimal, share: Decimal) -> String {
        let of = format_number(self.measure.measure.rounded(of));
        format!("{of}/{} = {}%", number(by), number(share))
    }

    /// A value of another time, without its unit.
    fn other(&self, other: Option<Decimal>, what: &str, when: &str) -> String {
        other
            .map(|value| self.mark(&self.shown(value), what, &self.of_time(value, when)))
            .unwrap_or_default()
    }

    fn of_time(&self, value: Decimal, when: &str) -> String {
        format!("{}, {when}", self.in_full(value))
    }

    /// The last value of the year before, in a cell.
    pub(crate) fn last_year(&self) -> String {
        self.other(self.measure.last_year, LAST_YEAR.0, &self.when_last_year())
    }

    /// The value on the same day of the year before, in a cell.
    pub(crate) fn same_period(&self) -> String {
        let when = self.when_same_period();
        self.other(self.measure.same_period, SAME_PERIOD.0, &when)
    }

    /// The value in percent of that of the same period, in a cell.
    pub(crate) fn share_of_same_period(&self) -> String {
        let share = self
            .counted()
            .zip(self.measure.same_period)
            .filter(|_| !self.measure.milestone)
            .and_then(|(value, before)| {
                let measure = &self.measure.measure;
                let shown = share(measure.rounded(value), measure.rounded(before))?;
                Some((value, before, shown))
            });
        let Some((value, before, share)) = share else {
            return String::new();
        };
        let sum = self.division(value, before, share);
        self.mark(&number(share), "Tỷ lệ so với cùng kỳ", &sum)
    }

    fn when_last_year(&self) -> String {
        format!("{} {}", LAST_YEAR.1, self.year - 1)
    }

    fn when_same_period(&self) -> String {
        let day = format_date_on_paper(self.as_of);
        format!("{} với ngày {day}", SAME_PERIOD.1)
    }

    /// A value of a time, with its unit and origin: what a reference of a person's words prints.
    pub(crate) fn in_words(&self, of: Time) -> Option<(Decimal, String)> {
        let measure = self.measure;
        let (value, what, when) = match of {
            Time::Now => {
                let value = self.counted()?;
                return Some((value, self.as_value(&self.in_full(value))));
            }
            Time::Estimate => {
                let value = self.foreseen_value()?;
                return Some((value, self.estimated(value)));
            }
            Time::Plan => return Some((measure.measure.value, self.planned())),
            Time::LastYear => (measure.last_year?, LAST_YEAR.0, self.when_last_year()),
            Time::SamePeriod => (measure.same_period?, SAME_PERIOD.0, self.when_same_period()),
            Time::LastReport => (
                measure.last_report?,
                "Giá trị của báo cáo trước",
                "theo báo cáo cùng loại đã chốt hoặc phát hành gần nhất".to_owned(),
            ),
        };
        let text = self.mark(&self.in_full(value), what, &self.of_time(value, &when));
        Some((value, text))
    }

    /// A foreseen value with its unit.
    pub(crate) fn estimated(&self, estimate: Decimal) -> String {
        let shown = measured_value(&self.measure.measure, estimate);
        let explained = format!("{shown}, ước thực hiện cả năm {} nhập trong sổ", self.year);
        self.mark(&shown, "Giá trị ước thực hiện", &explained)
    }

    /// How a counted value stands to that of the same period: `tăng 5,2 điểm phần trăm so với cùng kỳ`.
    pub(crate) fn compared(&self) -> String {
        let pair = self
            .counted()
            .zip(self.measure.same_period)
            .filter(|_| !self.measure.milestone);
        let Some((now, before)) = pair else {
            return String::new();
        };
        let measure = &self.measure.measure;
        let words = change(now, before, &measure.unit);
        let explained = format!(
            "{} so với {} cùng kỳ năm {}",
            measured_value(measure, now),
            value(before, &measure.unit),
            self.year - 1
        );
        let words = self.mark(&words, "So với cùng kỳ", &explained);
        format!("{words} so với cùng kỳ năm {}", self.year - 1)
    }

    /// The day of an older figure and the foreseen value, a line each, as the note of a row: the day is not the
    /// estimate's.
    pub(crate) fn note(&self) -> String {
        let foreseen = self
            .foreseen_value()
            .map(|estimate| format!("Ước cả năm: {}.", self.estimated(estimate)));
        let older = self
            .older_day()
            .map(|day| format!("Số liệu đến ngày {day}."));
        let said = older.into_iter().chain(foreseen).chain(self.proof());
        said.collect::<Vec<String>>().join("\n")
    }

    /// The document by which a milestone was reached: its newest.
    fn proof(&self) -> Option<String> {
        let met = self.measure.milestone && self.measure.verdict == Verdict::Met;
        let newest = self.target.evidence.last().filter(|_| met)?;
        let cited = evidence_cited(newest, |day| format!("ngày {}", format_date_on_paper(day)));
        Some(format!("{}.", bare(&cited)))
    }

    /// The day of a counted figure, where it is not the day of the report's data.
    fn older_day(&self) -> Option<String> {
        let counted = self.measure.kind == Some(FigureKind::Actual) && !self.measure.milestone;
        self.measure
            .as_of
            .filter(|day| counted && *day < self.as_of)
            .map(|day| self.as_value(&format_date_on_paper(day)))
    }

    /// `thực hiện 62,48% (58.247/93.231) so với kế hoạch từ 60% trở lên, đạt`.
    pub(crate) fn outcome(&self) -> String {
        let verdict = lower_first(self.measure.verdict.label());
        let milestone = self.measure.milestone;
        match self.measure.value {
            Some(value) if self.is_foreseen() && !milestone => self.foreseen(value),
            Some(_) if self.is_foreseen() => verdict,
            Some(value) if milestone => {
                format!("{}, {verdict}", lower_first(&self.shown(value)))
            }
            None if milestone => verdict,
            None => format!("kế hoạch {}, {verdict}", self.planned()),
            Some(value) => format!(
                "{} so với kế hoạch {}, {verdict}",
                self.reached(value),
                self.planned()
            ),
        }
    }

    /// `ước cả năm 95% (95/100) so với kế hoạch từ 90% trở lên, chưa có số liệu thực hiện`: no verdict rests on it.
    fn foreseen(&self, estimate: Decimal) -> String {
        let parts = self.measure.ratio.map(ratio);
        let parts = parts.map(|parts| format!(" ({})", self.as_value(&parts)));
        let not_due = match self.measure.verdict {
            Verdict::NotDue => "chưa đến hạn, ",
            _ => "",
        };
        format!(
            "ước cả năm {}{} so với kế hoạch {}, {not_due}chưa có số liệu thực hiện",
            self.as_value(&measured_value(&self.measure.measure, estimate)),
            parts.unwrap_or_default(),
            self.planned()
        )
    }

    fn reached(&self, reached: Decimal) -> String {
        let older = self
            .older_day()
            .map(|day| format!("số liệu đến ngày {day}"));
        let parts = self.measure.ratio.map(|parts| self.as_value(&ratio(parts)));
        let inside: Vec<String> = parts.into_iter().chain(older).collect();
        let inside = match inside.is_empty() {
            true => String::new(),
            false => format!(" ({})", inside.join(", ")),
        };
        let foreseen = self
            .measure
            .estimate
            .map(|estimate| format!(", ước cả năm {},", self.estimated(estimate)))
            .unwrap_or_default();
        format!(
            "thực hiện {}{inside}{foreseen}",
            self.as_value(&measured_value(&self.measure.measure, reached))
        )
    }
}

/// Of which time a value is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Time {
    /// Up to the last day of the data.
    Now,
    /// As planned.
    Plan,
    /// As foreseen for the whole year.
    Estimate,
    /// The last value of the year before.
    LastYear,
    /// The same day of the year before.
    SamePeriod,
    /// As the last report gave it.
    LastReport,
}

const LAST_YEAR: (&str, &str) = ("Giá trị năm trước", "số liệu cuối cùng trong sổ của năm");
const SAME_PERIOD: (&str, &str) = ("Giá trị cùng kỳ năm trước", "số liệu năm trước cùng kỳ");

/// One value in percent of another.
fn share(value: Decimal, of: Decimal) -> Option<Decimal> {
    value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(of)
}
