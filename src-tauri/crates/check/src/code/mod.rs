//! Every kind of fault, under a code that stays the same.

mod body;
mod figures;
mod form;
mod named;
mod source;
mod steps;

use crate::finding::Severity;
use serde::{Serialize, Serializer};
use std::fmt;

/// What a kind of fault concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Agency, number and symbol, place and date.
    Head,
    /// Type name and abstract.
    Title,
    /// Kính gửi, Nơi nhận.
    Recipients,
    /// Capacity, position and name of the signer.
    Signature,
    /// Căn cứ.
    Bases,
    /// Numbers of headings.
    Numbering,
    /// Letters, spaces, signs.
    Text,
    /// Dates.
    Dates,
    /// Numbers as they are written.
    Numbers,
    /// Documents named in the text.
    Citations,
    /// Annexes.
    Annexes,
    /// Names of agencies.
    Agencies,
    /// Tables.
    Tables,
    /// Figures that contradict each other.
    Figures,
    /// What is missing, left over, or does not belong there.
    Parts,
}

impl Family {
    /// All families in the order of the page.
    pub const ALL: [Self; 15] = [
        Self::Head,
        Self::Title,
        Self::Recipients,
        Self::Signature,
        Self::Bases,
        Self::Numbering,
        Self::Text,
        Self::Dates,
        Self::Numbers,
        Self::Citations,
        Self::Annexes,
        Self::Agencies,
        Self::Tables,
        Self::Figures,
        Self::Parts,
    ];

    /// Its name on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Head => "Phần đầu văn bản",
            Self::Title => "Tên loại, trích yếu",
            Self::Recipients => "Kính gửi, Nơi nhận",
            Self::Signature => "Người ký",
            Self::Bases => "Căn cứ",
            Self::Numbering => "Đánh số mục",
            Self::Text => "Chữ, dấu câu",
            Self::Dates => "Ngày tháng",
            Self::Numbers => "Cách viết số",
            Self::Citations => "Viện dẫn văn bản",
            Self::Annexes => "Phụ lục",
            Self::Agencies => "Tên cơ quan",
            Self::Tables => "Bảng",
            Self::Figures => "Số liệu",
            Self::Parts => "Các phần của báo cáo",
        }
    }
}

/// What is known of a kind of fault.
pub(crate) struct About {
    name: &'static str,
    family: Family,
    severity: Severity,
    source: &'static str,
    meaning: &'static str,
}

impl About {
    /// One line of a family's table.
    const fn of(
        name: &'static str,
        family: Family,
        severity: Severity,
        source: &'static str,
        meaning: &'static str,
    ) -> Self {
        Self {
            name,
            family,
            severity,
            source,
            meaning,
        }
    }
}

/// Makes the enum of codes from the tables of the families.
macro_rules! codes {
    ($($variant:ident),* $(,)?) => {
        /// A kind of fault.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(
                #[doc = concat!("See `", stringify!($variant), "` in `docs/offline-check.md`.")]
                $variant,
            )*
        }

        impl Code {
            /// All codes in the order of the page.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
        }
    };
}

