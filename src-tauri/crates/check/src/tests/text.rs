//! Letters, spaces, signs, dates and numbers.

use super::alone;
use super::paper::*;

/// Each added paragraph has exactly the fault.
fn found(cases: &[(&str, &str)]) {
    for (code, words) in cases {
        assert_eq!(alone(&adding(words)), [*code], "{words}");
    }
}

/// None of the added paragraphs has a fault.
fn fine(cases: &[&str]) {
    for words in cases {
        assert_eq!(alone(&adding(words)), [] as [&str; 0], "{words}");
    }
}

#[test]
fn text_in_other_codes_is_found() {
    found(&[
        (
            "unicode-decomposed",
            "Pho\u{302}\u{309} ca\u{323}\u{302}p da\u{323}ng chu\u{31b}\u{303} cu\u{303}.",
        ),
        ("unicode-mixed", "Phổ c\u{1ea5}\u{323}p kỹ năng số."),
        ("legacy-tcvn3", "ChuyÓn ®æi sè trªn ®Þa bµn."),
        ("legacy-vni", "Chuyeån ñoåi soá treân ñòa baøn."),
        ("invisible-character", "Phổ cập\u{200b} kỹ năng số."),
    ]);
    fine(&[
        "Bản quyền phần mềm Hue-S® đã đăng ký.",
        "Giá trị đo là 15 µm mỗi lớp.",
        "Quý III, quỹ quà, giá hòa thuận.",
    ]);
}

#[test]
fn the_rarer_of_two_tone_placements_is_found() {
    found(&[
        ("tone-placement", "Hoàn thành số hoá hồ sơ."),
        ("tone-placement", "Khoẻ mạnh, an toàn."),
        ("tone-placement", "Phường Thuỷ Xuân phối hợp thực hiện."),
    ]);
    fine(&[
        "Số hóa, thủy lợi, sức khỏe, hòa giải, tòa nhà.",
        "Quý vị, quỳ gối, Quỹ hỗ trợ, quốc hiệu.",
        "Hoàng, toán, khoảng, thuyền, tuyết.",
    ]);
}

#[test]
fn spaces_in_the_wrong_place_are_found() {
    found(&[
        ("space-doubled", "Phổ cập  kỹ năng số."),
        ("space-before-sign", "Phổ cập kỹ năng số , an toàn."),
        ("space-after-sign", "Phổ cập kỹ năng số,an toàn."),
        ("space-after-sign", "Phổ cập kỹ năng số.An toàn thông tin."),
        ("space-in-brackets", "Phổ cập kỹ năng số ( cơ bản)."),
        ("space-in-brackets", "Xây dựng mô hình “Tổ dân phố số ”."),
        ("space-at-edge", "Phổ cập kỹ năng số. "),
    ]);
    fine(&[
        "Xem capdo.ais.gov.vn, hộp thư so@hue.gov.vn.",
        "TP.Huế và v.v.",
        "Vào lúc 16:00, tỷ lệ 1:2.",
    ]);
}

#[test]
fn signs_in_the_wrong_place_are_found() {
    found(&[
        ("sign-doubled", "Phổ cập kỹ năng số,, an toàn."),
        ("sign-doubled", "Phổ cập kỹ năng số;."),
        ("sign-doubled", "Phổ cập kỹ năng số.. An toàn."),
        ("pair-open", "Phổ cập kỹ năng số (cơ bản."),
        ("pair-open", "Phổ cập kỹ năng số) cơ bản."),
        ("pair-open", "Xây dựng mô hình “Tổ dân phố số."),
        ("word-doubled", "Phổ cập kỹ kỹ năng số."),
        ("dots", "Phổ cập kỹ năng số, an toàn..."),
    ]);
    fine(&[
        "Gồm: a) phổ cập; b) an toàn.",
        "Hành vi vi phạm luôn luôn bị xử lý.",
        "Luật Chuyển đổi số, v.v.; nhà nhà học số.",
        "Triển khai hạ tầng IoT đến thôn…: chưa triển khai.",
    ]);
}

