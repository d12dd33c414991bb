//! Words of an item where they do not stand in full.

use super::wording::{bare, upper_first};
use domain::measure::Measure;
use domain::text::format_number;

/// As many words (tiếng) stand in full wherever they are named.
const WHOLE: usize = 45;
/// How many words the label of a bar has at most, and how many must stand before a cut.
const MOST: usize = 16;
/// A cut saves more words than this, or it is not worth it.
const SPARED: usize = 4;
const LEAST: usize = 6;
/// So many words before a comma say what is meant; fewer may be the beginning of a list of persons or things.
const TELLING: usize = 12;
/// A clause of so many words without such a comma stands whole.
const LONGEST: usize = 30;
/// Fewer words than this say too little on their own.
const CLAUSE: usize = 4;

/// Signs after which a clause is whole; a bracket only where nothing of the clause follows it.
const ENDS: [char; 4] = [':', ';', '.', '('];

/// How plans announce a target, which its name does without.
const STRIVING: [&str; 4] = ["Mục tiêu là ", "Mục tiêu: ", "Phấn đấu ", "đạt tỷ lệ "];

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

/// A task's name in a sentence: its first clause, never broken off within it.
pub(crate) fn short(text: &str) -> String {
    first_clause(&complete(text)).to_owned()
}

/// A target's words without what only announces them: `Phấn đấu chỉ số … đạt 90%` is the target `Chỉ số … đạt 90%`.
pub fn aim(text: &str) -> String {
    let mut words = complete(text);
    for opening in STRIVING {
        let small = words.to_lowercase();
        if small.starts_with(&opening.to_lowercase()) {
            // What a share is of goes on being called one.
            let kept = opening.find("tỷ lệ").unwrap_or(opening.len());
            words = upper_first(words.get(kept..).unwrap_or(&words));
        }
    }
    words
}

/// A target's name in a sentence: all its words, of very many the first clause. A single measure is told by its
/// figure alone, so that the clause must say what it plans.
pub(crate) fn short_aim(text: &str, measures: &[&Measure]) -> String {
    let words = aim(text);
    let clause = first_clause(&words);
    match words.split_whitespace().count() <= WHOLE || !tells(clause, measures) {
        true => words,
        false => clause.to_owned(),
    }
}

/// Whether a clause says what each of the measures plans.
fn tells(clause: &str, measures: &[&Measure]) -> bool {
    let numbers = clause.split(|sign: char| !(sign.is_ascii_digit() || ",.".contains(sign)));
    let told: Vec<&str> = numbers
        .map(|number| number.trim_matches(['.', ',']))
        .collect();
    let planned = |measure: &&Measure| format_number(measure.value);
    measures
        .iter()
        .map(planned)
        .all(|number| told.contains(&number.as_str()))
}

/// The label of a bar: what a target says, or its measure alone where the target says more than that one; about
/// 16 words, with `…` where a clause is broken off.
pub(crate) fn label(text: &str, measure: &Measure, several: bool) -> String {
    let words = aim(text);
    let clause = first_clause(&words);
    let said = !several && (clause == words || tells(clause, &[measure])) || measure.of.is_empty();
    match said {
        true => broken_off(clause),
        false => broken_off(&upper_first(bare(&measure.of))),
    }
}

fn broken_off(clause: &str) -> String {
    let words: Vec<&str> = clause.split_whitespace().collect();
    let comma = |at: &usize| words[at - 1].ends_with(',');
    let told = || (TELLING..words.len()).find(comma);
    match (words.len() <= MOST + SPARED, told()) {
        (true, _) => clause.to_owned(),
        (false, Some(end)) if end <= MOST + SPARED => bare(&words[..end].join(" ")).to_owned(),
        (false, _) if words.len() <= LONGEST => clause.to_owned(),
        (false, _) => format!("{}…", bare(&words[..cut(&words)].join(" "))),
    }
}

/// The words up to the first sign that ends a clause of some length.
fn first_clause(text: &str) -> &str {
    let ends = text.char_indices().filter(|(_, sign)| ENDS.contains(sign));
    let whole = |(at, sign): &(usize, char)| match sign {
        '(' => ends_with_bracket(&text[*at..]),
        _ => text[at + sign.len_utf8()..].starts_with(' '),
    };
    ends.filter(whole)
        .map(|(at, _)| text[..at].trim_end())
        .find(|clause| clause.split_whitespace().count() >= CLAUSE)
        .unwrap_or(text)
}

