//! What a person does about each kind of fault where no repair is made in one step.

use super::Code;

/// What the person does next, as it follows "Sửa bằng tay:".
pub(super) fn next(code: Code) -> &'static str {
    form(code)
        .or_else(|| body(code))
        .or_else(|| named(code))
        .unwrap_or_else(|| figures(code))
}

/// Head, title, recipients, signature, bases.
fn form(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::HeadMissing | Code::TitleMissing | Code::SignatureMissing => {
            "thêm lại phần này vào đề cương báo cáo, hoặc dùng đề cương có sẵn."
        }
        Code::AgencyMissing
        | Code::AgencyNotCapitals
        | Code::AgencyShortened
        | Code::ParentOfCommittee
        | Code::ParentNotCapitals => {
            "sửa tên cơ quan như danh mục đơn vị ghi, rồi chọn lại đơn vị ở Cài đặt."
        }
        Code::SymbolMissing
        | Code::SymbolWithCv
        | Code::SymbolForm
        | Code::SymbolType
        | Code::SymbolAgency => {
            "sửa ký hiệu trong danh mục đơn vị hoặc đề cương báo cáo; văn bản in lại thì sửa ở mục Văn bản."
        }
        Code::NumberForm => "ghi lại số bằng chữ số khi phát hành báo cáo.",
        Code::PlaceMissing | Code::PlaceForm | Code::PlaceOfAgency => {
            "sửa địa danh trong danh mục đơn vị; văn bản in lại thì sửa ở mục Văn bản."
        }
        Code::DateImpossible | Code::DateInFuture => "ghi lại ngày ban hành khi phát hành báo cáo.",
        Code::TypeNotCapitals | Code::TypeUnknown => "sửa tên loại trong đề cương báo cáo.",
        Code::AbstractMissing
        | Code::AbstractTooLong
        | Code::AbstractCapitals
        | Code::AbstractEndSign
        | Code::TitleYear
        | Code::LetterAbstract => {
            "sửa trích yếu trong đề cương báo cáo; văn bản in lại thì sửa ở mục Văn bản."
        }
        Code::AddresseeMissing | Code::AddresseeForm => "ghi nơi gửi ở Cài đặt, mỗi nơi một dòng.",
        Code::AsAboveMissing | Code::AsAboveNotFirst | Code::AsAboveWithoutAddressee => {
            "kiểm tra “Kính gửi” và Nơi nhận ở Cài đặt: “Như trên” đi cùng “Kính gửi” và đứng đầu Nơi nhận."
        }
        Code::RecipientsMissing | Code::RecipientTwice => {
            "sửa Nơi nhận ở Cài đặt, mỗi nơi một dòng."
        }
        Code::ArchiveMissing | Code::ArchiveNotLast | Code::ArchiveForm => {
            "ghi đơn vị soạn thảo ở Cài đặt; chương trình tự in dòng “Lưu: VT, …” cuối Nơi nhận."
        }
        Code::CapacityMissing
        | Code::CapacityForm
        | Code::CapacityNotCapitals
        | Code::CollectiveWithoutTm
        | Code::DeputyLineMissing
        | Code::DeputyWithoutKt
        | Code::CapacityAgency => {
            "sửa quyền hạn, chức vụ của người ký ở Cài đặt, mỗi dòng in một dòng."
        }
        Code::SignerMissing | Code::SignerOpen | Code::SignerTitled | Code::SignerCapitals => {
            "ghi họ và tên người ký ở Cài đặt."
        }
        Code::BasisEndSign | Code::BasisOpening | Code::BasisCutShort => {
            "mở văn bản làm căn cứ, ghi lại đủ: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu."
        }
        _ => return None,
    })
}

