-- What pages count and list across acts. An item is one act, by a small number; things are paths below /id/.

CREATE TABLE items (
    item INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    session TEXT,                -- thing
    position INTEGER NOT NULL,   -- in its source: where its text starts
    assembly TEXT,               -- thing
    theme TEXT,                  -- thing
    outcome TEXT,
    unanimous INTEGER,
    in_favor INTEGER,
    against INTEGER,
    abstentions INTEGER,
    not_participating INTEGER,
    in_office INTEGER,
    present INTEGER,
    substitutes INTEGER,
    represented INTEGER,
    absent INTEGER,
    amount REAL                  -- largest sum printed in euros
);
CREATE INDEX items_by_session ON items (session);
CREATE INDEX items_by_theme ON items (theme);

CREATE TABLE earlier (
    item INTEGER NOT NULL,
    session TEXT NOT NULL,       -- thing: a session that the act names
    rank INTEGER NOT NULL,       -- among those, from 0
    PRIMARY KEY (item, session)
) WITHOUT ROWID;
CREATE INDEX earlier_by_session ON earlier (session);

CREATE TABLE labels (
    thing TEXT PRIMARY KEY,
    name TEXT NOT NULL           -- as the latest act names it
) WITHOUT ROWID;

CREATE TABLE names (
    item INTEGER NOT NULL,
    name TEXT NOT NULL,          -- as printed
    thing TEXT NOT NULL,         -- what it leads to
    PRIMARY KEY (item, name, thing)
) WITHOUT ROWID;

CREATE TABLE parts (
    person TEXT NOT NULL,        -- thing
    part TEXT NOT NULL,          -- interface: Part
    item INTEGER NOT NULL,
    other TEXT NOT NULL,         -- thing: who holds the proxy, whose seat it is; else empty
    PRIMARY KEY (person, part, item, other)
) WITHOUT ROWID;
CREATE INDEX parts_by_item ON parts (item);

CREATE TABLE agreements (
    agreement TEXT PRIMARY KEY,  -- thing
    item INTEGER NOT NULL,
    title TEXT
) WITHOUT ROWID;
CREATE INDEX agreements_by_item ON agreements (item);

CREATE TABLE parties (
    agreement TEXT NOT NULL,
    party TEXT NOT NULL,         -- thing, or empty
    name TEXT NOT NULL,          -- as printed
    PRIMARY KEY (agreement, party, name)
) WITHOUT ROWID;
CREATE INDEX parties_by_party ON parties (party);

CREATE TABLE sums (
    item INTEGER NOT NULL,
    n INTEGER NOT NULL,
    value REAL NOT NULL,
    currency TEXT NOT NULL,
    tax TEXT,
    PRIMARY KEY (item, n)
) WITHOUT ROWID;

CREATE TABLE fields (
    item INTEGER NOT NULL,
    field TEXT NOT NULL,         -- key of the record that has a value
    PRIMARY KEY (item, field)
) WITHOUT ROWID;

CREATE TABLE doubts (
    item INTEGER NOT NULL,
    kind TEXT NOT NULL,          -- finding (of a rule) or issue (of the reader)
    name TEXT NOT NULL,          -- of the rule, or code of the issue
    messages TEXT NOT NULL       -- JSON: language -> sentence
);
CREATE INDEX doubts_by_item ON doubts (item);
