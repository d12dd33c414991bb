//! Official letters, wrapped names, blanks, and addressees of every length (ô 2, 3, 4, 5b, 9a).

use tests::pdf::{Line, MM, Page, bare};

use crate::papers::{head, letter, letter_head, lines, report};
use crate::printing::{marked_letter, printed};
use crate::{LEFT, RIGHT, SINGLE, assert_short_rule_under, below_margin, middle, same};

/// The lines on the left from the first to the number's, and those after it up to the mark or `Kính gửi:`.
fn left_column(page: &Page) -> Vec<&Line> {
    let end = page.line("Kính gửi:").baseline;
    below_margin(page)
        .filter(|line| line.baseline < end && line.middle() < middle(page))
        .collect()
}

#[test]
fn a_department_prints_the_committee_above_it_upright_and_its_own_name_bold_with_the_rule() {
    let print = marked_letter();
    let page = &print.pages.pages[0];
    let (parent, agency) = (
        page.line("UBND THÀNH PHỐ HUẾ"),
        page.line("SỞ KHOA HỌC VÀ CÔNG NGHỆ"),
    );
    assert!(
        same(parent.size(), 12.0) && parent.is_upright(),
        "{parent:?}"
    );
    assert!(same(agency.size(), 12.0) && agency.is_bold(), "{agency:?}");
    assert!(same(parent.middle(), agency.middle()), "not centred");
    let step = agency.baseline - parent.baseline;
    assert!(
        (SINGLE * 12.0 - 0.5..SINGLE * 12.0 + 1.0).contains(&step),
        "{step}"
    );
    assert_short_rule_under(page, agency);
    let country = page.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assert!(same(parent.baseline, country.baseline), "not in one row");
    assert!(
        country.left() - agency.right() > 2.0 * MM,
        "the columns touch"
    );
    assert!(country.right() < page.width - RIGHT, "ô 1 leaves the page");
}

#[test]
fn a_letter_says_what_it_is_about_12_upright_centred_six_points_under_its_number_and_names_no_type()
{
    let print = marked_letter();
    let page = &print.pages.pages[0];
    let number = page.line("Số:");
    assert_eq!(number.text(), "Số: 07/SKHCN-CĐS", "never CV");
    let about: Vec<&Line> = left_column(page)
        .into_iter()
        .skip_while(|line| !line.text().starts_with("V/v"))
        .take_while(|line| line.is_upright())
        .collect();
    assert!(about.len() > 1, "a long abstract wraps: {about:?}");
    for line in &about {
        assert!(same(line.size(), 12.0), "{line:?}");
        assert!(
            same(line.middle(), number.middle()),
            "{line:?} is not centred"
        );
        assert!(line.right() < middle(page), "{line:?} leaves its column");
    }
    let step = about[0].baseline - number.baseline;
    // Single spacing from a line of 13 to one of 12 points, and six points more.
    let single = SINGLE * 12.5;
    assert!((single + 5.0..single + 7.5).contains(&step), "{step}");
    for pair in about.windows(2) {
        assert!(
            pair[1].baseline - pair[0].baseline < SINGLE * 12.0 + 1.0,
            "not single"
        );
    }
    let words: String = about.iter().map(|line| line.text()).collect();
    let wanted = "V/v báo cáo kết quả thực hiện Kế hoạch số 98/KH-UBND về chuyển đổi số";
    assert_eq!(bare(&words), bare(wanted));
    let centred = below_margin(page).find(|line| line.is_bold() && same(line.size(), 14.0));
    assert_eq!(centred, None, "a letter has no type name");
    let gap = page.line("Kính gửi:").baseline - about[about.len() - 1].baseline;
    assert!(gap > 10.0, "{gap}");
}

