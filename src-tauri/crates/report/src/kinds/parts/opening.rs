//! Head, title and addressees.

use crate::ReportError;
use crate::kinds::Source;
use crate::kinds::compose::Composer;
use crate::kinds::dating::place_and_date;
use crate::kinds::sentences::Sentence;
use crate::kinds::view::{registered, symbol_of};
use crate::kinds::wording::{lower_first, upper_first};
use crate::model::{Addressees, Circulation, DocumentNumber, Head, PlaceAndDate, Title, Urgency};
use domain::document::Header;
use domain::facts::{Facts, Sender};

impl Composer<'_> {
    /// Head, title and addressees; a stored document prints its own.
    pub(crate) fn opening(
        &mut self,
        type_name: &str,
        mark: &str,
        title: &Sentence,
    ) -> Result<(), ReportError> {
        let opening = match self.source {
            Source::Ledger(facts) => Opening {
                head: head_of_facts(facts, mark),
                type_name: type_name.to_owned(),
                title: self.fill_plain(title)?,
                issued_with: None,
                addressees: addressees(facts),
            },
            Source::Stored(document) => Opening::of(&document.header),
        };
        self.title = opening.name();
        let title = Title {
            type_name: opening.type_name,
            abstract_lines: opening.title.lines().map(str::to_owned).collect(),
            reference: opening.issued_with,
        };
        self.push("head", opening.head);
        self.push("title", title);
        if !opening.addressees.is_empty() {
            self.push("addressees", Addressees(opening.addressees));
        }
        Ok(())
    }
}

impl Composer<'_> {
    /// Head and addressees of a letter: no type name, its abstract under the number, its symbol that of the agency
    /// and of the unit that drafted it (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3.b và II.5.b).
    pub(crate) fn letter_opening(&mut self, about: &Sentence) -> Result<(), ReportError> {
        let Source::Ledger(facts) = self.source else {
            return Ok(());
        };
        let about = self.fill_plain(about)?.replace('\n', " ");
        self.title = format!("Công văn về việc {}", lower_first(&about));
        let mut head = head_of_facts(facts, "");
        head.number.symbol = letter_symbol(&facts.sender);
        head.about = Some(about);
        self.push("head", head);
        self.push("addressees", Addressees(addressees(facts)));
        Ok(())
    }
}

/// `UBND-VHXH`: the agency, and the drafting unit that the last line of "Nơi nhận" names after the archive.
fn letter_symbol(sender: &Sender) -> String {
    let unit = sender.archive.split_once(',').map(|(_, unit)| unit.trim());
    let parts = [sender.symbol.as_str(), unit.unwrap_or_default()];
    let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    known.join("-")
}

/// To whom the report goes, or room to write it: a report to a higher body bears an addressee
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9.a).
fn addressees(facts: &Facts) -> Vec<String> {
    match facts.addressees.is_empty() {
        true => vec![NO_ADDRESSEE.to_owned()],
        false => facts.addressees.clone(),
    }
}

/// Room for an addressee that is not known.
const NO_ADDRESSEE: &str = "……………………………";

/// What stands above the body.
struct Opening {
    head: Head,
    type_name: String,
    title: String,
    /// The line that ties a document to the decision it was issued with.
    issued_with: Option<String>,
    addressees: Vec<String>,
}

/// `(Ban hành kèm theo Quyết định số 73/QĐ-BCĐ ngày 16 tháng 5 năm 2024 của …)`.
fn issued_with(header: &Header) -> String {
    let of = match header.issuer.is_empty() {
        true => String::new(),
        false => format!(" của {}", header.issuer),
    };
    format!("(Ban hành kèm theo {}{of})", registered(header))
}

impl Opening {
    fn of(header: &Header) -> Self {
        Self {
            head: head_of_header(header),
            type_name: header.type_name.clone(),
            title: header.title.clone(),
            issued_with: header.issued_with.is_some().then(|| issued_with(header)),
            addressees: header.addressees.clone(),
        }
    }

    /// What the report is called, in one line.
    fn name(&self) -> String {
        let type_name = upper_first(&self.type_name.to_lowercase());
        format!(
            "{type_name} {}",
            lower_first(&self.title.replace('\n', " "))
        )
    }
}

fn head_of_facts(facts: &Facts, mark: &str) -> Head {
    let sender = &facts.sender;
    let agency = match sender.head_lines.is_empty() {
        true => vec![sender.name.to_uppercase()],
        false => sender.head_lines.clone(),
    };
    Head {
        parent: sender.parent_lines.clone(),
        agency,
        number: DocumentNumber {
            value: sender.number.clone(),
            symbol: symbol(mark, sender),
        },
        place_and_date: place_and_date(sender, facts.as_of),
        enclosed: false,
        about: None,
        urgency: urgency(&facts.marks.urgency),
        circulation: circulation(&facts.marks.circulation),
        contact: facts.marks.contact.clone(),
        copy_mark: Vec::new(),
    }
}

/// How fast it must be delivered, by the word that the facts keep.
fn urgency(word: &str) -> Option<Urgency> {
    match word {
        "hoa-toc" => Some(Urgency::Express),
        "thuong-khan" => Some(Urgency::VeryUrgent),
        "khan" => Some(Urgency::Urgent),
        _ => None,
    }
}

/// Who may read it, by the word that the facts keep.
fn circulation(word: &str) -> Option<Circulation> {
    match word {
        "xem-xong-tra-lai" => Some(Circulation::ReadAndReturn),
        "luu-hanh-noi-bo" => Some(Circulation::Internal),
        _ => None,
    }
}

/// `BC-UBND`, or the type's mark alone for an agency without a symbol.
pub(crate) fn symbol(mark: &str, sender: &Sender) -> String {
    match sender.symbol.is_empty() {
        true => mark.to_owned(),
        false => format!("{mark}-{}", sender.symbol),
    }
}

fn head_of_header(header: &Header) -> Head {
    let blank = PlaceAndDate {
        place: header.place.clone(),
        day: None,
        month: None,
        // A plan for several years says nothing of the year in which it was issued.
        year: header
            .year_to
            .filter(|_| header.year_from == header.year_to),
    };
    Head {
        parent: Vec::new(),
        agency: header.issuer_lines.clone(),
        number: DocumentNumber {
            value: header.number.clone(),
            symbol: symbol_of(header),
        },
        place_and_date: header
            .date
            .map_or(blank, |date| PlaceAndDate::on(header.place.clone(), date)),
        enclosed: header.issued_with.is_some(),
        about: None,
        urgency: None,
        circulation: None,
        contact: Vec::new(),
        copy_mark: Vec::new(),
    }
}
