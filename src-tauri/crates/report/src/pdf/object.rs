//! Objects as bytes of the file.

use std::io::Write;

use lopdf::{Dictionary, Object, StringFormat};

/// Writes an object as short as it can be.
pub(super) fn write(object: &Object, to: &mut Vec<u8>) {
    match object {
        Object::Null => to.extend(b"null"),
        Object::Boolean(value) => text(to, format_args!("{value}")),
        Object::Integer(value) => text(to, format_args!("{value}")),
        Object::Real(value) => text(to, format_args!("{value}")),
        Object::Name(name) => write_name(name, to),
        Object::String(bytes, StringFormat::Hexadecimal) => write_hexadecimal(bytes, to),
        Object::String(bytes, StringFormat::Literal) => write_literal(bytes, to),
        Object::Array(items) => {
            to.push(b'[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    to.push(b' ');
                }
                write(item, to);
            }
            to.push(b']');
        }
        Object::Dictionary(dictionary) => write_dictionary(dictionary, to),
        // A stream stands by itself in a file; inside another object only its header can.
        Object::Stream(stream) => write_dictionary(&stream.dict, to),
        Object::Reference((number, _)) => text(to, format_args!("{number} 0 R")),
    }
}

/// Writes a dictionary.
pub(super) fn write_dictionary(dictionary: &Dictionary, to: &mut Vec<u8>) {
    to.extend(b"<<");
    write_entries(dictionary, to);
    to.extend(b">>");
}

/// Writes what stands between the brackets of a dictionary.
pub(super) fn write_entries(dictionary: &Dictionary, to: &mut Vec<u8>) {
    for (key, value) in dictionary {
        write_name(key, to);
        to.push(b' ');
        write(value, to);
    }
}

/// Writes formatted words; a list of bytes takes all that it is given.
pub(super) fn text(to: &mut Vec<u8>, words: std::fmt::Arguments<'_>) {
    let _ = to.write_fmt(words);
}

/// Writes bytes in hexadecimal.
pub(super) fn write_hexadecimal(bytes: &[u8], to: &mut Vec<u8>) {
    const FIGURES: &[u8; 16] = b"0123456789ABCDEF";
    to.push(b'<');
    for byte in bytes {
        to.push(FIGURES[usize::from(byte >> 4)]);
        to.push(FIGURES[usize::from(byte & 15)]);
    }
    to.push(b'>');
}

fn write_name(name: &[u8], to: &mut Vec<u8>) {
    to.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            to.push(*byte);
        } else {
            text(to, format_args!("#{byte:02X}"));
        }
    }
}

fn write_literal(bytes: &[u8], to: &mut Vec<u8>) {
    to.push(b'(');
    for byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => to.extend([b'\\', *byte]),
            b'\r' => to.extend(b"\\r"),
            other => to.push(*other),
        }
    }
    to.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    #[test]
    fn objects_are_written_short_and_escaped() {
        let object: Object = dictionary! {
            "Name" => Object::Name(b"application/json".to_vec()),
            "Items" => vec![1.into(), Object::Real(0.5), true.into(), (7, 0).into()],
            "Words" => Object::string_literal("a(b)\\"),
            "Bytes" => Object::String(vec![0xfe, 0x0a], StringFormat::Hexadecimal),
        }
        .into();
        let mut bytes = Vec::new();
        write(&object, &mut bytes);
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "<</Name /application#2Fjson/Items [1 0.5 true 7 0 R]/Words (a\\(b\\)\\\\)/Bytes <FE0A>>>"
        );
    }
}