codes! {
    // Head.
    HeadMissing, AgencyMissing, AgencyNotCapitals, AgencyShortened, ParentOfCommittee, ParentNotCapitals,
    SymbolMissing, SymbolWithCv, SymbolForm, SymbolType, SymbolAgency, NumberForm,
    PlaceMissing, PlaceForm, PlaceOfAgency, DateImpossible, DateInFuture,
    // Title.
    TitleMissing, TypeNotCapitals, TypeUnknown, AbstractMissing, AbstractTooLong, AbstractCapitals, AbstractEndSign,
    TitleYear, LetterAbstract,
    // Recipients.
    AddresseeMissing, AddresseeForm, AsAboveMissing, AsAboveNotFirst, AsAboveWithoutAddressee,
    RecipientsMissing, RecipientTwice, ArchiveMissing, ArchiveNotLast, ArchiveForm,
    // Signature.
    SignatureMissing, CapacityMissing, CapacityForm, CapacityNotCapitals, CollectiveWithoutTm, DeputyLineMissing,
    DeputyWithoutKt, CapacityAgency, SignerMissing, SignerTitled, SignerCapitals,
    // Bases.
    BasisEndSign, BasisOpening, BasisCutShort,
    // Numbering.
    NumberSkipped, NumberRepeated, NumberFirst, LetterForeign, HeadingMark, HeadingLevel, HeadingParent,
    HeadingNotCapitals, HeadingEndSign, HeadingWithoutText,
    // Text.
    UnicodeDecomposed, UnicodeMixed, LegacyTcvn3, LegacyVni, InvisibleCharacter, TonePlacement, SpaceDoubled,
    SpaceBeforeSign, SpaceAfterSign, SpaceInBrackets, SpaceAtEdge, SignDoubled, PairOpen, WordDoubled, Dots,
    SentenceEndMissing, SentenceLowerCase, ListEndSign, ListMark,
    // Dates.
    DateZero, DateSlashZero, DateNotReal, AsOfMissing, AsOfAfterDate, AsOfDiffers, DeadlinePassed, YearDiffers,
    YearsReversed,
    // Numbers.
    PercentPoint, PercentSpace, DecimalPoint, ThousandsComma, ThousandsMissing, NumberSpace, PercentWord,
    // Citations.
    CitationNumber, CitationDate, CitationIssuer, CitationAbstract, CitationForm, CitationType, CitationSymbol,
    CitationWithCv, CitationAgency, CitationConflict, CitationAgain, CitationInFuture, LawByNumber,
    // Annexes.
    AnnexNotPointed, AnnexAbsent, AnnexNotRoman, AnnexAlone, AnnexOrder, AnnexWord, AnnexTitleMissing,
    AnnexTitleNotCapitals, AnnexReferenceMissing, AnnexReferenceDiffers,
    // Agencies.
    AgencyEnded, AgencyNotYet, AgencyStrange, LevelEnded,
    // Tables.
    TableColumns, TableHeadMissing, TableHeadCell, TableEmpty, TableGroupEmpty, TableNumber, TableNameEmpty,
    TableTooWide, TableTotal, TableShare,
    // Figures.
    ShareParts, CountsSum, CountsTable, CountsFacts, GoalsTotal, GoalsDenominator, GoalsSum, GoalsList, VerdictValue,
    VerdictFacts, ValueDiffers, ValueFacts, RatioOver, EstimateBelow, ReasonMissing, ResultMissing,
    DenominatorChanged, TargetDropped, TargetFellBack,
    // Parts.
    ClosingMissing, EndMarkMissing, EndMarkMisplaced, EndMarkForm, PlaceholderLeft, TemplateLeft, PartEmpty,
    DraftWord, SecretWord, SignerOpen,
}

impl Code {
    /// Its name, the same in every version: `date-zero`.
    pub fn name(self) -> &'static str {
        self.about().name
    }

    /// What it concerns.
    pub fn family(self) -> Family {
        self.about().family
    }

    /// How much it weighs.
    pub fn severity(self) -> Severity {
        self.about().severity
    }

    /// The rule behind it: decree, annex, clause.
    pub fn source(self) -> &'static str {
        self.about().source
    }

    /// What is wrong, in one line.
    pub fn meaning(self) -> &'static str {
        self.about().meaning
    }

    /// What a person does about it where no repair is made in one step, as it follows "Sửa bằng tay:".
    pub fn next_step(self) -> &'static str {
        steps::next(self)
    }

    /// The code of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }

    fn about(self) -> About {
        form::about(self)
            .or_else(|| body::about(self))
            .or_else(|| named::about(self))
            .unwrap_or_else(|| figures::about(self))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_says_what_to_do_next() {
        for code in Code::ALL {
            let step = code.next_step();
            assert!(
                step.ends_with('.') && step.split(' ').count() > 4,
                "{code}: {step}"
            );
            assert!(step.starts_with(char::is_lowercase), "{code}: {step}");
        }
    }

    #[test]
    fn every_code_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        assert!(
            Code::ALL
                .iter()
                .all(|c| Code::from_name(c.name()) == Some(*c))
        );
    }
}