#[test]
fn beginnings_and_ends_of_sentences_are_looked_at() {
    found(&[
        ("sentence-end-missing", "Phường tiếp tục phổ cập kỹ năng số"),
        (
            "sentence-end-missing",
            "Phường tiếp tục phổ cập kỹ năng số,",
        ),
        ("sentence-lower-case", "phường tiếp tục phổ cập kỹ năng số."),
        ("sentence-lower-case", "- phổ cập kỹ năng số."),
        (
            "sentence-lower-case",
            "Đã phổ cập kỹ năng số. phường tiếp tục.",
        ),
        ("list-mark", "– Phổ cập kỹ năng số."),
        ("list-mark", "-Phổ cập kỹ năng số."),
        (
            "end-mark-misplaced",
            "Phường tiếp tục phổ cập kỹ năng số./.",
        ),
    ]);
    fine(&[
        "Xem tại: https://hue.gov.vn",
        "eOffice được dùng ở mọi phòng.",
        "Gồm 2 loại, v.v. được dùng chung.",
    ]);
}

#[test]
fn signs_of_lists_agree() {
    let list = |lines: &[&str]| alone(&adding_all(lines));
    let none: [&str; 0] = [];
    assert_eq!(
        list(&[
            "- Phổ cập kỹ năng;",
            "- An toàn thông tin;",
            "- Số hóa hồ sơ."
        ]),
        none
    );
    assert_eq!(
        list(&[
            "- Phổ cập kỹ năng.",
            "- An toàn thông tin.",
            "- Số hóa hồ sơ."
        ]),
        none
    );
    assert_eq!(
        list(&[
            "- Phổ cập kỹ năng;",
            "- An toàn thông tin;",
            "- Số hóa hồ sơ;"
        ]),
        ["list-end-sign"]
    );
    assert_eq!(
        list(&[
            "- Phổ cập kỹ năng;",
            "- Thông tin;",
            "- An toàn.",
            "- Số hóa hồ sơ."
        ]),
        ["list-end-sign"]
    );
    assert_eq!(
        list(&[
            "- Phổ cập kỹ năng.",
            "- Thông tin.",
            "- An toàn;",
            "- Số hóa hồ sơ."
        ]),
        ["list-end-sign"]
    );
}

#[test]
fn the_last_sentence_closes_the_paper() {
    for (to, code) in [
        (".", "end-mark-missing"),
        ("", "end-mark-missing"),
        ("/.", "end-mark-form"),
        ("./", "end-mark-form"),
        (". /.", "end-mark-form"),
        (" ./.", "end-mark-form"),
    ] {
        assert_eq!(alone(&replaced("end", "./.", to)), [code], "{to}");
    }
    assert_eq!(
        alone(&replaced("end", "Trên đây là Báo cáo", "Đó là toàn bộ")),
        ["closing-missing"]
    );
}

#[test]
fn dates_have_their_zeros_and_are_real() {
    found(&[
        (
            "date-zero",
            "Phường hoàn thành vào ngày 1 tháng 3 năm 2026.",
        ),
        (
            "date-zero",
            "Phường hoàn thành vào ngày 01 tháng 03 năm 2026.",
        ),
        (
            "date-zero",
            "Phường hoàn thành vào ngày 15 tháng 2 năm 2026.",
        ),
        ("date-zero", "Phường hoàn thành trong tháng 03 năm 2026."),
        ("date-slash-zero", "Phường hoàn thành vào ngày 1/3/2026."),
        ("date-slash-zero", "Phường hoàn thành vào ngày 15/2/2026."),
        ("date-not-real", "Phường hoàn thành vào ngày 31/9/2026."),
        (
            "date-not-real",
            "Phường hoàn thành vào ngày 30 tháng 02 năm 2026.",
        ),
        ("years-reversed", "Đề án giai đoạn 2030-2026 đã ban hành."),
    ]);
    fine(&[
        "Từ ngày 01 tháng 3 đến ngày 15 tháng 11 năm 2026.",
        "Ngày 05/02/2026 và ngày 08/3/2026, 01/03/2026.",
        "Trong tháng 9 năm 2026, giai đoạn 2026-2030.",
        "Nhiệm vụ số 5/10/2 của tổ, bản 1.2.2026 đã in.",
    ]);
}

