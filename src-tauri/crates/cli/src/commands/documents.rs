//! Documents: those that come with the program, those in the ledger, and taking over their items.

use super::{Answered, Place, done};
use crate::answer::Answer;
use crate::args::{AdoptArgs, DocumentCommand, DocumentFields, ItemArgs, LoadArgs, SeedsCommand};
use crate::output;
use api::commands::{adoption, documents, library};
use api::wire::DocumentView;
use api::wire::{
    Adopt, ById, DocumentDraft, DocumentJson, DocumentQuery, Draft, Edit, LoadDocuments, NoArgs,
    OfDocument, OfItem,
};
use serde::Serialize;

pub fn seeds(place: Place, command: SeedsCommand) -> Answered {
    match command {
        SeedsCommand::List => {
            let rows = library::library(&mut place.read()?, NoArgs {})?;
            Ok(Answer::list(rows, output::library))
        }
        SeedsCommand::Load(args) => load(place, args),
    }
}

fn load(place: Place, args: LoadArgs) -> Answered {
    let mut desk = place.write()?;
    let loaded = match args.from {
        Some(folder) => library::load_folder(&mut desk, &folder)?,
        None => {
            let ids = args.documents;
            library::load_named(&mut desk, LoadDocuments { ids })?
        }
    };
    Ok(Answer::list(loaded.documents, output::loaded))
}

pub fn document(place: Place, command: DocumentCommand) -> Answered {
    match command {
        DocumentCommand::List => {
            let rows = documents::documents(&mut place.read()?, DocumentQuery::default())?;
            Ok(Answer::list(rows, output::documents))
        }
        DocumentCommand::Show { id } => show(place, id),
        DocumentCommand::Add { id, fields } => {
            let draft = draft(id, fields);
            done(documents::add_document(
                &mut place.write()?,
                Draft { draft },
            )?)
        }
        DocumentCommand::Edit { id, fields } => {
            let draft = draft(None, fields);
            done(documents::edit_document(
                &mut place.write()?,
                Edit { id, draft },
            )?)
        }
        DocumentCommand::Drop { id } => {
            done(documents::drop_document(&mut place.write()?, ById { id })?)
        }
    }
}

/// People read the view; scripts get the document whole, in its own form.
#[derive(Serialize)]
#[serde(transparent)]
struct Whole {
    json: DocumentJson,
    #[serde(skip)]
    view: DocumentView,
}

fn show(place: Place, id: String) -> Answered {
    let mut desk = place.read()?;
    let view = documents::document(&mut desk, ById { id: id.clone() })?;
    let json = documents::document_json(&mut desk, ById { id })?;
    Ok(Answer::new(Whole { json, view }, |whole| {
        output::document(&whole.view)
    }))
}

fn draft(id: Option<String>, fields: DocumentFields) -> DocumentDraft {
    DocumentDraft {
        id,
        kind: fields.kind,
        number: fields.number,
        symbol: fields.symbol,
        date: fields.date,
        type_name: fields.type_name,
        title: fields.title,
        issuer: fields.issuer,
        place: fields.place,
        year_from: fields.year_from,
        year_to: fields.year_to,
    }
}

pub fn adopt(place: Place, args: AdoptArgs) -> Answered {
    let AdoptArgs {
        document,
        items,
        propose,
    } = args;
    if propose {
        let rows = adoption::proposals(&mut place.read()?, OfDocument { document })?;
        return Ok(Answer::list(rows, output::proposals));
    }
    let taken = adoption::take_over(&mut place.write()?, Adopt { document, items })?;
    Ok(Answer::list(taken.items, output::adopted))
}

pub fn release(place: Place, args: ItemArgs) -> Answered {
    done(adoption::release(
        &mut place.write()?,
        OfItem { item: args.item },
    )?)
}
