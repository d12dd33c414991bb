//! What came after a signature: further signatures are allowed and named, everything else is a change.
//!
//! With a further signature, other programs write who produced the file and when; that much is let pass.
//!
//! The file as it was signed and the file as it is are read both, and compared object by object.

use super::same::{same, same_but};
use crate::file::fields::{Field, found};
use crate::file::load;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeSet;

/// How many changes are named.
const NAMED: usize = 5;

/// The fields that were signed after a signature whose state of the file ends at `end`; else what else was changed.
pub fn since(
    pdf: &[u8],
    end: usize,
    now: &Document,
    fields: &[Field],
    own: &Field,
) -> Result<Vec<String>, Vec<String>> {
    let then = load(&pdf[..end]).map_err(|_| vec!["không đọc được tệp như lúc ký".to_owned()])?;
    let fields_then = found(&then);
    let known = fields_then.iter().find(|field| field.name == own.name);
    if known.is_none_or(|known| known.value != own.value) {
        return Err(vec!["chữ ký này không có trong phần được ký".to_owned()]);
    }
    let later: Vec<&Field> = fields
        .iter()
        .filter(|field| filled_since(&fields_then, field))
        .collect();
    let compared = Compared {
        then: &then,
        now,
        later: &later,
        dangling: dangling(&then),
    };
    let mut changes = compared.changes();
    if !ends_signed(pdf.len(), fields) {
        changes.push("dữ liệu ghi thêm sau chữ ký cuối".to_owned());
    }
    changes.truncate(NAMED);
    match changes.is_empty() {
        true => Ok(later.iter().map(|field| field.name.clone()).collect()),
        false => Err(changes),
    }
}

fn filled_since(then: &[Field], field: &Field) -> bool {
    let before = then
        .iter()
        .find(|before| before.name == field.name && before.id == field.id);
    field.value.is_some() && before.is_some_and(|before| before.value.is_none())
}

/// Whether some signature reaches to the last byte; what nobody signed is a change, even if nothing shows.
fn ends_signed(length: usize, fields: &[Field]) -> bool {
    let values = fields.iter().filter_map(|field| field.value.as_ref());
    values.into_iter().any(|value| {
        let range = value.get(b"ByteRange").and_then(Object::as_array);
        let tail = range
            .ok()
            .and_then(|range| Some((range.get(2)?.as_i64().ok()?, range.get(3)?.as_i64().ok()?)));
        let end = tail.and_then(|(from, long)| from.checked_add(long));
        end.and_then(|end| usize::try_from(end).ok()) == Some(length)
    })
}

struct Compared<'a> {
    then: &'a Document,
    now: &'a Document,
    later: &'a [&'a Field],
    /// What the signed file points at and does not hold.
    dangling: BTreeSet<ObjectId>,
}

