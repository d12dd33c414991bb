//! Agency, number and symbol, place and date.

use super::types;
use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Paper, found, found_at};
use crate::pattern::{group, patterns};
use crate::repair::{Edit, List, Repair, Spot};
use crate::words::{first_capital, is_capitals, title_case};
use chrono::NaiveDate;
use domain::text::search_key;
use report::model::Head;

patterns! {
    SHORTENED = r"(^|[\s.,(])(UBND|HĐND|UB|TP\.?|P\.|X\.|TT\.)([\s.]|$)";
    SYMBOL = r"^\p{Lu}[\p{L}\d]*(-[\p{L}\d&]+)*(/[\p{L}\d&]+(-[\p{L}\d&]+)*)?$";
}

/// Short forms of types whose last letter is small.
const SMALL: [&str; 3] = ["CTr", "TTr", "QyĐ"];

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let Some((id, head)) = paper.head() else {
        if paper.is_whole() {
            out.push(found_at(
                Code::HeadMissing,
                paper.beginning(),
                "đầu văn bản",
                "",
                "Văn bản không có phần đầu: tên cơ quan, Quốc hiệu và Tiêu ngữ, số và ký hiệu, địa danh và ngày tháng."
                    .to_owned(),
            ));
        }
        return;
    };
    agency(paper, id, head, out);
    parent(paper, id, head, out);
    symbol(paper, id, head, out);
    number(paper, id, out);
    place(paper, id, head, out);
    date(paper, id, head, out);
}

fn agency(paper: &Paper<'_>, id: &str, head: &Head, out: &mut Vec<Finding>) {
    if head.agency.iter().all(|line| line.trim().is_empty()) {
        let message = "Đầu văn bản thiếu tên cơ quan ban hành.".to_owned();
        out.push(found_at(
            Code::AgencyMissing,
            id,
            "cơ quan ban hành",
            "",
            message,
        ));
        return;
    }
    for at in 0..head.agency.len() {
        let Some(line) = paper.entry(id, List::Agency, at) else {
            continue;
        };
        if !is_capitals(&line.text) {
            let message = "Tên cơ quan ban hành phải viết bằng chữ in hoa.".to_owned();
            out.push(
                found(Code::AgencyNotCapitals, line, &line.text, message)
                    .mended_by(line.put_all(&line.text.to_uppercase())),
            );
        } else if let Some(short) = SHORTENED.first(&line.text) {
            let full = line
                .text
                .replace("UBND", "ỦY BAN NHÂN DÂN")
                .replace("HĐND", "HỘI ĐỒNG NHÂN DÂN");
            let message = "Tên cơ quan ban hành phải viết đầy đủ, không viết tắt.".to_owned();
            let repair =
                (full != line.text && !SHORTENED.is_in(&full)).then(|| line.put_all(&full));
            out.push(
                found(Code::AgencyShortened, line, group(&short, 2), message).mended_by(repair),
            );
        }
    }
}

fn parent(paper: &Paper<'_>, id: &str, head: &Head, out: &mut Vec<Finding>) {
    if head.parent.is_empty() {
        return;
    }
    if paper.agency_key().starts_with("uy ban nhan dan") {
        let message = "Ủy ban nhân dân không có cơ quan chủ quản: phía trên tên Ủy ban nhân dân không ghi tên cơ quan nào."
            .to_owned();
        let repair = (head.parent.len() == 1).then(|| Repair {
            label: "Bỏ tên cơ quan chủ quản".to_owned(),
            edit: Edit::Remove {
                block: id.to_owned(),
                list: List::Parent,
                at: 0,
            },
        });
        let excerpt = head.parent.join(" ");
        out.push(
            found_at(
                Code::ParentOfCommittee,
                id,
                "cơ quan chủ quản",
                &excerpt,
                message,
            )
            .mended_by(repair),
        );
        return;
    }
    for at in 0..head.parent.len() {
        if let Some(line) = paper.entry(id, List::Parent, at)
            && !is_capitals(&line.text)
        {
            let message = "Tên cơ quan chủ quản phải viết bằng chữ in hoa.".to_owned();
            out.push(
                found(Code::ParentNotCapitals, line, &line.text, message)
                    .mended_by(line.put_all(&line.text.to_uppercase())),
            );
        }
    }
}

