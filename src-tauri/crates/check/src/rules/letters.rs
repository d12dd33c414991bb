//! Letters: how they are coded, and where the tone stands.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Paper, Passage, found};
use crate::pattern::{group, patterns};
use crate::repair::{Edit, Repair};
use crate::words::beginning;
use unicode_normalization::char::is_combining_mark;

patterns! {
    // The tone on the first of two vowels at the end of a syllable, and on the second.
    OLD_TONE = r"(?i)\b[\p{L}]*?([òóỏõọ][ae]|[ùúủũụ]y)\b";
    NEW_TONE = r"(?i)\b([\p{L}]*?)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])\b";
    WORD = r"[\p{L}\p{M}\u{a0}-\u{ff}]+";
    VNI = r"(?i)([aeiouy][øûïåäëü]|[aeou]ù|a[âêõéèàáãúü]|e[âéèàáã]|oâ|ô[ùøûõï]|ö[ùøûõï]|ñ[aeiouyöô]|[a-z]öô|[bcdghklmnpqrstvx]ö)";
}

/// Signs that are letters in TCVN3 and never stand inside a Vietnamese word in Unicode.
const TCVN3: &str = "µ¸¶·¹¨»¾¼½Æ©Ç®ËÎÏªØÞß«ç¬÷þ";

/// Signs that are letters in TCVN3, and marks behind a vowel in VNI.
const BOTH: &str = "åæî";

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let mut readable = Vec::new();
    for passage in &paper.passages {
        coding(passage, out);
        invisible(passage, out);
        if !legacy(passage, out) && passage.raw == passage.text {
            readable.push(passage);
        }
    }
    tones(&readable, out);
}

/// Text that is not in NFC, in either of its two forms.
fn coding(passage: &Passage, out: &mut Vec<Finding>) {
    if passage.raw == passage.text {
        return;
    }
    let mut before = None;
    let mut mixed = None;
    let mut decomposed = None;
    for (at, letter) in passage.raw.char_indices() {
        if is_combining_mark(letter) {
            match before {
                Some(base) if char::is_ascii(&base) => decomposed = decomposed.or(Some(at)),
                Some(_) => mixed = mixed.or(Some(at)),
                None => {}
            }
        } else {
            before = Some(letter);
        }
    }
    let (code, at, what) = match (decomposed, mixed) {
        (Some(at), _) => (
            Code::UnicodeDecomposed,
            at,
            "dấu tách rời khỏi chữ cái (Unicode tổ hợp)",
        ),
        (None, Some(at)) => (Code::UnicodeMixed, at, "dấu thanh rời đặt sau chữ dựng sẵn"),
        (None, None) => (Code::UnicodeDecomposed, 0, "ký tự không ở dạng dựng sẵn"),
    };
    let word = word_around(&passage.raw, at);
    let message = format!("Đoạn này có {what}: khó tìm, khó in đúng; cần Unicode dựng sẵn.");
    let repair = Repair {
        label: "Chuyển sang Unicode dựng sẵn".to_owned(),
        edit: Edit::Normalise {
            block: passage.id.clone(),
            spot: passage.spot.clone(),
        },
    };
    out.push(found(code, passage, word, message).mended_by(repair));
}

fn word_around(text: &str, at: usize) -> &str {
    let start = text[..at].rfind(char::is_whitespace).map_or(0, |space| {
        space + text[space..].chars().next().map_or(1, char::len_utf8)
    });
    let end = text[at..]
        .find(char::is_whitespace)
        .map_or(text.len(), |space| at + space);
    &text[start..end]
}

