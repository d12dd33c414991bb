//! Where a centred text breaks: lines of like length that end where a reader pauses.

use super::shape::{Line, Shaped};
use crate::ReportError;
use crate::fonts::Fonts;
use crate::layout::page::GlyphRun;

/// How many lines a text has at most of which every break is weighed, and how many words.
const MOST_LINES: usize = 3;
const MOST_WORDS: usize = 48;
/// How many widths are tried of a longer one.
const STEPS: usize = 32;
/// What a break costs that is neither behind a sign nor before a word that begins a new part of the sentence: as much
/// as lines that differ by a quarter of the longest.
const PLAIN: f32 = 0.25;
/// What a break inside a word of two syllables costs.
const INSIDE: f32 = 2.0;
/// What one line more costs.
const ONE_MORE: f32 = 0.5;

/// Words before which a line may well begin.
const OPENERS: [&str; 12] = [
    "về", "và", "của", "từ", "theo", "năm", "trên", "trong", "tại", "đến", "với", "cho",
];
/// Words of two syllables in titles of documents and annexes, and in names of agencies.
const COMPOUNDS: [&str; 52] = [
    "an toàn",
    "ban hành",
    "ban nhân",
    "báo cáo",
    "bổ sung",
    "bộ phận",
    "cách mạng",
    "chỉ tiêu",
    "chính phủ",
    "chính quyền",
    "chính sách",
    "chủ động",
    "chủ tịch",
    "chủ trương",
    "chuyển đổi",
    "chương trình",
    "công nghệ",
    "công nghiệp",
    "cuộc cách",
    "danh mục",
    "dân phường",
    "dữ liệu",
    "dự án",
    "điện tử",
    "đề án",
    "đổi số",
    "giai đoạn",
    "hạ tầng",
    "hành động",
    "hội đồng",
    "kế hoạch",
    "kết quả",
    "kinh tế",
    "lần thứ",
    "lĩnh vực",
    "một số",
    "mục tiêu",
    "nền tảng",
    "nhân dân",
    "nhiệm vụ",
    "phát triển",
    "phương hướng",
    "quản lý",
    "tham gia",
    "thành phố",
    "thông tin",
    "thứ tư",
    "thực hiện",
    "tình hình",
    "triển khai",
    "ủy ban",
    "xã hội",
];

/// The width, from `narrowest` to `full`, at which the lines of a text read best; all give as many lines.
pub(super) fn best_width(
    shaped: &mut Shaped,
    fonts: &Fonts,
    (narrowest, full): (f32, f32),
) -> Result<f32, ReportError> {
    let mut best = (f32::MAX, narrowest);
    for step in 0..=STEPS {
        let width = narrowest + (full - narrowest) * step as f32 / STEPS as f32;
        let lines = shaped.lines(fonts, width)?;
        if lines.len() < 2 {
            return Ok(full);
        }
        let cost = cost(&lines);
        if cost + 0.01 < best.0 {
            best = (cost, width);
        }
    }
    Ok(best.1)
}

/// A word in small letters, with its width without and with the space after it.
pub(super) type Word = (String, f32, f32);

/// The first word of each line but the first where the lines of a text read best, on as few `lines` as can be, or one
/// more that spares a break inside a word; none if its words are too many to be tried, or have room on one line.
pub(super) fn best_starts(words: &[Word], lines: usize, full: f32) -> Option<Vec<usize>> {
    if !(2..=MOST_LINES).contains(&lines) || words.len() > MOST_WORDS {
        return None;
    }
    let few = cheapest(words, lines, full);
    let bad = few.as_ref().is_none_or(|(cost, _)| *cost >= INSIDE);
    let more = bad.then(|| cheapest(words, lines + 1, full)).flatten();
    let more = more.map(|(cost, starts)| (cost + ONE_MORE, starts));
    let best = few.into_iter().chain(more);
    let best = best.min_by(|a, b| a.0.total_cmp(&b.0));
    best.map(|(_, starts)| starts)
}

/// The lines that cost least of so many.
fn cheapest(words: &[Word], lines: usize, full: f32) -> Option<(f32, Vec<usize>)> {
    let mut best: Option<(f32, Vec<usize>)> = None;
    let mut starts: Vec<usize> = (1..lines).collect();
    loop {
        let least = best.as_ref().map_or(f32::MAX, |best| best.0);
        if let Some(cost) = cost_of(words, &starts, full).filter(|cost| *cost < least) {
            best = Some((cost, starts.clone()));
        }
        if !advance(&mut starts, words.len()) {
            return best;
        }
    }
}

