-- In which zone a run read the library's days, and whether the run before it read them in another.
ALTER TABLE run ADD COLUMN zone text, ADD COLUMN rezoned boolean NOT NULL DEFAULT false;
ALTER TABLE run_rule DROP CONSTRAINT run_rule_held_for_check;
ALTER TABLE run_rule ADD CHECK (held_for IN ('first', 'unusual', 'run', 'zone'));

-- Why attempts are held; null where they are not.
ALTER TABLE renewal_run ADD COLUMN held_for text CHECK (held_for IN ('first', 'unusual', 'zone'));
UPDATE renewal_run SET held_for = CASE WHEN most = 0 THEN 'first' ELSE 'unusual' END
WHERE state = 'held';

-- Why nobody renews it, as a person wrote it; null of those that were there before.
ALTER TABLE renewal_exclusion ADD COLUMN reason text;
