//! Numbers of headings, citations, agencies.

use super::paper::*;
use super::{alone, codes};
use crate::Context;
use domain::agency::{Agency, AgencyKind, AgencyName};
use domain::ids::AgencyId;

const NONE: [&str; 0] = [];

#[test]
fn a_sequence_without_a_gap_is_wanted() {
    for (id, words, code) in [
        ("ii", "III. NHIỆM VỤ", "number-skipped"),
        ("ii", "I. NHIỆM VỤ", "number-repeated"),
        ("i", "II. MỤC TIÊU", "number-first"),
        ("ii/2", "3. Hạ tầng số", "number-skipped"),
        ("ii/2", "1. Hạ tầng số", "number-repeated"),
        ("ii/1/a", "f) Kết quả đạt được:", "letter-foreign"),
        ("short", "c) Tồn tại, hạn chế: Không.", "number-skipped"),
        ("short", "w) Tồn tại, hạn chế: Không.", "letter-foreign"),
        ("ii/2", "2) Hạ tầng số", "heading-mark"),
        ("ii/2", "2.Hạ tầng số", "heading-mark"),
        ("ii/1/a", "a. Kết quả đạt được:", "heading-mark"),
        ("ii/2", "b) Hạ tầng số", "heading-level"),
        ("ii", "II. Nhiệm vụ", "heading-not-capitals"),
        ("ii/2", "2. Hạ tầng số.", "heading-end-sign"),
    ] {
        let found = alone(&saying(id, words));
        assert!(found.contains(&code), "{words}: {found:?}");
    }
    assert!(alone(&without("net")).contains(&"heading-without-text"));
}

#[test]
fn letters_follow_the_vietnamese_alphabet() {
    let lines = [
        "a) Phổ cập kỹ năng số;",
        "b) An toàn;",
        "c) Số hóa;",
        "d) Họp;",
        "đ) Tập huấn;",
        "e) Thi đua;",
        "g) Khen thưởng.",
    ];
    assert_eq!(alone(&adding_all(&lines)), NONE);
    let skipped: Vec<&str> = lines
        .iter()
        .copied()
        .filter(|line| !line.starts_with('đ'))
        .collect();
    assert_eq!(alone(&adding_all(&skipped)), ["number-skipped"]);
}

#[test]
fn sub_numbers_begin_with_the_number_above() {
    let sub = |first: &str, second: &str| {
        let mut document = report();
        let at = document.sections[0]
            .blocks
            .iter()
            .position(|b| b.id == "end")
            .unwrap();
        let level = report::model::Level::SubNumber;
        let more = [
            heading("s1", level, first),
            text("t1", "Đã phủ sóng toàn phường."),
            heading("s2", level, second),
            text("t2", "Đã kết nối mạng."),
        ];
        document.sections[0].blocks.splice(at..at, more);
        alone(&document)
    };
    assert_eq!(sub("2.1. Mạng di động", "2.2. Mạng cố định"), NONE);
    assert_eq!(
        sub("2.1. Mạng di động", "1.2. Mạng cố định"),
        ["heading-parent"]
    );
    assert_eq!(
        sub("2.1. Mạng di động", "2.3. Mạng cố định"),
        ["number-skipped"]
    );
}

#[test]
fn a_number_at_the_beginning_of_a_sentence_is_no_heading() {
    for words in [
        "21/27 cụm loa đã kết nối.",
        "100% văn bản được ký số.",
        "2.000 tờ hướng dẫn được phát.",
        "3 năm qua phường đạt kết quả tốt.",
    ] {
        assert_eq!(alone(&adding(words)), NONE, "{words}");
    }
}

const PLAN: &str = "Phường thực hiện Kế hoạch số 15/KH-STC ngày 05/01/2026 của Sở Tài chính về quản lý tài sản số.";

#[test]
fn a_first_citation_is_whole() {
    assert_eq!(alone(&adding(PLAN)), NONE);
    for (from, to, code) in [
        (" số 15/KH-STC", "", "citation-number"),
        (" ngày 05/01/2026", "", "citation-date"),
        (" của Sở Tài chính", "", "citation-issuer"),
        (" về quản lý tài sản số", "", "citation-abstract"),
        ("15/KH-STC", "15 /KH-STC", "citation-form"),
        ("15/KH-STC", "15/KH - STC", "citation-form"),
        ("15/KH-STC", "5/KH-STC", "citation-form"),
        ("15/KH-STC", "15/QĐ-STC", "citation-type"),
        ("15/KH-STC", "15/KHH-STC", "citation-symbol"),
        ("KH-STC", "KH-UBND", "citation-agency"),
        ("05/01/2026", "05/12/2026", "citation-in-future"),
    ] {
        assert_eq!(
            alone(&adding(&PLAN.replace(from, to))),
            [code],
            "{from} → {to}"
        );
    }
}

