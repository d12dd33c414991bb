//! The hash of the data themselves.

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::shape::ReportData;
use super::words::hexadecimal;

/// The name of the member that holds the hash; it stands outside what it is the hash of.
const MEMBER: &str = "data_hash";

/// The hash of data about to be written.
pub(super) fn of(data: &ReportData) -> String {
    serde_json::to_value(data).map_or(String::new(), |value| of_value(&value))
}

/// The hash of data as read: SHA-256 over the canonical form of JSON (RFC 8785) without the hash itself.
pub(super) fn of_value(value: &Value) -> String {
    let mut text = String::new();
    match value {
        Value::Object(members) => write_object(members, Some(MEMBER), &mut text),
        other => write(other, &mut text),
    }
    hexadecimal(&Sha256::digest(text.as_bytes()))
}

/// No blanks, members in the order of their names; numbers are whole in our data, so they have one form.
fn write(value: &Value, text: &mut String) {
    match value {
        Value::Array(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { "," });
                write(item, text);
            }
            text.push(']');
        }
        Value::Object(members) => write_object(members, None, text),
        // Strings escape what must be escaped and nothing else, in the words of the RFC.
        simple => text.push_str(&simple.to_string()),
    }
}

fn write_object(
    members: &serde_json::Map<String, Value>,
    without: Option<&str>,
    text: &mut String,
) {
    let mut names: Vec<&String> = members.keys().collect();
    names.retain(|name| Some(name.as_str()) != without);
    names.sort_by(|a, b| a.encode_utf16().cmp(b.encode_utf16()));
    text.push('{');
    for (at, name) in names.into_iter().enumerate() {
        text.push_str(if at == 0 { "" } else { "," });
        write(&Value::String(name.clone()), text);
        text.push(':');
        if let Some(value) = members.get(name) {
            write(value, text);
        }
    }
    text.push('}');
}

#[cfg(test)]
mod tests {
    use super::of_value;
    use serde_json::json;

    #[test]
    fn the_order_of_members_and_the_hash_itself_do_not_count() {
        let one: serde_json::Value =
            serde_json::from_str(r#"{"b": 1, "a": ["x", null], "data_hash": "old"}"#).unwrap();
        assert_eq!(of_value(&one), of_value(&json!({"a": ["x", null], "b": 1})));
        // echo -n '{"a":["x",null],"b":1}' | sha256sum
        assert_eq!(
            of_value(&one),
            "51ea4a015bf57b32336168fc743a8366704ee3f1c1b5668a57068719f24a4d8f"
        );
    }

    #[test]
    fn a_changed_figure_counts_however_deep() {
        let with = |value: &str| of_value(&json!({"targets": [{"figure": {"value": value}}]}));
        assert_ne!(with("62.48"), with("62.49"));
    }
}
