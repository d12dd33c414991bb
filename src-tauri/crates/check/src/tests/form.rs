//! Head, title, recipients, signature, bases, annexes.

use super::Fault;
use super::paper::*;
use super::{alone, codes};
use crate::Context;
use report::model::*;

#[test]
fn a_clean_report_has_no_finding() {
    assert_eq!(crate::findings(&report(), None, &Context::default()), []);
}

#[test]
fn what_is_officially_open_is_no_fault() {
    let open = in_head(|head| {
        head.number.value = None;
        head.place_and_date.day = None;
    });
    assert_eq!(
        alone(&open),
        ["annex-reference-differs"],
        "the annex still bears the number"
    );
    let mut open = open;
    for block in open.sections.iter_mut().flat_map(|s| &mut s.blocks) {
        if let Content::AnnexHead(annex) = &mut block.content {
            annex.reference = Some("(Kèm theo Báo cáo số      /BC-UBND ngày   tháng   năm 2026 của Ủy ban nhân dân phường An Cựu)".into());
        }
    }
    assert_eq!(alone(&open), [] as [&str; 0]);
}

#[test]
fn faults_of_the_head_are_found() {
    let cases: Vec<Fault<Head>> = vec![
        ("agency-missing", |h| h.agency.clear()),
        ("agency-not-capitals", |h| {
            h.agency[1] = "Phường An Cựu".into()
        }),
        ("agency-shortened", |h| {
            h.agency = vec!["UBND PHƯỜNG AN CỰU".into()]
        }),
        ("parent-of-committee", |h| {
            h.parent = vec!["UBND THÀNH PHỐ HUẾ".into()]
        }),
        ("symbol-missing", |h| h.number.symbol.clear()),
        ("symbol-with-cv", |h| h.number.symbol = "CV-UBND".into()),
        ("symbol-form", |h| h.number.symbol = "BC - UBND".into()),
        ("symbol-form", |h| h.number.symbol = "BC–UBND".into()),
        ("symbol-type", |h| h.number.symbol = "KH-UBND".into()),
        ("symbol-agency", |h| h.number.symbol = "BC-SKHCN".into()),
        ("number-form", |h| h.number.value = Some("V".into())),
        ("place-missing", |h| h.place_and_date.place.clear()),
        ("place-form", |h| h.place_and_date.place = "an Cựu".into()),
        ("place-form", |h| h.place_and_date.place = "AN CỰU".into()),
        ("date-impossible", |h| {
            (h.place_and_date.day, h.place_and_date.month) = (Some(31), Some(11))
        }),
    ];
    for (code, change) in cases {
        let found = alone(&in_head(change));
        assert!(found.contains(&code), "{code}: {found:?}");
    }
    assert!(alone(&without("head")).contains(&"head-missing"));
}

#[test]
fn a_department_has_a_parent_and_a_place_may_hold_small_words() {
    let department = in_head(|head| {
        head.parent = vec!["UBND THÀNH PHỐ HUẾ".into()];
        head.agency = vec!["SỞ KHOA HỌC VÀ CÔNG NGHỆ".into()];
        head.number.symbol = "BC-SKHCN".into();
        head.place_and_date.place = "Thành phố Huế".into();
    });
    let found = alone(&department);
    for code in [
        "parent-of-committee",
        "symbol-agency",
        "symbol-type",
        "place-form",
    ] {
        assert!(!found.contains(&code), "{found:?}");
    }
}

#[test]
fn a_paper_is_late_or_of_tomorrow_only_by_the_calendar_that_it_is_given() {
    let context = Context {
        today: Some(day(2026, 11, 19)),
        deadline: Some(day(2026, 11, 19)),
        ..Context::default()
    };
    assert_eq!(
        codes(&report(), None, &context),
        ["date-in-future", "deadline-passed"]
    );
}

#[test]
fn faults_of_the_title_are_found() {
    let cases: Vec<Fault<Title>> = vec![
        ("type-not-capitals", |t| t.type_name = "Báo cáo".into()),
        ("type-unknown", |t| t.type_name = "BÁO CÁO NHANH GỌN".into()),
        ("abstract-missing", |t| t.abstract_lines.clear()),
        ("abstract-too-long", |t| {
            t.abstract_lines = vec!["Kết quả chuyển đổi số năm 2026 ".repeat(9)]
        }),
        ("abstract-capitals", |t| {
            t.abstract_lines = vec!["KẾT QUẢ CHUYỂN ĐỔI SỐ NĂM 2026".into()]
        }),
        ("abstract-end-sign", |t| {
            t.abstract_lines = vec!["Kết quả chuyển đổi số năm 2026.".into()]
        }),
        ("year-differs", |t| {
            t.abstract_lines = vec!["Kết quả chuyển đổi số năm 2025".into()]
        }),
    ];
    for (code, change) in cases {
        let found = alone(&in_title(change));
        assert!(found.contains(&code), "{code}: {found:?}");
    }
    assert!(alone(&without("title")).contains(&"title-missing"));
}

