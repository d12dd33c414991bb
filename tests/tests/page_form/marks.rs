//! What stands around the text: urgency, circulation, copies, contact (ô 10b, 11, 13, 14).

use report::model::{Circulation, Content, Head, Urgency};
use tests::pdf::{Ink, Line, MM, Page, Rule};

use crate::papers::{annex, document, head, letter, letter_head, lines, report};
use crate::printing::{marked_letter, marked_report, printed};
use crate::{BELOW, CAPITAL, EDGE, LEFT, RIGHT, below_margin, middle, rule_under, same};

/// The rules above, right of, below and left of a line that together frame it, and the frame as a rule.
fn frame(page: &Page, line: &Line) -> Rule {
    let sides: Vec<&Rule> = page
        .rules
        .iter()
        .filter(|rule| {
            let beside = rule.top < line.baseline + 10.0 && rule.bottom > line.baseline - 20.0;
            let near = rule.left < line.right() + 30.0 && rule.right > line.left() - 30.0;
            beside && near && rule.ink == line.pieces[0].ink
        })
        .collect();
    assert_eq!(sides.len(), 4, "a single frame has four sides: {sides:?}");
    let level = sides.iter().filter(|rule| rule.is_level()).count();
    assert_eq!(level, 2, "{sides:?}");
    let upright: Vec<&&Rule> = sides.iter().filter(|rule| !rule.is_level()).collect();
    let lying: Vec<&&Rule> = sides.iter().filter(|rule| rule.is_level()).collect();
    Rule {
        left: upright
            .iter()
            .map(|rule| rule.left)
            .fold(f32::MAX, f32::min),
        right: upright.iter().map(|rule| rule.left).fold(0.0, f32::max),
        top: lying.iter().map(|rule| rule.top).fold(f32::MAX, f32::min),
        bottom: lying.iter().map(|rule| rule.top).fold(0.0, f32::max),
        ..*sides[0]
    }
}

/// Fails unless the words stand in the middle of their frame.
fn assert_balanced(line: &Line, frame: &Rule) {
    assert!(same(line.middle(), frame.middle()), "{line:?} in {frame:?}");
    let letters = line.baseline - CAPITAL * line.size() / 2.0;
    let height = (frame.top + frame.bottom) / 2.0;
    assert!((letters - height).abs() < 1.0, "{letters} in {frame:?}");
}

/// The mark of `urgency` on a letter, measured, with its frame of `width` millimetres.
fn assert_mark(name: &'static str, urgency: Urgency, words: &str, width: f32) {
    let head = Head {
        urgency: Some(urgency),
        ..letter_head()
    };
    let print = printed(name, &letter(head, &["Ủy ban nhân dân các phường, xã"], 2));
    let page = &print.pages.pages[0];
    let line = page.line(words);
    assert_eq!(line.text(), words);
    assert!(line.is_bold() && !line.is_italic() && (13.0..=14.0).contains(&line.size()));
    assert!(line.is_in(Ink::is_bright_red), "{:?}", line.pieces[0].ink);
    let frame = frame(page, line);
    let (wide, high) = (frame.right - frame.left, frame.bottom - frame.top);
    assert!((wide - width * MM).abs() < 0.1, "{} mm wide", wide / MM);
    assert!((high - 8.0 * MM).abs() < 0.1, "{} mm high", high / MM);
    assert!((frame.left - LEFT).abs() < 0.1, "not at the left margin");
    assert_balanced(line, &frame);
    assert_free(page, &frame);
    let red = page
        .lines
        .iter()
        .filter(|line| line.is_in(Ink::is_bright_red));
    assert_eq!(red.count(), 1, "nothing else is red");
}

/// Fails if a letter stands in the frame or within a millimetre of it, its own words aside.
fn assert_free(page: &Page, frame: &Rule) {
    for line in &page.lines {
        let (top, bottom) = (
            line.baseline - CAPITAL * line.size(),
            line.baseline + BELOW * line.size(),
        );
        let over = top < frame.bottom + MM && bottom > frame.top - MM;
        let beside = line.left() < frame.right + MM && line.right() > frame.left - MM;
        let own = line.left() > frame.left && line.right() < frame.right && over;
        assert!(
            own || !(over && beside),
            "{} stands in {frame:?}",
            line.text()
        );
    }
}

#[test]
fn an_express_letter_bears_its_mark_in_a_red_frame_of_30_by_8_mm() {
    assert_mark("express", Urgency::Express, "HỎA TỐC", 30.0);
}

#[test]
fn a_very_urgent_letter_bears_its_mark_in_a_red_frame_of_40_by_8_mm() {
    assert_mark("very-urgent", Urgency::VeryUrgent, "THƯỢNG KHẨN", 40.0);
}

#[test]
fn an_urgent_letter_bears_its_mark_in_a_red_frame_of_20_by_8_mm() {
    assert_mark("urgent", Urgency::Urgent, "KHẨN", 20.0);
}

