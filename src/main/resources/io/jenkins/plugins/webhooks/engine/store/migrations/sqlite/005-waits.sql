CREATE TABLE waits (
  id TEXT PRIMARY KEY,
  token BLOB NOT NULL UNIQUE,
  owner TEXT NOT NULL,
  provider TEXT NOT NULL,
  credentials TEXT,
  filter TEXT,
  state TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER,
  receipt TEXT
);

CREATE INDEX waits_open ON waits (expires_at) WHERE state = 'open';

CREATE INDEX waits_ended ON waits (ended_at) WHERE ended_at IS NOT NULL;