#[test]
fn a_letter_needs_its_abstract_once() {
    let letter = |about: Option<&str>| {
        let mut letter = in_head(|head| {
            head.number.symbol = "UBND-VHXH".into();
            head.about = about.map(str::to_owned);
        });
        letter.sections[0]
            .blocks
            .retain(|block| block.id != "title");
        alone(&letter)
    };
    assert!(letter(None).contains(&"letter-abstract"));
    assert!(letter(Some("V/v báo cáo")).contains(&"letter-abstract"));
    assert!(!letter(Some("báo cáo kết quả chuyển đổi số")).contains(&"letter-abstract"));
}

#[test]
fn faults_of_the_recipients_are_found() {
    let cases: Vec<Fault<Signature>> = vec![
        ("as-above-missing", |s| drop(s.recipients.remove(0))),
        ("as-above-not-first", |s| s.recipients.swap(0, 1)),
        ("recipients-missing", |s| s.recipients.clear()),
        ("recipient-twice", |s| {
            s.recipients.insert(1, "Đảng ủy phường;".into())
        }),
        ("archive-missing", |s| drop(s.recipients.pop())),
        ("archive-not-last", |s| s.recipients.swap(1, 2)),
        ("archive-form", |s| s.recipients[2] = "Lưu VT, VHXH".into()),
        ("archive-form", |s| s.recipients[2] = "Lưu: VHXH".into()),
    ];
    for (code, change) in cases {
        let found = alone(&in_signature(change));
        assert_eq!(found, [code]);
    }
    let found = alone(&without("to"));
    assert_eq!(found, ["addressee-missing", "as-above-without-addressee"]);
    let twice = with("to", |content| {
        *content = Addressees(vec!["Sở Nội vụ".into(), "Kính gửi: Sở Tài chính".into()]).into();
    });
    assert_eq!(alone(&twice), ["addressee-form"]);
}

#[test]
fn a_hyphen_or_a_longer_phrase_is_still_as_above() {
    let fine = in_signature(|s| s.recipients[0] = "- Như trên (để báo cáo);".into());
    assert_eq!(alone(&fine), [] as [&str; 0]);
}

#[test]
fn faults_of_the_signature_are_found() {
    let cases: Vec<Fault<Signature>> = vec![
        ("capacity-missing", |s| s.capacity.clear()),
        ("capacity-form", |s| {
            s.capacity[0] = "TM ỦY BAN NHÂN DÂN".into()
        }),
        ("capacity-form", |s| {
            s.capacity[0] = "T/M ỦY BAN NHÂN DÂN".into()
        }),
        ("capacity-form", |s| s.capacity[1] = "QUYỀN CHỦ TỊCH".into()),
        ("capacity-not-capitals", |s| {
            s.capacity[1] = "Chủ tịch".into()
        }),
        ("collective-without-tm", |s| {
            s.capacity[0] = "ỦY BAN NHÂN DÂN".into()
        }),
        ("deputy-line-missing", |s| {
            s.capacity[1] = "KT. CHỦ TỊCH".into()
        }),
        ("deputy-without-kt", |s| {
            s.capacity[1] = "PHÓ CHỦ TỊCH".into()
        }),
        ("capacity-agency", |s| s.capacity[0] = "TM. UBND".into()),
        ("signer-missing", |s| s.name.clear()),
        ("signer-open", |s| s.name = "(Họ và tên)".into()),
        ("signer-titled", |s| s.name = "ThS. Nguyễn Văn An".into()),
        ("signer-titled", |s| s.name = "Ông Nguyễn Văn An".into()),
        ("signer-capitals", |s| s.name = "NGUYỄN VĂN AN".into()),
    ];
    for (code, change) in cases {
        let found = alone(&in_signature(change));
        assert_eq!(found, [code]);
    }
    assert!(alone(&without("signature")).contains(&"signature-missing"));
}

