//! Results and shortcomings, area by area.

use super::lists::{ending, slug};
use crate::ReportError;
use crate::kinds::Source;
use crate::kinds::compose::Composer;
use crate::kinds::origins::{plain, runs};
use crate::kinds::outline::Area;
use crate::kinds::sentences::Sentence;
use crate::kinds::view::TaskView;
use crate::model::{Heading, Level, Paragraph};
use domain::document::{Document, ResultLine};
use minijinja::context;
use minijinja::value::Serde;
use serde::Serialize;

impl Composer<'_> {
    /// Every area with its two halves: a stored document's own, or the ledger's areas of tasks.
    pub(crate) fn areas(&mut self, id: &str, words: &Area) -> Result<(), ReportError> {
        match self.source {
            Source::Stored(document) => self.stored_areas(document),
            Source::Ledger(_) => self.ledger_areas(id, words)?,
        }
        Ok(())
    }

    fn stored_areas(&mut self, document: &Document) {
        for area in &document.areas {
            let level = if area.no.contains('.') {
                Level::SubNumber
            } else {
                Level::Number
            };
            let id = format!("area-{}", area.no);
            self.push(
                id.as_str(),
                Heading::new(level, format!("{}. {}", area.no, area.title)),
            );
            self.stored_half(
                &format!("{id}/a"),
                "a)",
                &area.results_heading,
                &area.results,
            );
            self.stored_half(
                &format!("{id}/b"),
                "b)",
                &area.shortcomings_heading,
                &area.shortcomings,
            );
        }
    }

    /// The heading of a half and its lines, the first of them on the heading's line where the document has it so.
    fn stored_half(&mut self, id: &str, mark: &str, heading: &str, lines: &[ResultLine]) {
        if heading.is_empty() && lines.is_empty() {
            return;
        }
        let heading = format!("{mark} {heading}");
        let (inline, below): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.inline);
        match inline.as_slice() {
            [] => self.push(id, Heading::new(Level::Letter, heading)),
            inline => {
                let texts: Vec<&str> = inline.iter().map(|line| line.text.as_str()).collect();
                let paragraph = Paragraph::body(format!("{heading} {}", texts.join(" ")));
                self.push(
                    id,
                    if below.is_empty() {
                        paragraph
                    } else {
                        paragraph.kept_with_next()
                    },
                );
            }
        }
        for (number, line) in (1..).zip(below) {
            self.push(
                format!("{id}/{number}"),
                Paragraph::body(line.text.as_str()),
            );
        }
    }

    fn ledger_areas(&mut self, id: &str, words: &Area) -> Result<(), ReportError> {
        for area in self.view.areas.clone() {
            let id = format!("{id}/{}", slug(&area));
            let heading = format!("{} {area}", self.numbering.next(Level::Number));
            self.push_heading(id.as_str(), Level::Number, heading);
            self.results(&id, &area, words)?;
            self.wanting(&id, &area, words)?;
        }
        Ok(())
    }

    fn results(&mut self, id: &str, area: &str, words: &Area) -> Result<(), ReportError> {
        let wanting = |task: &TaskView| self.view.shortcomings.iter().any(|w| w.id == task.id);
        let told_below = |task: &TaskView| !task.begun && task.result.is_empty() && wanting(task);
        let of_area = self.view.tasks.iter().filter(|task| task.area == area);
        let items: Vec<_> = of_area
            .filter(|task| words.no_results.is_none() || !told_below(task))
            .map(|task| (task.id.clone(), task.clone()))
            .collect();
        let heading = self.fill(&words.results)?;
        let none = match &words.no_results {
            Some(none) if self.is_entered(area) => none,
            _ => &words.no_data,
        };
        self.half(&format!("{id}/a"), &heading, items, &words.result, none)
    }

    fn wanting(&mut self, id: &str, area: &str, words: &Area) -> Result<(), ReportError> {
        let of_area = self
            .view
            .shortcomings
            .iter()
            .filter(|wanting| wanting.kind == "task" && wanting.group == area);
        let items: Vec<_> = of_area
            .map(|wanting| (wanting.id.clone(), wanting.clone()))
            .collect();
        let heading = self.fill(&words.shortcomings)?;
        let none = if self.is_entered(area) {
            &words.none
        } else {
            &words.no_data
        };
        self.half(
            &format!("{id}/b"),
            &heading,
            items,
            &words.shortcoming,
            none,
        )
    }

    fn is_entered(&self, area: &str) -> bool {
        self.view
            .tasks
            .iter()
            .any(|task| task.area == area && task.entered)
    }

    /// A half of an area: its lines under its heading, or the words for none on the heading's line.
    fn half<T: Serialize>(
        &mut self,
        id: &str,
        heading: &str,
        items: Vec<(String, T)>,
        line: &Sentence,
        none: &Sentence,
    ) -> Result<(), ReportError> {
        let heading = format!("{} {heading}", self.numbering.next(Level::Letter));
        if items.is_empty() {
            let none = self.fill(none)?;
            self.push_none(id, heading, &none);
            return Ok(());
        }
        self.push_heading(id, Level::Letter, heading);
        let count = items.len();
        for (at, (item_id, item)) in items.into_iter().enumerate() {
            let text = self.fill_with(
                line,
                context! { item => Serde(&item), end => ending(at, count) },
            )?;
            self.push_generated(&format!("{id}/{item_id}"), &text);
        }
        Ok(())
    }

    /// The words for none on the heading's line; what a person wrote in their stead stands below it.
    fn push_none(&mut self, id: &str, heading: String, none: &str) {
        if self.writing.is_overwritten(id) {
            self.push_heading(format!("{id}/heading"), Level::Letter, heading);
            self.push_generated(id, none);
            return;
        }
        self.writing.under(Level::Letter, &heading);
        self.writing.generated(id, plain(none));
        self.push(id, Paragraph::body(runs(&format!("{heading} {none}"))));
    }
}
