//! The first step: choosing the agency, or opening the example.

use crate::desk::Desk;
use crate::settings::{EXAMPLE, Settings, YEAR};
use crate::typed;
use crate::view::agency::agency_row;
use crate::view::format::iso;
use crate::wire::{
    AgencyRow, AgencySearch, ErrorCode, Initialise, NoArgs, Session, SessionState, WireError,
};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use domain::agency::{Agency, AgencyKind};
use domain::ids::AgencyId;
use domain::text::{compare, contains_folded, format_date, format_moment, format_time, search_key};
use store::{Operation, keys};

/// What a program is called before it knows whose ledger it keeps.
const PROGRAM: &str = "Sổ Số Hóa";

/// The frame of the window.
pub fn session(desk: &mut Desk, _: NoArgs) -> Result<Session, WireError> {
    session_of(desk)
}

/// The frame of the window, as the ledger stands now.
pub(crate) fn session_of(desk: &Desk) -> Result<Session, WireError> {
    let settings = desk.settings()?;
    let today = desk.host().today();
    let year = settings.year.unwrap_or_else(|| today.year());
    let cut_off = desk.cut_off(year, None)?;
    // A new figure bears this day, so it may not be one to come; the example's year is invented.
    let as_of = match settings.example {
        true => cut_off,
        false => cut_off.min(today),
    };
    let agency = own_agency(desk, &settings)?.map(|agency| agency_row(&agency, today));
    let reader = desk.store();
    Ok(Session {
        state: if agency.is_some() {
            SessionState::Ready
        } else {
            SessionState::Empty
        },
        title: title(agency.as_ref(), settings.example),
        agency,
        example: settings.example,
        read_only: desk.is_read_only(),
        year,
        as_of: iso(as_of),
        as_of_text: format_date(as_of),
        today: iso(today),
        today_text: format_date(today),
        who: Some(settings.who)
            .filter(|w| !w.is_empty())
            .unwrap_or_else(|| desk.host().account()),
        data_path: desk.path().display().to_string(),
        undo: reader.map(|r| r.undo_label()).transpose()?.flatten(),
        redo: reader.map(|r| r.redo_label()).transpose()?.flatten(),
        saved_text: saved_text(
            reader.map(|r| r.last_change()).transpose()?.flatten(),
            today,
        ),
    })
}

fn own_agency(desk: &Desk, settings: &Settings) -> Result<Option<Agency>, WireError> {
    match (desk.store(), &settings.agency) {
        (Some(reader), Some(id)) => Ok(reader.agency(id)?),
        _ => Ok(None),
    }
}

fn title(agency: Option<&AgencyRow>, example: bool) -> String {
    match (agency, example) {
        (None, _) => PROGRAM.to_owned(),
        (Some(agency), false) => format!("{} – {PROGRAM}", agency.short),
        (Some(agency), true) => format!("{} (ví dụ) – {PROGRAM}", agency.short),
    }
}

fn saved_text(at: Option<NaiveDateTime>, today: NaiveDate) -> String {
    match at {
        None => String::new(),
        Some(at) if at.date() == today => format!("Đã lưu {}", format_time(at)),
        Some(at) => format!("Đã lưu {}", format_moment(at)),
    }
}

/// The agencies of today that keep a ledger, or all of today, in Vietnamese order.
pub fn agencies(desk: &mut Desk, args: AgencySearch) -> Result<Vec<AgencyRow>, WireError> {
    let today = desk.host().today();
    let find = args.find.unwrap_or_default();
    let (known, all) = (known_agencies(desk)?, args.all == Some(true));
    let mut rows: Vec<AgencyRow> = known
        .iter()
        .filter(|agency| agency.exists_on(today) && is_called(agency, &find))
        .filter(|agency| all || keeps_a_ledger(agency, &known))
        .map(|agency| agency_row(agency, today))
        .collect();
    rows.sort_by(|a, b| compare(&a.name, &b.name));
    Ok(rows)
}

/// The city's own committee, its communes, departments and centres.
fn keeps_a_ledger(agency: &Agency, known: &[Agency]) -> bool {
    let is_city = |id: &AgencyId| {
        let parent = known.iter().find(|other| other.id == *id);
        parent.is_some_and(|parent| parent.kind == AgencyKind::Tinh)
    };
    match agency.kind {
        AgencyKind::Tinh => true,
        AgencyKind::Phuong | AgencyKind::Xa | AgencyKind::So | AgencyKind::TrungTam => {
            agency.parent.as_ref().is_some_and(is_city)
        }
        _ => false,
    }
}

fn known_agencies(desk: &Desk) -> Result<Vec<Agency>, WireError> {
    let kept = desk
        .store()
        .map(|reader| reader.agencies())
        .transpose()?
        .unwrap_or_default();
    if kept.is_empty() {
        Ok(import::reference::embedded_agencies()?)
    } else {
        Ok(kept)
    }
}

