//! What the crates below say when they refuse, put on the wire.

use crate::wire::{ErrorCode, WireError};
use domain::report::ReportRuleError;
use domain::text::shown;
use import::SeedError;
use office::OfficeError;
use store::StoreError;

impl From<StoreError> for WireError {
    fn from(error: StoreError) -> Self {
        Self {
            field: field_of(&error),
            ..Self::new(code_of(&error), shown(&error.to_string()))
        }
    }
}

fn code_of(error: &StoreError) -> ErrorCode {
    use StoreError as E;
    match error {
        E::Held { .. } | E::Busy => ErrorCode::Held,
        E::Newer { .. } => ErrorCode::NewerStore,
        E::NotOurs { .. } | E::Damaged { .. } | E::BrokenCell(_) => ErrorCode::DamagedStore,
        E::NoStore { .. } => ErrorCode::NotReady,
        E::Unknown { .. } => ErrorCode::Unknown,
        E::Report(error) => code_of_rule(error),
        E::Block(refused) => refused
            .first()
            .map_or(ErrorCode::Refused, |(_, error)| code_of(error)),
        E::BadId { .. } | E::Blank { .. } | E::Text { .. } => ErrorCode::Invalid,
        E::Reading(_) | E::Measure(_) | E::Progress(_) => ErrorCode::Invalid,
        E::DiskFull | E::ReadOnly { .. } | E::Disk { .. } | E::Unreadable { .. } => ErrorCode::Disk,
        E::Stopped => ErrorCode::Stopped,
        E::OldSqlite(_) | E::Sqlite(_) => ErrorCode::Internal,
        E::StoreExists { .. }
        | E::HoldsAgency { .. }
        | E::Older { .. }
        | E::Taken { .. }
        | E::NotHeld { .. }
        | E::HasEntries { .. }
        | E::PlanWords { .. }
        | E::Refused(_)
        | E::NothingToUndo
        | E::NothingToRedo
        | E::BeforeFounding
        | E::Diverged { .. } => ErrorCode::Refused,
    }
}

/// What was typed wrongly is invalid; what a report's state forbids is refused.
fn code_of_rule(error: &ReportRuleError) -> ErrorCode {
    match error {
        ReportRuleError::BadNumber { .. }
        | ReportRuleError::NoSigner
        | ReportRuleError::OtherSigner { .. }
        | ReportRuleError::BeforeCutOff { .. } => ErrorCode::Invalid,
        _ => ErrorCode::Refused,
    }
}

fn field_of(error: &StoreError) -> Option<String> {
    match error {
        StoreError::Text { field, .. } => Some(field.clone()),
        StoreError::Report(error) => field_of_rule(error).map(str::to_owned),
        StoreError::Progress(_) => Some("percent".to_owned()),
        StoreError::Reading(_) => Some("value".to_owned()),
        StoreError::Measure(error) => Some(error.field().to_owned()),
        _ => None,
    }
}

fn field_of_rule(error: &ReportRuleError) -> Option<&'static str> {
    match error {
        ReportRuleError::BadNumber { .. } => Some("number"),
        ReportRuleError::NoSigner | ReportRuleError::OtherSigner { .. } => Some("signer"),
        ReportRuleError::BeforeCutOff { .. } => Some("date"),
        _ => None,
    }
}

impl From<OfficeError> for WireError {
    fn from(error: OfficeError) -> Self {
        match error {
            OfficeError::Text(error) => error.into(),
            OfficeError::NoTable => Self::new(ErrorCode::Refused, error.to_string()).at("out"),
            OfficeError::Workbook(_) | OfficeError::Package(_) => Self::internal(error),
        }
    }
}

impl From<SeedError> for WireError {
    fn from(error: SeedError) -> Self {
        Self::new(ErrorCode::Invalid, error.to_string())
    }
}

impl From<Vec<SeedError>> for WireError {
    fn from(errors: Vec<SeedError>) -> Self {
        let sentences: Vec<String> = errors.iter().map(ToString::to_string).collect();
        Self::new(ErrorCode::Invalid, sentences.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_without_tables_is_refused_as_excel_and_no_fault_of_the_program() {
        let error = WireError::from(OfficeError::NoTable);
        assert_eq!(error.code, ErrorCode::Refused);
        assert_eq!(error.field.as_deref(), Some("out"));
        let packing = WireError::from(OfficeError::Package("x".to_owned()));
        assert_eq!(packing.code, ErrorCode::Internal);
    }
}
