-- The ledger as first shipped. A shipped migration is never edited: what changes later is a file of its own.
-- Lists of texts are JSON arrays, exact decimals are TEXT with a point, dates are ISO TEXT.

-- About the file itself; neither recorded nor undone.
CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- History. `found` is a step that undo never passes; `undo` and `redo` name the step they speak of.
CREATE TABLE step (
    id INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('found', 'do', 'undo', 'redo')),
    label TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
    of_step INTEGER REFERENCES step (id)
) STRICT;
CREATE INDEX step_by_state ON step (state, kind, id);

CREATE TABLE row_change (
    step INTEGER NOT NULL REFERENCES step (id),
    seq INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    key TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (step, seq)
) STRICT, WITHOUT ROWID;

-- From here on every table belongs to the ledger: its changes are recorded and can be undone.
CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE agency (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    parent TEXT REFERENCES agency (id),
    symbol TEXT NOT NULL,
    place TEXT NOT NULL,
    short TEXT NOT NULL,
    head_lines TEXT NOT NULL,
    aliases TEXT NOT NULL,
    predecessors TEXT NOT NULL,
    source TEXT NOT NULL,
    sort_key BLOB
) STRICT;

CREATE TABLE agency_name (
    agency TEXT NOT NULL REFERENCES agency (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    from_date TEXT,
    to_date TEXT,
    PRIMARY KEY (agency, position)
) STRICT;

CREATE TABLE calendar_year (
    year INTEGER NOT NULL PRIMARY KEY,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE calendar_day (
    date TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('holiday', 'compensatory', 'swapped', 'unconfirmed', 'working')),
    name TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE document (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    number TEXT,
    symbol TEXT NOT NULL,
    date TEXT,
    type_name TEXT NOT NULL,
    title TEXT NOT NULL,
    issuer TEXT NOT NULL,
    issuer_lines TEXT NOT NULL,
    place TEXT NOT NULL,
    addressees TEXT NOT NULL,
    signature TEXT NOT NULL,
    signer TEXT,
    year_from INTEGER,
    year_to INTEGER,
    note TEXT,
    issued_with TEXT,
    goal_columns TEXT,
    search_key TEXT NOT NULL
) STRICT;

CREATE TABLE document_line (
    document TEXT NOT NULL REFERENCES document (id),
    part TEXT NOT NULL CHECK (part IN ('base', 'recipient', 'intro', 'closing')),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (document, part, position)
) STRICT;

-- `text` holds {{n}} where the n-th stated figure of the document stands; `bare_text` is the text without
-- its list mark where the clause is nested under a task.
CREATE TABLE clause (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    position INTEGER NOT NULL,
    place TEXT NOT NULL,
    text TEXT NOT NULL,
    bare_text TEXT,
    typed INTEGER NOT NULL,
    search_key TEXT NOT NULL
) STRICT;
CREATE INDEX clause_by_document ON clause (document, position);

CREATE TABLE correction (
    document TEXT NOT NULL REFERENCES document (id),
    position INTEGER NOT NULL,
    clause TEXT NOT NULL REFERENCES clause (id),
    original TEXT NOT NULL,
    corrected TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT;

CREATE TABLE annex (
    document TEXT NOT NULL REFERENCES document (id),
    position INTEGER NOT NULL,
    no TEXT NOT NULL,
    title TEXT NOT NULL,
    reference TEXT NOT NULL,
    columns TEXT NOT NULL,
    landscape INTEGER NOT NULL,
    PRIMARY KEY (document, position)
) STRICT;

CREATE TABLE annex_group (
    document TEXT NOT NULL,
    annex INTEGER NOT NULL,
    position INTEGER NOT NULL,
    clause TEXT NOT NULL REFERENCES clause (id),
    no TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (document, annex, position),
    FOREIGN KEY (document, annex) REFERENCES annex (document, position)
) STRICT;

-- Tasks and targets share their ids, so that an entry may speak of either.
CREATE TABLE item (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('task', 'target'))
) STRICT;

-- Tasks of the body, annex rows (`annex` says of which), duties under "Tổ chức thực hiện" (`organisation`; their
-- units are in the lead) and what was typed in.
CREATE TABLE task (
    id TEXT NOT NULL PRIMARY KEY REFERENCES item (id),
    document TEXT REFERENCES document (id),
    position INTEGER NOT NULL,
    clause TEXT REFERENCES clause (id),
    place TEXT NOT NULL,
    area TEXT NOT NULL,
    text TEXT NOT NULL,
    years TEXT NOT NULL,
    year_from INTEGER,
    year_to INTEGER,
    lead TEXT NOT NULL,
    coordinating TEXT NOT NULL,
    lead_text TEXT NOT NULL,
    coordinating_text TEXT NOT NULL,
    deliverable TEXT NOT NULL,
    funding TEXT NOT NULL,
    note TEXT NOT NULL,
    due TEXT,
    annex INTEGER,
    row_no TEXT NOT NULL,
    organisation INTEGER NOT NULL,
    typed INTEGER NOT NULL,
    search_key TEXT NOT NULL,
    FOREIGN KEY (document, annex) REFERENCES annex (document, position)
) STRICT;
CREATE INDEX task_by_document ON task (document, position);

CREATE TABLE target (
    id TEXT NOT NULL PRIMARY KEY REFERENCES item (id),
    document TEXT REFERENCES document (id),
    position INTEGER NOT NULL,
    clause TEXT REFERENCES clause (id),
    place TEXT NOT NULL,
    group_title TEXT NOT NULL,
    text TEXT NOT NULL,
    milestone TEXT,
    due TEXT,
    typed INTEGER NOT NULL,
    search_key TEXT NOT NULL
) STRICT;
CREATE INDEX target_by_document ON target (document, position);

CREATE TABLE measure (
    target TEXT NOT NULL REFERENCES target (id),
    no INTEGER NOT NULL,
    comparator TEXT NOT NULL,
    value TEXT NOT NULL,
    value_max TEXT,
    unit TEXT NOT NULL,
    of_what TEXT NOT NULL,
    PRIMARY KEY (target, no)
) STRICT;

CREATE TABLE duty (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    position INTEGER NOT NULL,
    clause TEXT NOT NULL REFERENCES clause (id),
    place TEXT NOT NULL,
    text TEXT NOT NULL,
    cadence TEXT NOT NULL,
    before TEXT,
    takers TEXT NOT NULL,
    addressee TEXT,
    report_kind TEXT
) STRICT;
CREATE INDEX duty_by_document ON duty (document, position);

CREATE TABLE goal_row (
    document TEXT NOT NULL REFERENCES document (id),
    position INTEGER NOT NULL,
    no TEXT NOT NULL,
    group_title TEXT NOT NULL,
    total INTEGER NOT NULL,
    met INTEGER NOT NULL,
    unmet INTEGER NOT NULL,
    unmet_targets TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT;

CREATE TABLE result_area (
    document TEXT NOT NULL REFERENCES document (id),
    position INTEGER NOT NULL,
    no TEXT NOT NULL,
    title TEXT NOT NULL,
    results_heading TEXT NOT NULL,
    shortcomings_heading TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT;

-- `text` holds {{n}} as in clause.
CREATE TABLE result_line (
    document TEXT NOT NULL,
    area INTEGER NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('results', 'shortcomings')),
    position INTEGER NOT NULL,
    clause TEXT NOT NULL REFERENCES clause (id),
    text TEXT NOT NULL,
    inline INTEGER NOT NULL,
    PRIMARY KEY (document, area, part, position),
    FOREIGN KEY (document, area) REFERENCES result_area (document, position)
) STRICT;

CREATE TABLE stated_figure (
    document TEXT NOT NULL REFERENCES document (id),
    position INTEGER NOT NULL,
    clause TEXT NOT NULL REFERENCES clause (id),
    place TEXT NOT NULL,
    raw TEXT NOT NULL,
    nth INTEGER NOT NULL,
    value TEXT NOT NULL,
    denominator TEXT,
    unit TEXT NOT NULL,
    comparator TEXT NOT NULL,
    of_what TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT;
CREATE INDEX stated_figure_by_clause ON stated_figure (clause);

-- What the agency keeps, by which words, and what it adds to the words of the plan (NULL: nothing).
CREATE TABLE adoption (
    item TEXT NOT NULL PRIMARY KEY REFERENCES item (id),
    words TEXT NOT NULL,
    at TEXT NOT NULL,
    due TEXT,
    deliverable TEXT,
    note TEXT,
    search_key TEXT NOT NULL
) STRICT;

CREATE TABLE obligation (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    document TEXT REFERENCES document (id),
    duty TEXT REFERENCES duty (id),
    source TEXT NOT NULL,
    cadence TEXT NOT NULL,
    before TEXT,
    cut_off TEXT,
    addressee TEXT NOT NULL,
    report_kind TEXT NOT NULL,
    done_year INTEGER
) STRICT;

CREATE TABLE progress (
    id TEXT NOT NULL PRIMARY KEY,
    item TEXT NOT NULL REFERENCES item (id),
    date TEXT NOT NULL,
    status TEXT NOT NULL,
    percent TEXT,
    result TEXT NOT NULL,
    shortcoming TEXT NOT NULL,
    cause TEXT NOT NULL,
    remedy TEXT NOT NULL
) STRICT;
CREATE INDEX progress_by_item ON progress (item, date);

-- Either `value`, or `numerator` and `denominator`.
CREATE TABLE figure (
    id TEXT NOT NULL PRIMARY KEY,
    target TEXT NOT NULL REFERENCES target (id),
    measure INTEGER NOT NULL,
    as_of TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT,
    numerator TEXT,
    denominator TEXT,
    source TEXT NOT NULL,
    CHECK ((value IS NULL) = (numerator IS NOT NULL AND denominator IS NOT NULL))
) STRICT;
CREATE INDEX figure_by_target ON figure (target, as_of);

CREATE TABLE evidence (
    id TEXT NOT NULL PRIMARY KEY,
    item TEXT NOT NULL REFERENCES item (id),
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    abstract TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_by_item ON evidence (item, date);
