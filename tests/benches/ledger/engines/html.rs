//! The report as HTML for print, with the sizes of ours.

use std::path::Path;

use report::model::{Content, Document, Orientation, RowKind, Table};

const STYLE: &str = "
@page { size: A4; margin: 20mm 20mm 20mm 30mm; @top-center { content: counter(page) } }
@page lying { size: A4 landscape }
body { font: 14pt/1.29 Tinos; margin: 0 }
p { text-align: justify; text-indent: 1.27cm; margin: 6pt 0 }
h1 { font-size: 14pt; margin: 6pt 0; text-indent: 1.27cm }
section.lying { page: lying; font-size: 13pt; line-height: 1.15 }
table { border-collapse: collapse; width: 100% }
td, th { border: 0.6pt solid; padding: 2.5pt 4pt; vertical-align: top }
tr { break-inside: avoid }
";

/// The whole page.
pub fn source(document: &Document, fonts: &Path) -> String {
    let mut out =
        "<!DOCTYPE html><html lang=vi><meta charset=utf-8><title>Báo cáo thử</title><style>"
            .to_owned();
    for face in ["Regular", "Bold"] {
        let weight = face.to_lowercase().replace("regular", "normal");
        let file = fonts.join(format!("{face}.ttf"));
        out += &format!(
            "@font-face {{ font-family: Tinos; font-weight: {weight}; src: url('file://{}') }}",
            file.display()
        );
    }
    out += STYLE;
    out += "</style>";
    for section in &document.sections {
        let class = if section.orientation == Orientation::Landscape {
            "lying"
        } else {
            "upright"
        };
        out += &format!("<section class={class}>");
        for block in &section.blocks {
            match &block.content {
                Content::Heading(heading) => out += &format!("<h1>{}</h1>", heading.text),
                Content::Paragraph(paragraph) => {
                    let words: String =
                        paragraph.runs.iter().map(|run| run.text.as_str()).collect();
                    out += &format!("<p>{words}</p>");
                }
                Content::Table(table) => out += &grid(table),
                _ => {}
            }
        }
        out += "</section>";
    }
    out
}

fn grid(table: &Table) -> String {
    let mut out = "<table>".to_owned();
    for row in table.head.iter().chain(&table.rows) {
        let head = row.kind == RowKind::Head;
        out += if head { "<thead><tr>" } else { "<tr>" };
        for cell in &row.cells {
            let words: String = cell
                .paragraphs
                .iter()
                .flatten()
                .map(|run| run.text.as_str())
                .collect();
            let tag = if row.kind == RowKind::Body {
                "td"
            } else {
                "th"
            };
            out += &format!("<{tag} colspan={}>{words}</{tag}>", cell.columns);
        }
        out += if head { "</tr></thead>" } else { "</tr>" };
    }
    out + "</table>"
}
