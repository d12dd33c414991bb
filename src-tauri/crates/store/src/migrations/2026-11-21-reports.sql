-- The reports that the agency writes: drafts, finalised ones with what they say, issued ones with their registration.
-- The period is kept under its code and year (`quy-3`, 2026) with the days between which its data lie.

CREATE TABLE report (
    id TEXT NOT NULL PRIMARY KEY,
    report_kind TEXT NOT NULL,
    period TEXT NOT NULL,
    year INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    as_of TEXT NOT NULL,
    document TEXT REFERENCES document (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'finalised', 'issued')),
    version INTEGER NOT NULL,
    corrects TEXT REFERENCES report (id),
    urgency TEXT NOT NULL,
    circulation TEXT NOT NULL,
    number TEXT,
    date TEXT,
    signer TEXT,
    left_open INTEGER,
    file_hash TEXT,
    file_bytes INTEGER,
    signed_hashes TEXT,
    issued_at TEXT,
    CHECK ((state = 'issued') = (number IS NOT NULL AND date IS NOT NULL AND signer IS NOT NULL))
) STRICT;
CREATE INDEX report_by_period ON report (report_kind, year, period);

-- The facts and the outline of a finalised report as they were on that day, the facts as JSON.
CREATE TABLE report_frozen (
    report TEXT NOT NULL PRIMARY KEY REFERENCES report (id),
    facts TEXT NOT NULL,
    outline TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- Generated paragraphs that a person wrote anew, with what the program had written then.
CREATE TABLE report_sentence (
    report TEXT NOT NULL REFERENCES report (id),
    block TEXT NOT NULL,
    text TEXT NOT NULL,
    generated TEXT NOT NULL,
    PRIMARY KEY (report, block)
) STRICT;
