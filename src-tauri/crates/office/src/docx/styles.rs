//! The styles of the Word file: the decree's sizes and styles (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V), under
//! Word's own names where Word has one.

use report::model::{Align, Level};
use report::sizes::{self, BODY};

use super::namespaces::MAIN;
use super::units::{half_points, twips};
use crate::xml::{Element, el, val};

/// The font of all text.
const FONT: &str = "Times New Roman";

/// A style of paragraphs.
struct Style {
    id: &'static str,
    name: &'static str,
    size: f32,
    bold: bool,
    italic: bool,
    align: Align,
    /// First line moved in.
    indented: bool,
    /// Points after it.
    after: f32,
    /// Lines as in the body, not single.
    body_lines: bool,
    kept: bool,
    /// Depth in the outline, from 0.
    outline: Option<usize>,
    /// Level in the numbering of headings.
    numbered: Option<usize>,
}

const PLAIN: Style = Style {
    id: "",
    name: "",
    size: BODY,
    bold: false,
    italic: false,
    align: Align::Left,
    indented: false,
    after: 0.0,
    body_lines: false,
    kept: false,
    outline: None,
    numbered: None,
};

const BODY_TEXT: Style = Style {
    align: Align::Justify,
    indented: true,
    after: sizes::PARAGRAPH_GAP,
    body_lines: true,
    ..PLAIN
};

const CENTRED: Style = Style {
    align: Align::Centre,
    kept: true,
    ..PLAIN
};

const HEADING: Style = Style {
    bold: true,
    kept: true,
    ..BODY_TEXT
};

/// Word's styles of headings for the levels of an outline (mục II.6.đ of the same annex).
pub(super) fn of_heading(level: Level) -> &'static str {
    match level {
        Level::Part => "Heading1",
        Level::Roman => "Heading2",
        Level::Number => "Heading3",
        Level::SubNumber => "Heading4",
        Level::Letter => "Heading5",
    }
}

/// The part `word/styles.xml`; headings take their numbers from list 1.
pub(super) fn part(language: &str) -> Element {
    let mut styles = el("w:styles")
        .attr("xmlns:w", MAIN)
        .with(defaults(language))
        .with(normal());
    for style in headings().into_iter().chain(page()) {
        styles = styles.with(paragraph_style(&style));
    }
    styles.with_all([plain_table(), table_grid()])
}

fn headings() -> [Style; 5] {
    let heading = |id, name, outline| Style {
        id,
        name,
        outline: Some(outline),
        numbered: Some(outline),
        ..HEADING
    };
    [
        Style {
            align: Align::Centre,
            indented: false,
            ..heading("Heading1", "heading 1", 0)
        },
        heading("Heading2", "heading 2", 1),
        heading("Heading3", "heading 3", 2),
        heading("Heading4", "heading 4", 3),
        Style {
            bold: false,
            numbered: None,
            ..heading("Heading5", "heading 5", 4)
        },
    ]
}

/// Everything that is no heading, from the top of the page to its foot.
fn page() -> Vec<Style> {
    let styled = |id, name, base: Style| Style { id, name, ..base };
    let centred = |id, name, size, bold| Style {
        id,
        name,
        size,
        bold,
        ..CENTRED
    };
    let left = |id, name, size| Style {
        id,
        name,
        size,
        ..PLAIN
    };
    vec![
        styled("BodyText", "Body Text", BODY_TEXT),
        Style {
            indented: false,
            align: Align::Centre,
            ..styled("CentredText", "Dòng giữa", BODY_TEXT)
        },
        Style {
            italic: true,
            ..styled("LegalBasis", "Căn cứ", BODY_TEXT)
        },
        centred("Country", "Quốc hiệu", sizes::COUNTRY, true),
        centred("Motto", "Tiêu ngữ", sizes::MOTTO, true),
        centred("ParentAgency", "Cơ quan chủ quản", sizes::AGENCY, false),
        centred("Agency", "Cơ quan ban hành", sizes::AGENCY, true),
        centred("DocumentNumber", "Số và ký hiệu", sizes::NUMBER, false),
        Style {
            italic: true,
            ..centred(
                "PlaceAndDate",
                "Địa danh và thời gian",
                sizes::PLACE_AND_DATE,
                false,
            )
        },
        centred("About", "Trích yếu công văn", sizes::ABOUT, false),
        centred("Mark", "Dấu chỉ mức độ", sizes::MARK, true),
        centred("Rule", "Đường kẻ", 1.0, false),
        centred("Title", "Title", BODY, true),
        centred("Abstract", "Trích yếu", BODY, true),
        centred("Addressees", "Kính gửi", BODY, false),
        Style {
            outline: Some(0),
            ..centred("Annex", "Phụ lục", BODY, true)
        },
        centred("AnnexTitle", "Tên phụ lục", BODY, true),
        Style {
            italic: true,
            ..centred("AnnexReference", "Dẫn chiếu phụ lục", BODY, false)
        },
        Style {
            align: Align::Right,
            ..left("SideNote", "Ghi ở góc trang", sizes::COPY_MARK)
        },
        left("TableText", "Chữ trong bảng", 13.0),
        Style {
            after: sizes::PARAGRAPH_GAP,
            ..centred("Caption", "caption", 13.0, true)
        },
        Style {
            bold: true,
            italic: true,
            ..left("RecipientsWord", "Nơi nhận", sizes::RECIPIENTS_WORD)
        },
        left("Recipients", "Danh sách nơi nhận", sizes::RECIPIENTS),
        Style {
            kept: false,
            ..centred("Signer", "Người ký", BODY, true)
        },
        Style {
            kept: false,
            ..centred("Header", "header", sizes::PAGE_NUMBER, false)
        },
        left("Footer", "footer", sizes::CONTACT),
    ]
}