impl Compared<'_> {
    fn changes(&self) -> Vec<String> {
        let mut changes = Vec::new();
        for key in [&b"Root"[..], b"Info", b"Encrypt"] {
            if self.then.trailer.get(key).ok() != self.now.trailer.get(key).ok() {
                changes.push(format!("mục {} của tệp", String::from_utf8_lossy(key)));
            }
        }
        let allowed = self.brought();
        let ids: BTreeSet<&ObjectId> = self
            .then
            .objects
            .keys()
            .chain(self.now.objects.keys())
            .collect();
        let wrong = ids.into_iter().filter(|id| !self.is_fine(**id, &allowed));
        changes.extend(
            wrong
                .take(NAMED)
                .map(|id| format!("đối tượng {} {}", id.0, self.what(*id))),
        );
        changes
    }

    /// A few words on what an object is.
    fn what(&self, id: ObjectId) -> String {
        let object = self
            .then
            .objects
            .get(&id)
            .or_else(|| self.now.objects.get(&id));
        let dict = object.and_then(dict_of);
        let kind = dict
            .and_then(|dict| dict.get(b"Type").ok())
            .and_then(|kind| kind.as_name().ok());
        match (self.then.objects.contains_key(&id), kind) {
            (true, Some(kind)) => format!("({}) bị sửa", String::from_utf8_lossy(kind)),
            (true, None) => "bị sửa".to_owned(),
            (false, _) => "được thêm".to_owned(),
        }
    }

    /// New objects that further signatures brought: what their values and appearances lead to.
    fn brought(&self) -> BTreeSet<ObjectId> {
        let mut open: Vec<&Object> = Vec::new();
        for field in self.later {
            let own = self
                .now
                .get_dictionary(field.id)
                .ok()
                .and_then(|field| field.get(b"V").ok());
            let shown = self
                .now
                .get_dictionary(field.widget)
                .ok()
                .and_then(|place| place.get(b"AP").ok());
            open.extend(own.into_iter().chain(shown));
        }
        let mut brought = BTreeSet::new();
        while let Some(object) = open.pop() {
            match object {
                // What was there before is compared, not followed.
                Object::Reference(id)
                    if !self.then.objects.contains_key(id) && brought.insert(*id) =>
                {
                    open.extend(self.now.objects.get(id));
                }
                other => open.extend(inside(other)),
            }
        }
        brought
    }

    fn is_fine(&self, id: ObjectId, allowed: &BTreeSet<ObjectId>) -> bool {
        match (self.then.objects.get(&id), self.now.objects.get(&id)) {
            (Some(then), Some(now)) => same(then, now) || self.is_signing(id, then, now),
            // A name that pointed at nothing and now points at something is the hidden half of an attack.
            (None, Some(now)) => {
                !self.dangling.contains(&id) && (allowed.contains(&id) || is_table(now))
            }
            (Some(then), None) => is_table(then),
            (None, None) => true,
        }
    }

    /// Whether the changed object is only what a further signature has to touch.
    fn is_signing(&self, id: ObjectId, then: &Object, now: &Object) -> bool {
        if is_table(then) && is_table(now) {
            return true;
        }
        if self.later.is_empty() {
            return false;
        }
        if Some(id) == self.of_catalog(b"Metadata") {
            return then.as_stream().is_ok() && now.as_stream().is_ok();
        }
        let (Object::Dictionary(then), Object::Dictionary(now)) = (then, now) else {
            return false;
        };
        let is_fields = self
            .later
            .iter()
            .any(|field| field.id == id || field.widget == id);
        let id = Some(id);
        match () {
            () if is_fields => !then.has(b"V") && same_but(then, now, &[b"V", b"AP"]),
            () if id == self.of_catalog(b"AcroForm") => same_but(then, now, &[b"SigFlags"]),
            () if id == self.of_trailer(b"Info") => same_but(then, now, &[b"ModDate", b"Producer"]),
            () if id == self.of_trailer(b"Root") => self.same_catalog(then, now),
            () => false,
        }
    }

    /// The object that the catalog names, where it is one of its own.
    fn of_catalog(&self, key: &[u8]) -> Option<ObjectId> {
        self.then.catalog().ok()?.get(key).ok()?.as_reference().ok()
    }

    /// The object that the trailer names.
    fn of_trailer(&self, key: &[u8]) -> Option<ObjectId> {
        self.then.trailer.get(key).ok()?.as_reference().ok()
    }

    /// Catalogs that differ in nothing but the flags of the form inside them.
    fn same_catalog(&self, then: &Dictionary, now: &Dictionary) -> bool {
        let inside =
            |catalog: &Dictionary| catalog.get(b"AcroForm").and_then(Object::as_dict).cloned();
        let (Ok(form_then), Ok(form_now)) = (inside(then), inside(now)) else {
            return false;
        };
        same_but(then, now, &[b"AcroForm"]) && same_but(&form_then, &form_now, &[b"SigFlags"])
    }
}

/// The objects that a file points at and does not hold.
fn dangling(document: &Document) -> BTreeSet<ObjectId> {
    let mut dangling = BTreeSet::new();
    let mut open: Vec<&Object> = document.objects.values().collect();
    while let Some(object) = open.pop() {
        match object {
            Object::Reference(id) if !document.objects.contains_key(id) => {
                dangling.insert(*id);
            }
            other => open.extend(inside(other)),
        }
    }
    dangling
}

/// The objects directly inside another.
fn inside(object: &Object) -> Vec<&Object> {
    match object {
        Object::Array(items) => items.iter().collect(),
        Object::Dictionary(dict) => dict.iter().map(|(_, value)| value).collect(),
        Object::Stream(stream) => stream.dict.iter().map(|(_, value)| value).collect(),
        _ => Vec::new(),
    }
}

fn dict_of(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dict) => Some(dict),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// Tables of objects and packed objects: how the file is written, not what it says.
fn is_table(object: &Object) -> bool {
    let Object::Stream(stream) = object else {
        return false;
    };
    let kind = stream.dict.get(b"Type").and_then(Object::as_name);
    kind.is_ok_and(|kind| kind == b"XRef" || kind == b"ObjStm")
}
