-- Lane: those of one key go one after the other, by place. Turn: 0 waits for its first attempt, 1 for another one,
-- 2 for those before it in its lane.
ALTER TABLE deliveries ADD COLUMN lane TEXT;

ALTER TABLE deliveries ADD COLUMN place TEXT;

ALTER TABLE deliveries ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;

UPDATE deliveries SET turn = 1 WHERE attempts > 0;

DROP INDEX deliveries_due;

CREATE INDEX deliveries_ready ON deliveries (webhook, turn, next_at, id) WHERE state = 'pending';

CREATE INDEX deliveries_lanes ON deliveries (webhook, lane, place) WHERE state = 'pending';

ALTER TABLE attempts ADD COLUMN batch TEXT;

CREATE TABLE standings (
  webhook TEXT PRIMARY KEY,
  failing_since INTEGER,
  paused_at INTEGER,
  pause TEXT,
  reason TEXT
);