fn is_called(agency: &Agency, find: &str) -> bool {
    let names = agency.names.iter().map(|name| &name.name);
    let all = names
        .chain([&agency.short, &agency.id.0])
        .chain(&agency.aliases);
    all.into_iter()
        .any(|name| contains_folded(&search_key(name), find))
}

/// Begins the ledger of an agency. A ledger that has one is left as it is.
pub fn initialise(desk: &mut Desk, args: Initialise) -> Result<Session, WireError> {
    let agency = choose(desk, &args.agency)?;
    let given = args.year.map(|year| typed::known_year("year", year));
    let year = given.unwrap_or_else(|| Ok(desk.host().today().year()))?;
    refuse_second_agency(desk)?;
    refuse_half_example(desk)?;
    desk.make_store()?;
    load_reference(desk)?;
    let who = args
        .who
        .filter(|who| !who.trim().is_empty())
        .unwrap_or_else(|| desk.host().account());
    let settings = vec![
        (keys::AGENCY.to_owned(), agency.id.0.clone()),
        (keys::WHO.to_owned(), who),
        (YEAR.to_owned(), year.to_string()),
        (
            crate::settings::SIGNATURE.to_owned(),
            usual_signature(&agency),
        ),
    ];
    desk.apply(Operation::Initialise { settings })?;
    session_of(desk)
}

fn choose(desk: &Desk, id: &str) -> Result<Agency, WireError> {
    let today = desk.host().today();
    let found = known_agencies(desk)?
        .into_iter()
        .find(|agency| agency.id.as_str() == id);
    let agency = found.ok_or_else(|| WireError::unknown("agency", "đơn vị", id))?;
    match agency.exists_on(today) {
        true => Ok(agency),
        false => {
            let message = format!(
                "{} không còn hoạt động từ trước ngày {}.",
                agency.latest_name(),
                format_date(today)
            );
            Err(WireError::invalid("agency", message).hint("Hãy chọn đơn vị kế thừa."))
        }
    }
}

/// The capacity of a People's Committee's chairman (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7).
fn usual_signature(agency: &Agency) -> String {
    match agency.kind.is_commune() {
        true => "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH".to_owned(),
        false => String::new(),
    }
}

pub(crate) fn refuse_second_agency(desk: &Desk) -> Result<(), WireError> {
    match own_agency(desk, &desk.settings()?)? {
        None => Ok(()),
        Some(agency) => {
            let message = format!(
                "Sổ {} đã thuộc về {}, không khởi tạo lại.",
                desk.path().display(),
                agency.short
            );
            Err(WireError::new(ErrorCode::Refused, message).hint("Hãy chọn thư mục dữ liệu khác."))
        }
    }
}

/// A ledger that bears the example's mark and no agency holds a part of its invented entries.
fn refuse_half_example(desk: &Desk) -> Result<(), WireError> {
    match desk.settings()?.example {
        false => Ok(()),
        true => {
            let message = format!(
                "Sổ trong thư mục này là sổ ví dụ lập dở ({}), không dùng làm sổ của đơn vị.",
                desk.path().display()
            );
            Err(WireError::new(ErrorCode::Refused, message)
                .hint("Hãy lập tiếp sổ ví dụ, hoặc chọn thư mục dữ liệu khác."))
        }
    }
}

pub(crate) fn load_reference(desk: &mut Desk) -> Result<(), WireError> {
    let agencies = import::reference::embedded_agencies()?;
    let calendar = import::reference::embedded_calendar()?;
    desk.apply(Operation::LoadReference { agencies, calendar })
        .map(|_| ())
}

/// Fills this folder's ledger with the example agency; a ledger that holds an agency is left as it is.
pub fn initialise_example(desk: &mut Desk, _: NoArgs) -> Result<Session, WireError> {
    refuse_second_agency(desk)?;
    crate::example::fill(desk)?;
    session_of(desk)
}

/// Goes to the example's own ledger beside the user's, made when it is missing.
pub fn open_example(desk: &mut Desk, _: NoArgs) -> Result<Session, WireError> {
    desk.go_to_example(true)?;
    if desk.settings()?.agency.is_none() {
        crate::example::fill(desk).or_else(|error| desk.go_to_example(false).and(Err(error)))?;
    }
    session_of(desk)
}

/// Goes back to the user's own ledger.
pub fn close_example(desk: &mut Desk, _: NoArgs) -> Result<Session, WireError> {
    desk.go_to_example(false)?;
    session_of(desk)
}

/// The setting that says that a ledger is the example.
pub(crate) fn example_mark() -> (String, String) {
    (EXAMPLE.to_owned(), "1".to_owned())
}
