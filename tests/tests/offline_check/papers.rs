//! The papers that are checked: real documents printed whole, and the reports of the example agency.

use check::{Context, Finding, findings};
use chrono::NaiveDate;
use domain::document::Document as Stored;
use domain::facts::Facts;
use domain::ids::DocumentId;
use domain::report::{ReportKind, ReportRequest};
use report::model::{
    Addressees, Block, Content, Document, DocumentNumber, Head, Heading, Level, Meta, Paragraph,
    PlaceAndDate, Section, Signature, Title,
};
use report::{Outline, Source, compose};
use store::Reader;
use tests::pdf::example;

/// Agencies as the program knows them.
pub fn context() -> Context {
    Context {
        agencies: import::reference::embedded_agencies().expect("the agencies can be read"),
        ..Context::default()
    }
}

/// A document of the seeds.
pub fn stored(id: &str) -> Stored {
    let all = import::seed::embedded_documents().expect("the documents can be read");
    let found = all
        .into_iter()
        .find(|document| document.header.id == DocumentId(id.into()));
    found.unwrap_or_else(|| panic!("{id} is no document"))
}

/// The facts of the example agency, with what its ledger leaves open filled in.
pub fn facts(kind: &str) -> Facts {
    let console = example();
    let reader = Reader::open(&console.store()).expect("the store can be read");
    let request = ReportRequest {
        kind: ReportKind(kind.into()),
        year: 2026,
        document: None,
        period: None,
        as_of: NaiveDate::from_ymd_opt(2026, 11, 14).expect("a day"),
    };
    let mut facts = api::facts::gather(&reader, &request).expect("the facts can be gathered");
    facts.sender.signer = "Nguyễn Văn An".into();
    let request = "Đề nghị Sở Khoa học và Công nghệ hỗ trợ máy quét khổ lớn cho phường.";
    facts.texts.insert("kien-nghi".into(), request.into());
    facts
}

/// A report of the example agency.
pub fn composed(kind: &str, facts: &Facts) -> Document {
    let outline = Outline::find(kind).expect("there is an outline");
    compose(&outline, Source::Ledger(facts))
        .expect("the report can be composed")
        .document
}

/// Findings as lines: code, place, words at fault.
pub fn lines(findings: &[Finding]) -> Vec<String> {
    let line = |finding: &Finding| {
        format!(
            "{} | {} | {}",
            finding.code, finding.place.words, finding.excerpt
        )
    };
    findings.iter().map(line).collect()
}

/// What the check finds on a real document.
pub fn found(id: &str) -> Vec<String> {
    let paper = whole(&stored(id));
    lines(&findings(&paper, None, &context()))
}

/// A document as it stood on paper: a report by its outline, a plan from its paragraphs and annexes.
pub fn whole(stored: &Stored) -> Document {
    if !stored.areas.is_empty() {
        let outline = Outline::find("yearly").expect("there is an outline");
        return compose(&outline, Source::Stored(stored))
            .expect("the report can be printed")
            .document;
    }
    let header = &stored.header;
    let body: Vec<Block> = stored.clauses.iter().filter_map(clause).collect();
    // What was issued with a decision has neither number nor signature of its own.
    let blocks = match header.issued_with.is_some() {
        true => body,
        false => with_head_and_foot(stored, body),
    };
    let mut sections = vec![Section::portrait(blocks)];
    if !stored.annexes.is_empty() {
        let outline = Outline::find("task-list").expect("there is an outline");
        let annexes = compose(&outline, Source::Stored(stored))
            .expect("the annexes can be printed")
            .document;
        sections.extend(annexes.sections);
    }
    Document {
        meta: Meta {
            title: header.title.clone(),
            author: header.issuer.clone(),
            subject: String::new(),
            language: "vi-VN".into(),
            date: header.date.unwrap_or_default(),
        },
        sections,
        origins: Vec::new(),
        code: None,
    }
}

fn with_head_and_foot(stored: &Stored, body: Vec<Block>) -> Vec<Block> {
    let header = &stored.header;
    let title = Title {
        type_name: header.type_name.clone(),
        abstract_lines: header.title.lines().map(str::to_owned).collect(),
        reference: None,
    };
    let mut blocks = vec![Block::new("head", head(stored)), Block::new("title", title)];
    if !header.addressees.is_empty() {
        blocks.push(Block::new("to", Addressees(header.addressees.clone())));
    }
    blocks.extend(body);
    let signature = Signature {
        recipients: stored.recipients.clone(),
        capacity: header.signature.clone(),
        position: None,
        name: header.signer.clone().unwrap_or_default(),
        drafted: None,
    };
    blocks.push(Block::new("signature", signature));
    blocks
}

fn head(stored: &Stored) -> Head {
    let header = &stored.header;
    let blank = PlaceAndDate {
        place: header.place.clone(),
        day: None,
        month: None,
        year: header.year_from,
    };
    Head {
        parent: Vec::new(),
        agency: header.issuer_lines.clone(),
        number: DocumentNumber {
            value: header.number.clone(),
            symbol: header.symbol.clone(),
        },
        place_and_date: header
            .date
            .map_or(blank, |date| PlaceAndDate::on(header.place.clone(), date)),
        enclosed: false,
        about: None,
        urgency: None,
        circulation: None,
        contact: Vec::new(),
        copy_mark: Vec::new(),
    }
}

/// A paragraph or a heading; head, foot and tables stand elsewhere.
fn clause(clause: &domain::document::Clause) -> Option<Block> {
    let id = clause.id.as_str();
    let local = id.split_once('/').map_or(id, |(_, local)| local);
    let part = local.split('/').next().unwrap_or("");
    let elsewhere = part.starts_with("pl") || ["dau", "noi-nhan", "chu-ky"].contains(&part);
    (!elsewhere).then(|| Block::new(id, content(&clause.text)))
}

fn content(text: &str) -> Content {
    let first = text.split_whitespace().next().unwrap_or("");
    let number = first.trim_end_matches('.');
    let dotted = first.ends_with('.');
    let short = text.split_whitespace().count() < 60 && !text.ends_with(['.', ';', ':']);
    let digits = number.chars().all(|c| c.is_ascii_digit() || c == '.') && !number.is_empty();
    let roman = !number.is_empty() && number.chars().all(|c| "IVX".contains(c));
    match () {
        () if roman && dotted => Heading::new(Level::Roman, text).into(),
        () if digits && dotted && short && number.contains('.') => {
            Heading::new(Level::SubNumber, text).into()
        }
        () if digits && dotted && short => Heading::new(Level::Number, text).into(),
        () => Paragraph::body(text).into(),
    }
}
