//! The finished file: its streams, its small objects packed together, and the list of where each of them lies.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::deflate::{packed_exactly, packed_text};
use super::object::{text, write, write_entries};
use super::{broken, parallel};
use crate::ReportError;

/// How many small objects share a packed stream.
pub(super) const PACKED: usize = 200;
/// Four bytes beyond the letters tell programs that the file is not text.
const BEGINNING: &[u8] = b"%PDF-1.7\n%\xBB\xAD\xC0\xDE\n";

/// Where an object lies.
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere: its number is not used.
    Nowhere,
    /// At so many bytes from the beginning.
    At(usize),
    /// In a packed stream, so many objects after its first.
    Packed(u32, u16),
}

/// A file that is being written.
pub(super) struct FileWriter {
    bytes: Vec<u8>,
    places: Vec<Place>,
}

/// Small objects on their way into one packed stream.
#[derive(Default)]
pub(super) struct Pack {
    numbers: Vec<u32>,
    header: Vec<u8>,
    body: Vec<u8>,
}

impl Pack {
    /// Adds the object of this number.
    pub(super) fn add(&mut self, number: u32, write: impl FnOnce(&mut Vec<u8>)) {
        text(
            &mut self.header,
            format_args!("{number} {} ", self.body.len()),
        );
        self.numbers.push(number);
        write(&mut self.body);
        self.body.push(b'\n');
    }

    /// Packs it.
    pub(super) fn close(self) -> Result<PackedObjects, ReportError> {
        let Self {
            numbers,
            header: mut content,
            body,
        } = self;
        let first = content.len();
        content.extend(body);
        Ok(PackedObjects {
            numbers,
            first,
            content: packed_text(content)?,
        })
    }
}

/// A packed stream without its number.
pub(super) struct PackedObjects {
    numbers: Vec<u32>,
    first: usize,
    content: Vec<u8>,
}

impl FileWriter {
    /// A file whose objects are numbered up to `last`.
    pub(super) fn new(last: u32) -> Self {
        Self {
            bytes: BEGINNING.to_vec(),
            places: vec![Place::Nowhere; last as usize + 1],
        }
    }

    /// Writes a stream that is packed already.
    pub(super) fn packed_stream(&mut self, number: u32, entries: &Dictionary, content: &[u8]) {
        let filter = dictionary! { "Filter" => "FlateDecode" };
        self.stream(number, &[entries, &filter], content);
    }

    /// Writes the objects of a draft: streams by themselves, everything else packed.
    pub(super) fn objects(&mut self, draft: Document) -> Result<(), ReportError> {
        let (streams, small): (Vec<_>, Vec<_>) = draft
            .objects
            .into_iter()
            .partition(|(_, object)| matches!(object, Object::Stream(_)));
        let streams = parallel::map(streams, |((number, _), object)| match object {
            Object::Stream(stream) => ready(stream).map(|ready| Some((number, ready))),
            _ => Ok(None),
        });
        for stream in streams {
            if let Some((number, stream)) = stream? {
                self.stream(number, &[&stream.dict], &stream.content);
            }
        }
        for part in small.chunks(PACKED) {
            let mut pack = Pack::default();
            for ((number, _), object) in part {
                pack.add(*number, |to| write(object, to));
            }
            self.packed_objects(pack.close()?);
        }
        Ok(())
    }

    /// Writes a packed stream under the next free number.
    pub(super) fn packed_objects(&mut self, packed: PackedObjects) {
        let number = self.places.len() as u32;
        self.places.push(Place::Nowhere);
        for (at, object) in packed.numbers.iter().enumerate() {
            self.places[*object as usize] = Place::Packed(number, at as u16);
        }
        let entries = dictionary! {
            "Type" => "ObjStm",
            "N" => packed.numbers.len() as i64,
            "First" => packed.first as i64,
        };
        self.packed_stream(number, &entries, &packed.content);
    }

    fn stream(&mut self, number: u32, entries: &[&Dictionary], content: &[u8]) {
        self.places[number as usize] = Place::At(self.bytes.len());
        text(&mut self.bytes, format_args!("{number} 0 obj\n<<"));
        for entries in entries {
            write_entries(entries, &mut self.bytes);
        }
        let length = content.len();
        text(&mut self.bytes, format_args!("/Length {length}>>stream\n"));
        self.bytes.extend(content);
        self.bytes.extend(b"\nendstream\nendobj\n");
    }

    /// Ends the file with the list of its objects.
    pub(super) fn close(
        mut self,
        root: ObjectId,
        info: ObjectId,
        id: Object,
    ) -> Result<Vec<u8>, ReportError> {
        let number = self.places.len() as u32;
        let start = self.bytes.len();
        self.places.push(Place::At(start));
        let entries = dictionary! {
            "Type" => "XRef",
            "Size" => i64::from(number) + 1,
            "W" => vec![1.into(), 4.into(), 2.into()],
            "Root" => root,
            "Info" => info,
            "ID" => id,
        };
        let list: Vec<u8> = self.places.iter().flat_map(|place| entry(*place)).collect();
        match packed_exactly(&list)? {
            Some(packed) => self.packed_stream(number, &entries, &packed),
            None => self.stream(number, &[&entries], &list),
        }
        text(&mut self.bytes, format_args!("startxref\n{start}\n%%EOF\n"));
        Ok(self.bytes)
    }
}

/// An entry of the list: kind, place, place within the place.
fn entry(place: Place) -> [u8; 7] {
    let (kind, main, second) = match place {
        Place::Nowhere => (0, 0, u16::MAX),
        Place::At(offset) => (1, offset as u32, 0),
        Place::Packed(stream, at) => (2, stream, at),
    };
    let mut entry = [kind, 0, 0, 0, 0, 0, 0];
    entry[1..5].copy_from_slice(&main.to_be_bytes());
    entry[5..].copy_from_slice(&second.to_be_bytes());
    entry
}

/// Packs a stream that may be packed and is not yet.
fn ready(mut stream: Stream) -> Result<Stream, ReportError> {
    stream.dict.remove(b"Length");
    if stream.dict.has(b"Filter") {
        if !stream.content.ends_with(b"\r") {
            return Ok(stream);
        }
        stream.decompress().map_err(broken)?;
        stream.dict.remove(b"Length");
    }
    if stream.allows_compression
        && let Some(packed) = packed_exactly(&stream.content)?
    {
        stream.dict.set("Filter", "FlateDecode");
        stream.content = packed;
    }
    Ok(stream)
}
