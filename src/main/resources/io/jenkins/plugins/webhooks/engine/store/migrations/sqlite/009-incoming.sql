CREATE TABLE originals (
  receipt TEXT PRIMARY KEY,
  headers TEXT NOT NULL,
  body BLOB
) WITHOUT ROWID;

ALTER TABLE waits ADD COLUMN signature TEXT;

ALTER TABLE waits ADD COLUMN payload_schema TEXT;

CREATE INDEX waits_used ON waits (ended_at) WHERE state = 'used';
