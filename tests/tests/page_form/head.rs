//! The head and the title: ô 1, 2, 3, 4, 5a and 9a (Phụ lục I, Phần I, mục II and V).

use tests::pdf::{Line, Page, Print, bare};

use crate::prints;
use crate::{SINGLE, assert_short_rule_under, below_margin, middle, rule_under, same, title};

const COUNTRY: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

fn first_page(print: &Print) -> &Page {
    &print.pages.pages[0]
}

/// The lines of the issuing agency: left of the middle, above the number.
fn agency(page: &Page) -> Vec<&Line> {
    let number = page.line("Số:").baseline;
    let above = |line: &&Line| line.baseline < number - 1.0 && line.right() < middle(page);
    below_margin(page).filter(above).collect()
}

#[test]
fn the_name_of_the_country_is_12_bold_at_the_top_right() {
    for print in prints::reports() {
        let page = first_page(print);
        let line = page.line(COUNTRY);
        assert!(
            same(line.size(), 12.0) && line.is_bold() && !line.is_italic(),
            "{}: {line:?}",
            print.name
        );
        assert!(line.left() > agency(page)[0].right(), "{}", print.name);
        assert!(line.middle() > middle(page), "{}", print.name);
        assert!(
            same(line.baseline, agency(page)[0].baseline),
            "{}: one row with the agency",
            print.name
        );
    }
}

#[test]
fn the_motto_is_13_bold_right_under_it_with_a_rule_of_its_own_length() {
    for print in prints::reports() {
        let page = first_page(print);
        let (country, motto) = (page.line(COUNTRY), page.line(MOTTO));
        assert!(
            same(motto.size(), 13.0) && motto.is_bold() && !motto.is_italic(),
            "{}",
            print.name
        );
        assert_eq!(motto.text(), MOTTO, "the hyphens stand between spaces");
        assert!(
            same(motto.middle(), country.middle()),
            "{}: not centred",
            print.name
        );
        assert!(
            motto.baseline - country.baseline < SINGLE * 13.0 + 1.0,
            "{}: not single",
            print.name
        );
        let rule = rule_under(page, motto);
        assert!(
            same(rule.length(), motto.width()) && same(rule.middle(), motto.middle()),
            "{}: {rule:?}",
            print.name
        );
    }
}

#[test]
fn the_agency_is_12_bold_in_capitals_at_the_top_left_with_a_short_rule() {
    for print in prints::reports() {
        let page = first_page(print);
        let lines = agency(page);
        assert!(!lines.is_empty(), "{} names no agency", print.name);
        for line in &lines {
            assert!(
                same(line.size(), 12.0) && line.is_bold() && !line.is_italic(),
                "{}: {line:?}",
                print.name
            );
            assert_eq!(line.text(), line.text().to_uppercase());
            assert!(
                same(line.middle(), lines[0].middle()),
                "{}: not centred",
                print.name
            );
        }
        for pair in lines.windows(2) {
            assert!(
                pair[1].baseline - pair[0].baseline < SINGLE * 12.0 + 1.0,
                "{}: not single",
                print.name
            );
        }
        assert_short_rule_under(page, lines.last().expect("there is a last line"));
    }
}

#[test]
fn a_peoples_committee_prints_its_name_in_two_bold_lines_and_no_parent() {
    let names = |name: &str| -> Vec<String> {
        agency(first_page(prints::named(name)))
            .iter()
            .map(|line| line.text())
            .collect()
    };
    assert_eq!(names("plan98"), ["ỦY BAN NHÂN DÂN", "PHƯỜNG AN CỰU"]);
    assert_eq!(
        names("stored-report"),
        ["ỦY BAN NHÂN DÂN", "TỈNH THỪA THIÊN HUẾ"]
    );
}

