//! Every capacity in which a person signs, other positions, the drafter's symbol and the fields to sign in
//! (ô 7a, 7b, 7c, 8, 12).

use report::layout::{FieldKind, Pages, Role};
use report::model::Signature;
use report::{Fonts, pages};
use tests::pdf::{Line, MM, Page, Print, SignatureField};

use crate::papers::{lines, signature, signed};
use crate::printing::printed;
use crate::{CAPITAL, LEFT, RIGHT, below_margin, middle, same};

/// The signer's lines: bold of 14 points in the right half.
fn signer(page: &Page) -> Vec<&Line> {
    below_margin(page)
        .filter(|line| line.left() > middle(page) && line.is_bold() && same(line.size(), 14.0))
        .collect()
}

#[test]
fn every_capacity_stands_14_bold_on_one_axis_in_the_right_half_with_room_to_sign_above_the_name() {
    let capacities: [&[&str]; 7] = [
        &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        &["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        &["Q. CHỦ TỊCH"],
        &["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
        &["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
        &["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"],
        &["CHỦ TỊCH"],
    ];
    for capacity in capacities {
        let print = printed("capacity", &signed(signature(capacity), 1));
        let page = &print.pages.pages[0];
        let found = signer(page);
        let texts: Vec<String> = found.iter().map(|line| line.text()).collect();
        assert_eq!(texts[..capacity.len()], lines(capacity)[..], "{texts:?}");
        assert_eq!(texts[capacity.len()..], ["Nguyễn Văn An"]);
        let axis = (middle(page) + page.width - RIGHT) / 2.0;
        for line in &found {
            assert!(
                same(line.middle(), axis),
                "{line:?} is not on the axis {axis}"
            );
        }
        let [.., last, name] = found.as_slice() else {
            panic!("{texts:?} is no block");
        };
        let room = (name.baseline - last.baseline) / MM;
        assert!((28.0..=40.0).contains(&room), "{room} mm to sign");
        assert!(
            same(page.line("Nơi nhận:").baseline, found[0].baseline),
            "not on one line"
        );
    }
}

#[test]
fn another_position_stands_bold_right_above_the_name() {
    let signature = Signature {
        position: Some("Chủ tịch Ủy ban nhân dân phường".into()),
        ..signature(&["TRƯỞNG BAN"])
    };
    let print = printed("position", &signed(signature, 1));
    let found = signer(&print.pages.pages[0]);
    let texts: Vec<String> = found.iter().map(|line| line.text()).collect();
    assert_eq!(
        texts,
        [
            "TRƯỞNG BAN",
            "Chủ tịch Ủy ban nhân dân phường",
            "Nguyễn Văn An"
        ]
    );
    assert!(
        found[2].baseline - found[1].baseline < 18.0,
        "position and name part"
    );
    assert!(
        found[1].baseline - found[0].baseline > 28.0 * MM,
        "no room to sign"
    );
}

#[test]
fn the_drafters_symbol_and_the_number_of_copies_stand_11_upright_at_the_end_of_the_list() {
    let signature = Signature {
        drafted: Some("PL.(300)".into()),
        ..signature(&["CHỦ TỊCH"])
    };
    let print = printed("drafted", &signed(signature, 1));
    let page = &print.pages.pages[0];
    let line = page.line("PL.(300)");
    assert_eq!(line.text(), "- Lưu: VT, VHXH. PL.(300)");
    assert!(same(line.size(), 11.0) && line.is_upright(), "{line:?}");
    assert!((line.left() - LEFT).abs() < 0.2, "{line:?}");
    let below = below_margin(page).filter(|other| other.baseline > line.baseline + 1.0);
    assert!(
        below.into_iter().all(|other| other.left() > middle(page)),
        "it ends the list"
    );
}

fn laid(signature: Signature) -> Pages {
    let fonts = Fonts::tinos().expect("the fonts are in the program");
    pages(&signed(signature, 9), &fonts).expect("the document can be laid out")
}

/// The signer's and the agency's field of a file.
fn fields(print: &Print) -> [&SignatureField; 2] {
    let [signer, agency] = print.pages.fields.as_slice() else {
        panic!("two fields: {:?}", print.pages.fields);
    };
    assert!(!signer.signed && !agency.signed, "nobody has signed");
    assert_eq!(signer.words, "Chữ ký của người có thẩm quyền");
    assert_eq!(agency.words, "Chữ ký của cơ quan, tổ chức");
    [signer, agency]
}

#[test]
fn the_signers_field_lies_between_capacity_and_name_in_the_middle_of_the_right_half() {
    let signature = signature(&["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
    let print = printed("fields", &signed(signature, 9));
    let [field, _] = fields(&print);
    assert_eq!(field.page, print.pages.pages.len() - 1);
    let page = &print.pages.pages[field.page];
    assert!(field.top > page.line("PHÓ CHỦ TỊCH").baseline, "{field:?}");
    let name = page.line("Nguyễn Văn An").baseline - CAPITAL * 14.0;
    assert!(field.bottom < name, "{field:?}");
    let axis = (middle(page) + page.width - RIGHT) / 2.0;
    assert!(same((field.left + field.right) / 2.0, axis), "{field:?}");
    let (width, height) = (field.right - field.left, field.bottom - field.top);
    assert!((40.0..=60.0).contains(&(width / MM)) && height > 20.0 * MM);
}

/// Seals are 36 mm wide, some agencies' larger; and a signature narrower than its field moves the seal to the right.
#[test]
fn a_seal_in_the_middle_of_the_agencys_field_covers_a_third_of_the_signers_to_its_left_with_room_to_move()
 {
    let signature = signature(&["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]);
    let print = printed("fields", &signed(signature, 9));
    let [signer, agency] = fields(&print);
    assert_eq!(agency.page, signer.page);
    let (width, height) = (agency.right - agency.left, agency.bottom - agency.top);
    assert!(same(width, 44.0 * MM), "{agency:?}");
    assert!(same(height, 42.0 * MM), "{agency:?}");
    let seal = (agency.left + agency.right) / 2.0 - 18.0 * MM;
    let share = (seal + 36.0 * MM - signer.left) / (signer.right - signer.left);
    assert!((0.32..=0.35).contains(&share), "{share}");
    assert!(agency.left < signer.left, "{agency:?}");
    assert!(
        same(agency.top + agency.bottom, signer.top + signer.bottom),
        "not on one height"
    );
    let page = &print.pages.pages[agency.page];
    let list = page.line("Thường trực Đảng ủy phường");
    assert!(
        list.right() < agency.left + 2.0 * MM,
        "it lies on the recipients"
    );
}

#[test]
fn the_fields_are_named_in_words_and_read_between_capacity_and_name() {
    let pages = laid(signature(&["CHỦ TỊCH"]));
    let node = |words: &str| {
        let last = pages.pages.last().expect("there is a page");
        let run = last.runs.iter().find(|run| run.text().contains(words));
        run.and_then(|run| run.node)
            .unwrap_or_else(|| panic!("nothing says {words}"))
    };
    let field = |kind: FieldKind| {
        let mut fields = pages.fields.iter().filter(|field| field.kind == kind);
        fields
            .next()
            .unwrap_or_else(|| panic!("no field {kind:?}"))
            .node
    };
    let (signer, agency) = (field(FieldKind::Signer), field(FieldKind::Agency));
    assert!(node("CHỦ TỊCH") < signer && signer < agency && agency < node("Nguyễn Văn An"));
    let (signer, agency) = (&pages.nodes[signer], &pages.nodes[agency]);
    assert!(signer.role == Role::Form && agency.role == Role::Form);
    assert_eq!(signer.alt, "Chữ ký của người có thẩm quyền");
    assert_eq!(agency.alt, "Chữ ký của cơ quan, tổ chức");
    assert_eq!(signer.block.as_deref(), Some("signature"));
}

#[test]
fn the_block_is_never_parted_nor_alone_wherever_the_page_ends() {
    let fonts = Fonts::tinos().expect("the fonts are in the program");
    for paragraphs in 0..12 {
        let mut document = signed(signature(&["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]), paragraphs);
        document.code = Some("640/BC-UBND".into());
        let pages = pages(&document, &fonts).expect("the document can be laid out");
        let last = pages.pages.last().expect("there is a page");
        let words: String = last.runs.iter().map(|run| run.text()).collect();
        for part in [
            "Trân trọng./.",
            "Nơi nhận:",
            "Lưu: VT",
            "CHỦ TỊCH",
            "Nguyễn Văn An",
        ] {
            assert!(
                words.contains(part),
                "{part} with {paragraphs} paragraphs: {words}"
            );
        }
    }
}

#[test]
fn a_long_list_of_recipients_stays_clear_of_a_seal_in_the_agencys_field() {
    let long = "Trung tâm Giám sát, điều hành đô thị thông minh thành phố Huế và các đơn vị trực thuộc (để phối hợp)";
    let signature = Signature {
        recipients: std::iter::repeat_n(long.to_owned(), 9).collect(),
        ..signature(&["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
    };
    let document = signed(signature, 1);
    let print = printed("long-recipients", &document);
    let fonts = Fonts::tinos().expect("the fonts are in the program");
    let laid = pages(&document, &fonts).expect("the document is laid out");
    let field = laid
        .fields
        .iter()
        .find(|field| field.kind == FieldKind::Agency)
        .expect("there is a field");
    let page = &print.pages.pages[field.page];
    let list: Vec<_> = page
        .lines
        .iter()
        .filter(|line| same(line.size(), 11.0))
        .collect();
    assert!(list.len() >= 18, "{}", list.len());
    for line in list {
        assert!(
            line.right() < field.x + 2.0 * MM,
            "{} reaches into the seal",
            line.text()
        );
    }
}