fn symbol(paper: &Paper<'_>, id: &str, head: &Head, out: &mut Vec<Finding>) {
    let Some(line) = paper.passage(id, &Spot::Symbol) else {
        return;
    };
    let text = line.text.as_str();
    if text.trim().is_empty() {
        let message = "Chưa có ký hiệu văn bản sau số.".to_owned();
        out.push(found(Code::SymbolMissing, line, "", message));
        return;
    }
    let parts: Vec<&str> = text.split(['-', '/']).collect();
    if parts
        .iter()
        .any(|part| part.trim().eq_ignore_ascii_case("cv"))
    {
        let kept: Vec<&str> = parts
            .iter()
            .copied()
            .filter(|part| !part.trim().eq_ignore_ascii_case("cv"))
            .collect();
        let message = "Ký hiệu công văn không có chữ “CV”: chỉ ghi chữ viết tắt tên cơ quan và đơn vị soạn thảo."
            .to_owned();
        out.push(
            found(Code::SymbolWithCv, line, text, message).mended_by(line.put_all(&kept.join("-"))),
        );
        return;
    }
    let proper = proper_symbol(text);
    if proper != text || !SYMBOL.is_in(text) {
        let message = format!(
            "Ký hiệu “{text}” viết sai cách: chữ in hoa, nối bằng gạch nối (-) không cách chữ."
        );
        let repair = (SYMBOL.is_in(&proper)).then(|| line.put_all(&proper));
        out.push(found(Code::SymbolForm, line, text, message).mended_by(repair));
        return;
    }
    symbol_type(paper, line, &parts, out);
    symbol_agency(paper, line, head, &parts, out);
}

/// The symbol in capitals, without spaces, joined by hyphens.
fn proper_symbol(text: &str) -> String {
    let joined: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| {
            if matches!(c, '–' | '—' | '_' | '‐' | '‑') {
                '-'
            } else {
                c
            }
        })
        .collect();
    let joined = joined.trim_matches(['-', '/', '.']).to_owned();
    let part = |part: &str| {
        let small = SMALL
            .iter()
            .find(|s| s.to_uppercase() == part.to_uppercase());
        small.map_or_else(|| part.to_uppercase(), |small| (*small).to_owned())
    };
    joined.split('-').map(part).collect::<Vec<_>>().join("-")
}

fn symbol_type(
    paper: &Paper<'_>,
    line: &crate::paper::Passage,
    parts: &[&str],
    out: &mut Vec<Finding>,
) {
    let Some((_, title)) = paper.title() else {
        return;
    };
    let Some(short) = types::short_of(&title.type_name) else {
        return;
    };
    let first = parts.first().copied().unwrap_or("");
    if first.to_uppercase() == short.to_uppercase() {
        return;
    }
    let message = format!(
        "Tên loại là “{}” thì ký hiệu phải bắt đầu bằng “{short}”, không phải “{first}”.",
        title.type_name
    );
    let repair = match types::is_short(first) {
        true => line.put(0, first.len(), short),
        false => line.put_all(&format!("{short}-{}", line.text)),
    };
    out.push(found(Code::SymbolType, line, &line.text, message).mended_by(repair));
}

fn symbol_agency(
    paper: &Paper<'_>,
    line: &crate::paper::Passage,
    head: &Head,
    parts: &[&str],
    out: &mut Vec<Finding>,
) {
    let of_facts = paper.facts.map(|facts| facts.sender.symbol.clone());
    let key = paper.agency_key();
    let wanted = match of_facts.filter(|symbol| !symbol.is_empty()) {
        Some(symbol) => symbol,
        None if key.starts_with("uy ban nhan dan") => "UBND".to_owned(),
        None if key.starts_with("hoi dong nhan dan") => "HĐND".to_owned(),
        None if key.starts_with("ban chi dao") => "BCĐ".to_owned(),
        None => return,
    };
    let own = parts.get(1..).unwrap_or_default().join("-");
    if paper.title().is_none() || own == wanted || own.starts_with(&format!("{wanted}-")) {
        return;
    }
    let message = format!(
        "Cơ quan ban hành là {} thì phần tên cơ quan trong ký hiệu là “{wanted}”, không phải “{own}”.",
        title_case(&head.agency.join(" "))
    );
    let first = parts.first().copied().unwrap_or("");
    out.push(
        found(Code::SymbolAgency, line, &line.text, message)
            .mended_by(line.put_all(&format!("{first}-{wanted}"))),
    );
}