#[test]
fn the_mark_of_a_letter_stands_under_what_it_is_about_and_beside_the_addressees() {
    let page = &marked_letter().pages.pages[0];
    let mark = page.line("KHẨN");
    let about = below_margin(page)
        .filter(|line| same(line.size(), 12.0) && line.middle() < middle(page))
        .map(|line| line.baseline)
        .fold(0.0, f32::max);
    let gap = frame(page, mark).top - about;
    assert!((3.0..20.0).contains(&gap), "{gap} under 5b");
    assert_free(page, &frame(page, mark));
}

#[test]
fn the_mark_of_a_report_stands_under_its_number_and_keeps_clear_of_a_long_abstract() {
    for length in (1..30).step_by(3) {
        let mut report = report(
            Head {
                urgency: Some(Urgency::VeryUrgent),
                ..head()
            },
            "Ủy ban nhân dân thành phố Huế",
            1,
        );
        let words = "chuyển đổi số ".repeat(length);
        for block in &mut report.sections[0].blocks {
            if let Content::Title(title) = &mut block.content {
                title.abstract_lines = lines(&[words.trim()]);
            }
        }
        let print = printed("abstract", &report);
        let page = &print.pages.pages[0];
        let mark = page.line("THƯỢNG KHẨN");
        let gap = frame(page, mark).top - page.line("Số:").baseline;
        assert!((3.0..20.0).contains(&gap), "{gap} under the number");
        assert_free(page, &frame(page, mark));
    }
}

#[test]
fn who_may_read_a_document_stands_13_bold_in_a_single_frame_above_the_name_of_the_country() {
    for (circulation, words) in [
        (Circulation::ReadAndReturn, "XEM XONG TRẢ LẠI"),
        (Circulation::Internal, "LƯU HÀNH NỘI BỘ"),
    ] {
        let head = Head {
            circulation: Some(circulation),
            ..letter_head()
        };
        let print = printed(
            "circulation",
            &letter(head, &["Ủy ban nhân dân các phường, xã"], 12),
        );
        let page = &print.pages.pages[0];
        let line = page.line(words);
        assert!(line.is_bold() && !line.is_italic() && same(line.size(), 13.0));
        assert!(line.is_in(Ink::is_black));
        let frame = frame(page, line);
        assert_balanced(line, &frame);
        assert!(
            frame.top > 4.0 * MM && frame.bottom < EDGE,
            "{frame:?} in the top margin"
        );
        let country = page.line("CỘNG HÒA");
        assert!(same(frame.middle(), country.middle()), "above ô 1");
        assert!(
            print.pages.pages[1..]
                .iter()
                .all(|page| page.find(words).is_none())
        );
    }
}

#[test]
fn a_copy_says_its_form_agency_and_time_10_upright_in_the_top_right_corner_of_page_1_without_a_picture()
 {
    let print = marked_letter();
    let page = &print.pages.pages[0];
    let words = [
        "SAO Y",
        "Sở Khoa học và Công nghệ thành phố Huế",
        "2026-11-27T08:30:00+07:00",
    ];
    let lines = words.map(|words| page.line(words));
    for line in lines {
        assert!(same(line.size(), 10.0) && line.is_upright(), "{line:?}");
        assert!((page.width - RIGHT - line.right()).abs() < 0.5, "{line:?}");
        assert!(
            line.baseline < EDGE && line.baseline - 10.0 > 4.0 * MM,
            "{line:?}"
        );
    }
    assert!(lines[0].baseline < lines[1].baseline && lines[1].baseline < lines[2].baseline);
    let mark = frame(page, page.line("XEM XONG TRẢ LẠI"));
    let left = lines
        .iter()
        .map(|line| line.left())
        .fold(f32::MAX, f32::min);
    assert!(left - mark.right > 2.0 * MM, "ô 11 and ô 14 touch");
    assert!(mark.left > middle(page) - 40.0 * MM && mark.top > 4.0 * MM);
    assert!(print.pages.pages[1].find("SAO Y").is_none());
}

#[test]
fn address_and_telephone_stand_11_upright_at_the_foot_of_page_1_under_a_rule_of_full_width() {
    let print = marked_letter();
    let page = &print.pages.pages[0];
    let contact = [page.line("Địa chỉ: 26 Hà Nội"), page.line("Thư điện tử:")];
    for line in contact {
        assert!(same(line.size(), 11.0) && line.is_upright(), "{line:?}");
        assert!((line.left() - LEFT).abs() < 0.2 && line.right() < page.width - RIGHT);
    }
    let bottom = contact[1].baseline + BELOW * 11.0;
    assert!(
        bottom < page.height - EDGE && bottom > page.height - EDGE - 4.0,
        "{bottom}"
    );
    let above = contact[0].baseline - 11.0 - 8.0..contact[0].baseline - CAPITAL * 11.0;
    let rule = page
        .rules
        .iter()
        .find(|rule| rule.is_level() && above.contains(&rule.top))
        .expect("there is a rule");
    assert!(
        same(rule.left, LEFT) && same(rule.right, page.width - RIGHT),
        "{rule:?}"
    );
    let body = below_margin(page)
        .filter(|line| same(line.size(), 14.0))
        .map(|line| line.baseline + BELOW * 14.0)
        .fold(0.0, f32::max);
    assert!(
        body < rule.top - 3.0,
        "the body ends at {body}, the rule stands at {}",
        rule.top
    );
    assert!(
        rule.top - body < 80.0,
        "the body leaves {} empty",
        rule.top - body
    );
    assert!(print.pages.pages[1].find("Thư điện tử:").is_none());
}