fn defaults(language: &str) -> Element {
    let fonts = el("w:rFonts")
        .attr("w:ascii", FONT)
        .attr("w:hAnsi", FONT)
        .attr("w:eastAsia", FONT)
        .attr("w:cs", FONT);
    let language = val("w:lang", language)
        .attr("w:eastAsia", language)
        .attr("w:bidi", "ar-SA");
    let size = half_points(BODY);
    let run = el("w:rPr")
        .with(fonts)
        .with(val("w:sz", size))
        .with(val("w:szCs", size))
        .with(language);
    el("w:docDefaults")
        .with(el("w:rPrDefault").with(run))
        .with(el("w:pPrDefault").with(el("w:pPr").with(el("w:widowControl"))))
}

fn normal() -> Element {
    el("w:style")
        .attr("w:type", "paragraph")
        .attr("w:default", 1)
        .attr("w:styleId", "Normal")
        .with(val("w:name", "Normal"))
        .with(el("w:qFormat"))
}

fn paragraph_style(style: &Style) -> Element {
    let next = match style.outline {
        Some(_) => "BodyText",
        None => style.id,
    };
    el("w:style")
        .attr("w:type", "paragraph")
        .attr("w:styleId", style.id)
        .with(val("w:name", style.name))
        .with(val("w:basedOn", "Normal"))
        .with(val("w:next", next))
        .with(el("w:qFormat"))
        .with(paragraph_properties(style))
        .with(run_properties(style))
}

fn paragraph_properties(style: &Style) -> Element {
    let line = if style.body_lines {
        240.0 * sizes::BODY_LEADING
    } else {
        240.0
    };
    let spacing = el("w:spacing")
        .attr("w:before", 0)
        .attr("w:after", twips(style.after))
        .attr("w:line", line.round() as i64)
        .attr("w:lineRule", "auto");
    let indent = el("w:ind").attr("w:firstLine", twips(sizes::INDENT));
    let number = |level: usize| {
        el("w:numPr")
            .with(val("w:ilvl", level))
            .with(val("w:numId", 1))
    };
    let align = match style.align {
        Align::Left => "left",
        Align::Centre => "center",
        Align::Right | Align::Decimal => "right",
        Align::Justify => "both",
    };
    el("w:pPr")
        .with_all(style.kept.then(|| el("w:keepNext")))
        .with_all(style.outline.map(|_| el("w:keepLines")))
        .with_all(style.numbered.map(number))
        .with(spacing)
        .with_all(style.indented.then_some(indent))
        .with(val("w:jc", align))
        .with_all(style.outline.map(|depth| val("w:outlineLvl", depth)))
}

fn run_properties(style: &Style) -> Element {
    let size = half_points(style.size);
    let marks = [
        (style.bold, "w:b"),
        (style.bold, "w:bCs"),
        (style.italic, "w:i"),
        (style.italic, "w:iCs"),
    ];
    el("w:rPr")
        .with_all(
            marks
                .into_iter()
                .filter(|(on, _)| *on)
                .map(|(_, name)| el(name)),
        )
        .with(val("w:sz", size))
        .with(val("w:szCs", size))
}

fn plain_table() -> Element {
    el("w:style")
        .attr("w:type", "table")
        .attr("w:default", 1)
        .attr("w:styleId", "TableNormal")
        .with(val("w:name", "Normal Table"))
        .with(val("w:uiPriority", 99))
        .with(el("w:semiHidden"))
        .with(el("w:unhideWhenUsed"))
        .with(el("w:tblPr"))
}

fn table_grid() -> Element {
    let line = |name| {
        val(name, "single")
            .attr("w:sz", 5)
            .attr("w:space", 0)
            .attr("w:color", "000000")
    };
    let sides = [
        "w:top",
        "w:left",
        "w:bottom",
        "w:right",
        "w:insideH",
        "w:insideV",
    ];
    el("w:style")
        .attr("w:type", "table")
        .attr("w:styleId", "TableGrid")
        .with(val("w:name", "Table Grid"))
        .with(val("w:basedOn", "TableNormal"))
        .with(el("w:tblPr").with(el("w:tblBorders").with_all(sides.map(line))))
}