/// Words in the two eight-bit codes that old files still hold; says whether there are any.
fn legacy(passage: &Passage, out: &mut Vec<Finding>) -> bool {
    let (mut tcvn3, mut vni) = (Vec::new(), Vec::new());
    for word in WORD.matches(&passage.text).map(|found| found.as_str()) {
        let letters = word.chars().filter(char::is_ascii_alphabetic).count();
        let count = |signs: &str| word.chars().filter(|c| signs.contains(*c)).count();
        let strange = count(TCVN3);
        let mark = strange == 1 && word.ends_with(['®', '©']);
        let unit = word.starts_with('µ') && letters == 1;
        match letters {
            0 => {}
            _ if strange > 0 && !mark && !unit => tcvn3.push(word),
            _ if VNI.is_in(word) => vni.push(word),
            _ if count(BOTH) > 0 => tcvn3.push(word),
            _ => {}
        }
    }
    // Both codes use some of the same signs: the greater number of words tells which it is.
    let (code, words, name) = match tcvn3.len() >= vni.len() {
        true => (Code::LegacyTcvn3, tcvn3, "TCVN3 (.VnTime)"),
        false => (Code::LegacyVni, vni, "VNI (VNI-Times)"),
    };
    if words.is_empty() {
        return false;
    }
    let message =
        format!("Có chữ gõ bằng bảng mã {name}; phải là Unicode. Hãy chuyển mã rồi dán lại.");
    out.push(found(
        code,
        passage,
        &beginning(&words.join(" "), 8),
        message,
    ));
    true
}

fn invisible(passage: &Passage, out: &mut Vec<Finding>) {
    let is_hidden = |c: char| {
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' | '\u{fffd}')
            || c.is_control() && c != '\n'
    };
    let Some((at, hidden)) = passage.text.char_indices().find(|(_, c)| is_hidden(*c)) else {
        return;
    };
    let message = format!("Có ký tự ẩn (U+{:04X}) không in được.", u32::from(hidden));
    let to = if hidden == '\t' { " " } else { "" };
    let repair = passage.put(at, at + hidden.len_utf8(), to);
    let excerpt = word_around(&passage.text, at);
    out.push(found(Code::InvisibleCharacter, passage, excerpt, message).mended_by(repair));
}

/// A syllable with its tone on one of two vowels.
struct Tone<'p> {
    passage: &'p Passage,
    start: usize,
    word: &'p str,
    /// Whether the tone stands on the second vowel.
    new: bool,
}

/// Where one paper places tones in both ways, the rarer way is told; where both are as frequent, `hoá`.
fn tones(passages: &[&Passage], out: &mut Vec<Finding>) {
    let mut all = Vec::new();
    for passage in passages {
        for found in OLD_TONE.all(&passage.text) {
            all.extend(found.get(0).map(|word| Tone {
                passage,
                start: word.start(),
                word: word.as_str(),
                new: false,
            }));
        }
        for found in NEW_TONE.all(&passage.text) {
            // In "quý" the u belongs to q: there is one vowel only.
            let after_q = group(&found, 1).to_lowercase().ends_with('q');
            all.extend(found.get(0).filter(|_| !after_q).map(|word| Tone {
                passage,
                start: word.start(),
                word: word.as_str(),
                new: true,
            }));
        }
    }
    let new = all.iter().filter(|tone| tone.new).count();
    let old = all.len() - new;
    if new == 0 || old == 0 {
        return;
    }
    let rare_is_new = new <= old;
    for tone in all.iter().filter(|tone| tone.new == rare_is_new) {
        let other = moved(tone.word);
        let message = format!(
            "Văn bản đặt dấu thanh hai cách: {old} chỗ như “hóa”, {new} chỗ như “hoá”. Chỗ này nên là “{other}”."
        );
        let repair = tone
            .passage
            .put(tone.start, tone.start + tone.word.len(), &other);
        out.push(found(Code::TonePlacement, tone.passage, tone.word, message).mended_by(repair));
    }
}

/// The same syllable with its tone on the other vowel.
fn moved(word: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let letters: Vec<char> = word.nfd().collect();
    let Some(at) = letters.iter().rposition(|c| is_combining_mark(*c)) else {
        return word.to_owned();
    };
    let mut moved = letters.clone();
    let tone = moved.remove(at);
    // With the tone on the last vowel it goes before it, else behind it.
    let to = if at + 1 == letters.len() {
        at - 1
    } else {
        at + 1
    };
    moved.insert(to, tone);
    moved.into_iter().nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn a_tone_moves_to_the_other_vowel_and_back() {
        for (old, new) in [
            ("hóa", "hoá"),
            ("THỦY", "THUỶ"),
            ("khỏe", "khoẻ"),
            ("HÒA", "HOÀ"),
        ] {
            assert_eq!(moved(old), new);
            assert_eq!(moved(new), old);
        }
    }
}