#[test]
fn a_name_in_several_lines_leaves_number_and_date_on_one_line() {
    let mut long = letter_head();
    long.agency =
        lines(&["BAN QUẢN LÝ CÁC KHU KINH TẾ, KHU CÔNG NGHIỆP VÀ ĐÔ THỊ THÔNG MINH THÀNH PHỐ HUẾ"]);
    let print = printed(
        "wrapped",
        &letter(long, &["Ủy ban nhân dân thành phố Huế"], 1),
    );
    let page = &print.pages.pages[0];
    let (number, date) = (page.line("Số:"), page.line(", ngày"));
    let names: Vec<&Line> = left_column(page)
        .into_iter()
        .filter(|line| line.baseline < number.baseline - 1.0)
        .collect();
    assert!(names.len() >= 4, "parent and three lines: {names:?}");
    for line in &names {
        assert!(
            same(line.middle(), number.middle()),
            "{line:?} is not centred"
        );
        assert!(line.right() < page.line("CỘNG HÒA").left(), "{line:?}");
    }
    assert!(same(number.baseline, date.baseline), "number and date part");
    assert!(
        same(date.middle(), page.line("Độc lập").middle()),
        "not under ô 1"
    );
    assert_short_rule_under(page, names[names.len() - 1]);
}

#[test]
fn a_blank_number_and_a_blank_date_leave_room_to_write() {
    let print = printed("blank", &report(head(), "Ủy ban nhân dân thành phố Huế", 1));
    let page = &print.pages.pages[0];
    let room = |words: &str, before: char, after: char| {
        let line = page
            .lines
            .iter()
            .filter(|line| bare(&line.text()).contains(&bare(words)));
        let letters: Vec<_> = line
            .flat_map(Line::letters)
            .filter(|l| !l.text.trim().is_empty())
            .collect();
        let at = letters
            .windows(2)
            .position(|pair| pair[0].text.ends_with(before) && pair[1].text.starts_with(after));
        let at = at.unwrap_or_else(|| panic!("no {before}{after} in {words}"));
        (letters[at + 1].left - letters[at].right) / MM
    };
    assert!(room("/BC-UBND", ':', '/') > 10.0, "room for a number");
    assert!(room(", ngày", 'y', 't') > 6.0, "room for a day");
    assert!(room(", ngày", 'g', 'n') > 6.0, "room for a month");
    assert!(page.line("Số:").right() < middle(page));
}

#[test]
fn days_below_10_and_the_first_months_have_a_zero() {
    let page = &marked_letter().pages.pages[0];
    assert_eq!(page.line(", ngày").text(), "Huế, ngày 05 tháng 01 năm 2027");
}

#[test]
fn several_addressees_stand_under_the_colon_and_a_long_name_hangs() {
    let page = &marked_letter().pages.pages[0];
    let to = page.line("Kính gửi:");
    assert_eq!(to.text(), "Kính gửi:", "the names stand below");
    let colon = to.letters().last().expect("there is a colon").left;
    let names: Vec<&Line> = below_margin(page)
        .skip_while(|line| *line != to)
        .skip(1)
        .take_while(|line| line.left() > colon - 1.0)
        .collect();
    assert_eq!(names.len(), 3, "{names:?}");
    let text = |at: usize| names[at].text();
    assert!(same(names[0].left(), colon) && text(0).starts_with("- ") && text(0).ends_with(';'));
    assert!(same(names[1].left(), colon) && text(1).starts_with("- "));
    let second_letter = names[1].letters().nth(2).expect("a name has letters");
    assert!(
        same(names[2].left(), second_letter.left),
        "the name goes on under itself"
    );
    assert!(text(2).ends_with('.'), "{}", text(2));
    let right = names.iter().map(|line| line.right()).fold(0.0, f32::max);
    let (before, after) = (to.left() - LEFT, page.width - RIGHT - right);
    assert!(
        (before - after).abs() < 1.5,
        "{before} before, {after} after"
    );
}

#[test]
fn one_addressee_of_several_lines_goes_on_under_its_own_beginning() {
    let name = "Ủy ban nhân dân thành phố Huế, Sở Khoa học và Công nghệ thành phố Huế và Tổ công tác triển khai \
        Đề án phát triển ứng dụng dữ liệu về dân cư";
    let print = printed("long-name", &letter(letter_head(), &[name], 1));
    let page = &print.pages.pages[0];
    let to = page.line("Kính gửi:");
    assert!(to.text().starts_with("Kính gửi: Ủy ban"), "{}", to.text());
    let begin = to
        .letters()
        .nth("Kính gửi: ".chars().count())
        .expect("a name has letters");
    let next = below_margin(page)
        .find(|line| line.baseline > to.baseline)
        .expect("the name goes on");
    assert!(same(next.left(), begin.left), "{next:?}");
    assert!(same(next.size(), 14.0) && next.is_upright());
}
