-- What keeps a run from its end, and what it ended without.

-- Why it could not get further, since somebody else failed; null: it goes on, or has ended.
ALTER TABLE run ADD COLUMN delay text,
  -- why its renewals were left out; null: they were not
  ADD COLUMN renewals_missed text,
  -- late: by the timer, on a day whose renewals were left out
  DROP CONSTRAINT run_kind_check,
  ADD CONSTRAINT run_kind_check CHECK (kind IN ('night', 'asked', 'late'));

-- Whether nobody could tell if FOLIO's own notice policy tells the patron; told_by_folio is true then.
ALTER TABLE renewal ADD COLUMN folio_unclear boolean NOT NULL DEFAULT false;

-- One row: how the library is looked after.
CREATE TABLE upkeep (
  id int PRIMARY KEY CHECK (id = 1),
  -- when somebody began who has not come to the end; for an hour nobody else begins
  begun timestamptz,
  -- when it was last begun that came to its end; null: never
  done timestamptz
);
INSERT INTO upkeep (id) VALUES (1);
