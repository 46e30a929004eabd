CREATE TABLE held_actions (
  receipt TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  due INTEGER NOT NULL,
  PRIMARY KEY (receipt, position)
) WITHOUT ROWID;

CREATE INDEX held_actions_due ON held_actions (due);
