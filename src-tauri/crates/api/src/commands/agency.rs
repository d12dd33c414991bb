//! The agency whose ledger it is: what its papers print of it, and its names in time.

use crate::desk::Desk;
use crate::typed;
use crate::view::format::{agency_kind_text, date_text};
use crate::wire::{
    AgencyDetail, AgencyDraft, AgencyNameText, Done, Draft, ErrorCode, NoArgs, WireError,
};
use domain::agency::{Agency, AgencyKind, AgencyName};
use domain::ids::AgencyId;
use domain::text::search_key;
use store::Operation;

/// The codes of the kinds of agencies that keep a ledger.
const KINDS: [&str; 10] = [
    "phuong",
    "xa",
    "huyen",
    "tinh",
    "so",
    "bo",
    "trung-tam",
    "hoi",
    "doanh-nghiep",
    "khac",
];

/// The agency whose ledger it is.
pub fn agency(desk: &mut Desk, _: NoArgs) -> Result<AgencyDetail, WireError> {
    let agency = own(desk)?;
    let parent = match &agency.parent {
        Some(id) => desk.reader()?.agency(id)?,
        None => None,
    };
    Ok(AgencyDetail {
        id: agency.id.to_string(),
        kind_text: agency_kind_text(agency.kind).to_owned(),
        parent: parent
            .map(|p| p.latest_name().to_owned())
            .unwrap_or_default(),
        names: agency.names.iter().map(name_text).collect(),
        symbol: agency.symbol,
        place: agency.place,
        short: agency.short,
        head_lines: agency.head_lines,
    })
}

fn own(desk: &Desk) -> Result<Agency, WireError> {
    desk.reader()?;
    let found = desk.own_agency(&desk.settings()?)?;
    found.ok_or_else(WireError::not_ready)
}

fn name_text(name: &AgencyName) -> AgencyNameText {
    AgencyNameText {
        name: name.name.clone(),
        from: date_text(name.from),
        to: date_text(name.to),
    }
}

/// Changes what the agency's papers print of it; what is left out stays.
pub fn save_agency(desk: &mut Desk, args: Draft<AgencyDraft>) -> Result<Done, WireError> {
    let mut agency = own(desk)?;
    fill(&mut agency, args.draft, desk.year()?)?;
    desk.change(Operation::KeepAgency(agency))
}

/// An agency that the program does not know, as a person described it.
pub(super) fn new_agency(
    draft: AgencyDraft,
    year: i32,
    known: &[Agency],
) -> Result<Agency, WireError> {
    let mut agency = Agency {
        kind: kind(draft.kind.as_deref())?,
        source: "Đơn vị nhập".to_owned(),
        ..Agency::default()
    };
    fill(&mut agency, draft, year)?;
    agency.id = free_id(&agency.short, known);
    Ok(agency)
}

fn kind(typed: Option<&str>) -> Result<AgencyKind, WireError> {
    typed::given(typed).map_or(Ok(AgencyKind::Khac), |code| {
        typed::code("kind", code, "loại đơn vị", &KINDS)
    })
}

fn fill(agency: &mut Agency, draft: AgencyDraft, year: i32) -> Result<(), WireError> {
    typed::set(&mut agency.symbol, draft.symbol);
    typed::set(&mut agency.place, draft.place);
    typed::set(&mut agency.short, draft.short);
    if let Some(lines) = draft.head_lines {
        agency.head_lines = lines;
    }
    if let Some(names) = draft.names {
        agency.names = names
            .iter()
            .filter(|name| !name.name.trim().is_empty())
            .map(|name| read_name(name, year))
            .collect::<Result<_, _>>()?;
    }
    typed::required("short", &agency.short, "tên ngắn của đơn vị")?;
    typed::required("symbol", &agency.symbol, "ký hiệu của đơn vị")?;
    agency
        .check()
        .map_err(|error| WireError::invalid("names", error.to_string()))
}

fn read_name(typed: &AgencyNameText, year: i32) -> Result<AgencyName, WireError> {
    let day = |typed: &str| typed::optional_date("names", Some(typed), year);
    Ok(AgencyName {
        name: typed.name.trim().to_owned(),
        from: day(&typed.from)?,
        to: day(&typed.to)?,
    })
}

/// An id made of the short name, which nobody has yet.
fn free_id(short: &str, known: &[Agency]) -> AgencyId {
    let words: Vec<String> = search_key(short)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let plain = format!("rieng-{}", words.join("-"));
    let taken = |id: &str| known.iter().any(|agency| agency.id.as_str() == id);
    let numbered = (2..).map(|n| format!("{plain}-{n}"));
    let mut all = std::iter::once(plain.clone()).chain(numbered);
    AgencyId(all.find(|id| !taken(id)).unwrap_or(plain))
}

/// Refuses a start without an agency.
pub(super) fn none_chosen() -> WireError {
    WireError::new(ErrorCode::Invalid, "Chưa chọn đơn vị giữ sổ.").at("agency")
}
