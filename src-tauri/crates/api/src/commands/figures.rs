//! Figures, and how a typed number or date is read.

use super::targets::one;
use crate::desk::Desk;
use crate::facts::Lens;
use crate::typed;
use crate::view::format::{exact, iso, value_text};
use crate::wire::{
    ById, DateText, DateView, Done, Draft, Edit, FigureDraft, NumberText, NumberView, ShareParts,
    ShareView, WireError,
};
use domain::figure::{Figure, FigureKind, Reading};
use domain::ids::EntryId;
use domain::item::LedgerTarget;
use domain::measure::Measure;
use domain::text::{Decimal, NumberKind, format_date, format_percent, search_key};
use domain::verdict::judge;
use store::Operation;

/// Enters a value of a target's measure.
pub fn record_figure(desk: &mut Desk, args: Draft<FigureDraft>) -> Result<Done, WireError> {
    let draft = args.draft;
    let target = one(
        desk,
        "target",
        draft.target.as_deref().unwrap_or_default().trim(),
    )?;
    let (no, measure) = measure_of(&target, draft.measure)?;
    let reading = reading(&draft, &measure, target.measures.is_empty(), None)?;
    let as_of = typed::optional_date("as_of", draft.as_of.as_deref(), desk.year()?)?;
    let figure = Figure {
        id: EntryId::default(),
        target: target.id,
        measure: no,
        as_of: as_of.unwrap_or_else(|| desk.host().today()),
        kind: kind(draft.estimate),
        reading,
        source: draft.source.unwrap_or_default(),
    };
    has_come(desk, &figure)?;
    desk.change(Operation::RecordFigure(figure))
}

/// Changes a value.
pub fn edit_figure(desk: &mut Desk, args: Edit<FigureDraft>) -> Result<Done, WireError> {
    let found = desk.reader()?.figure(&EntryId(args.id.clone()))?;
    let mut figure = found.ok_or_else(|| WireError::unknown("id", "số liệu", &args.id))?;
    let draft = args.draft;
    let target = one(desk, "target", figure.target.as_str())?;
    let (no, measure) = measure_of(&target, draft.measure.or(Some(figure.measure)))?;
    figure.measure = no;
    figure.reading = reading(
        &draft,
        &measure,
        target.measures.is_empty(),
        Some(figure.reading),
    )?;
    if let Some(date) = typed::optional_date("as_of", draft.as_of.as_deref(), desk.year()?)? {
        figure.as_of = date;
    }
    figure.kind = draft
        .estimate
        .map_or(figure.kind, |estimate| kind(Some(estimate)));
    typed::set(&mut figure.source, draft.source);
    has_come(desk, &figure)?;
    desk.change(Operation::EditFigure(figure))
}

/// Takes a value out.
pub fn drop_figure(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    desk.change(Operation::DropFigure(EntryId(args.id)))
}

/// What was counted, was counted by today; what is foreseen may speak of a day to come.
fn has_come(desk: &Desk, figure: &Figure) -> Result<(), WireError> {
    let says = "Số liệu thực hiện không thể sau hôm nay; nếu là số ước, hãy chọn Ước.";
    match figure.kind {
        FigureKind::Actual => desk.has_come("as_of", figure.as_of, says),
        FigureKind::Estimate => Ok(()),
    }
}

fn kind(estimate: Option<bool>) -> FigureKind {
    if estimate == Some(true) {
        FigureKind::Estimate
    } else {
        FigureKind::Actual
    }
}

/// The measure that is meant, with its number from 1.
pub(crate) fn measure_of(
    target: &LedgerTarget,
    no: Option<u32>,
) -> Result<(u32, Measure), WireError> {
    let no = no.unwrap_or(1);
    let mut measures = target.judged_measures();
    let index = usize::try_from(no)
        .ok()
        .and_then(|no| no.checked_sub(1))
        .filter(|index| *index < measures.len());
    match index {
        Some(index) => Ok((no, measures.swap_remove(index))),
        None => {
            let message = format!(
                "Chỉ tiêu “{}” có {} mức đo, không có mức thứ {no}.",
                target.id,
                measures.len()
            );
            Err(WireError::invalid("measure", message).hint("Hãy chọn lại mức đo."))
        }
    }
}

/// What was typed, checked against what the measure can hold; of a changed figure, what is left out stays.
pub(crate) fn reading(
    draft: &FigureDraft,
    measure: &Measure,
    milestone: bool,
    old: Option<Reading>,
) -> Result<Reading, WireError> {
    let value = typed::given(draft.value.as_deref());
    let parts = (
        typed::given(draft.numerator.as_deref()),
        typed::given(draft.denominator.as_deref()),
    );
    let reading = match (value, parts, old) {
        (None, (None, None), Some(old)) => old,
        (None, (None, None), None) => {
            return Err(WireError::invalid(
                "value",
                "Chưa ghi số liệu. Hãy ghi giá trị, hoặc tử số và mẫu số.",
            ));
        }
        (Some(_), (Some(_), _) | (_, Some(_)), _) => {
            let message = "Đã có tử số, mẫu số thì tỷ lệ được tính ra, không ghi thêm giá trị. Hãy bỏ một trong hai.";
            return Err(WireError::invalid("value", message));
        }
        (Some(value), ..) => Reading::Value(one_value(value, measure, milestone)?),
        (None, parts, old) => share_reading(parts, measure, old)?,
    };
    let field = if value.is_some() {
        "value"
    } else {
        "numerator"
    };
    reading
        .check(measure.is_percent())
        .map_err(|error| WireError::invalid(field, error.to_string()))?;
    Ok(reading)
}

