-- Evidence may be a file alone, may prove one figure, and may wait until someone says what it proves; what is known of
-- documents being in force; requests by letter with an hour, and the reports that answer them.

CREATE TABLE evidence_new (
    id TEXT NOT NULL PRIMARY KEY,
    item TEXT REFERENCES item (id),
    figure TEXT REFERENCES figure (id),
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    abstract TEXT NOT NULL
) STRICT;
INSERT INTO evidence_new (id, item, number, date, abstract) SELECT id, item, number, date, abstract FROM evidence;
DROP TABLE evidence;
ALTER TABLE evidence_new RENAME TO evidence;
CREATE INDEX evidence_by_item ON evidence (item, date);
CREATE INDEX evidence_by_figure ON evidence (figure);

-- The bytes lie in the folder `minh-chung` beside the ledger, under their hash.
CREATE TABLE evidence_file (
    id TEXT NOT NULL PRIMARY KEY,
    evidence TEXT NOT NULL REFERENCES evidence (id),
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    modified TEXT,
    attached TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_file_by_evidence ON evidence_file (evidence);

-- Of a document of the ledger by its id, of one that is only cited by what it is called there.
CREATE TABLE validity (
    subject TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('in-force', 'expired', 'replaced')),
    since TEXT,
    reason TEXT NOT NULL
) STRICT;

ALTER TABLE obligation ADD COLUMN on_day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE obligation ADD COLUMN hour TEXT;
ALTER TABLE report ADD COLUMN answers TEXT REFERENCES obligation (id);
