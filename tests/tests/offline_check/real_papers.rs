//! What the check finds on the five real documents: each finding is a slip of the original, told in
//! `docs/offline-check.md`; anything else would be a false alarm.

use crate::papers::found;

fn assert_found(kind: &str, id: &str, expected: &[&str]) {
    let found = found(kind, id);
    let strange: Vec<&String> = found
        .iter()
        .filter(|line| !expected.contains(&line.as_str()))
        .collect();
    assert!(strange.is_empty(), "{id}, not expected: {strange:#?}");
    let gone: Vec<&&str> = expected
        .iter()
        .filter(|line| !found.iter().any(|f| f == *line))
        .collect();
    assert!(gone.is_empty(), "{id}, no longer found: {gone:#?}");
    assert_eq!(found.len(), expected.len(), "{id}: the same finding twice");
}

/// Báo cáo 640/BC-UBND: 62.47%, a decree of the Government given to the Prime Minister, documents cited in full
/// again and again, lists that end with three full stops.
#[test]
fn report_640_has_its_authors_slips() {
    let expected = [
        "list-end-sign | bảng 1, dòng 2, cột “Chưa đạt” | điện tử trong tổng mức bán lẻ đạt 8%;",
        "list-end-sign | bảng 1, dòng 3, cột “Chưa đạt” | (áp dụng đạt cho cả nam và nữ) đạt 95%;",
        "dots | mục II.1.2.a, đoạn 1 | toàn thông tin...). Với các",
        "dots | mục II.1.2.a, đoạn 4 | số cộng đồng...",
        "sentence-end-missing | mục II.1.2.a, đoạn 8 | Tồn tại, hạn chế: Không",
        "citation-again | mục II.2.1.a, đoạn 1 | 489/KH-UBND",
        "citation-again | mục II.2.1.a, đoạn 1 | 12-NQ/TU",
        "citation-date | mục II.2.1.a, đoạn 1 | Chương trình số 120/CTr-UBND",
        "citation-again | mục II.2.1.a, đoạn 3 | 324/KH-UBND",
        "citation-issuer | mục II.2.1.a, đoạn 3 | Quyết định số 58/QĐ-BCĐ",
        "citation-again | mục II.2.2.a, đoạn 1 | 58/QĐ-BCĐ",
        "tone-placement | mục II.4.a, đoạn 2 | hoá",
        "dots | mục II.4.a, đoạn 2 | giáo dục, y tế,... và đưa vào",
        "citation-again | mục II.4.a, đoạn 3 | 327/KH-UBND",
        "dots | mục II.5.a, đoạn 6 | trên toàn tỉnh,...) phục vụ",
        "dots | mục II.5.a, đoạn 6 | Phong Điền,...",
        "dots | mục II.5.a, đoạn 8 | và Thể thao ... cho phép",
        "dots | mục II.5.a, đoạn 12 | giao thông,...). Cung cấp",
        "citation-issuer | mục II.6.a, đoạn 2 | Kế hoạch số 144/KH-HueIOC",
        "citation-again | mục II.7.a, đoạn 1 | 2688/QĐ-UBND",
        "citation-again | mục II.8.a, đoạn 8 | 1722/QĐ-UBND",
        "percent-point | mục II.8.a, đoạn 9 | 62.47%",
        "dots | mục II.8.a, đoạn 14 | lệ phí, thuế... trong giải",
        "citation-agency | mục II.8.a, đoạn 16 | 42/2022/NĐ-CP … của Thủ tướng Chính phủ",
        "dots | mục II.10.a, đoạn 2 | xã đến thôn tổ,... Ước tính",
    ];
    assert_found("yearly", "bc640-2023", &expected);
}

/// Kế hoạch 424/KH-UBND: words written twice, a bracket and a quote too many, `hoá` beside `hóa`, `424 /KH-UBND`.
#[test]
fn plan_424_has_its_authors_slips() {
    let expected = [
        "list-end-sign | mục I, đoạn 7 | đến năm 2025, định hướng đến năm 2030.",
        "word-doubled | mục III.2, đoạn 3 | mạng mạng",
        "list-end-sign | mục III.5, đoạn 3 | và quản trị nội bộ của cơ quan nhà nước;",
        "citation-issuer | mục III.6, đoạn 4 | Nghị quyết số 18-NQ/TW",
        "dots | mục III.6, đoạn 5 | y tế, giáo dục,...",
        "pair-open | mục III.6, đoạn 6 | của tỉnh (LGSP)). Khai thác",
        "tone-placement | mục III.9, đoạn 5 | hoá",
        "word-doubled | mục IV.3, đoạn 1 | số số",
        "list-end-sign | mục VI.3, đoạn 2 | huyện, Bộ phận một cửa hiện đại cấp xã;",
        "citation-form | đầu Phụ lục | 424 /KH-UBND",
        "tone-placement | Phụ lục, bảng, dòng 21, cột “Tên nhiệm vụ” | hoá",
        "tone-placement | Phụ lục, bảng, dòng 23, cột “Tên nhiệm vụ” | hoá",
        "pair-open | Phụ lục, bảng, dòng 12, cột “Tên nhiệm vụ” | dùng chung tỉnh” giai đoạn 2",
    ];
    assert_found("plan-document", "kh424-2024", &expected);
}

