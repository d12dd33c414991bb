-- Where each task that the agency keeps stands, and how many stand alike: made by the program from the rows of the
-- ledger, so that the first screen counts without reading every task. Neither recorded nor undone.

-- `due` is the last day of its own or of its last year, blank for none; `date` that of its newest entry, `year` the
-- year of that day, 0 for none. `proven`: some reference stands beside it.
CREATE TABLE standing (
    item TEXT NOT NULL PRIMARY KEY,
    done INTEGER NOT NULL,
    due TEXT NOT NULL,
    date TEXT,
    year INTEGER NOT NULL,
    proven INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_by_due ON standing (done, due);
CREATE INDEX standing_by_date ON standing (date);

CREATE TABLE tally (
    done INTEGER NOT NULL,
    due TEXT NOT NULL,
    year INTEGER NOT NULL,
    proven INTEGER NOT NULL,
    tasks INTEGER NOT NULL,
    PRIMARY KEY (done, due, year, proven)
) STRICT, WITHOUT ROWID;
