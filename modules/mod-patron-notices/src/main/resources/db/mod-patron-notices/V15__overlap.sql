-- What FOLIO's own notice policies tell beside a rule, and what of it persons want all the same.

-- One row of a rule and a policy; kinds are BEFORE_DUE, WHEN_DUE, AFTER_DUE, RENEWED.
CREATE TABLE overlap (
  rule text NOT NULL REFERENCES notice_rule (id) ON DELETE CASCADE,
  policy uuid NOT NULL,
  -- what the library called it when it was last seen
  name text NOT NULL,
  -- what it told beside the rule when that was last looked at
  found text[] NOT NULL DEFAULT '{}',
  -- what of it a person wants beside the rule
  confirmed text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (rule, policy)
);

-- What persons confirmed so far, since the rule was written; of which kind was not kept: of all.
INSERT INTO overlap (rule, policy, name, confirmed)
SELECT DISTINCT r.id, p.id::uuid, '', '{BEFORE_DUE,WHEN_DUE,AFTER_DUE,RENEWED}'::text[]
FROM deed d
CROSS JOIN jsonb_array_elements_text(d.details -> 'policies') AS p (id)
JOIN notice_rule r ON r.id = d.details ->> 'rule'
WHERE d.action = 'overlap-confirmed' AND r.since IS NOT NULL
  AND d.at >= coalesce((SELECT max(c.at) FROM choice_change c
    WHERE c.rule = r.id AND c.action = 'added'), '-infinity');

-- One row: how it was last looked at what FOLIO tells beside all rules that are on.
CREATE TABLE overlap_check (
  id int PRIMARY KEY CHECK (id = 1),
  -- when it was last seen; null: never
  checked timestamptz,
  -- since when it cannot be seen, and why not, without personal data; null: it can
  failed timestamptz,
  failure text,
  CHECK ((failed IS NULL) = (failure IS NULL))
);
INSERT INTO overlap_check (id) VALUES (1);

ALTER TABLE run_rule DROP CONSTRAINT run_rule_held_for_check;
ALTER TABLE run_rule ADD CHECK (held_for IN ('first', 'unusual', 'run', 'zone', 'folio-overlap'));
-- Why it would be held were it not for FOLIO's own notices; null: it would not, or is not for them.
ALTER TABLE run_rule ADD COLUMN held_otherwise text
  CHECK (held_otherwise IN ('first', 'unusual', 'run', 'zone'));
