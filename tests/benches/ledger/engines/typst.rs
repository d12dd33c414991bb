//! The report as a source of Typst, with the sizes of ours.

use report::model::{Content, Document, Orientation, RowKind, Table};

const SETTINGS: &str = r##"#set document(title: "Báo cáo thử")
#set page(paper: "a4", margin: (left: 30mm, rest: 20mm), numbering: "1", number-align: top + center)
#set text(font: "Tinos", size: 14pt, lang: "vi", top-edge: "ascender", bottom-edge: "descender")
#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true), leading: 2pt, spacing: 6pt)
#show heading: set text(size: 14pt)
#set table(inset: (x: 4pt, y: 2.5pt), stroke: 0.6pt)
"##;

/// The whole source.
pub fn source(document: &Document) -> String {
    let mut out = SETTINGS.to_owned();
    for section in &document.sections {
        if section.orientation == Orientation::Landscape {
            out += "#set page(flipped: true)\n";
        }
        for block in &section.blocks {
            match &block.content {
                Content::Heading(heading) => {
                    out += &format!("#heading(level: 1)[{}]\n\n", escaped(&heading.text))
                }
                Content::Paragraph(paragraph) => {
                    let words: String =
                        paragraph.runs.iter().map(|run| run.text.as_str()).collect();
                    out += &format!("{}\n\n", escaped(&words));
                }
                Content::Table(table) => out += &grid(table),
                _ => {}
            }
        }
    }
    out
}

fn grid(table: &Table) -> String {
    let mut out = format!(
        "#set text(size: {}pt)\n#set par(justify: false, first-line-indent: 0pt, leading: 0pt)\n#table(columns: (auto, 3.4fr, 25mm, 1.3fr, 1.2fr, auto, auto, auto),\n",
        table.size
    );
    for row in table.head.iter().chain(&table.rows) {
        let (open, close) = match row.kind {
            RowKind::Head => ("table.header(", "),\n"),
            _ => ("", "\n"),
        };
        out += open;
        for cell in &row.cells {
            let words: String = cell
                .paragraphs
                .iter()
                .flatten()
                .map(|run| run.text.as_str())
                .collect();
            out += &match row.kind {
                RowKind::Body => format!("[{}],", escaped(&words)),
                _ => format!(
                    "table.cell(colspan: {})[*{}*],",
                    cell.columns,
                    escaped(&words)
                ),
            };
        }
        out += close;
    }
    out + ")\n"
}

fn escaped(text: &str) -> String {
    text.chars()
        .flat_map(|c| {
            let special = "\\#*_`$<>@[]~'\"=+-/".contains(c);
            special.then_some('\\').into_iter().chain([c])
        })
        .collect()
}
