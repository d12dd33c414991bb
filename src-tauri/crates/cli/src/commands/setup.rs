//! Beginning a ledger, choosing an agency, the settings.

use super::{Answered, Place, done};
use crate::answer::Answer;
use crate::args::{AgenciesArgs, InitArgs, SettingsCommand, SettingsFields};
use crate::output;
use api::commands::{settings, start};
use api::wire::{AgencySearch, Initialise, NoArgs, SaveSettings, SettingsDraft};

pub fn init(place: Place, args: InitArgs) -> Answered {
    let mut desk = place.write()?;
    let session = match args.agency {
        Some(agency) => start::initialise(
            &mut desk,
            Initialise {
                agency,
                own: None,
                who: args.who,
                year: args.year,
            },
        )?,
        None => start::initialise_example(&mut desk, NoArgs {})?,
    };
    Ok(Answer::new(session, output::session))
}

pub fn agencies(place: Place, args: AgenciesArgs) -> Answered {
    let search = AgencySearch {
        find: args.find,
        all: Some(args.all),
    };
    let rows = start::agencies(&mut place.read()?, search)?;
    Ok(Answer::list(rows, output::agencies))
}

pub fn settings(place: Place, command: SettingsCommand) -> Answered {
    match command {
        SettingsCommand::Show => {
            let view = settings::settings(&mut place.read()?, NoArgs {})?;
            Ok(Answer::new(view, output::settings))
        }
        SettingsCommand::Set(fields) => {
            let settings = draft(*fields);
            done(settings::save_settings(
                &mut place.write()?,
                SaveSettings { settings },
            )?)
        }
    }
}

fn draft(fields: SettingsFields) -> SettingsDraft {
    SettingsDraft {
        who: fields.who,
        year: fields.year,
        addressees: fields.addressees,
        recipients: fields.recipients,
        signature: fields.signature,
        signer: fields.signer,
        archive: fields.archive,
        contact: fields.contact,
        drafted: fields.drafted,
        use_system_font: fields.system_font,
        // Lists of people and the open number are set in the window.
        signers: None,
        left_open: None,
    }
}