/// The next choice of places in order; says whether there is one.
fn advance(starts: &mut [usize], words: usize) -> bool {
    let count = starts.len();
    let free = |at: &usize| starts[*at] + (count - at) < words;
    let Some(at) = (0..count).rev().find(free) else {
        return false;
    };
    let from = starts[at] + 1;
    for (next, start) in starts[at..].iter_mut().enumerate() {
        *start = from + next;
    }
    true
}

/// What lines that begin at these words cost; none if one is too long.
fn cost_of(words: &[Word], starts: &[usize], full: f32) -> Option<f32> {
    let bounds = std::iter::once(0).chain(starts.iter().copied());
    let ends = starts.iter().copied().chain(std::iter::once(words.len()));
    let (mut longest, mut shortest) = (0.0_f32, f32::MAX);
    for (start, end) in bounds.zip(ends) {
        let (last, others) = words.get(start..end)?.split_last()?;
        let width = others.iter().map(|word| word.2).sum::<f32>() + last.1;
        (longest, shortest) = (longest.max(width), shortest.min(width));
    }
    let breaks = starts
        .iter()
        .map(|at| break_cost(&words[at - 1].0, &following(&words[*at..])));
    (longest <= full).then(|| (longest - shortest) / longest.max(1.0) + breaks.sum::<f32>())
}

/// The first two words.
fn following(words: &[Word]) -> String {
    let texts: Vec<&str> = words.iter().take(2).map(|word| word.0.as_str()).collect();
    texts.join(" ")
}

fn cost(lines: &[Line]) -> f32 {
    let widths = || lines.iter().map(|line| line.width);
    let (longest, shortest) = (
        widths().fold(0.0, f32::max),
        widths().fold(f32::MAX, f32::min),
    );
    let texts: Vec<String> = lines.iter().map(words).collect();
    let breaks = texts.windows(2).map(|pair| break_cost(&pair[0], &pair[1]));
    (longest - shortest) / longest.max(1.0) + breaks.sum::<f32>()
}

fn words(line: &Line) -> String {
    let text: String = line.runs.iter().map(GlyphRun::text).collect();
    text.trim().to_lowercase()
}

/// What it costs to end a line between two texts in small letters.
fn break_cost(before: &str, after: &str) -> f32 {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let next = after.split_whitespace().next().unwrap_or_default();
    let bare = next.trim_end_matches(|c: char| !c.is_alphanumeric());
    if last.ends_with([',', ';', ':', '.', ')']) {
        return 0.0;
    }
    if COMPOUNDS.contains(&format!("{last} {bare}").as_str()) {
        return INSIDE;
    }
    let opens = OPENERS.contains(&next) || after.starts_with("giai đoạn") || next.starts_with('(');
    // Not "Trong | năm": two such words belong together.
    if opens && !OPENERS.contains(&last) {
        0.0
    } else {
        PLAIN
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::compose::Composer;
    use crate::layout::shape::Style;
    use crate::model::{Align, Run};

    fn lines(text: &str, full: f32) -> Vec<String> {
        let fonts = Fonts::tinos().unwrap();
        let style = Style::single(14.0, Align::Centre);
        let mut composer = Composer::new(&fonts);
        let (lines, _) = composer.balanced(&[Run::bold(text)], style, full).unwrap();
        let text = |line: &Line| line.runs.iter().map(GlyphRun::text).collect::<String>();
        lines
            .iter()
            .map(|line| text(line).trim().to_owned())
            .collect()
    }

    #[test]
    fn a_title_is_not_broken_inside_a_word_of_two_syllables() {
        let text = "Triển khai Chương trình hành động thực hiện một số chủ trương, chính sách chủ động tham gia \
            cuộc cách mạng công nghiệp lần thứ tư năm 2024";
        for full in (360..700).step_by(3) {
            for pair in lines(text, full as f32).windows(2) {
                let cost = break_cost(&pair[0].to_lowercase(), &pair[1].to_lowercase());
                assert!(cost < INSIDE, "{full}: {pair:?}");
            }
        }
    }

    #[test]
    fn a_title_breaks_behind_a_comma_or_before_a_preposition_where_its_lines_stay_alike() {
        assert_eq!(
            lines(
                "Tình hình triển khai, kết quả thực hiện nhiệm vụ, chỉ tiêu chuyển đổi số từ ngày 01/01/2026",
                453.5
            ),
            [
                "Tình hình triển khai, kết quả thực hiện nhiệm vụ,",
                "chỉ tiêu chuyển đổi số từ ngày 01/01/2026"
            ]
        );
        assert_eq!(
            lines(
                "Kết quả triển khai chuyển đổi số của Ủy ban nhân dân phường An Cựu năm 2026",
                453.5
            ),
            [
                "Kết quả triển khai chuyển đổi số",
                "của Ủy ban nhân dân phường An Cựu năm 2026"
            ]
        );
    }
}
