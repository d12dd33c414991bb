//! The signature and the recipients (ô 7a, 7b, 9b).

use tests::pdf::{Line, Page, Print};

use crate::prints;
use crate::{CODE_LABEL, LEFT, below_margin, middle, same};

/// The page with the signature and its lines from `Nơi nhận:` on: those on the left, those on the right.
fn block(print: &Print) -> (&Page, Vec<&Line>, Vec<&Line>) {
    let (at, word) = print.pages.line("Nơi nhận:");
    let page = &print.pages.pages[at];
    let lines = below_margin(page)
        .filter(|line| line.baseline > word.baseline - 1.0 && line.text() != CODE_LABEL);
    let (left, right) =
        lines.partition(|line| line.left() < LEFT + 1.0 || line.middle() < middle(page));
    (page, left, right)
}

#[test]
fn the_word_above_the_recipients_is_12_bold_italic_flush_left_on_the_line_of_the_signers_capacity()
{
    for print in prints::reports() {
        let (_, left, right) = block(print);
        let word = left[0];
        assert_eq!(word.text(), "Nơi nhận:", "{}", print.name);
        assert!(
            same(word.size(), 12.0) && word.is_bold() && word.is_italic(),
            "{}: {word:?}",
            print.name
        );
        assert!(
            (word.left() - LEFT).abs() < 0.2,
            "{}: not flush left",
            print.name
        );
        assert!(
            same(word.baseline, right[0].baseline),
            "{}: not on the line of {}",
            print.name,
            right[0].text()
        );
    }
}

#[test]
fn the_recipients_are_11_upright_with_hyphens_flush_left_and_a_full_stop_at_the_end() {
    for print in prints::reports() {
        let (page, left, _) = block(print);
        let list = &left[1..];
        let lines = list
            .iter()
            .filter(|line| line.text().starts_with("- "))
            .count();
        assert!(lines >= 1, "{} has no recipients", print.name);
        for line in list {
            assert!(
                same(line.size(), 11.0) && line.is_upright(),
                "{}: {line:?}",
                print.name
            );
            assert!(
                line.left() - LEFT < 8.0 && line.right() < middle(page),
                "{}: {line:?}",
                print.name
            );
        }
        if print.pages.pages[0].find("Kính gửi:").is_some() {
            assert_eq!(list[0].text(), "- Như trên;", "{}", print.name);
        }
        let last = list.last().expect("there is a last one").text();
        assert!(
            last.starts_with("- Lưu: VT") && last.ends_with('.'),
            "{}: {last}",
            print.name
        );
    }
}

#[test]
fn each_recipient_ends_with_a_semicolon_but_the_last() {
    for print in prints::reports() {
        let (_, left, _) = block(print);
        let list: Vec<String> = left[1..].iter().map(|line| line.text()).collect();
        for pair in list.windows(2).filter(|pair| pair[1].starts_with("- ")) {
            assert!(pair[0].ends_with(';'), "{}: {}", print.name, pair[0]);
        }
    }
}

#[test]
fn the_signer_stands_14_bold_in_the_right_half_all_lines_on_one_axis() {
    for print in prints::reports() {
        let (page, _, right) = block(print);
        assert!(
            right[0].text().starts_with("TM. ỦY BAN NHÂN DÂN"),
            "{}: {}",
            print.name,
            right[0].text()
        );
        assert!(
            right.len() >= 3,
            "{}: capacity, position and name",
            print.name
        );
        for line in &right {
            assert!(
                same(line.size(), 14.0) && line.is_bold() && !line.is_italic(),
                "{}: {line:?}",
                print.name
            );
            assert!(
                line.left() > middle(page),
                "{}: {line:?} leaves the right half",
                print.name
            );
            assert!(
                same(line.middle(), right[0].middle()),
                "{}: {line:?} is not centred",
                print.name
            );
        }
    }
}

#[test]
fn there_is_room_to_sign_above_the_name() {
    for print in prints::reports() {
        let (_, _, right) = block(print);
        let [.., position, name] = right.as_slice() else {
            panic!("{}: no name", print.name)
        };
        let room = name.baseline - position.baseline;
        assert!(room > 60.0, "{}: {room} points to sign", print.name);
        assert_eq!(position.text(), position.text().to_uppercase());
        assert_ne!(name.text(), name.text().to_uppercase());
    }
    let name = |print: &str| block(prints::named(print)).2.last().map(|line| line.text());
    assert_eq!(name("stored-report").as_deref(), Some("Nguyễn Văn Phương"));
    assert_eq!(
        name("plan98").as_deref(),
        Some("(Họ và tên)"),
        "no invented person"
    );
}

#[test]
fn the_block_stays_on_one_page_with_the_last_lines_of_the_body() {
    for print in prints::reports() {
        let (page, left, right) = block(print);
        let above = below_margin(page).filter(|line| line.baseline < left[0].baseline - 1.0);
        let body: Vec<String> = above.map(Line::text).collect();
        assert!(
            body.len() >= 2,
            "{}: the signature stands with {body:?}",
            print.name
        );
        assert!(
            body.last().is_some_and(|line| line.ends_with("./.")),
            "{}: {body:?}",
            print.name
        );
        let whole = right.len() >= 3 && left.last().is_some_and(|line| line.text().ends_with('.'));
        assert!(whole, "{}: the block is parted", print.name);
    }
}
