//! Hours as they stand in letters: `17 giờ 00`, `17h`, `8:30`.

/// Reads an hour of a day as typed; gives it as `17:00`, or none where it is not one.
pub fn parse_hour(typed: &str) -> Option<String> {
    let plain = super::search_key(typed)
        .replace("gio", "h")
        .replace([' ', 'p'], "");
    let (hour, minute) = plain.split_once(['h', ':', 'g']).unwrap_or((&plain, ""));
    let minute = if minute.is_empty() { "0" } else { minute };
    let plain =
        |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if !plain(hour) || !plain(minute) {
        return None;
    }
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

/// An hour kept as `17:00`, as papers write it: `17 giờ 00`.
pub fn format_hour(kept: &str) -> String {
    kept.replacen(':', " giờ ", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_is_read_as_officers_type_it() {
        for typed in ["17h", "17h00", "17:00", "17 giờ", "17 giờ 00", "17"] {
            assert_eq!(parse_hour(typed).as_deref(), Some("17:00"), "{typed}");
        }
        assert_eq!(parse_hour("8g30").as_deref(), Some("08:30"));
        for wrong in ["", "24h", "17h60", "chiều", "1234"] {
            assert_eq!(parse_hour(wrong), None, "{wrong}");
        }
        assert_eq!(format_hour("08:30"), "08 giờ 30");
    }
}
