//! Each target: its value, plan and verdict in sentences and tables, and in the ledger.

use super::shares::first_number;
use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{ENOUGH, Kind, Line, Paper, Passage, Sheet, found, found_at};
use crate::pattern::{group, patterns};
use crate::words::{beginning, number};
use domain::facts::{MeasureFact, TargetFact};
use domain::figure::FigureKind;
use domain::text::{Decimal, format_number, search_key};
use report::model::RowKind;

patterns! {
    OUTCOME = r"(?i)thực hiện (\d[\d.]*(?:,\d+)?)(?:%| [\p{L} ]{1,20}?)?(?: \([^()]*\))?(?:, ước cả năm (\d[\d.]*(?:,\d+)?)[^,]{0,15})?,? so với kế hoạch (?:là )?(trên |từ |không quá |dưới |khoảng |ít nhất |tối thiểu )?(\d[\d.]*(?:,\d+)?)[^,;]{0,40}, (đạt|chưa đạt|chưa đến hạn)\b";
    DONE = r"thực hiện (\d[\d.]*(?:,\d+)?)";
    REACHED = r"(?i)(?:đã|chưa) hoàn thành, (?:đạt|chưa đạt|chưa đến hạn)\b";
    LAST_VERDICT = r"(?i)(?:đánh giá chung: |, |: )(đạt|chưa đạt|chưa đến hạn|chưa có số liệu)\.?\s*$";
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    for passage in paper.of(|kind| kind == Kind::Paragraph) {
        outcomes(passage, out);
    }
    for sheet in &paper.sheets {
        if let Some(columns) = Columns::of(sheet) {
            rows(paper, sheet, &columns, out);
        }
    }
    if let Some(facts) = paper.facts {
        for target in &facts.targets {
            sentence(paper, target, out);
        }
    }
}

/// Whether a value reaches a plan, as the words before the plan bind.
fn reaches(value: Decimal, plan: Decimal, binding: &str) -> bool {
    match binding.trim() {
        "trên" | ">" => value > plan,
        "không quá" | "≤" => value <= plan,
        "dưới" | "<" => value < plan,
        _ => value >= plan,
    }
}

fn outcomes(passage: &Passage, out: &mut Vec<Finding>) {
    for hit in OUTCOME.all(&passage.text) {
        let values = (number(group(&hit, 1)), number(group(&hit, 4)));
        let (Some(value), Some(plan)) = values else {
            continue;
        };
        let binding = group(&hit, 3);
        verdict(passage, &hit, reaches(value, plan, binding), out);
        let ceiling = matches!(binding.trim(), "không quá" | "dưới");
        if let Some(estimate) = number(group(&hit, 2)).filter(|e| *e < value && !ceiling) {
            let message = format!(
                "Ước cả năm {} thấp hơn số đã thực hiện {}.",
                format_number(estimate),
                format_number(value)
            );
            out.push(found(Code::EstimateBelow, passage, group(&hit, 0), message));
        }
    }
}

fn verdict(passage: &Passage, hit: &regex::Captures<'_>, reached: bool, out: &mut Vec<Finding>) {
    let told = group(hit, 5);
    let right = match told {
        "đạt" => reached,
        _ => !reached,
    };
    if right {
        return;
    }
    let wanted = if reached { "đạt" } else { "chưa đạt" };
    let message = format!("Số thực hiện so với kế hoạch là {wanted}, câu này ghi “{told}”.");
    let range = hit.get(5).map_or((0, 0), |at| (at.start(), at.end()));
    let mut repair = passage.put(range.0, range.1, wanted);
    repair.label = format!("Sửa thành “{wanted}”");
    let excerpt = group(hit, 0);
    out.push(found(Code::VerdictValue, passage, excerpt, message).mended_by(repair));
}

/// The columns of a table of targets.
struct Columns {
    text: usize,
    plan: Option<usize>,
    actual: usize,
    verdict: Option<usize>,
    note: Option<usize>,
}

impl Columns {
    fn of(sheet: &Sheet<'_>) -> Option<Self> {
        Some(Self {
            text: sheet.column(|head| matches!(head, "chi tieu" | "ten chi tieu" | "muc tieu"))?,
            plan: sheet.column(|head| head == "ke hoach" || head.starts_with("ke hoach ")),
            actual: sheet.column(|head| head == "thuc hien" || head.starts_with("thuc hien "))?,
            verdict: sheet.column(|head| head.starts_with("danh gia")),
            note: sheet.column(|head| head.contains("nguyen nhan") || head.starts_with("ghi chu")),
        })
    }
}

fn rows(paper: &Paper<'_>, sheet: &Sheet<'_>, columns: &Columns, out: &mut Vec<Finding>) {
    let mut above: Option<String> = None;
    for line in sheet
        .lines
        .iter()
        .filter(|line| line.row.kind == RowKind::Body)
    {
        let Some(text) = line.text(columns.text) else {
            continue;
        };
        let name = text.lines().next().unwrap_or("").to_owned();
        let part = name.starts_with("- ");
        row_verdict(sheet, line, columns, out);
        if !part {
            above = Some(name.clone());
            row_reason(sheet, line, columns, &name, out);
        }
        let target = above.clone().unwrap_or_default();
        row_value(
            paper,
            sheet,
            line,
            columns,
            (&target, part.then_some(name.as_str())),
            out,
        );
        row_facts(
            paper,
            sheet,
            line,
            columns,
            (&target, part.then_some(name.as_str())),
            out,
        );
    }
}

