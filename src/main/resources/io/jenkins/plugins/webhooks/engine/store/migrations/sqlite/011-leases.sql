ALTER TABLE receipts ADD COLUMN leased_until INTEGER;

ALTER TABLE events ADD COLUMN leased_until INTEGER;