/// Whether a clause is over with the bracket that it begins.
fn ends_with_bracket(rest: &str) -> bool {
    let after = rest.split_once(')').map(|(_, after)| after.trim_start());
    after.is_some_and(|after| after.is_empty() || after.starts_with([':', ';', '.']))
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
/// `… đánh giá định kỳ. Một số nội dung cần được ưu tiên:` loses its last sentence.
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
        _ => words.to_owned(),
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

    fn share_of(value: i64, of: &str) -> Measure {
        Measure {
            value: value.into(),
            unit: "%".into(),
            of: of.into(),
            ..Measure::default()
        }
    }

    #[test]
    fn a_name_in_a_sentence_is_never_broken_off_within_its_clause() {
        let long = "Tăng cường tuyên truyền và triển khai để mỗi người dân có một phần mềm bảo vệ an toàn thông tin mạng cơ bản";
        assert_eq!(short(long), long);
        let bracket = "Triển khai giải pháp bảo vệ an toàn thông tin (ATTT) theo cấp độ cho các hệ thống thông tin";
        assert_eq!(
            short(&format!("{bracket}. Các nhóm việc gồm: lập hồ sơ.")),
            bracket
        );
        assert_eq!(
            short("Số hóa dữ liệu kết quả thủ tục hành chính (ưu tiên dữ liệu dân cư)."),
            "Số hóa dữ liệu kết quả thủ tục hành chính"
        );
    }

    const REPORTING: &str = "Hệ thống báo cáo số được triển khai đến cấp xã; 95% công tác báo cáo được thực hiện trên hệ thống";

    #[test]
    fn a_target_is_not_named_without_what_its_figure_measures() {
        let measure = share_of(95, "công tác báo cáo được thực hiện trên hệ thống");
        assert_eq!(short_aim(REPORTING, &[&measure]), REPORTING);
        let more = "tiếp tục mở rộng ".repeat(12);
        let long = format!("{REPORTING}; {more}");
        assert_eq!(short_aim(&long, &[&measure]), bare(&long));
        let first = format!("95% báo cáo được gửi trên hệ thống; {more}");
        assert_eq!(
            short_aim(&first, &[&measure]),
            "95% báo cáo được gửi trên hệ thống"
        );
    }

    #[test]
    fn a_target_is_named_without_how_its_plan_announces_it() {
        for (written, named) in [
            (
                "Mục tiêu là đạt tỷ lệ 90-100% sử dụng IPv6 vào năm 2030",
                "Tỷ lệ 90-100% sử dụng IPv6 vào năm 2030",
            ),
            (
                "Phấn đấu chỉ số hài lòng đạt 90%.",
                "Chỉ số hài lòng đạt 90%",
            ),
            ("Đạt 4.316 lượt người dân", "Đạt 4.316 lượt người dân"),
        ] {
            assert_eq!(aim(written), named);
        }
    }

    #[test]
    fn a_label_is_not_broken_off_for_a_few_words() {
        for whole in [
            "100% nhà sinh hoạt cộng đồng tổ dân phố có Internet phục vụ người dân",
            "Tỷ lệ dân số trưởng thành có chữ ký số hoặc chữ ký điện tử cá nhân đạt trên 40%",
        ] {
            assert_eq!(broken_off(whole), whole);
        }
    }

    #[test]
    fn a_label_tells_the_measure_where_the_first_clause_does_not() {
        let measure = share_of(95, "công tác báo cáo được thực hiện trên hệ thống");
        let told = "Công tác báo cáo được thực hiện trên hệ thống";
        assert_eq!(label(REPORTING, &measure, false), told);
        assert_eq!(label("95% báo cáo; 50% giấy tờ", &measure, true), told);
        for kept in ["95% báo cáo gửi trên hệ thống", "Báo cáo gửi trên hệ thống"]
        {
            assert_eq!(label(kept, &measure, false), kept);
        }
    }

    #[test]
    fn a_label_ends_with_a_clause_and_not_within_it() {
        let shortened = [
            (
                "80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến, người dân chỉ phải nhập dữ liệu một lần",
                "80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến",
            ),
            (
                "100% văn bản trao đổi giữa các cơ quan nhà nước được thực hiện dưới dạng điện tử, được ký số bởi \
                 chữ ký số chuyên dùng, trừ văn bản mật theo quy định của pháp luật",
                "100% văn bản trao đổi giữa các cơ quan nhà nước được thực hiện dưới dạng điện tử",
            ),
        ];
        for (text, expected) in shortened {
            assert_eq!(broken_off(text), expected);
        }
        let whole = "Tỷ lệ dân số từ 15 tuổi trở lên có tài khoản giao dịch thanh toán tại ngân hàng hoặc tổ chức \
                     được phép khác đạt 75%";
        assert_eq!(broken_off(whole), whole);
    }

    #[test]
    fn a_long_label_is_broken_off_between_words_that_belong_together() {
        let shortened = [
            (
                "Triển khai diện rộng nền tảng số quản trị tổng thể, thống nhất toàn thành phố phục vụ hoạt động \
                 chỉ đạo, điều hành và quản trị nội bộ của cơ quan nhà nước",
                "Triển khai diện rộng nền tảng số quản trị tổng thể…",
            ),
            (
                "Nghiên cứu, xây dựng nền tảng nhằm kết nối các hệ thống truyền thanh thông minh dựa trên ứng dụng \
                 CNTT - viễn thông nhằm nâng cao hiệu quả hoạt động thông tin cơ sở",
                "Nghiên cứu, xây dựng nền tảng nhằm kết nối các hệ thống truyền thanh thông minh…",
            ),
            (
                "Triển khai cung cấp kỹ năng số cho người dân thông qua triển khai nền tảng học trực tuyến đại trà \
                 được tích hợp trên Hue-S của thành phố và các nền tảng khác",
                "Triển khai cung cấp kỹ năng số cho người dân…",
            ),
        ];
        for (text, expected) in shortened {
            assert_eq!(broken_off(text), expected);
        }
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
            "Tập trung các nội dung"
        );
        assert_eq!(complete("Nâng cấp mạng nội bộ;"), "Nâng cấp mạng nội bộ");
    }
}
