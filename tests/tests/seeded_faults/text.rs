//! Faults in the words: each is written into a text that was clean.

use crate::spots::{nth, spots};
use report::model::Document;

/// How a fault is written into a text.
#[derive(Debug, Clone, Copy)]
pub enum How {
    /// Put before the last sign of any text.
    Any,
    /// The same, of a paragraph alone: the fault is none in a cell, or cannot be read there.
    Prose,
    /// Put in the place of the last sign of a paragraph.
    End,
    /// Put before the first word of a paragraph.
    Start,
}

/// The code that must be found, how the fault is written, and its words.
pub type Fault = (&'static str, How, &'static str);

use How::{Any, End, Prose, Start};

/// Faults of script, signs, dates and numbers.
pub const WRITING: &[Fault] = &[
    ("date-zero", Any, " từ ngày 1 tháng 03 năm 2026"),
    ("date-zero", Any, " ngay trong tháng 03 năm 2026"),
    ("date-slash-zero", Any, " từ ngày 1/3/2026"),
    ("date-not-real", Any, " đến ngày 31 tháng 9 năm 2026"),
    ("date-not-real", Any, " đến ngày 30/02/2026"),
    ("years-reversed", Any, " giai đoạn 2030-2026"),
    ("percent-point", Any, " đạt 62.47%"),
    ("percent-space", Any, " đạt 62,47 %"),
    ("decimal-point", Any, " với 8.5 tỷ đồng"),
    ("thousands-comma", Any, " gồm 1,953 thủ tục"),
    ("thousands-missing", Any, " gồm 13560 hồ sơ"),
    ("number-space", Any, " đạt 62, 47%"),
    ("number-space", Any, " gồm 1 953 thủ tục"),
    ("percent-word", Any, " đạt 62 phần trăm%"),
    ("unicode-decomposed", Any, " cho thie\u{302}\u{301}t thực"),
    ("unicode-mixed", Any, " cho thiê\u{301}t thực"),
    ("legacy-tcvn3", Any, " theo kÕ ho¹ch chuyÓn ®æi sè"),
    ("legacy-vni", Any, " theo keá hoaïch chuyeån ñoåi soá"),
    ("invisible-character", Any, " để thực\u{200b} hiện"),
    (
        "tone-placement",
        Any,
        " về văn hóa, xã hội hóa và hiện đại hoá",
    ),
    ("space-doubled", Any, " theo  tiến độ"),
    ("space-before-sign", Any, " theo kết quả , tiến độ"),
    ("space-after-sign", Any, " theo kết quả,tiến độ"),
    ("space-in-brackets", Any, " ( theo tiến độ)"),
    ("space-in-brackets", Any, " (theo tiến độ )"),
    ("sign-doubled", Any, " theo kết quả,, tiến độ"),
    ("pair-open", Any, " (theo tiến độ"),
    ("word-doubled", Any, " để thực thực hiện"),
    ("dots", End, ", máy in, máy quét..."),
    ("sentence-lower-case", Any, " đúng tiến độ. kết quả tốt"),
    ("sentence-lower-case", Start, "kết quả: "),
    ("sentence-end-missing", End, " đúng tiến độ"),
    ("sentence-end-missing", End, " đúng tiến độ,"),
    ("space-at-edge", Start, " "),
    ("list-mark", Start, "• "),
    ("list-mark", Start, "-Về "),
];

