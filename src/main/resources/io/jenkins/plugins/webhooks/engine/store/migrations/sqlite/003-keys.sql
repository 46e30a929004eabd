CREATE TABLE published_keys (
  url TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  fetched_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE secret_uses (
  webhook TEXT NOT NULL,
  secret TEXT NOT NULL,
  used_at INTEGER NOT NULL,
  PRIMARY KEY (webhook, secret)
) WITHOUT ROWID;
