//! What the officer sets once.

use crate::desk::Desk;
use crate::settings::{
    ADDRESSEES, ARCHIVE, CONTACT, DRAFTED, LEFT_OPEN, RECIPIENTS, SIGNATURE, SIGNER, SIGNERS,
    SYSTEM_FONT, YEAR, joined,
};
use crate::typed;
use crate::wire::{
    Done, NoArgs, Preferences, SaveSettings, SettingsDraft, SettingsView, WireError,
};
use store::{Operation, keys};

/// The settings.
pub fn settings(desk: &mut Desk, _: NoArgs) -> Result<SettingsView, WireError> {
    desk.reader()?;
    let kept = desk.settings()?;
    Ok(SettingsView {
        who: Some(kept.who)
            .filter(|who| !who.is_empty())
            .unwrap_or_else(|| desk.host().account()),
        year: desk.working_year()?,
        addressees: kept.addressees,
        recipients: kept.recipients,
        signature: kept.signature,
        signer: kept.signer,
        signers: kept.signers,
        left_open: kept.left_open,
        archive: kept.archive,
        contact: kept.contact,
        drafted: kept.drafted,
        use_system_font: kept.use_system_font,
        data_path: desk.path().display().to_string(),
    })
}

/// Saves settings; what is left out stays, what is blank falls back to its default.
pub fn save_settings(desk: &mut Desk, args: SaveSettings) -> Result<Done, WireError> {
    let (pairs, before) = (pairs(args.settings)?, desk.working_year()?);
    let done = desk.change(Operation::Settings(pairs))?;
    if desk.working_year()? == before {
        return Ok(done);
    }
    // Who sets another working year wants to see it.
    desk.look_at(None)?;
    Ok(Done {
        session: desk.session()?,
        ..done
    })
}

/// Keeps how the window looks on this computer; the ledger and its history know nothing of it.
pub fn save_preferences(desk: &mut Desk, args: Preferences) -> Result<Preferences, WireError> {
    crate::preferences::keep(desk, args)
}

fn pairs(draft: SettingsDraft) -> Result<Vec<(String, String)>, WireError> {
    let year = typed::given(draft.year.as_deref())
        .map(|typed| typed::known_year("year", typed::year("year", typed)?))
        .transpose()?;
    let lists = [
        (ADDRESSEES, draft.addressees),
        (RECIPIENTS, draft.recipients),
        (SIGNATURE, draft.signature),
        (CONTACT, draft.contact),
    ];
    let lists = lists
        .into_iter()
        .map(|(key, list)| (key, list.map(|list| joined(&list))));
    let switch = |on: Option<bool>| on.map(|on| if on { "1" } else { "" }.to_owned());
    let signers = draft.signers.map(|signers| match signers.is_empty() {
        true => Ok(String::new()),
        false => serde_json::to_string(&signers).map_err(WireError::internal),
    });
    let texts = [
        (keys::WHO, draft.who),
        (YEAR, year.map(|year| year.to_string())),
        (SIGNER, draft.signer),
        (ARCHIVE, draft.archive),
        (DRAFTED, draft.drafted),
        (SIGNERS, signers.transpose()?),
        (LEFT_OPEN, switch(draft.left_open)),
        (SYSTEM_FONT, switch(draft.use_system_font)),
    ];
    let all = texts.into_iter().chain(lists);
    Ok(all
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect())
}
