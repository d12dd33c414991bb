//! Figures as rows.

use super::format::{code_of, exact, iso, typed_text, value_text};
use crate::wire::FigureView;
use domain::figure::{Figure, FigureKind, Reading};
use domain::measure::Measure;
use domain::text::{Decimal, format_date, format_number};

/// A dated value of a measure.
pub(crate) fn figure_view(figure: &Figure, measures: &[Measure]) -> FigureView {
    let (numerator, denominator) = parts(figure);
    let value = figure.reading.value();
    FigureView {
        id: figure.id.to_string(),
        target: figure.target.to_string(),
        measure: figure.measure,
        as_of: iso(figure.as_of),
        as_of_text: format_date(figure.as_of),
        kind: code_of(figure.kind),
        kind_text: match figure.kind {
            FigureKind::Actual => "Thực hiện".to_owned(),
            FigureKind::Estimate => "Ước".to_owned(),
        },
        value: exact(value),
        value_text: value_text(value, unit(figure, measures)),
        edit_text: typed_text(value),
        numerator: numerator.map(exact),
        numerator_text: numerator.map(format_number).unwrap_or_default(),
        denominator: denominator.map(exact),
        denominator_text: denominator.map(format_number).unwrap_or_default(),
        source: figure.source.clone(),
    }
}

fn unit<'a>(figure: &Figure, measures: &'a [Measure]) -> &'a str {
    let index = usize::try_from(figure.measure)
        .unwrap_or(0)
        .saturating_sub(1);
    measures
        .get(index)
        .map_or("", |measure| measure.unit.as_str())
}

fn parts(figure: &Figure) -> (Option<Decimal>, Option<Decimal>) {
    match figure.reading {
        Reading::Ratio {
            numerator,
            denominator,
        } => (Some(numerator), Some(denominator)),
        Reading::Value(_) => (None, None),
    }
}