#[test]
fn the_last_day_of_the_data_is_one_and_not_after_the_report() {
    assert_eq!(
        alone(&replaced("open", "14/11/2026", "25/11/2026")),
        ["as-of-after-date"]
    );
    let two = adding("Phổ cập kỹ năng số (số liệu tính đến ngày 10/11/2026).");
    assert_eq!(alone(&two), ["as-of-differs"]);
    let own = adding("Tính đến ngày 31/10/2026, phường có 12 tổ.");
    assert_eq!(alone(&own), [] as [&str; 0]);
}

#[test]
fn years_agree_with_the_title() {
    assert_eq!(
        alone(&replaced("end", "năm 2026", "năm 2025")),
        ["year-differs"]
    );
    assert_eq!(
        alone(&replaced("open", "kết quả năm 2026", "kết quả năm 2025")),
        ["year-differs"]
    );
    assert_eq!(
        alone(&replaced(
            "ii",
            "NHIỆM VỤ",
            "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027"
        )),
        [] as [&str; 0]
    );
}

#[test]
fn numbers_are_written_the_vietnamese_way() {
    found(&[
        ("percent-point", "Tỷ lệ đạt 62.47% hồ sơ."),
        ("percent-space", "Tỷ lệ đạt 62,47 % hồ sơ."),
        ("number-space", "Tỷ lệ đạt 62, 47% hồ sơ."),
        ("number-space", "Phường có 1 953 hồ sơ."),
        ("decimal-point", "Kinh phí là 8.5 tỷ đồng."),
        ("thousands-comma", "Phường có 1,953 hồ sơ."),
        (
            "thousands-comma",
            "Phường nhận hồ sơ trực tuyến (11,842/13.560).",
        ),
        ("thousands-missing", "Phường có 13560 hồ sơ."),
        ("thousands-missing", "Phường có 1953 hồ sơ."),
        ("percent-word", "Tỷ lệ đạt 62%% hồ sơ."),
    ]);
    fine(&[
        "Tỷ lệ đạt 62,47%, tăng 1,953 tỷ đồng, 1.953 TTHC.",
        "Các đợt 1, 2 và 3 đạt lần lượt 50, 62, 47%.",
        "Phiên bản 2.0, CMCN 4.0, mục 1.2 và 12.500 hồ sơ.",
        "Năm 2026 phường có 27 tổ; TCVN 6909:2001, ISO 27001.",
        "Điện thoại 02343822468, số 12345/UBND-VX.",
        "Tỷ lệ tăng 1.200% so với năm trước.",
    ]);
}

#[test]
fn a_bare_number_of_a_cell_is_looked_at_outside_the_running_numbers() {
    assert!(alone(&in_cell("tasks", 2, 4, "99.50")).contains(&"decimal-point"));
    assert!(!alone(&in_cell("tasks", 2, 0, "1.1")).contains(&"decimal-point"));
}

#[test]
fn what_was_left_over_is_found() {
    found(&[
        ("placeholder-left", "Phường có …… tổ công nghệ số."),
        ("placeholder-left", "Phường có ........ tổ công nghệ số."),
        ("placeholder-left", "Phường có xxx tổ công nghệ số."),
        ("placeholder-left", "Do (họ và tên) phụ trách chung."),
        ("template-left", "Phường có {{ counts.total }} tổ."),
        ("template-left", "Phường có #VALUE! tổ công nghệ số."),
        ("part-empty", "Chưa có nội dung được nhập."),
        ("draft-word", "DỰ THẢO"),
        ("secret-word", "TỐI MẬT"),
    ]);
    fine(&[
        "Góp ý dự thảo Nghị quyết về chuyển đổi số.",
        "Bảo mật thông tin, trừ văn bản mật theo quy định.",
        "Hạ tầng IoT đến thôn… được mở rộng.",
    ]);
    assert!(alone(&in_title(|t| t.type_name = "DỰ THẢO BÁO CÁO".into())).contains(&"draft-word"));
}
