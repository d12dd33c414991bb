//! Stable, readable names of the things in the ledger.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<S: Into<String>> From<S> for $name {
            fn from(text: S) -> Self {
                Self(text.into())
            }
        }
    )+};
}

ids! {
    /// A document, such as `kh98-2024`.
    DocumentId,
    /// A paragraph of a document, such as `kh98-2024/iv/4`.
    ClauseId,
    /// A task, target or annex row, such as `kh98-2024/pl2/20`; adopting it keeps the id.
    ItemId,
    /// An agency, such as `an-cuu`.
    AgencyId,
    /// A dated or periodic duty of a document, such as `kh98-2024/iv/4#bao-cao`.
    DutyId,
    /// A report that the agency owes, such as `bc-kh98-2024`.
    ObligationId,
    /// A report that the agency has begun to write, such as `bao-cao-3`.
    ReportId,
    /// One dated entry: progress, figure or evidence.
    EntryId,
}
