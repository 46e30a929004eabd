-- Connection tests, which anybody can send to some webhooks, are few among all that nobody wanted.
CREATE INDEX receipts_without_body ON receipts (id) WHERE state = 'ignored' AND body IS NULL;

-- Until when the system behind an incoming webhook was asked what it sent that never arrived.
CREATE TABLE recoveries (
  webhook TEXT PRIMARY KEY,
  looked_until INTEGER NOT NULL
);

-- Incoming webhooks that somebody paused by hand.
CREATE TABLE paused_doors (
  webhook TEXT PRIMARY KEY,
  paused_at INTEGER NOT NULL,
  reason TEXT
);