/// Đạt or chưa đạt against plan and result of the row.
fn row_verdict(sheet: &Sheet<'_>, line: &Line<'_>, columns: &Columns, out: &mut Vec<Finding>) {
    let (Some(plan), Some(verdict)) = (columns.plan, columns.verdict) else {
        return;
    };
    let texts = (
        line.text(plan),
        line.text(columns.actual),
        line.text(verdict),
    );
    let (Some(plan), Some(actual), Some(told)) = texts else {
        return;
    };
    let values = (
        first_number(&actual).and_then(number),
        first_number(&plan).and_then(number),
    );
    let (Some(value), Some(planned)) = values else {
        return;
    };
    let binding: String = plan
        .trim()
        .chars()
        .take_while(|c| !c.is_ascii_digit())
        .collect();
    let binding = binding.to_lowercase();
    let key = search_key(&told);
    let reached = reaches(value, planned, &binding);
    let wrong = key == "dat" && !reached || (key == "chua dat" || key == "chua den han") && reached;
    if wrong {
        let message = format!(
            "Thực hiện {}, kế hoạch {}: đánh giá không phải “{told}”.",
            actual.replace('\n', " "),
            plan.trim()
        );
        let words = sheet.cell_words(line, verdict);
        out.push(found_at(
            Code::VerdictValue,
            &sheet.id,
            &words,
            &told,
            message,
        ));
    }
}

fn row_reason(
    sheet: &Sheet<'_>,
    line: &Line<'_>,
    columns: &Columns,
    name: &str,
    out: &mut Vec<Finding>,
) {
    let (Some(verdict), Some(note)) = (columns.verdict, columns.note) else {
        return;
    };
    let unmet = line
        .text(verdict)
        .is_some_and(|told| search_key(&told) == "chua dat");
    let silent = line.text(note).is_some_and(|note| note.is_empty());
    if unmet && silent {
        let message = format!(
            "Chỉ tiêu “{}” chưa đạt mà không nêu nguyên nhân.",
            beginning(name, 12)
        );
        let words = sheet.cell_words(line, note);
        out.push(found_at(
            Code::ReasonMissing,
            &sheet.id,
            &words,
            "",
            message,
        ));
    }
}

fn head_of(text: &str) -> String {
    head_of_key(&search_key(text)).to_owned()
}

fn head_of_key(key: &str) -> &str {
    let key = key.trim_start_matches(['-', ' ']);
    let end = key
        .char_indices()
        .nth(ENOUGH)
        .map_or(key.len(), |(at, _)| at);
    &key[..end]
}

/// Letters by which a target is told from others.
const TELLING: usize = 12;

/// The paragraphs that speak of a target.
fn spoken<'p>(paper: &'p Paper<'_>, target: &str) -> Vec<&'p Passage> {
    let head = head_of(target);
    if head.chars().count() < TELLING {
        return Vec::new();
    }
    let body = |p: &Passage| p.section == 0 && p.kind == Kind::Paragraph;
    let tells = |text: &str| DONE.is_in(text) || REACHED.is_in(text);
    let speaks = |p: &Passage, key: &str| body(p) && is_called(key, &head) && tells(&p.text);
    let all = paper.keyed();
    all.filter(|(p, key)| speaks(p, key))
        .map(|(p, _)| p)
        .collect()
}

/// Whether a passage begins with the words of a target, or with their short form before an ellipsis.
fn is_called(key: &str, head: &str) -> bool {
    let begun = head_of_key(key);
    match begun.split_once('…') {
        Some((short, _)) => short.chars().count() >= TELLING && head.starts_with(short.trim_end()),
        None => begun.starts_with(head),
    }
}

/// Where a sentence tells the result of a target, or of one of its measures.
fn told(passage: &Passage, part: Option<&str>) -> Option<std::ops::Range<usize>> {
    let from = match part {
        None => 0,
        Some(part) => {
            let words = part.trim_start_matches(['-', ' ']);
            // The words of a measure may stand in those of its target too.
            passage.text.find(&format!("{words}: thực hiện"))? + words.len()
        }
    };
    let hit = DONE.first(&passage.text[from..])?.get(1)?;
    Some(from + hit.start()..from + hit.end())
}

fn row_value(
    paper: &Paper<'_>,
    sheet: &Sheet<'_>,
    line: &Line<'_>,
    columns: &Columns,
    (target, part): (&str, Option<&str>),
    out: &mut Vec<Finding>,
) {
    let Some(actual) = line.text(columns.actual) else {
        return;
    };
    let Some(printed) = first_number(&actual) else {
        return;
    };
    // Of several measures the first sentence is not that of the whole.
    let all = spoken(paper, target);
    let Some((passage, told)) = all
        .first()
        .and_then(|passage| Some((passage, &passage.text[told(passage, part)?])))
    else {
        return;
    };
    if number(told) != number(printed) {
        let message = format!(
            "Lời văn ({}) ghi {told}, bảng ghi {printed}.",
            passage.words
        );
        let words = sheet.cell_words(line, columns.actual);
        out.push(found_at(
            Code::ValueDiffers,
            &sheet.id,
            &words,
            printed,
            message,
        ));
    }
}