/// Numbers of headings, words, dates, numbers as they are written.
fn body(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::NumberSkipped
        | Code::NumberRepeated
        | Code::NumberFirst
        | Code::LetterForeign
        | Code::HeadingMark
        | Code::HeadingLevel
        | Code::HeadingParent
        | Code::HeadingNotCapitals
        | Code::HeadingEndSign => {
            "đánh lại số, viết lại đề mục trong đề cương báo cáo hoặc phần do người soạn viết."
        }
        Code::HeadingWithoutText => {
            "viết nội dung của mục này, hoặc bỏ mục; không có việc gì thì ghi “Không.”."
        }
        Code::LegacyTcvn3 | Code::LegacyVni => {
            "gõ lại chỗ này bằng bảng mã Unicode; chữ cũ không đổi được mà chắc chắn đúng."
        }
        Code::UnicodeDecomposed
        | Code::UnicodeMixed
        | Code::InvisibleCharacter
        | Code::TonePlacement
        | Code::SpaceDoubled
        | Code::SpaceBeforeSign
        | Code::SpaceAfterSign
        | Code::SpaceInBrackets
        | Code::SpaceAtEdge
        | Code::SignDoubled => "gõ lại chỗ này ở mục nhập liệu hoặc ở câu trong báo cáo.",
        Code::PairOpen => "thêm dấu còn thiếu của cặp ngoặc, hoặc bỏ dấu thừa.",
        Code::WordDoubled => "đọc lại câu: bỏ chữ lặp, nếu đó không phải từ láy.",
        Code::Dots => "kể hết các nội dung, hoặc kết thúc bằng “…” nếu không thể kể hết.",
        Code::SentenceEndMissing | Code::SentenceLowerCase | Code::ListEndSign | Code::ListMark => {
            "sửa dấu, chữ hoa của câu ở mục nhập liệu hoặc ở câu trong báo cáo."
        }
        Code::DateZero | Code::DateSlashZero | Code::DateNotReal | Code::YearsReversed => {
            "đối chiếu văn bản gốc, ghi lại ngày, năm cho đúng."
        }
        Code::AsOfMissing => "thêm câu “số liệu tính đến ngày …” vào phần mở đầu của đề cương.",
        Code::AsOfAfterDate => "đổi ngày chốt số liệu, hoặc ngày ban hành, của báo cáo.",
        Code::AsOfDiffers => "ghi một ngày chốt số liệu ở mọi chỗ trong báo cáo.",
        Code::DeadlinePassed => {
            "gửi ngay và nêu lý do chậm; nếu hạn ghi sai, sửa ở Chế độ báo cáo."
        }
        Code::YearDiffers => "kiểm tra câu này nói về năm nào, rồi ghi lại năm báo cáo.",
        Code::PercentPoint
        | Code::PercentSpace
        | Code::DecimalPoint
        | Code::ThousandsComma
        | Code::ThousandsMissing
        | Code::NumberSpace
        | Code::PercentWord => {
            "ghi lại con số: dấu chấm sau hàng nghìn, dấu phẩy trước phần thập phân."
        }
        _ => return None,
    })
}

/// Documents, annexes and agencies that are named.
fn named(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::CitationNumber
        | Code::CitationDate
        | Code::CitationIssuer
        | Code::CitationAbstract => {
            "mở văn bản được viện dẫn, ghi đủ ở lần đầu: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu."
        }
        Code::CitationForm
        | Code::CitationType
        | Code::CitationSymbol
        | Code::CitationWithCv
        | Code::CitationAgency
        | Code::CitationConflict
        | Code::CitationInFuture => {
            "mở văn bản được viện dẫn, đối chiếu số, ký hiệu, ngày và cơ quan ban hành, rồi ghi lại."
        }
        Code::CitationAgain => "ở lần viện dẫn này chỉ giữ tên loại và số, ký hiệu.",
        Code::LawByNumber => "bỏ số, ký hiệu; chỉ ghi tên loại và tên của luật.",
        Code::AnnexNotPointed => {
            "thêm “(chi tiết tại Phụ lục …)” vào câu nói về nội dung của phụ lục."
        }
        Code::AnnexAbsent => "thêm phụ lục đó, hoặc sửa chỗ chỉ dẫn trong câu.",
        Code::AnnexNotRoman
        | Code::AnnexAlone
        | Code::AnnexOrder
        | Code::AnnexWord
        | Code::AnnexTitleMissing
        | Code::AnnexTitleNotCapitals => "sửa số và tên phụ lục trong đề cương báo cáo.",
        Code::AnnexReferenceMissing | Code::AnnexReferenceDiffers => {
            "ghi dòng “(Kèm theo …)” của phụ lục theo đúng số, ký hiệu, ngày, cơ quan ở đầu văn bản."
        }
        Code::AgencyEnded | Code::AgencyNotYet => {
            "thay bằng tên cơ quan có hiệu lực vào ngày báo cáo; nói về việc cũ thì ghi thêm “trước đây”."
        }
        Code::AgencyStrange => {
            "đọc lại đoạn này: thay bằng tên đơn vị mình, hoặc bỏ đoạn chép từ nơi khác."
        }
        Code::LevelEnded => {
            "thay bằng cấp xã hoặc cấp tỉnh làm việc đó; nói về việc cũ thì ghi thêm “trước đây”."
        }
        _ => return None,
    })
}