/// Faults of what is said: documents, agencies, figures, what was left from a draft.
pub const MEANING: &[Fault] = &[
    ("placeholder-left", Any, " gồm …… hồ sơ"),
    ("placeholder-left", Any, " gồm xxx hồ sơ"),
    ("template-left", Any, " gồm {{so_luong}} hồ sơ"),
    ("template-left", Any, " đạt NaN hồ sơ"),
    ("draft-word", Any, " DỰ THẢO"),
    ("secret-word", Any, " TUYỆT MẬT"),
    ("end-mark-misplaced", End, "./."),
    (
        "citation-number",
        Any,
        " theo Quyết định ngày 02/3/2023 của Ủy ban nhân dân tỉnh",
    ),
    (
        "citation-number",
        Any,
        " theo Quyết định số của Ủy ban nhân dân tỉnh",
    ),
    (
        "citation-date",
        Any,
        " theo Quyết định số 997/QĐ-UBND của Ủy ban nhân dân tỉnh về việc lập tổ giúp việc",
    ),
    (
        "citation-issuer",
        Any,
        " theo Quyết định số 996/QĐ-BCĐ ngày 02/3/2023 về việc lập tổ giúp việc",
    ),
    (
        "citation-abstract",
        Any,
        " theo Quyết định số 995/QĐ-UBND ngày 02/3/2023 của Ủy ban nhân dân tỉnh",
    ),
    (
        "citation-form",
        Any,
        " theo Kế hoạch số 994 /KH - UBND ngày 02/3/2023 của Ủy ban nhân dân tỉnh về chữ ký số",
    ),
    (
        "citation-type",
        Any,
        " theo Quyết định số 993/KH-UBND ngày 02/3/2023 của Ủy ban nhân dân tỉnh về chữ ký số",
    ),
    (
        "citation-with-cv",
        Any,
        " theo Công văn số 992/CV-UBND ngày 02/3/2023 của Ủy ban nhân dân tỉnh về chữ ký số",
    ),
    (
        "citation-symbol",
        Any,
        " theo Quyết định số 991/QX-UBND ngày 02/3/2023 của Ủy ban nhân dân tỉnh về chữ ký số",
    ),
    (
        "citation-agency",
        Any,
        " theo Nghị định số 990/2023/NĐ-CP ngày 02/3/2023 của Thủ tướng Chính phủ về chữ ký số",
    ),
    (
        "citation-in-future",
        Any,
        " theo Quyết định số 989/QĐ-UBND ngày 02/3/2039 của Ủy ban nhân dân tỉnh về chữ ký số",
    ),
    (
        "citation-conflict",
        Any,
        " theo Quyết định số 988/QĐ-UBND ngày 02/3/2023 của Ủy ban nhân dân tỉnh về chữ ký số và Quyết định số 988/QĐ-UBND ngày 03/3/2023 của Ủy ban nhân dân tỉnh",
    ),
    (
        "law-by-number",
        Any,
        " theo Luật Giao dịch điện tử số 20/2023/QH15",
    ),
    (
        "agency-ended",
        Prose,
        ". Sở Thông tin và Truyền thông báo cáo kết quả",
    ),
    (
        "level-ended",
        Prose,
        ". Ủy ban nhân dân huyện báo cáo kết quả",
    ),
    ("share-parts", Any, " đạt 50% (3/4 hồ sơ)"),
    (
        "estimate-below",
        Prose,
        ". Chỉ tiêu thử: thực hiện 70%, ước cả năm 60%, so với kế hoạch 80%, chưa đạt",
    ),
    (
        "verdict-value",
        Prose,
        ". Chỉ tiêu thử: thực hiện 85% so với kế hoạch 80%, chưa đạt",
    ),
    ("reason-missing", End, ". Nguyên nhân: chưa được nêu."),
    (
        "counts-facts",
        Prose,
        ". Tổng số 999 chỉ tiêu, trong đó 990 chỉ tiêu đạt, 9 chỉ tiêu chưa đạt",
    ),
    (
        "counts-table",
        Prose,
        ". Tổng số 998 chỉ tiêu, trong đó 990 chỉ tiêu đạt, 8 chỉ tiêu chưa đạt",
    ),
    (
        "agency-strange",
        Prose,
        ". Ủy ban nhân dân phường Thuận Hóa báo cáo kết quả",
    ),
    ("agency-strange", Prose, " trên địa bàn phường Thuận Hóa"),
    (
        "citation-again",
        Prose,
        " theo Quyết định số 987/QĐ-UBND ngày 02/3/2023 của Ủy ban nhân dân tỉnh về chữ ký số và Quyết định số 987/QĐ-UBND ngày 02/3/2023 của Ủy ban nhân dân tỉnh về chữ ký số",
    ),
    ("ratio-over", Any, " đạt 125% (5/4 hồ sơ)"),
    (
        "counts-sum",
        Prose,
        ". Tổng số 10 chỉ tiêu, trong đó 3 chỉ tiêu đạt, 4 chỉ tiêu chưa đạt",
    ),
    ("annex-absent", Prose, " tại Phụ lục IX"),
    ("as-of-differs", Prose, ". Số liệu tính đến ngày 05/4/2020"),
];

/// Writes the fault into the paper, `on` texts further on; gives the block at fault, or none where the paper has no such text.
pub fn put(fault: Fault, document: &mut Document, place: usize, on: usize) -> Option<String> {
    let (_, how, words) = fault;
    let spot = nth(&spots(document, !matches!(how, Any)), place, on)?;
    spot.change(document, matches!(how, Start), |text| {
        let bare = text.trim_end_matches(['.', ';', ':', ',', ' ']);
        match how {
            Any | Prose => format!("{bare}{words}{}", &text[bare.len()..]),
            End => format!("{bare}{words}"),
            Start => format!("{words}{text}"),
        }
    })
}
