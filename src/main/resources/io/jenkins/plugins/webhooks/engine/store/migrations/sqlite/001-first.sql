CREATE TABLE bodies (
  hash BLOB PRIMARY KEY,
  size INTEGER NOT NULL,
  data BLOB NOT NULL
);

CREATE TABLE receipts (
  id TEXT PRIMARY KEY,
  webhook TEXT NOT NULL,
  provider TEXT,
  event TEXT,
  delivery_id TEXT,
  state TEXT NOT NULL,
  status INTEGER NOT NULL,
  reason TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  finished_at INTEGER,
  remote_address TEXT NOT NULL,
  size INTEGER NOT NULL,
  duplicate_of TEXT,
  content_type TEXT,
  headers TEXT NOT NULL,
  body BLOB,
  trace TEXT NOT NULL,
  links TEXT NOT NULL
);

CREATE INDEX receipts_by_state ON receipts (state, id);

CREATE INDEX receipts_by_webhook ON receipts (webhook, id);

CREATE TABLE seen (
  webhook TEXT NOT NULL,
  delivery_id TEXT NOT NULL,
  receipt TEXT NOT NULL,
  PRIMARY KEY (webhook, delivery_id)
) WITHOUT ROWID;

CREATE TABLE events (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  source TEXT NOT NULL,
  subject TEXT,
  time INTEGER NOT NULL,
  severity TEXT NOT NULL,
  data BLOB NOT NULL,
  receipt TEXT,
  routed INTEGER NOT NULL
);

CREATE INDEX events_unrouted ON events (id) WHERE routed = 0;

CREATE INDEX events_by_receipt ON events (receipt) WHERE receipt IS NOT NULL;

CREATE TABLE deliveries (
  id TEXT PRIMARY KEY,
  webhook TEXT NOT NULL,
  event TEXT NOT NULL,
  event_type TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  last_status INTEGER,
  created_at INTEGER NOT NULL,
  next_at INTEGER,
  finished_at INTEGER,
  leased_until INTEGER,
  content_type TEXT NOT NULL,
  headers TEXT NOT NULL,
  body BLOB NOT NULL
);

CREATE INDEX deliveries_due ON deliveries (webhook, next_at) WHERE state = 'pending';

CREATE INDEX deliveries_by_state ON deliveries (state, id);

CREATE INDEX deliveries_by_webhook ON deliveries (webhook, id);

CREATE INDEX deliveries_by_event ON deliveries (event);

CREATE TABLE attempts (
  delivery TEXT NOT NULL,
  number INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  duration_millis INTEGER NOT NULL,
  status INTEGER,
  outcome TEXT NOT NULL,
  url TEXT NOT NULL,
  request_headers TEXT NOT NULL,
  response_headers TEXT NOT NULL,
  response_body TEXT NOT NULL,
  PRIMARY KEY (delivery, number)
) WITHOUT ROWID;
