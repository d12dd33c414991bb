//! Counts in sentences: against each other, against the tables, against the ledger.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, Passage, found};
use crate::pattern::{group, patterns};
use crate::words::count;
use domain::text::search_key;

patterns! {
    TOTAL = r"(?i)tổng số (\d[\d.]*) (chỉ tiêu|mục tiêu|nhiệm vụ)([^;.(]*)";
    PART = r"(?i)(\d[\d.]*) (?:chỉ tiêu|mục tiêu|nhiệm vụ) ([\p{L} ]+?)(?:,| và |$)";
    OVERDUE = r"(?i)(\d[\d.]*) nhiệm vụ (?:đã )?quá hạn";
}

/// How many there are of something, by the words for each state.
pub(super) struct Tally {
    pub(super) total: u64,
    /// The words without marks, and how many.
    pub(super) states: Vec<(String, u64)>,
    /// Where it was counted: `bảng ở Phụ lục I`.
    pub(super) from: String,
}

impl Tally {
    pub(super) fn of(states: impl IntoIterator<Item = String>, from: &str) -> Self {
        let mut tally = Self {
            total: 0,
            states: Vec::new(),
            from: from.to_owned(),
        };
        for state in states {
            tally.total += 1;
            match tally.states.iter_mut().find(|(name, _)| *name == state) {
                Some((_, count)) => *count += 1,
                None => tally.states.push((state, 1)),
            }
        }
        tally
    }

    fn count(&self, state: &str) -> u64 {
        let found = self.states.iter().find(|(name, _)| name == state);
        found.map_or(0, |(_, count)| *count)
    }

    /// Whether it tells apart what a sentence tells apart.
    fn knows(&self, state: &str) -> bool {
        let known = [
            "dat",
            "chua dat",
            "chua den han",
            "chua co so lieu",
            "da hoan thanh",
            "dang thuc hien",
            "chua trien khai",
            "tam dung",
            "chua thuc hien",
        ];
        self.states.iter().any(|(name, _)| name == state)
            || !self.states.is_empty() && known.contains(&state)
    }
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let tables = [
        ("chi tieu", tables::targets(paper)),
        ("nhiem vu", tables::tasks(paper)),
    ];
    let facts = [
        ("chi tieu", ledger::targets(paper)),
        ("nhiem vu", ledger::tasks(paper)),
    ];
    for passage in paper.of(|kind| matches!(kind, Kind::Paragraph)) {
        for hit in TOTAL.all(&passage.text) {
            let sentence = Sentence::read(passage, &hit);
            sentence.sum(out);
            for (_, tally) in tables.iter().filter(|(noun, _)| *noun == sentence.noun) {
                sentence.against(tally.as_ref(), Code::CountsTable, out);
            }
            for (_, tally) in facts.iter().filter(|(noun, _)| *noun == sentence.noun) {
                sentence.against(tally.as_ref(), Code::CountsFacts, out);
            }
        }
        overdue(paper, passage, out);
    }
}

/// A sentence that tells a total and its parts.
struct Sentence<'p> {
    passage: &'p Passage,
    excerpt: &'p str,
    noun: &'static str,
    total: Option<u64>,
    total_at: (usize, usize),
    /// State without marks, count, and where the count stands.
    parts: Vec<(String, u64, (usize, usize))>,
}

impl<'p> Sentence<'p> {
    fn read(passage: &'p Passage, hit: &regex::Captures<'p>) -> Self {
        let rest = hit.get(3);
        let offset = rest.map_or(0, |rest| rest.start());
        let text = rest.map_or("", |rest| rest.as_str()).trim_end();
        let parts = PART.all(text).filter_map(|part| {
            let at = part.get(1)?;
            let state = search_key(group(&part, 2));
            Some((
                state,
                count(at.as_str())?,
                (offset + at.start(), offset + at.end()),
            ))
        });
        let noun = match search_key(group(hit, 2)).as_str() {
            "nhiem vu" => "nhiem vu",
            _ => "chi tieu",
        };
        Self {
            passage,
            excerpt: hit.get(0).map_or("", |whole| whole.as_str()),
            noun,
            total: count(group(hit, 1)),
            total_at: hit.get(1).map_or((0, 0), |at| (at.start(), at.end())),
            parts: parts.collect(),
        }
    }

    fn sum(&self, out: &mut Vec<Finding>) {
        let sum: u64 = self.parts.iter().map(|(_, count, _)| count).sum();
        let Some(total) = self
            .total
            .filter(|total| self.parts.len() > 1 && sum != *total)
        else {
            return;
        };
        let message = format!("Tổng số ghi {total}, các phần cộng lại là {sum}.");
        out.push(found(Code::CountsSum, self.passage, self.excerpt, message));
    }

