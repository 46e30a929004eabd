-- What the publisher of an event wants done with it: names of the only outgoing webhooks that may get it, and a content
-- to send instead of the event.
ALTER TABLE events ADD COLUMN targets TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN content_type TEXT;
ALTER TABLE events ADD COLUMN content BLOB;