#[test]
fn an_annex_in_a_file_of_its_own_says_number_and_time_10_upright_at_the_top_right() {
    let words = "Số: 640/BC-UBND; 2026-11-27T08:30:00+07:00";
    let mut blocks = annex("Phụ lục I", "BẢNG NHIỆM VỤ", 40);
    if let Content::AnnexHead(head) = &mut blocks[0].content {
        head.own_file = lines(&[words]);
    }
    let print = printed(
        "own-file",
        &document(vec![report::model::Section::portrait(blocks)]),
    );
    let page = &print.pages.pages[0];
    let line = page.line(words);
    assert!(same(line.size(), 10.0) && line.is_upright(), "{line:?}");
    assert!((page.width - RIGHT - line.right()).abs() < 0.5 && line.left() > middle(page));
    assert!(line.baseline < page.line("Phụ lục I").baseline - 10.0);
    assert!(
        print.pages.pages[1].find("640/BC-UBND").is_none(),
        "on its first page alone"
    );
}

#[test]
fn marks_are_read_with_the_head_before_the_body() {
    for print in [marked_letter(), marked_report()] {
        let page = &print.pages.pages[0];
        let at = |words: &str| {
            page.lines
                .iter()
                .position(|line| line.text().contains(words))
        };
        let body = at("Thực hiện Kế hoạch").expect("there is a body");
        for words in ["KHẨN", "LƯU HÀNH", "XEM XONG", "SAO Y", "Thư điện tử:"] {
            assert!(
                at(words).is_none_or(|at| at < body),
                "{words} in {}",
                print.name
            );
        }
    }
}

#[test]
fn rules_of_the_head_stay_with_their_lines_when_marks_stand_around_it() {
    let page = &marked_letter().pages.pages[0];
    let motto = page.line("Độc lập - Tự do - Hạnh phúc");
    let rule = rule_under(page, motto);
    assert!(same(rule.length(), motto.width()) && same(rule.middle(), motto.middle()));
}

#[test]
fn a_long_mark_of_a_copy_pushes_the_head_down_and_covers_nothing() {
    let agency =
        "TRUNG TÂM LƯU TRỮ LỊCH SỬ THUỘC SỞ NỘI VỤ THÀNH PHỐ HUẾ, CƠ QUAN SAO Y VĂN BẢN ĐIỆN TỬ";
    for circulation in [None, Some(Circulation::Internal)] {
        let head = Head {
            circulation,
            copy_mark: lines(&[
                "SAO Y",
                agency,
                agency,
                "Thời gian ký: 2026-11-27T08:30:00+07:00",
            ]),
            ..head()
        };
        let print = printed(
            "long-mark",
            &report(head, "Ủy ban nhân dân thành phố Huế", 1),
        );
        let page = &print.pages.pages[0];
        let marks: Vec<_> = page
            .lines
            .iter()
            .filter(|line| same(line.size(), 10.0))
            .collect();
        assert!(marks.len() >= 4, "{}", marks.len());
        let top = page.line("CỘNG HÒA XÃ HỘI").baseline - CAPITAL * 12.0;
        for mark in &marks {
            assert!(
                mark.baseline + BELOW * 10.0 < top,
                "{} is covered",
                mark.text()
            );
            assert!(
                mark.baseline - CAPITAL * 10.0 > 4.0 * MM,
                "{} leaves the sheet",
                mark.text()
            );
            assert!(mark.right() < page.width - RIGHT + 0.5);
        }
    }
}

#[test]
fn a_long_contact_takes_its_room_from_the_text_and_stays_above_the_lower_margin() {
    let contact: Vec<String> = (1..=9)
        .map(|n| format!("Cơ sở {n}: số {n} đường Hà Nội, phường Thuận Hóa, thành phố Huế; điện thoại 0234.384509{n}; \
            thư điện tử co-so-{n}@hue.gov.vn"))
        .collect();
    let head = Head { contact, ..head() };
    let print = printed(
        "long-contact",
        &report(head, "Ủy ban nhân dân thành phố Huế", 8),
    );
    let page = &print.pages.pages[0];
    let foot: Vec<_> = page
        .lines
        .iter()
        .filter(|line| same(line.size(), 11.0))
        .collect();
    assert!(foot.len() >= 18, "{}", foot.len());
    let first = foot
        .iter()
        .map(|line| line.baseline)
        .fold(f32::MAX, f32::min);
    let last = foot.iter().map(|line| line.baseline).fold(0.0, f32::max);
    assert!(last + BELOW * 11.0 < page.height - EDGE);
    let body = below_margin(page)
        .filter(|line| same(line.size(), 14.0))
        .map(|line| line.baseline + BELOW * 14.0)
        .fold(0.0, f32::max);
    assert!(
        body < first - 11.0,
        "the body ends at {body}, the contact begins at {first}"
    );
}