    fn against(&self, tally: Option<&Tally>, code: Code, out: &mut Vec<Finding>) {
        let Some(tally) = tally else {
            return;
        };
        if let Some(total) = self.total.filter(|total| *total != tally.total) {
            let message = format!("Câu này ghi {total}, {} có {}.", tally.from, tally.total);
            let (start, end) = self.total_at;
            out.push(
                found(code, self.passage, self.excerpt, message).mended_by(self.passage.put(
                    start,
                    end,
                    &tally.total.to_string(),
                )),
            );
        }
        for (state, count, (start, end)) in &self.parts {
            let wanted = tally.count(state);
            if tally.knows(state) && wanted != *count {
                let message = format!("Câu này ghi {count}, {} có {wanted}.", tally.from);
                let excerpt = &self.passage.text[*start..];
                let excerpt = excerpt.split([',', '.', ';']).next().unwrap_or(excerpt);
                out.push(
                    found(code, self.passage, excerpt, message).mended_by(self.passage.put(
                        *start,
                        *end,
                        &wanted.to_string(),
                    )),
                );
            }
        }
    }
}

fn overdue(paper: &Paper<'_>, passage: &Passage, out: &mut Vec<Finding>) {
    let Some(facts) = paper.facts else {
        return;
    };
    let wanted = facts.tasks.iter().filter(|task| task.overdue).count();
    for hit in OVERDUE.all(&passage.text) {
        let told = count(group(&hit, 1));
        if let Some(told) = told.filter(|told| usize::try_from(*told) != Ok(wanted)) {
            let message = format!("Câu này ghi {told} nhiệm vụ quá hạn, sổ theo dõi có {wanted}.");
            let range = hit.get(1).map_or((0, 0), |at| (at.start(), at.end()));
            out.push(
                found(Code::CountsFacts, passage, group(&hit, 0), message).mended_by(passage.put(
                    range.0,
                    range.1,
                    &wanted.to_string(),
                )),
            );
        }
    }
}

/// Counts of the ledger.
mod ledger {
    use super::Tally;
    use crate::paper::Paper;
    use domain::text::search_key;

    const FROM: &str = "sổ theo dõi";

    pub(super) fn targets(paper: &Paper<'_>) -> Option<Tally> {
        let facts = paper.facts?;
        let states = facts.targets.iter().map(|t| search_key(t.verdict.label()));
        Some(Tally::of(states, FROM))
    }

    pub(super) fn tasks(paper: &Paper<'_>) -> Option<Tally> {
        let facts = paper.facts?;
        let states = facts.tasks.iter().map(|t| search_key(t.status.label()));
        Some(Tally::of(states, FROM))
    }
}

/// Counts of the paper's own tables.
mod tables {
    use super::Tally;
    use crate::paper::{Paper, Sheet};
    use domain::text::search_key;
    use report::model::RowKind;

    /// The states in a column, for rows that have a running number.
    fn states(sheet: &Sheet<'_>, column: usize) -> Option<Vec<String>> {
        let numbers = sheet.numbers()?;
        let rows = sheet
            .lines
            .iter()
            .filter(|line| line.row.kind == RowKind::Body);
        let numbered = rows.filter(|line| {
            let number = line.text(numbers).unwrap_or_default();
            number.trim().trim_end_matches('.').parse::<u32>().is_ok()
        });
        let state = |line: &crate::paper::Line<'_>| {
            let text = line.text(column).unwrap_or_default();
            let first = text.split(['(', ';', '\n']).next().unwrap_or("");
            search_key(first)
        };
        Some(numbered.map(state).collect())
    }

    fn tally(paper: &Paper<'_>, name: &[&str], state: &[&str]) -> Option<Tally> {
        paper.sheets.iter().find_map(|sheet| {
            sheet.column(|head| name.contains(&head))?;
            let column = sheet.column(|head| state.contains(&head))?;
            let words = format!("bảng ở {}", sheet.words.trim_end_matches(", bảng"));
            Some(Tally::of(states(sheet, column)?, &words))
        })
    }

    pub(super) fn targets(paper: &Paper<'_>) -> Option<Tally> {
        tally(
            paper,
            &["chi tieu", "ten chi tieu", "muc tieu"],
            &["danh gia", "ket qua danh gia"],
        )
        .or_else(|| super::super::goals::tally(paper))
    }

    pub(super) fn tasks(paper: &Paper<'_>) -> Option<Tally> {
        tally(
            paper,
            &["nhiem vu", "ten nhiem vu"],
            &["trang thai", "tien do", "tinh trang"],
        )
    }
}
