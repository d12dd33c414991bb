//! Types of documents with their short forms (Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III, Mục I).

use domain::text::search_key;

/// Name, short form in symbols, and whether it is one of the 29 types of administrative documents.
const TYPES: [(&str, &str, bool); 41] = [
    ("Nghị quyết", "NQ", true),
    ("Quyết định", "QĐ", true),
    ("Chỉ thị", "CT", true),
    ("Quy chế", "QC", true),
    ("Quy định", "QyĐ", true),
    ("Thông cáo", "TC", true),
    ("Thông báo", "TB", true),
    ("Hướng dẫn", "HD", true),
    ("Chương trình", "CTr", true),
    ("Kế hoạch", "KH", true),
    ("Phương án", "PA", true),
    ("Đề án", "ĐA", true),
    ("Dự án", "DA", true),
    ("Báo cáo", "BC", true),
    ("Biên bản", "BB", true),
    ("Tờ trình", "TTr", true),
    ("Hợp đồng", "HĐ", true),
    ("Công văn", "", true),
    ("Công điện", "CĐ", true),
    ("Bản ghi nhớ", "BGN", true),
    ("Bản thỏa thuận", "BTT", true),
    ("Giấy ủy quyền", "GUQ", true),
    ("Giấy mời", "GM", true),
    ("Giấy giới thiệu", "GGT", true),
    ("Giấy nghỉ phép", "GNP", true),
    ("Phiếu gửi", "PG", true),
    ("Phiếu chuyển", "PC", true),
    ("Phiếu báo", "PB", true),
    ("Thư công", "", true),
    ("Nghị định", "NĐ", false),
    ("Thông tư", "TT", false),
    ("Thông tư liên tịch", "TTLT", false),
    ("Kết luận", "KL", false),
    ("Chương trình hành động", "CTr", false),
    ("Luật", "", false),
    ("Pháp lệnh", "", false),
    ("Danh mục", "DM", false),
    ("Đề cương", "ĐC", false),
    ("Lệnh", "L", false),
    ("Văn bản hợp nhất", "VBHN", false),
    ("Thông tri", "TTri", false),
];

/// Whether words name one of the 29 types.
pub(crate) fn is_type(words: &str) -> bool {
    let key = search_key(words);
    TYPES
        .iter()
        .any(|(name, _, own)| *own && search_key(name) == key)
}

/// The short form of a type in symbols; none for a letter, which has none, and for unknown words.
pub(crate) fn short_of(words: &str) -> Option<&'static str> {
    let key = search_key(words);
    let found = TYPES.iter().find(|(name, _, _)| search_key(name) == key);
    found
        .map(|(_, short, _)| *short)
        .filter(|short| !short.is_empty())
}

/// Whether letters are the short form of some type.
pub(crate) fn is_short(letters: &str) -> bool {
    !letters.is_empty()
        && TYPES
            .iter()
            .any(|(_, short, _)| short.to_uppercase() == letters.to_uppercase())
}

/// The name of the type that has a short form.
pub(crate) fn name_of(letters: &str) -> Option<&'static str> {
    let found = TYPES
        .iter()
        .find(|(_, short, _)| !short.is_empty() && short.to_uppercase() == letters.to_uppercase());
    found.map(|(name, _, _)| *name)
}