/// Kế hoạch 98/KH-UBND: annexes numbered 1 and 2 that the text never points to.
#[test]
fn plan_98_has_its_authors_slips() {
    let expected = [
        "citation-abstract | phần mở đầu, đoạn 1 | Nghị quyết số 52-NQ/TW",
        "list-end-sign | mục IV.1, đoạn 3 | trong ngân sách năm 2024 của Sở KH&CN);",
        "citation-again | mục IV.3, đoạn 3 | 52-NQ/TW",
        "annex-not-roman | đầu Phụ lục 1 | Phụ lục 1",
        "annex-not-pointed | đầu Phụ lục 1 | Phụ lục 1",
        "annex-not-roman | đầu Phụ lục 2 | Phụ lục 2",
        "annex-not-pointed | đầu Phụ lục 2 | Phụ lục 2",
        "tone-placement | Phụ lục 2, bảng, dòng 16, cột “Tên chương trình, dự án” | hoá",
        "tone-placement | Phụ lục 2, bảng, dòng 29, cột “Tên chương trình, dự án” | hoá",
        "space-after-sign | Phụ lục 2, bảng, dòng 3, cột “Tên chương trình, dự án” | cho người dân,doanh",
    ];
    assert_found("plan-document", "kh98-2024", &expected);
}

/// The plan issued with Quyết định 73/QĐ-BCĐ: the letter l left out, lines of agencies in charge without a full stop.
/// Number, capacity and recipients are the decision's, not its own, and no copy names the signer.
#[test]
fn the_steering_committees_plan_has_its_authors_slips() {
    let expected = [
        "symbol-type | đầu văn bản | QĐ-BCĐ",
        "number-skipped | mục I.2, đoạn 11 | m) Trên 50% cán bộ, công chức, viên…",
        "tone-placement | mục II.1, đoạn 1 | hoá",
        "sentence-end-missing | mục II.2, đoạn 1 | chủ trì: Sở Thông tin và Truyền thông",
        "sentence-end-missing | mục II.3, đoạn 1 | chủ trì: Sở Thông tin và Truyền thông",
        "sentence-end-missing | mục II.3.c, đoạn 1 | vụ của Sở Thông tin và Truyền thông",
        "sentence-end-missing | mục II.4, đoạn 1 | Thông tin và Truyền thông, Công an tỉnh",
        "sentence-end-missing | mục II.5, đoạn 1 | chủ trì: Sở Thông tin và Truyền thông",
        "sentence-end-missing | mục II.6, đoạn 1 | chủ trì: Sở Thông tin và Truyền thông",
        "sentence-end-missing | mục II.7, đoạn 1 | chủ trì: Sở Thông tin và Truyền thông",
        "sentence-end-missing | mục II.8, đoạn 1 | chủ trì: Sở Thông tin và Truyền thông",
        "sentence-end-missing | mục II.9, đoạn 1 | chủ trì: Sở Thông tin và Truyền thông",
        "sentence-end-missing | mục II.10, đoạn 1 | chủ trì: Sở Thông tin và Truyền thông",
        "sentence-end-missing | mục II.11, đoạn 1 | quan chủ trì: Thông tin và Truyền thông",
        "recipients-missing | Nơi nhận | ",
        "collective-without-tm | quyền hạn, chức vụ | BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH",
    ];
    assert_found("plan-document", "bcd73-2024", &expected);
}

/// The plan of 2026–2030, which came without number and annexes.
#[test]
fn the_plan_to_2030_has_its_authors_slips() {
    let expected = [
        "law-by-number | mục I, đoạn 1 | 148/2025/QH15 ngày 11 tháng",
        "citation-again | mục I, đoạn 4 | 57-NQ/TW",
        "citation-again | mục I, đoạn 6 | 57-NQ/TW",
        "citation-date | mục I, đoạn 11 | Quyết định số 2244/QĐ-TTg",
        "citation-again | mục I, đoạn 14 | 57-NQ/TW",
        "citation-again | mục I, đoạn 14 | 71/NQ-CP",
        "list-end-sign | mục II.2, đoạn 3 | vực trung tâm so với vùng sâu, vùng xa;",
        "sentence-end-missing | mục II.2, đoạn 6 | tiêu chi tiết tại Phụ lục 1 kèm theo)",
        "annex-absent | mục II.2, đoạn 6 | chi tiết tại Phụ lục 1 kèm",
        "citation-issuer | mục III.5, đoạn 6 | Nghị quyết số 18-NQ/TW",
        "dots | mục III.5, đoạn 8 | y tế, giáo dục,...",
        "list-end-sign | mục III.7, đoạn 3 | và quản trị nội bộ của cơ quan nhà nước;",
        "list-end-sign | mục VI.4, đoạn 2 | cấp xã, các điểm bưu chính công ích;",
        "word-doubled | mục VI.7, đoạn 1 | khu Khu",
        "annex-absent | mục VII, đoạn 1 | đính kèm ở Phụ lục",
    ];
    assert_found("plan-document", "hue-2026-2030", &expected);
}