/// Tables, figures, parts of the report.
fn figures(code: Code) -> &'static str {
    match code {
        Code::TableColumns
        | Code::TableHeadMissing
        | Code::TableHeadCell
        | Code::TableGroupEmpty
        | Code::TableNumber
        | Code::TableNameEmpty => {
            "sửa bảng trong đề cương báo cáo; văn bản in lại thì sửa ở mục Văn bản."
        }
        Code::TableEmpty => {
            "nhận hoặc nhập chỉ tiêu, nhiệm vụ cho năm này, hoặc bỏ bảng khỏi đề cương."
        }
        Code::TableTooWide => "bỏ bớt cột, thu hẹp cột, hoặc đặt bảng ở phụ lục khổ ngang.",
        Code::TableTotal
        | Code::TableShare
        | Code::ShareParts
        | Code::CountsSum
        | Code::RatioOver => "đối chiếu nguồn số liệu, tính lại, rồi sửa con số sai.",
        Code::CountsTable | Code::CountsFacts | Code::ValueDiffers | Code::ValueFacts => {
            "mở Chỉ tiêu hoặc Nhiệm vụ, xem số nào đúng: sửa sổ, hoặc lấy lại câu do chương trình viết."
        }
        Code::GoalsTotal | Code::GoalsDenominator | Code::GoalsSum | Code::GoalsList => {
            "đếm lại mục tiêu của từng nhóm; báo cáo in lại thì sửa bảng mục tiêu ở mục Văn bản."
        }
        Code::VerdictValue | Code::VerdictFacts => {
            "mở chỉ tiêu, xem lại số thực hiện và kế hoạch; đánh giá do chương trình tính từ hai số đó."
        }
        Code::EstimateBelow => "mở chỉ tiêu, ghi lại số ước cả năm.",
        Code::ReasonMissing => {
            "mở chỉ tiêu hoặc nhiệm vụ, ghi tồn tại, nguyên nhân và giải pháp ở phần tiến độ."
        }
        Code::ResultMissing => {
            "mở nhiệm vụ, ghi kết quả ở phần tiến độ, hoặc thêm văn bản minh chứng."
        }
        Code::DenominatorChanged => {
            "kiểm tra tổng số nào đúng; nếu đúng là đã đổi, nêu lý do trong báo cáo."
        }
        Code::TargetDropped => {
            "nhận lại chỉ tiêu, hoặc nêu trong báo cáo vì sao không còn theo dõi."
        }
        Code::TargetFellBack => {
            "kiểm tra số liệu mới; nếu đúng, nêu nguyên nhân giảm so với báo cáo trước."
        }
        Code::ClosingMissing => "thêm đoạn kết “Trên đây là Báo cáo …” vào đề cương.",
        Code::EndMarkMissing | Code::EndMarkMisplaced | Code::EndMarkForm => {
            "đặt dấu “./.” ở cuối đoạn cuối cùng, và chỉ ở đó."
        }
        Code::PlaceholderLeft | Code::TemplateLeft => {
            "điền nội dung vào chỗ này, hoặc bỏ chỗ trống."
        }
        Code::PartEmpty => "viết phần này trong báo cáo; không có nội dung thì ghi “Không.”.",
        Code::DraftWord => "bỏ chữ “Dự thảo” trước khi phát hành.",
        Code::SecretWord => {
            "dừng soạn ở đây; soạn văn bản mật trên máy riêng theo quy định bảo vệ bí mật nhà nước."
        }
        _ => "",
    }
}