#[test]
fn all_capacities_of_the_decree_are_taken() {
    for capacity in [
        vec!["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        vec!["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        vec!["Q. CHỦ TỊCH"],
        vec!["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
        vec!["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"],
        vec!["CHỦ TỊCH"],
    ] {
        let lines: Vec<String> = capacity.into_iter().map(str::to_owned).collect();
        assert_eq!(
            alone(&in_signature(|s| s.capacity = lines)),
            [] as [&str; 0]
        );
    }
}

#[test]
fn bases_are_whole_and_end_with_their_signs() {
    const LAW: &str = "Căn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025;";
    const DECREE: &str = "Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về chế độ báo cáo.";
    let with_bases = |bases: &[&str]| {
        let mut document = report();
        let bases = bases.iter().map(|basis| (*basis).to_owned()).collect();
        document.sections[0]
            .blocks
            .insert(3, Block::new("bases", Content::Bases(bases)));
        alone(&document)
    };
    assert_eq!(with_bases(&[LAW, DECREE]), [] as [&str; 0]);
    assert_eq!(
        with_bases(&[&LAW.replace(';', "."), DECREE]),
        ["basis-end-sign"]
    );
    assert_eq!(
        with_bases(&[LAW, &DECREE.replace("báo cáo.", "báo cáo;")]),
        ["basis-end-sign"]
    );
    assert_eq!(
        with_bases(&[LAW, &DECREE.replace("Căn cứ Nghị", "Nghị")]),
        ["basis-opening"]
    );
    for missing in [
        " số 09/2019/NĐ-CP",
        " ngày 24 tháng 01 năm 2019",
        " của Chính phủ",
        " quy định về chế độ báo cáo",
    ] {
        let found = with_bases(&[LAW, &DECREE.replace(missing, "")]);
        assert!(found.contains(&"basis-cut-short"), "{missing}: {found:?}");
    }
}

#[test]
fn faults_of_annexes_are_found() {
    let cases: Vec<Fault<AnnexHead>> = vec![
        ("annex-word", |a| a.word = "PHỤ LỤC".into()),
        ("annex-alone", |a| a.word = "Phụ lục I".into()),
        ("annex-title-missing", |a| a.title.clear()),
        ("annex-title-not-capitals", |a| {
            a.title[0] = "Bảng chỉ tiêu".into()
        }),
        ("annex-reference-missing", |a| a.reference = None),
    ];
    for (code, change) in cases {
        assert_eq!(alone(&in_annex(change)), [code]);
    }
    for (from, to) in [
        ("05/BC", "06/BC"),
        ("BC-UBND", "KH-UBND"),
        ("ngày 20", "ngày 21"),
        ("Kèm theo Báo cáo", "Kèm theo Kế hoạch"),
        ("phường An Cựu", "phường Phú Xuân"),
    ] {
        let found = alone(&in_annex(|a| {
            a.reference = a.reference.take().map(|r| r.replace(from, to))
        }));
        assert!(
            found.contains(&"annex-reference-differs"),
            "{to}: {found:?}"
        );
    }
    assert_eq!(
        alone(&replaced("net", " (chi tiết tại Phụ lục)", "")),
        ["annex-not-pointed"]
    );
    assert_eq!(
        alone(&replaced("net", "Phụ lục", "Phụ lục III")),
        ["annex-absent"]
    );
}

#[test]
fn two_annexes_have_roman_numbers_in_order() {
    let with_words = |first: &str, second: &str, pointer: &str| {
        let mut document = replaced("net", "Phụ lục", pointer);
        let mut other = document.sections[1].clone();
        for block in &mut other.blocks {
            block.id.push_str("/2");
        }
        document.sections.push(other);
        for (section, word) in document.sections[1..].iter_mut().zip([first, second]) {
            if let Content::AnnexHead(annex) = &mut section.blocks[0].content {
                annex.word = word.into();
            }
        }
        alone(&document)
    };
    assert_eq!(
        with_words("Phụ lục I", "Phụ lục II", "Phụ lục I và Phụ lục II"),
        [] as [&str; 0]
    );
    assert_eq!(
        with_words("Phụ lục I", "Phụ lục II", "Phụ lục I, II"),
        [] as [&str; 0]
    );
    assert_eq!(
        with_words("Phụ lục I", "Phụ lục II", "các Phụ lục kèm theo"),
        [] as [&str; 0]
    );
    assert_eq!(
        with_words("Phụ lục 1", "Phụ lục 2", "Phụ lục 1 và 2"),
        ["annex-not-roman"]
    );
    assert!(with_words("Phụ lục I", "Phụ lục III", "Phụ lục I và III").contains(&"annex-order"));
    assert_eq!(
        with_words("Phụ lục I", "Phụ lục II", "Phụ lục I"),
        ["annex-not-pointed"]
    );
}

#[test]
fn an_annex_of_another_document_is_not_looked_for() {
    let fine = adding(
        "Nhiệm vụ nêu tại Phụ lục II của Kế hoạch số 98/KH-UBND (KH 424/KH-UBND, Phụ lục 3, mục 16).",
    );
    assert_eq!(alone(&fine), [] as [&str; 0]);
}
