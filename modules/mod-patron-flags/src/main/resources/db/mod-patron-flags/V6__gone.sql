-- Users that FOLIO no longer has, so many that they are purged only where a person says so.
ALTER TABLE scan ADD COLUMN gone bigint NOT NULL DEFAULT 0;
-- The person who said so, and when they were purged.
ALTER TABLE scan ADD COLUMN purged_by uuid;
ALTER TABLE scan ADD COLUMN purged_at timestamptz;

-- Whole scans that finished under the version; one that saw all counts for as many as are enough.
ALTER TABLE rule_seen ADD COLUMN looks int NOT NULL DEFAULT 7;
