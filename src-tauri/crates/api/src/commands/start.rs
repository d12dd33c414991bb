//! The first step: choosing the agency, or opening the example.

use crate::backup;
use crate::desk::Desk;
use crate::reference;
use crate::settings::YEAR;
use crate::typed;
use crate::view::agency::agency_row;
use crate::wire::{
    AgencyRow, AgencySearch, ErrorCode, Initialise, LookAtYear, NoArgs, Restored, Session,
    WireError, Years,
};
use chrono::Datelike;
use domain::agency::{Agency, AgencyKind};
use domain::ids::AgencyId;
use domain::text::{compare, contains_folded, format_date, search_key};
use std::collections::BTreeSet;
use std::path::Path;
use store::{Operation, keys};

/// The frame of the window.
pub fn session(desk: &mut Desk, _: NoArgs) -> Result<Session, WireError> {
    desk.session()
}

/// Shows another year, or the working year again; the ledger is not written to.
pub fn look_at_year(desk: &mut Desk, args: LookAtYear) -> Result<Session, WireError> {
    desk.reader()?;
    let year = args.year.map(|year| typed::known_year("year", year));
    desk.look_at(year.transpose()?)?;
    desk.session()
}

/// The years that can be looked at, the newest first: the working year, the one before it, and all of which something
/// was written.
pub fn years(desk: &mut Desk, _: NoArgs) -> Result<Years, WireError> {
    let (working, today) = (desk.working_year()?, desk.host().today().year());
    let written = desk.reader()?.written_years()?.into_iter();
    let usual = [working - 1, working, desk.year()?];
    let sound =
        |year: &i32| typed::known_year("year", *year).is_ok() && *year <= working.max(today);
    let years: BTreeSet<i32> = written.chain(usual).filter(sound).collect();
    Ok(Years {
        years: years.into_iter().rev().collect(),
    })
}

/// The agencies of today that keep a ledger, or all of today, in Vietnamese order.
pub fn agencies(desk: &mut Desk, args: AgencySearch) -> Result<Vec<AgencyRow>, WireError> {
    let today = desk.host().today();
    let find = args.find.unwrap_or_default();
    let (known, all) = (reference::agencies(desk)?, args.all == Some(true));
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
    let given = args.year.map(|year| typed::known_year("year", year));
    let year = given.unwrap_or_else(|| Ok(desk.host().today().year()))?;
    let is_own = args.agency.is_empty();
    let agency = match (args.own, is_own) {
        (Some(own), true) => super::agency::new_agency(own, year, &reference::agencies(desk)?)?,
        (None, true) => return Err(super::agency::none_chosen()),
        (_, false) => choose(desk, &args.agency)?,
    };
    refuse_second_agency(desk)?;
    refuse_half_example(desk)?;
    desk.make_store()?;
    reference::load(desk)?;
    if is_own {
        desk.apply(Operation::KeepAgency(agency.clone()))?;
    }
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
    desk.session()
}

fn choose(desk: &Desk, id: &str) -> Result<Agency, WireError> {
    let today = desk.host().today();
    let found = reference::agencies(desk)?
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

fn refuse_second_agency(desk: &Desk) -> Result<(), WireError> {
    match desk.own_agency(&desk.settings()?)? {
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
    match desk.at_example() || desk.settings()?.example {
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

/// Fills this folder's ledger with the example agency; a ledger that holds an agency is left as it is.
pub fn initialise_example(desk: &mut Desk, _: NoArgs) -> Result<Session, WireError> {
    refuse_second_agency(desk)?;
    crate::example::fill(desk)?;
    desk.session()
}

/// Goes to the example's own ledger beside the user's, made when it is missing.
pub fn open_example(desk: &mut Desk, _: NoArgs) -> Result<Session, WireError> {
    desk.go_to_example(true)?;
    if desk.settings()?.agency.is_none() {
        crate::example::fill(desk).or_else(|error| desk.go_to_example(false).and(Err(error)))?;
    }
    desk.session()
}

/// Makes the example anew, from the user's ledger as well as where it cannot be opened. The one from before is kept in
/// the folder of its backups.
pub fn renew_example(desk: &mut Desk, _: NoArgs) -> Result<Restored, WireError> {
    let was = desk.at_example();
    let stamp = desk.host().now().format("%Y%m%d-%H%M%S");
    let aside = Path::new(backup::FOLDER).join(format!("{}{stamp}", backup::ASIDE));
    let kept = desk.clear_example(&aside)?;
    crate::example::fill(desk).or_else(|error| desk.go_to_example(was).and(Err(error)))?;
    let aside = kept.map(|kept| kept.display().to_string());
    let text = match &aside {
        None => "Đã lập lại sổ ví dụ.".to_owned(),
        Some(kept) => format!("Đã lập lại sổ ví dụ. Sổ ví dụ trước đó được giữ tại {kept}."),
    };
    Ok(Restored {
        aside,
        text,
        session: desk.session()?,
    })
}

/// Goes back to the user's own ledger.
pub fn close_example(desk: &mut Desk, _: NoArgs) -> Result<Session, WireError> {
    desk.go_to_example(false)?;
    desk.session()
}