#[test]
fn the_number_is_13_upright_centred_under_the_agency() {
    for print in prints::reports() {
        let page = first_page(print);
        let number = page.line("Số:");
        assert!(
            same(number.size(), 13.0) && number.is_upright(),
            "{}: {number:?}",
            print.name
        );
        assert!(
            same(number.middle(), agency(page)[0].middle()),
            "{}: not centred",
            print.name
        );
        assert!(
            bare(&number.text()).ends_with("/BC-UBND"),
            "{}: {}",
            print.name,
            number.text()
        );
    }
    assert_eq!(
        first_page(prints::named("stored-report"))
            .line("Số:")
            .text(),
        "Số: 640/BC-UBND"
    );
}

#[test]
fn place_and_date_are_13_italic_on_the_line_of_the_number_under_the_motto() {
    for print in prints::reports() {
        let page = first_page(print);
        let (number, date) = (page.line("Số:"), page.line(", ngày"));
        assert!(
            same(date.size(), 13.0) && date.is_italic() && !date.is_bold(),
            "{}: {date:?}",
            print.name
        );
        assert!(
            (date.baseline - number.baseline).abs() < 0.1,
            "{}: not on one line",
            print.name
        );
        assert!(
            same(date.middle(), page.line(MOTTO).middle()),
            "{}: not centred",
            print.name
        );
    }
    let date = |name: &str| first_page(prints::named(name)).line(", ngày").text();
    assert_eq!(
        date("stored-report"),
        "Thừa Thiên Huế, ngày 26 tháng 12 năm 2023"
    );
    assert!(
        date("plan98").starts_with("An Cựu, ngày"),
        "a ward prints its own name"
    );
}

#[test]
fn type_and_abstract_are_14_bold_in_the_middle_with_a_short_rule() {
    for print in prints::reports() {
        let page = first_page(print);
        let lines = title(page);
        assert_eq!(lines[0].text(), "BÁO CÁO", "{}", print.name);
        assert!(lines.len() > 1, "{} has no abstract", print.name);
        for line in &lines {
            assert!(
                same(line.size(), 14.0) && line.is_bold() && !line.is_italic(),
                "{}: {line:?}",
                print.name
            );
            assert!(
                same(line.middle(), middle(page)),
                "{}: {} is not in the middle",
                print.name,
                line.text()
            );
        }
        for pair in lines.windows(2) {
            let step = pair[1].baseline - pair[0].baseline;
            assert!(
                step < 1.5 * SINGLE * 14.0,
                "{}: the abstract stands {step} under the type",
                print.name
            );
        }
        assert_short_rule_under(page, lines.last().expect("there is a last line"));
    }
}

#[test]
fn the_addressees_are_14_upright_in_the_middle_one_on_the_line_or_each_on_its_own_under_the_colon()
{
    for print in prints::reports() {
        let page = first_page(print);
        let Some(to) = page.find("Kính gửi:") else {
            continue;
        };
        assert!(
            same(to.size(), 14.0) && to.is_upright(),
            "{}: {to:?}",
            print.name
        );
        if to.text() != "Kính gửi:" {
            assert!(
                same(to.middle(), middle(page)),
                "{}: not in the middle",
                print.name
            );
            continue;
        }
        let colon = to.letters().last().expect("a line has letters");
        let names: Vec<&Line> = below_margin(page)
            .skip_while(|line| *line != to)
            .skip(1)
            .take_while(|line| line.text().starts_with('-'))
            .collect();
        assert!(
            names.len() > 1,
            "{}: one addressee stands on the line itself",
            print.name
        );
        for (at, name) in names.iter().enumerate() {
            assert!(
                same(name.left(), colon.left) && same(name.size(), 14.0),
                "{}: {name:?}",
                print.name
            );
            let end = if at + 1 == names.len() { '.' } else { ';' };
            assert!(
                name.text().ends_with(end),
                "{}: {}",
                print.name,
                name.text()
            );
        }
    }
    assert_eq!(
        first_page(prints::named("stored-report"))
            .line("Kính gửi:")
            .text(),
        "Kính gửi: Bộ Thông tin và Truyền thông"
    );
}
