CREATE TABLE alert_inbox (
  event TEXT PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE alert_chains (
  event TEXT PRIMARY KEY,
  chain TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE alert_states (
  rule TEXT NOT NULL,
  item TEXT NOT NULL,
  version INTEGER NOT NULL,
  phase TEXT NOT NULL,
  type TEXT NOT NULL,
  since INTEGER,
  hits TEXT NOT NULL,
  total INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  due INTEGER,
  chain TEXT NOT NULL,
  PRIMARY KEY (rule, item)
) WITHOUT ROWID;

CREATE INDEX alert_states_due ON alert_states (due) WHERE due IS NOT NULL;

CREATE TABLE schedules (
  name TEXT PRIMARY KEY,
  cron TEXT NOT NULL,
  last_run INTEGER NOT NULL,
  runs INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX events_completed_builds ON events (id) WHERE type = 'build.completed';

ALTER TABLE events ADD COLUMN not_before INTEGER;

ALTER TABLE deliveries ADD COLUMN not_before INTEGER;

CREATE TABLE alert_watch (
  id INTEGER PRIMARY KEY,
  owner TEXT NOT NULL,
  until INTEGER NOT NULL
);
