//! The top of a document: ô 1 to 5a and 9a of the decree's diagram.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

/// Agency and motto, number, place and date (ô 1–4, with 5b for a letter).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Head {
    /// The direct parent agency, capitals, a line each; none for a People's Committee.
    pub parent: Vec<String>,
    /// The issuing agency, capitals, a line each.
    pub agency: Vec<String>,
    /// Number and symbol.
    pub number: DocumentNumber,
    /// Place and date.
    pub place_and_date: PlaceAndDate,
    /// Whether number and date are those of the decision that it was issued with: then neither stands in the head
    /// (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.3).
    pub enclosed: bool,
    /// Abstract of a letter without a type name, `V/v …` (ô 5b).
    pub about: Option<String>,
    /// How fast it must be delivered (ô 10b).
    pub urgency: Option<Urgency>,
    /// Who may read it (ô 11).
    pub circulation: Option<Circulation>,
    /// Address, e-mail, web page, telephone, fax at the foot of page 1, a line each (ô 13).
    pub contact: Vec<String>,
    /// What an electronic copy bears at the top right of page 1, a line each: form of the copy, agency, time by
    /// ISO 8601 (ô 14); empty for an original.
    pub copy_mark: Vec<String>,
}

/// How fast a document must be delivered (ô 10b; Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.10.b).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Urgency {
    /// `HỎA TỐC`.
    Express,
    /// `THƯỢNG KHẨN`.
    VeryUrgent,
    /// `KHẨN`.
    Urgent,
}

impl Urgency {
    /// The words in the frame.
    pub fn label(self) -> &'static str {
        match self {
            Self::Express => "HỎA TỐC",
            Self::VeryUrgent => "THƯỢNG KHẨN",
            Self::Urgent => "KHẨN",
        }
    }
}

/// Who may read a document (ô 11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Circulation {
    /// `XEM XONG TRẢ LẠI`.
    ReadAndReturn,
    /// `LƯU HÀNH NỘI BỘ`.
    Internal,
}

impl Circulation {
    /// The words in the frame.
    pub fn label(self) -> &'static str {
        match self {
            Self::ReadAndReturn => "XEM XONG TRẢ LẠI",
            Self::Internal => "LƯU HÀNH NỘI BỘ",
        }
    }
}

/// `Số: 05/BC-UBND`, or with room for the number while it is not registered yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentNumber {
    /// The number as written; none leaves room to fill in by hand.
    pub value: Option<String>,
    /// The symbol, `BC-UBND`.
    pub symbol: String,
}

impl DocumentNumber {
    /// The line as printed.
    pub fn line(&self) -> String {
        let value = self.value.as_deref().unwrap_or("          ");
        let zero = if value.len() == 1 { "0" } else { "" };
        format!("Số: {zero}{value}/{}", self.symbol)
    }
}

/// `An Cựu, ngày 05 tháng 11 năm 2026`, with room for what is not known yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaceAndDate {
    /// Official name of the unit in which the agency has its seat.
    pub place: String,
    /// Day of issue; none leaves room.
    pub day: Option<u32>,
    /// Month of issue; none leaves room.
    pub month: Option<u32>,
    /// Year of issue; none leaves room.
    pub year: Option<i32>,
}

impl PlaceAndDate {
    /// Place with a full date.
    pub fn on(place: impl Into<String>, date: NaiveDate) -> Self {
        Self {
            place: place.into(),
            day: Some(date.day()),
            month: Some(date.month()),
            year: Some(date.year()),
        }
    }

    /// The line as printed.
    pub fn line(&self) -> String {
        let place = if self.place.is_empty() {
            NO_PLACE
        } else {
            &self.place
        };
        format!("{place}, {}", self.date())
    }

    /// The date alone: 0 before days below 10 and before months 1 and 2 (Phụ lục I, Phần I, mục II.4.b).
    pub fn date(&self) -> String {
        let day = self.day.map_or(ROOM.to_owned(), |day| format!("{day:02}"));
        let month = match self.month {
            Some(month @ 1..=2) => format!("0{month}"),
            Some(month) => month.to_string(),
            None => ROOM.to_owned(),
        };
        let year = self.year.map_or(ROOM.to_owned(), |year| year.to_string());
        format!("ngày {day} tháng {month} năm {year}")
    }
}

/// Room for a place that is not known yet.
const NO_PLACE: &str = "…………";

/// Room for two figures written by hand.
const ROOM: &str = "      ";

/// Type name and abstract (ô 5a).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Title {
    /// `BÁO CÁO`, capitals.
    pub type_name: String,
    /// The abstract, one entry for each line that must start anew.
    pub abstract_lines: Vec<String>,
    /// `(Kèm theo Quyết định số …)`, under the abstract of what was issued with a decision.
    pub reference: Option<String>,
}

/// To whom a report goes (ô 9a).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Addressees(pub Vec<String>);

#[cfg(test)]
mod tests {
    use super::*;

    fn place(day: Option<u32>, month: u32) -> String {
        PlaceAndDate {
            place: "An Cựu".into(),
            day,
            month: Some(month),
            year: Some(2026),
        }
        .line()
    }

    #[test]
    fn days_below_ten_and_the_first_two_months_get_a_zero() {
        assert_eq!(place(Some(1), 2), "An Cựu, ngày 01 tháng 02 năm 2026");
        assert_eq!(place(Some(5), 3), "An Cựu, ngày 05 tháng 3 năm 2026");
        assert_eq!(place(Some(27), 11), "An Cựu, ngày 27 tháng 11 năm 2026");
    }

    #[test]
    fn an_open_day_leaves_room() {
        assert_eq!(place(None, 11), "An Cựu, ngày        tháng 11 năm 2026");
    }

    #[test]
    fn a_number_below_ten_gets_a_zero_and_none_leaves_room() {
        let number = |value: Option<&str>| {
            DocumentNumber {
                value: value.map(Into::into),
                symbol: "BC-UBND".into(),
            }
            .line()
        };
        assert_eq!(number(Some("5")), "Số: 05/BC-UBND");
        assert_eq!(number(Some("640")), "Số: 640/BC-UBND");
        assert_eq!(number(None), "Số:           /BC-UBND");
    }
}
