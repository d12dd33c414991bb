//! Words of an item where they do not stand in full.

use super::wording::bare;

/// How many words (tiếng) a short form has at most, and how many must stand before a cut.
const MOST: usize = 16;
/// A cut saves more words than this, or it is not worth it.
const SPARED: usize = 4;
const LEAST: usize = 6;
/// Fewer words than this say too little on their own.
const CLAUSE: usize = 4;

/// Signs after which a clause is whole.
const WHOLE: [char; 4] = [':', ';', '.', '('];

/// Words that belong to what comes after them: a cut stands before them.
const JOINING: [&str; 21] = [
    "và", "hoặc", "của", "cho", "trên", "trong", "tại", "theo", "đến", "từ", "nhằm", "để", "với",
    "về", "do", "bằng", "giữa", "đạt", "được", "là", "dựa",
];
/// The same, but a verb before them would stand without what it is about: no cut is made before them.
const OPENING: [&str; 2] = ["các", "những"];

/// Words that announce a list and say nothing else.
const ANNOUNCING: [&str; 8] = [
    "bao gồm",
    "gồm có",
    "gồm",
    "cụ thể như sau",
    "như sau",
    "sau đây",
    "cụ thể",
    "trong đó",
];

/// Ends of sentences that announce a list.
const ANNOUNCED: [&str; 4] = [
    "ưu tiên triển khai",
    "triển khai các nội dung",
    "các nội dung sau",
    "các nhiệm vụ sau",
];

/// The beginning of an item's words, enough to know it by: its first clause, about 16 words, with `…`
/// where a clause is broken off.
pub(crate) fn short(text: &str) -> String {
    let text = complete(text);
    let clause = first_clause(&text);
    let words: Vec<&str> = clause.split_whitespace().collect();
    match words.len() <= MOST + SPARED {
        true => clause.to_owned(),
        false => format!("{}…", bare(&words[..cut(&words)].join(" "))),
    }
}

/// The words up to the first sign that ends a clause of some length.
fn first_clause(text: &str) -> &str {
    let ends = text.char_indices().filter(|(_, sign)| WHOLE.contains(sign));
    let clauses =
        ends.map(|(at, sign)| (text[..at].trim_end(), sign, &text[at + sign.len_utf8()..]));
    clauses
        .filter(|(_, sign, rest)| *sign == '(' || rest.starts_with(' '))
        .map(|(clause, ..)| clause)
        .find(|clause| clause.split_whitespace().count() >= CLAUSE)
        .unwrap_or(text)
}

/// Where a long clause is broken off: after its last comma or before its last joining word.
fn cut(words: &[&str]) -> usize {
    let joins =
        |at: usize| JOINING.contains(&words[at]) || words[at..].starts_with(&["thông", "qua"]);
    let may_end = |at: &usize| words[at - 1].ends_with(',') || joins(*at);
    let end = (LEAST..=MOST).rev().find(may_end).unwrap_or(MOST);
    let belongs = |word: &&&str| JOINING.contains(*word) || OPENING.contains(*word);
    let joining = words[..end].iter().rev().take_while(belongs);
    end - joining.count()
}

/// An item's words without what only announces the items nested under it.
///
/// `… đánh giá định kỳ. Một số nội dung cần được ưu tiên:` loses its last sentence; where there is no
/// sentence before it, `…` says that something follows.
pub(crate) fn complete(text: &str) -> String {
    let text = text.trim();
    let words = bare(text);
    let announced = ANNOUNCED.iter().any(|end| words.ends_with(end));
    if !text.ends_with(':') && !announced && announcement(words).is_none() {
        return words.to_owned();
    }
    if let Some((before, _)) = words.rsplit_once(". ") {
        return bare(before).to_owned();
    }
    match announcement(words) {
        Some(before) if !before.is_empty() => before.to_owned(),
        _ => format!("{words}…"),
    }
}

/// What stands before the words that announce a list, where the text ends with them.
fn announcement(words: &str) -> Option<&str> {
    let before = |end: &&str| {
        words
            .strip_suffix(*end)
            .filter(|rest| rest.ends_with([' ', ',']))
    };
    ANNOUNCING.iter().find_map(before).map(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_form_is_the_first_clause() {
        assert_eq!(
            short("Chỉ đạo về chuyển đổi số của các cấp lãnh đạo: Tăng cường công tác chỉ đạo"),
            "Chỉ đạo về chuyển đổi số của các cấp lãnh đạo"
        );
        assert_eq!(short("Tập huấn cán bộ;"), "Tập huấn cán bộ");
        assert_eq!(
            short("Đạt 4.316 lượt người dân nộp hồ sơ trực tuyến"),
            "Đạt 4.316 lượt người dân nộp hồ sơ trực tuyến"
        );
    }

    #[test]
    fn a_clause_is_not_broken_off_for_a_few_words() {
        for whole in [
            "100% nhà sinh hoạt cộng đồng tổ dân phố có Internet phục vụ người dân",
            "Triển khai Đề án đầu tư hạ tầng IoT đến thôn, tổ dân phố toàn thành phố",
            "Tỷ lệ dân số trưởng thành có chữ ký số hoặc chữ ký điện tử cá nhân đạt trên 40%",
        ] {
            assert_eq!(short(whole), whole);
        }
    }

    #[test]
    fn a_long_clause_is_broken_off_between_words_that_belong_together() {
        let shortened = [
            (
                "Triển khai diện rộng nền tảng số quản trị tổng thể, thống nhất toàn thành phố phục vụ hoạt động \
                 chỉ đạo, điều hành",
                "Triển khai diện rộng nền tảng số quản trị tổng thể…",
            ),
            (
                "Nghiên cứu, xây dựng nền tảng nhằm kết nối các hệ thống truyền thanh thông minh dựa trên ứng dụng \
                 CNTT - viễn thông",
                "Nghiên cứu, xây dựng nền tảng nhằm kết nối các hệ thống truyền thanh thông minh…",
            ),
            (
                "Triển khai cung cấp kỹ năng số cho người dân thông qua triển khai nền tảng học trực tuyến đại trà \
                 được tích hợp",
                "Triển khai cung cấp kỹ năng số cho người dân…",
            ),
        ];
        for (text, expected) in shortened {
            assert_eq!(short(text), expected);
        }
    }

    #[test]
    fn a_short_form_does_not_end_in_a_joining_word() {
        assert_eq!(
            short(
                "Tiếp tục tập huấn kỹ năng, nghiệp vụ về chuyển đổi số cho các Tổ công nghệ số cộng đồng của ba phường cũ"
            ),
            "Tiếp tục tập huấn kỹ năng, nghiệp vụ về chuyển đổi số…"
        );
    }

    #[test]
    fn words_do_not_end_by_announcing_what_is_not_there() {
        assert_eq!(
            complete("Kiểm tra, đánh giá định kỳ. Một số nội dung cần được ưu tiên triển khai:"),
            "Kiểm tra, đánh giá định kỳ"
        );
        assert_eq!(
            complete("Phê duyệt hồ sơ. Một số nội dung cần được ưu tiên triển khai"),
            "Phê duyệt hồ sơ"
        );
        assert_eq!(complete("Tổ chức tập huấn, bao gồm:"), "Tổ chức tập huấn");
        assert_eq!(
            complete("Tập trung các nội dung:"),
            "Tập trung các nội dung…"
        );
        assert_eq!(complete("Nâng cấp mạng nội bộ;"), "Nâng cấp mạng nội bộ");
    }
}