fn one_value(typed: &str, measure: &Measure, milestone: bool) -> Result<Decimal, WireError> {
    if !milestone {
        return typed::number("value", typed, measure.number_kind());
    }
    match search_key(typed).as_str() {
        "1" | "da hoan thanh" | "hoan thanh" | "dat" | "co" => Ok(Decimal::ONE),
        "0" | "chua hoan thanh" | "chua dat" | "chua" | "khong" => Ok(Decimal::ZERO),
        _ => {
            let message = format!(
                "“{typed}” không rõ là đã hoàn thành hay chưa. Hãy ghi 1 (đã hoàn thành) hoặc 0 (chưa)."
            );
            Err(WireError::invalid("value", message))
        }
    }
}

fn share_reading(
    parts: (Option<&str>, Option<&str>),
    measure: &Measure,
    old: Option<Reading>,
) -> Result<Reading, WireError> {
    if !measure.is_percent() {
        let message = format!(
            "Chỉ tiêu này tính bằng “{}”, không phải tỷ lệ. Hãy ghi giá trị thay cho tử số, mẫu số.",
            measure.unit
        );
        return Err(WireError::invalid("numerator", message));
    }
    let (old_numerator, old_denominator) = match old {
        Some(Reading::Ratio {
            numerator,
            denominator,
        }) => (Some(numerator), Some(denominator)),
        _ => (None, None),
    };
    Ok(Reading::Ratio {
        numerator: part("numerator", parts.0, old_numerator, "tử số")?,
        denominator: part("denominator", parts.1, old_denominator, "mẫu số")?,
    })
}

/// A part is counted, `1.953` being 1953; with a comma it is an amount.
fn part(
    field: &str,
    typed: Option<&str>,
    old: Option<Decimal>,
    what: &str,
) -> Result<Decimal, WireError> {
    match (typed, old) {
        (Some(typed), _) if typed.contains(',') => {
            typed::number(field, typed, NumberKind::Quantity)
        }
        (Some(typed), _) => typed::number(field, typed, NumberKind::Count),
        (None, Some(old)) => Ok(old),
        (None, None) => Err(WireError::invalid(
            field,
            format!("Chưa ghi {what}. Hãy ghi đủ tử số và mẫu số."),
        )),
    }
}

/// Reads a typed number.
pub fn read_number(_: &mut Desk, args: NumberText) -> Result<NumberView, WireError> {
    let measure = Measure {
        unit: args.unit,
        ..Measure::default()
    };
    let value = typed::number("text", &args.text, measure.number_kind())?;
    Ok(NumberView {
        value: exact(value),
        text: value_text(value, &measure.unit),
    })
}

/// Reads a typed date; a day without a year is in the year worked on.
pub fn read_date(desk: &mut Desk, args: DateText) -> Result<DateView, WireError> {
    let date = typed::date("text", &args.text, desk.year()?)?;
    Ok(DateView {
        date: iso(date),
        text: format_date(date),
    })
}

/// A share of typed parts, and the verdict that it would give, before it is saved.
pub fn share(desk: &mut Desk, args: ShareParts) -> Result<ShareView, WireError> {
    let numerator = part(
        "numerator",
        typed::given(Some(&args.numerator)),
        None,
        "tử số",
    )?;
    let denominator = part(
        "denominator",
        typed::given(Some(&args.denominator)),
        None,
        "mẫu số",
    )?;
    let reading = Reading::Ratio {
        numerator,
        denominator,
    };
    reading
        .check(true)
        .map_err(|error| WireError::invalid("numerator", error.to_string()))?;
    let value = reading.value();
    let verdict = match args.target.as_deref() {
        Some(target) => Some(would_be(desk, target, args.measure, value)?),
        None => None,
    };
    Ok(ShareView {
        value: exact(value),
        text: format_percent(value),
        verdict: verdict.map(|v| v.code().to_owned()),
        verdict_text: verdict.map(|v| v.label().to_owned()).unwrap_or_default(),
    })
}

fn would_be(
    desk: &Desk,
    target: &str,
    measure: Option<u32>,
    value: Decimal,
) -> Result<domain::verdict::Verdict, WireError> {
    let target = one(desk, "target", target)?;
    let (_, measure) = measure_of(&target, measure)?;
    let lens: Lens = desk.lens()?;
    Ok(judge(
        &measure,
        Some(value),
        target.deadline(lens.year),
        lens.judged_on(),
    ))
}
