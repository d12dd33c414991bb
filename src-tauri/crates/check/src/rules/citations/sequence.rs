//! The first citation of a document against later ones.

use super::reading::Citation;
use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, found};
use domain::text::{format_date, search_key};
use std::collections::HashMap;

pub(super) fn check(paper: &Paper<'_>, all: &[Citation<'_>], out: &mut Vec<Finding>) {
    let mut by_number: HashMap<String, Vec<&Citation<'_>>> = HashMap::new();
    for citation in all {
        by_number
            .entry(citation.proper().to_uppercase())
            .or_default()
            .push(citation);
    }
    let mut numbers: Vec<&Vec<&Citation<'_>>> = by_number.values().collect();
    numbers.sort_by_key(|same| (same[0].passage.block, same[0].range));
    for same in numbers {
        conflict(same, out);
        first(paper, same, out);
        again(paper, same, out);
    }
}

fn is_law(citation: &Citation<'_>) -> bool {
    ["luat", "bo luat", "phap lenh"].contains(&search_key(citation.type_name).as_str())
}

/// In the text proper: title, headings and the lines under annex titles do not introduce a document.
fn in_text(citation: &Citation<'_>) -> bool {
    matches!(citation.passage.kind, Kind::Paragraph | Kind::Cell(_))
}

fn first(paper: &Paper<'_>, same: &[&Citation<'_>], out: &mut Vec<Finding>) {
    let Some(citation) = same.iter().find(|citation| in_text(citation)) else {
        return;
    };
    // A basis has named it in full before.
    if is_law(citation) || same.iter().any(|one| one.passage.kind == Kind::Basis) {
        return;
    }
    let excerpt = format!("{} số {}", citation.type_name, citation.written());
    let push = |code, what: &str, out: &mut Vec<Finding>| {
        let message = format!("Lần đầu viện dẫn {excerpt} phải ghi {what}.");
        out.push(found(code, citation.passage, &excerpt, message));
    };
    if !citation.dated && names_a_source(paper, citation) {
        return;
    }
    if !citation.dated {
        push(Code::CitationDate, "ngày tháng năm ban hành", out);
        return;
    }
    if citation.issuer.is_empty() && needs_issuer(paper, same, citation) {
        push(Code::CitationIssuer, "cơ quan ban hành", out);
    }
    if !citation.with_abstract && !explained(citation) && !in_a_title(paper, citation) {
        push(Code::CitationAbstract, "trích yếu nội dung", out);
    }
}

/// Whether a letter names a report by its title, in which a plan stands as the title has it: `… theo Kế hoạch số …`.
fn in_a_title(paper: &Paper<'_>, citation: &Citation<'_>) -> bool {
    let before = &citation.passage.text[..citation.range.0];
    let kind = before.trim_end().trim_end_matches("số").trim_end();
    let kind = kind.strip_suffix(citation.type_name).unwrap_or(kind);
    paper.is_letter() && before.contains(" Báo cáo ") && kind.trim_end().ends_with(" theo")
}

/// Whether a table that stands alone names where a row comes from; the paper that it goes with cites that in full.
fn names_a_source(paper: &Paper<'_>, citation: &Citation<'_>) -> bool {
    let in_table = matches!(citation.passage.kind, Kind::Cell(_)) && !paper.is_whole();
    let documents = paper.facts.map_or(&[][..], |facts| &facts.documents);
    let mut numbers = documents.iter().map(|header| header.reference());
    in_table && numbers.any(|number| number.to_uppercase() == citation.proper().to_uppercase())
}