fn same_target<'f>(paper: &'f Paper<'_>, text: &str) -> Option<&'f TargetFact> {
    let head = head_of(text);
    let mut found = paper
        .facts?
        .targets
        .iter()
        .filter(|t| head_of(&t.text) == head);
    found.next().filter(|_| found.next().is_none())
}

/// The printed result of a measure, where it was counted.
fn counted(measure: &MeasureFact) -> Option<Decimal> {
    let value = measure.value.filter(|_| !measure.milestone)?;
    (measure.kind != Some(FigureKind::Estimate)).then(|| measure.measure.rounded(value))
}

fn row_facts(
    paper: &Paper<'_>,
    sheet: &Sheet<'_>,
    line: &Line<'_>,
    columns: &Columns,
    (target, part): (&str, Option<&str>),
    out: &mut Vec<Finding>,
) {
    let Some(target) = same_target(paper, target) else {
        return;
    };
    let measure = measure_of(target, part);
    out.extend(measure.and_then(|measure| value_in_row(sheet, line, columns, measure)));
    let verdict = match part {
        None => target.verdict.label(),
        Some(_) => measure.map_or("", |measure| measure.verdict.label()),
    };
    out.extend(verdict_in_row(sheet, line, columns, verdict));
}

/// The measure that a row speaks of: the only one, or the part that it names.
fn measure_of<'t>(target: &'t TargetFact, part: Option<&str>) -> Option<&'t MeasureFact> {
    match (part, target.measures.as_slice()) {
        (None, [only]) => Some(only),
        (None, _) => None,
        (Some(part), measures) => measures
            .iter()
            .find(|m| head_of(&m.measure.of) == head_of(part)),
    }
}

fn value_in_row(
    sheet: &Sheet<'_>,
    line: &Line<'_>,
    columns: &Columns,
    measure: &MeasureFact,
) -> Option<Finding> {
    let value = counted(measure)?;
    let cell = line.text(columns.actual)?;
    let printed = first_number(&cell)?;
    if number(printed)? == value {
        return None;
    }
    let shown = format_number(value);
    let message = format!("Sổ theo dõi ghi {shown}, bảng ghi {printed}.");
    let words = sheet.cell_words(line, columns.actual);
    let code = Code::ValueFacts;
    Some(found_at(code, &sheet.id, &words, printed, message))
}

fn verdict_in_row(
    sheet: &Sheet<'_>,
    line: &Line<'_>,
    columns: &Columns,
    wanted: &str,
) -> Option<Finding> {
    let told = line.text(columns.verdict?)?;
    if told.is_empty() || wanted.is_empty() || search_key(&told) == search_key(wanted) {
        return None;
    }
    let message = format!("Sổ theo dõi đánh giá “{wanted}”, bảng ghi “{told}”.");
    let words = sheet.row_words(line);
    let code = Code::VerdictFacts;
    Some(found_at(code, &sheet.id, &words, &told, message))
}

/// The sentence of a target against the ledger.
fn sentence(paper: &Paper<'_>, target: &TargetFact, out: &mut Vec<Finding>) {
    for passage in spoken(paper, &target.text) {
        said(passage, target, out);
    }
}

fn said(passage: &Passage, target: &TargetFact, out: &mut Vec<Finding>) {
    let several = target.measures.len() > 1;
    for measure in &target.measures {
        let part = several.then_some(measure.measure.of.as_str());
        sentence_value(passage, measure, part, out);
    }
    let wanted = target.verdict.label();
    if let Some(hit) = LAST_VERDICT.first(&passage.text)
        && search_key(group(&hit, 1)) != search_key(wanted)
    {
        let told = group(&hit, 1);
        let message = format!("Sổ theo dõi đánh giá “{wanted}”, câu này ghi “{told}”.");
        let range = hit.get(1).map_or((0, 0), |at| (at.start(), at.end()));
        out.push(
            found(Code::VerdictFacts, passage, told, message).mended_by(passage.put(
                range.0,
                range.1,
                &wanted.to_lowercase(),
            )),
        );
    }
}

/// The result of a measure in the sentence of its target, against the ledger.
fn sentence_value(
    passage: &Passage,
    measure: &MeasureFact,
    part: Option<&str>,
    out: &mut Vec<Finding>,
) {
    let (Some(value), Some(at)) = (counted(measure), told(passage, part)) else {
        return;
    };
    let told = &passage.text[at.clone()];
    if number(told).is_some_and(|told| told != value) {
        let shown = format_number(value);
        let message = format!("Sổ theo dõi ghi {shown}, câu này ghi {told}.");
        let repair = passage.put(at.start, at.end, &shown);
        out.push(found(Code::ValueFacts, passage, told, message).mended_by(repair));
    }
}
