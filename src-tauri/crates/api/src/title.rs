//! The title of the window, in what a command answers.

use serde_json::Value;

/// The title in a session, or in the session that comes with a change.
pub fn title_in(value: &Value) -> Option<&str> {
    let session = value.get("session").unwrap_or(value);
    session.get("state")?;
    session.get("title")?.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_title_is_read_from_a_session_and_from_a_change() {
        let session = json!({ "state": "ready", "title": "UBND xã" });
        assert_eq!(title_in(&session), Some("UBND xã"));
        assert_eq!(
            title_in(&json!({ "label": "Thêm", "session": session })),
            Some("UBND xã")
        );
    }

    #[test]
    fn the_title_of_a_document_is_not_the_window_s() {
        assert_eq!(
            title_in(&json!({ "id": "kh98-2024", "title": "Kế hoạch" })),
            None
        );
        assert_eq!(title_in(&json!([])), None);
    }
}
