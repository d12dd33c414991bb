//! The words of a block, as they must be found again in the printed file.

use super::closing::as_list;
use super::head::{Addressees, Head};
use super::text::Run;
use super::{AnnexHead, Block, Chart, Content, Document, Row, Signature, Table, Title};

/// The first line of the national motto.
pub const COUNTRY: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// The second line of the national motto.
pub const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
/// The word before the addressees.
pub const TO: &str = "Kính gửi:";
/// The words before the recipients.
pub const RECIPIENTS: &str = "Nơi nhận:";

impl Document {
    /// The text of every block in reading order, with the block's id.
    pub fn blocks_text(&self) -> impl Iterator<Item = (&str, Vec<String>)> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        blocks.map(|block| (block.id.as_str(), block.text()))
    }
}

impl Block {
    /// The runs of its paragraphs, those of a table cell by cell; other blocks have none.
    pub fn paragraphs(&self) -> Vec<&[Run]> {
        match &self.content {
            Content::Paragraph(paragraph) => vec![&paragraph.runs],
            Content::Table(table) => {
                let rows = table.head.iter().chain(&table.rows);
                let cells = rows.flat_map(|row| &row.cells);
                cells
                    .flat_map(|cell| cell.paragraphs.iter().map(Vec::as_slice))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// Its text as printed: one entry for each stretch that stands together on the page, in reading order.
    pub fn text(&self) -> Vec<String> {
        match &self.content {
            Content::Head(head) => head_text(head),
            Content::Title(title) => title_text(title),
            Content::Addressees(addressees) => addressees_text(addressees),
            Content::Bases(bases) => bases.clone(),
            Content::Heading(heading) => heading.text.split('\n').map(str::to_owned).collect(),
            Content::Paragraph(paragraph) => vec![joined(&paragraph.runs)],
            Content::Table(table) => table_text(table),
            Content::Chart(chart) => chart_text(chart),
            Content::Signature(signature) => signature_text(signature),
            Content::AnnexHead(annex) => annex_text(annex),
        }
    }
}

/// The words of runs, one after the other.
pub(crate) fn joined(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// What stands in the top margin, then the two columns, then what hangs below them and at the foot of page 1.
fn head_text(head: &Head) -> Vec<String> {
    let circulation = head.circulation.map(|mark| mark.label().to_owned());
    let mut lines: Vec<String> = circulation.into_iter().collect();
    for part in [&head.copy_mark, &head.parent, &head.agency] {
        lines.extend(part.iter().cloned());
    }
    lines.extend([COUNTRY.to_owned(), MOTTO.to_owned()]);
    lines.extend((!head.enclosed).then(|| head.number.line()));
    lines.extend(head.about.iter().map(|about| format!("V/v {about}")));
    lines.extend((!head.enclosed).then(|| head.place_and_date.line()));
    lines.extend(head.urgency.map(|mark| mark.label().to_owned()));
    lines.extend(head.contact.iter().cloned());
    lines
}

fn title_text(title: &Title) -> Vec<String> {
    let lines = std::iter::once(&title.type_name).chain(&title.abstract_lines);
    lines.chain(&title.reference).cloned().collect()
}

fn annex_text(annex: &AnnexHead) -> Vec<String> {
    let mut lines = annex.own_file.clone();
    lines.push(annex.word.clone());
    lines.extend(annex.title.iter().cloned());
    lines.extend(annex.reference.clone());
    lines
}

fn addressees_text(Addressees(addressees): &Addressees) -> Vec<String> {
    match addressees.as_slice() {
        [one] => vec![format!("{TO} {one}")],
        several => std::iter::once(TO.to_owned())
            .chain(as_list(several))
            .collect(),
    }
}

fn table_text(table: &Table) -> Vec<String> {
    let cells = |row: &Row| -> Vec<String> {
        row.cells
            .iter()
            .flat_map(|cell| cell.paragraphs.iter().map(|runs| joined(runs)))
            .collect()
    };
    table
        .head
        .iter()
        .chain(&table.rows)
        .flat_map(cells)
        .filter(|text| !text.is_empty())
        .collect()
}

/// Caption and legend, then each bar's label with its numbers.
fn chart_text(chart: &Chart) -> Vec<String> {
    let legend = chart.legend.iter().filter(|_| chart.has_legend());
    let heads = std::iter::once(&chart.caption).chain(legend);
    let bar = |bar| {
        let numbers = chart.printed(bar).into_iter();
        std::iter::once(bar.label.as_str()).chain(numbers)
    };
    heads
        .map(String::as_str)
        .chain(chart.bars.iter().flat_map(bar))
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
        .collect()
}

fn signature_text(signature: &Signature) -> Vec<String> {
    let mut lines = Vec::new();
    if !signature.recipients.is_empty() {
        lines.push(RECIPIENTS.to_owned());
        lines.extend(as_list(&signature.recipients));
    }
    lines.extend(signature.drafted.clone());
    lines.extend(signature.capacity.iter().cloned());
    lines.extend(signature.below().cloned());
    lines
}
