-- What became of settings and of the library's rules, one row a change; never changed.
CREATE TABLE choice_change (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  -- null: no person is known
  actor uuid,
  what text NOT NULL CHECK (what IN ('settings', 'rule')),
  action text NOT NULL CHECK (action IN ('added', 'changed', 'removed')),
  -- of a rule
  rule uuid,
  name text,
  -- the version that came of it; of one that was removed, the last
  version int NOT NULL,
  -- key, before, after; of a rule the whole texts
  fields jsonb NOT NULL
);
CREATE INDEX choice_change_rule ON choice_change (rule) WHERE rule IS NOT NULL;