#[test]
fn other_kinds_of_numbers_are_taken() {
    for words in [
        "Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học.",
        "Theo Nghị quyết số 175/2024/QH15 ngày 30/11/2024 của Quốc hội về thành lập thành phố Huế.",
        "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.",
        "Theo Công văn số 12/STC-NS ngày 05/3/2026 của Sở Tài chính về việc hướng dẫn.",
        "Theo Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá.",
        "Ban hành Quyết định số 31/QĐ-UBND ngày 10/02/2026 về kiện toàn Ban Chỉ đạo.",
        "Theo Luật Chuyển đổi số và các văn bản hướng dẫn.",
    ] {
        assert_eq!(alone(&adding(words)), NONE, "{words}");
    }
    let letter = "Theo Công văn số 12/CV-STC ngày 05/3/2026 của Sở Tài chính về việc hướng dẫn.";
    assert_eq!(alone(&adding(letter)), ["citation-with-cv"]);
    let law = "Theo Luật Chuyển đổi số số 148/2025/QH15 ngày 11/12/2025.";
    assert_eq!(alone(&adding(law)), ["law-by-number"]);
}

#[test]
fn a_document_is_cited_in_full_once_and_always_with_one_date() {
    let again = adding_all(&[PLAN, PLAN]);
    assert_eq!(alone(&again), ["citation-again"]);
    let short = adding_all(&[PLAN, "Kế hoạch số 15/KH-STC được phổ biến rộng."]);
    assert_eq!(alone(&short), NONE);
    let other = replaced(
        "result",
        "Kế hoạch số 98/KH-UBND",
        "Kế hoạch số 98/KH-UBND ngày 02/3/2024",
    );
    assert_eq!(alone(&other), ["citation-conflict"]);
}

fn agencies() -> Context {
    let name = |name: &str, from, to| AgencyName {
        name: name.into(),
        from,
        to,
    };
    let old = Agency {
        id: AgencyId("so-tttt".into()),
        kind: AgencyKind::So,
        short: "Sở TTTT".into(),
        names: vec![name(
            "Sở Thông tin và Truyền thông",
            None,
            Some(day(2025, 2, 28)),
        )],
        ..Agency::default()
    };
    let heir = Agency {
        id: AgencyId("so-khcn".into()),
        kind: AgencyKind::So,
        names: vec![name(
            "Sở Khoa học và Công nghệ",
            Some(day(2025, 3, 1)),
            None,
        )],
        predecessors: vec![old.id.clone()],
        ..Agency::default()
    };
    let future = Agency {
        id: AgencyId("trung-tam".into()),
        names: vec![name("Trung tâm Dữ liệu số", Some(day(2027, 1, 1)), None)],
        ..Agency::default()
    };
    let own = Agency {
        id: AgencyId("an-cuu".into()),
        kind: AgencyKind::Phuong,
        place: "An Cựu".into(),
        names: vec![name(
            "Ủy ban nhân dân phường An Cựu",
            Some(day(2025, 7, 1)),
            None,
        )],
        ..Agency::default()
    };
    Context {
        agencies: vec![old, heir, future, own],
        ..Context::default()
    }
}

#[test]
fn names_are_in_force_on_the_day_of_the_report() {
    let context = agencies();
    let check = |words: &str| codes(&adding(words), None, &context);
    assert_eq!(
        check("Phường phối hợp với Sở Thông tin và Truyền thông tập huấn."),
        ["agency-ended"]
    );
    assert_eq!(
        check("Phường phối hợp với Sở TTTT tập huấn."),
        ["agency-ended"]
    );
    assert_eq!(
        check("Phường phối hợp với Trung tâm Dữ liệu số."),
        ["agency-not-yet"]
    );
    assert_eq!(
        check("Phường phối hợp với UBND huyện Phú Vang."),
        ["level-ended"]
    );
    for words in [
        "Phường phối hợp với Sở Khoa học và Công nghệ tập huấn.",
        "Theo Kế hoạch số 12/KH-STTTT ngày 05/3/2024 của Sở Thông tin và Truyền thông về tập huấn.",
        "Sở Thông tin và Truyền thông (nay là Sở Khoa học và Công nghệ) đã tập huấn.",
        "- Sở Thông tin và Truyền thông tập huấn cho cấp xã: đã hoàn thành.",
    ] {
        assert_eq!(check(words), NONE, "{words}");
    }
    let elsewhere = in_head(|head| head.place_and_date.place = "Phú Xuân".into());
    assert_eq!(codes(&elsewhere, None, &context), ["place-of-agency"]);
}

#[test]
fn words_of_another_commune_are_found() {
    for words in [
        "Ủy ban nhân dân phường Phú Xuân báo cáo kết quả trên.",
        "UBND phường Phú Xuân đã ban hành 12 văn bản.",
        "Kết quả trên địa bàn phường Phú Xuân rất tốt.",
    ] {
        assert_eq!(alone(&adding(words)), ["agency-strange"], "{words}");
    }
    for words in [
        "Phường phối hợp với Ủy ban nhân dân phường Phú Xuân tập huấn.",
        "Kết quả trên địa bàn phường An Cựu rất tốt.",
        "UBND phường An Cựu đã ban hành 12 văn bản.",
    ] {
        assert_eq!(alone(&adding(words)), NONE, "{words}");
    }
}
