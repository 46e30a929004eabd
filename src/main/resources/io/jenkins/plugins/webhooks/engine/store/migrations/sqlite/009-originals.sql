CREATE TABLE originals (
  receipt TEXT PRIMARY KEY,
  headers TEXT NOT NULL,
  body BLOB
) WITHOUT ROWID;
