-- What keeps a run from its end.

-- Why it could not get further, since somebody else failed; null: it goes on, or has ended.
ALTER TABLE run ADD COLUMN delay text;
