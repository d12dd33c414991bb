//! Charts: lying bars with their labels and numbers.

use super::compose::Composer;
use crate::ReportError;
use crate::model::{Chart, Paragraph, Run};

impl Composer<'_> {
    /// A chart under its caption.
    pub(super) fn chart(&mut self, chart: &Chart) -> Result<(), ReportError> {
        self.paragraph(&Paragraph::centred(Run::bold(chart.caption.as_str())))
    }
}
