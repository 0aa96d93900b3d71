-- One row: the tenant's settings, as the contract has them.
CREATE TABLE setting (
  id int PRIMARY KEY CHECK (id = 1),
  json jsonb NOT NULL,
  version int NOT NULL,
  updated timestamptz NOT NULL,
  -- null: no person is known
  updated_by uuid
);

-- Rules of notices; each text is YAML, a list of this one rule.
CREATE TABLE notice_rule (
  id text PRIMARY KEY,
  -- from 0, without gaps
  place int NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED,
  version int NOT NULL,
  yaml text NOT NULL,
  -- the day in the library's zone from which it acts; null: it is off
  since date,
  updated timestamptz NOT NULL,
  updated_by uuid
);

-- One row: how often the list of ids changed.
CREATE TABLE rule_order (
  id int PRIMARY KEY CHECK (id = 1),
  version int NOT NULL
);
INSERT INTO rule_order (id, version) VALUES (1, 0);

-- What became of settings, rules and their order, one row a change; never changed.
CREATE TABLE choice_change (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  -- null: no person is known
  actor uuid,
  what text NOT NULL CHECK (what IN ('settings', 'rule', 'order')),
  action text NOT NULL CHECK (action IN ('added', 'changed', 'removed')),
  -- of a rule
  rule text,
  name text,
  -- the version that came of it; of one that was removed, the last
  version int NOT NULL,
  -- key, before, after
  fields jsonb NOT NULL
);
CREATE INDEX choice_change_rule ON choice_change (rule) WHERE rule IS NOT NULL;
