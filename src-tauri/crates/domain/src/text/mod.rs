//! Vietnamese text: how it is cleaned, searched, ordered, and how numbers and dates are read and
//! written. This is the only place that knows; the window and the console ask here.

mod collate;
mod date;
mod fold;
mod hour;
mod marks;
mod normalize;
mod number;
mod number_format;

pub use collate::{SORT_KEY_VERSION, compare, sort_key};
pub use date::{
    DateError, format_date, format_date_on_paper, format_date_words, format_day_month,
    format_moment, format_time, parse_date, weekday_name,
};
pub use fold::{contains_folded, search_key};
pub use hour::{format_hour, parse_hour};
pub use marks::{letter, roman};
pub use normalize::{TextError, clean, clean_lines, nfc, shown, shown_lines};
pub use number::{NumberError, NumberKind, check_percent, parse_number};
pub use number_format::{format_number, format_percent, format_plain, pad2, round_half_up};
pub use rust_decimal::Decimal;
