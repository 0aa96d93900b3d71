-- Whether it is a late run that ended since a person's run took its place.
ALTER TABLE run ADD COLUMN gave_way boolean NOT NULL DEFAULT false,
  -- before it nobody goes on with it; null: whoever comes does
  ADD COLUMN not_before timestamptz,
  -- how often in a row it had to wait without getting any further
  ADD COLUMN delays int NOT NULL DEFAULT 0;
