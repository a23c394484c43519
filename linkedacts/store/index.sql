-- What of an act is looked up; everything else of it is a blob. Paths are IRIs below the base. Dates are ISO 8601.

CREATE TABLE acts (
    path TEXT PRIMARY KEY,
    title TEXT,
    number TEXT,
    type TEXT NOT NULL,
    date TEXT NOT NULL,
    authority TEXT NOT NULL,
    authority_name TEXT,
    digest TEXT NOT NULL,        -- RDFC-1.0 hash of the printed graph
    made_by TEXT NOT NULL,       -- version of the software that read it
    source TEXT NOT NULL,        -- SHA-256 of the file it was read from
    source_name TEXT NOT NULL,
    packed TEXT NOT NULL,        -- blob: record, findings, N-Triples
    modified TEXT NOT NULL,      -- UTC, when this state of the act came to be
    triples INTEGER NOT NULL     -- in both of its graphs
) WITHOUT ROWID;
CREATE INDEX acts_by_date ON acts (date DESC, path);
CREATE INDEX acts_by_authority ON acts (authority, date);
CREATE INDEX acts_by_modified ON acts (modified DESC, path);
CREATE INDEX acts_by_source ON acts (source);

CREATE TABLE representations (
    path TEXT NOT NULL,
    suffix TEXT NOT NULL,
    sha256 TEXT NOT NULL,        -- of its bytes
    compressed TEXT NOT NULL,    -- blob: these bytes in gzip
    PRIMARY KEY (path, suffix)
) WITHOUT ROWID;

CREATE TABLE readings (          -- states of an act that readers have seen, kept before they are replaced
    path TEXT NOT NULL,
    modified TEXT NOT NULL,      -- UTC, when the state came to be
    made_by TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (path, modified)
) WITHOUT ROWID;

CREATE TABLE reading_forms (
    path TEXT NOT NULL,
    modified TEXT NOT NULL,
    suffix TEXT NOT NULL,
    sha256 TEXT NOT NULL,        -- as in representations
    compressed TEXT NOT NULL,
    PRIMARY KEY (path, modified, suffix)
) WITHOUT ROWID;

CREATE TABLE aliases (
    alias TEXT NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (alias, path)
) WITHOUT ROWID;
CREATE INDEX aliases_by_path ON aliases (path);

CREATE TABLE things (
    thing TEXT NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (thing, path)
) WITHOUT ROWID;
CREATE INDEX things_by_path ON things (path);

CREATE TABLE tombstones (
    path TEXT PRIMARY KEY,
    title TEXT,
    reason TEXT NOT NULL,
    withdrawn_on TEXT NOT NULL,
    buried TEXT NOT NULL         -- UTC, when this took the place of the act
) WITHOUT ROWID;

CREATE TABLE sources (
    sha256 TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    pages INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE refusals (
    source TEXT NOT NULL,
    reason TEXT NOT NULL,
    run TEXT NOT NULL,           -- start of the publication that refused it, UTC
    PRIMARY KEY (source, reason)
) WITHOUT ROWID;

-- The writer's own notes.

CREATE TABLE changes (
    path TEXT PRIMARY KEY,       -- differs from what readers see
    seen INTEGER NOT NULL        -- 1 where readers see an act at this path
) WITHOUT ROWID;

CREATE TABLE refusals_seen (
    source TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (source, reason)
) WITHOUT ROWID;

CREATE VIEW refusals_changed AS
    SELECT * FROM (SELECT source, reason FROM refusals EXCEPT SELECT source, reason FROM refusals_seen)
    UNION ALL
    SELECT * FROM (SELECT source, reason FROM refusals_seen EXCEPT SELECT source, reason FROM refusals);

CREATE TABLE files (
    file TEXT PRIMARY KEY,       -- path on the machine that publishes: no reader ever sees it
    sha256 TEXT NOT NULL         -- of what it held when it last gave its acts
) WITHOUT ROWID;
CREATE INDEX files_by_content ON files (sha256);

CREATE TABLE in_hand (
    path TEXT PRIMARY KEY        -- its graphs may not be what this index says
) WITHOUT ROWID;

CREATE TABLE runs (
    boot TEXT NOT NULL           -- of the machine, while a writer has this index open
);
