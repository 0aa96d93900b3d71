-- What keeps a run from its end, and what it ended without.

-- Why it could not get further, since somebody else failed; null: it goes on, or has ended.
ALTER TABLE run ADD COLUMN delay text,
  -- why its renewals were left out; null: they were not
  ADD COLUMN renewals_missed text,
  -- late: by the timer, on a day whose renewals were left out
  DROP CONSTRAINT run_kind_check,
  ADD CONSTRAINT run_kind_check CHECK (kind IN ('night', 'asked', 'late'));
