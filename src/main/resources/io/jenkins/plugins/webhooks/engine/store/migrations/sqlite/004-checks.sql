CREATE TABLE replays (
  webhook TEXT NOT NULL,
  digest BLOB NOT NULL,
  receipt TEXT NOT NULL,
  known_until INTEGER NOT NULL,
  PRIMARY KEY (webhook, digest)
) WITHOUT ROWID;

CREATE INDEX replays_by_end ON replays (known_until);

CREATE TABLE published_ranges (
  source TEXT PRIMARY KEY,
  fetched_at INTEGER NOT NULL,
  ranges TEXT NOT NULL
) WITHOUT ROWID;