/// An agency need not name itself behind its own documents; for others the issuer is written.
fn needs_issuer(paper: &Paper<'_>, same: &[&Citation<'_>], citation: &Citation<'_>) -> bool {
    let named_elsewhere = same.iter().any(|one| !one.issuer.is_empty());
    let own = paper.head().map(|(_, head)| {
        head.number
            .symbol
            .rsplit('-')
            .next()
            .unwrap_or("")
            .to_uppercase()
    });
    // An annex that is printed by itself has no head; its facts know whose it is.
    let sender = || Some(paper.facts?.sender.symbol.to_uppercase());
    let of_own = own
        .or_else(sender)
        .is_some_and(|own| own == citation.issuer_letters());
    let of_other = paper.facts.is_some_and(|facts| {
        let number = |header: &domain::document::Header| {
            let number = header.number.as_deref().unwrap_or("");
            format!("{number}/{}", header.symbol).to_uppercase()
        };
        let headers = facts.documents.iter().chain(&facts.plan);
        headers
            .filter(|header| header.issuer != facts.sender.name)
            .any(|header| number(header) == citation.proper().to_uppercase())
    });
    named_elsewhere || of_other || !of_own
}

/// What comes before already says what the document is about: `Đề án … (Quyết định số …)`, `ban hành kèm theo …`.
fn explained(citation: &Citation<'_>) -> bool {
    let before = &citation.passage.text[..citation.range.0];
    let inside = before
        .rfind('(')
        .is_some_and(|open| !before[open..].contains(')'));
    let cited_for = ["theo", "tại", "kèm theo", "ban hành"];
    let words: Vec<&str> = before.split_whitespace().collect();
    let near = words.iter().rev().take(8).copied().collect::<Vec<_>>();
    inside || near.contains(&"kèm") && cited_for.iter().any(|word| before.contains(word))
}

fn conflict(same: &[&Citation<'_>], out: &mut Vec<Finding>) {
    let dated: Vec<_> = same.iter().filter_map(|c| Some((c, c.date?))).collect();
    let Some(((first, day), rest)) = dated.split_first() else {
        return;
    };
    for (citation, other) in rest {
        let issuers = [search_key(first.issuer), search_key(citation.issuer)];
        let two_bodies = issuers.iter().all(|i| !i.is_empty()) && issuers[0] != issuers[1];
        // The same number in another year, or of another body, is another document.
        if other == day || two_bodies && is_common(citation) {
            continue;
        }
        let message = format!(
            "{} được ghi ngày {} ở chỗ khác ({}).",
            citation.proper(),
            format_date(*day),
            first.passage.words
        );
        let excerpt = format!("{} ngày {}", citation.written(), format_date(*other));
        out.push(found(
            Code::CitationConflict,
            citation.passage,
            &excerpt,
            message,
        ));
    }
}

/// Whether every committee numbers its papers so: two of them may have the same number.
fn is_common(citation: &Citation<'_>) -> bool {
    matches!(citation.issuer_letters().as_str(), "UBND" | "HĐND" | "BCĐ")
}

/// Whether it stands within the paper's own abstract, given word by word: a correction names so what it replaces.
fn quoted(paper: &Paper<'_>, citation: &Citation<'_>) -> bool {
    let about = paper
        .title()
        .map(|(_, title)| title.abstract_lines.join(" "));
    let about = search_key(&about.unwrap_or_default());
    about.contains(&search_key(&citation.proper()))
        && search_key(&citation.passage.text).contains(&about)
}

fn again(paper: &Paper<'_>, same: &[&Citation<'_>], out: &mut Vec<Finding>) {
    let introduced = same
        .iter()
        .position(|c| matches!(c.passage.kind, Kind::Paragraph | Kind::Basis));
    let Some(introduced) = introduced else {
        return;
    };
    for citation in same.iter().skip(introduced + 1) {
        let in_body = citation.passage.section == 0 && citation.passage.kind == Kind::Paragraph;
        let in_full = citation.dated && (!citation.issuer.is_empty() || citation.with_abstract);
        if in_body && in_full && same[introduced].dated && !quoted(paper, citation) {
            let message = format!(
                "{} đã được viện dẫn đầy đủ ở trên; lần sau chỉ ghi tên loại và số, ký hiệu.",
                citation.proper()
            );
            out.push(found(
                Code::CitationAgain,
                citation.passage,
                citation.written(),
                message,
            ));
        }
    }
}