fn number(paper: &Paper<'_>, id: &str, out: &mut Vec<Finding>) {
    let Some(line) = paper.passage(id, &Spot::Number) else {
        return;
    };
    let text = line.text.as_str();
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let zeros = text.len() > 2 && text.starts_with('0') || text.trim_start_matches('0').is_empty();
    if is_number(text) && !zeros {
        return;
    }
    let digits = text.trim().trim_start_matches('0');
    let message =
        format!("Số văn bản “{text}” phải là chữ số Ả Rập, chỉ thêm số 0 trước số nhỏ hơn 10.");
    let repair = is_number(digits).then(|| line.put_all(digits));
    out.push(found(Code::NumberForm, line, text, message).mended_by(repair));
}

fn place(paper: &Paper<'_>, id: &str, head: &Head, out: &mut Vec<Finding>) {
    let Some(line) = paper.passage(id, &Spot::PlaceName) else {
        return;
    };
    let text = line.text.as_str();
    if !text.chars().any(char::is_alphabetic) {
        let message = "Thiếu địa danh trước ngày tháng năm.".to_owned();
        out.push(found(Code::PlaceMissing, line, text, message));
        return;
    }
    let proper = proper_place(text);
    if proper != text {
        let message = format!(
            "Địa danh “{text}” viết sai cách: viết hoa chữ cái đầu, không viết toàn chữ in hoa, không thêm dấu hay chữ “ngày”."
        );
        out.push(found(Code::PlaceForm, line, text, message).mended_by(line.put_all(&proper)));
        return;
    }
    let known = known_place(paper, head);
    if let Some(known) = known.filter(|known| search_key(known) != search_key(text)) {
        let message = format!(
            "Địa danh là “{text}”, nhưng {} đóng trụ sở tại “{known}”.",
            title_case(&head.agency.join(" "))
        );
        out.push(found(Code::PlaceOfAgency, line, text, message).mended_by(line.put_all(&known)));
    }
}

/// The place with capitals where they belong: `An Cựu`, `Thành phố Huế`.
fn proper_place(text: &str) -> String {
    let text = text.trim().trim_end_matches([',', ';', '.', ' ']);
    let text = text
        .strip_suffix("ngày")
        .map_or(text, |rest| rest.trim_end_matches([',', ' ']));
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut proper = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let second_of_unit = at == 1 && matches!(search_key(word).as_str(), "pho" | "xa" | "tran");
        proper.push(match () {
            () if second_of_unit => word.to_lowercase(),
            () if *word == "-" || word.chars().any(|c| c.is_ascii_digit()) => (*word).to_owned(),
            () if word.chars().count() > 1 && is_capitals(word) => title_case(word),
            () => first_capital(word),
        });
    }
    proper.join(" ")
}

/// Where the agency has its seat: by the facts, else by the agency that its head names.
fn known_place(paper: &Paper<'_>, head: &Head) -> Option<String> {
    let of_facts = paper.facts.map(|facts| facts.sender.place.clone());
    of_facts.filter(|place| !place.is_empty()).or_else(|| {
        let name = head.agency.join(" ");
        let agencies = &paper.context.agencies;
        let agency = domain::agency::called(agencies, &name, paper.day_of_names())?;
        // A body that was renamed or ended had its seat in a place that has another name today.
        let renamed = agency.names.len() > 1 || agency.names.iter().any(|name| name.to.is_some());
        (!agency.place.is_empty() && !renamed).then(|| agency.place.clone())
    })
}

fn date(paper: &Paper<'_>, id: &str, head: &Head, out: &mut Vec<Finding>) {
    let date = &head.place_and_date;
    let words = "ngày tháng năm ban hành";
    let day = date.day.unwrap_or(1);
    let (year, month) = (date.year.unwrap_or(2024), date.month.unwrap_or(1));
    let line = date.line();
    let excerpt = line.split_once(", ").map_or("", |(_, date)| date);
    if NaiveDate::from_ymd_opt(year, month, day).is_none() {
        let message = format!("“{excerpt}” không có thật.");
        out.push(found_at(Code::DateImpossible, id, words, excerpt, message));
    }
    if let (Some(date), Some(today)) = (paper.date(), paper.context.today)
        && date > today
    {
        let message = format!("“{excerpt}” ở sau hôm nay.");
        out.push(found_at(Code::DateInFuture, id, words, excerpt, message));
    }
}
