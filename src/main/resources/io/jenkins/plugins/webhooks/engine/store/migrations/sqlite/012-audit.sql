-- Who did what. Rows are only ever added, and each holds the hash of the one before it.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  time INTEGER NOT NULL,
  area TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  kind TEXT NOT NULL,
  object TEXT NOT NULL,
  address TEXT,
  result TEXT NOT NULL,
  detail TEXT,
  former_hash TEXT NOT NULL,
  hash TEXT NOT NULL
);

-- The newest row. Servers that share a database take turns at this one row.
CREATE TABLE audit_head (
  one INTEGER PRIMARY KEY,
  number INTEGER NOT NULL,
  hash TEXT NOT NULL
);

INSERT INTO audit_head (one, number, hash) VALUES (1, 0, '');
