-- What rules would do, asked by a person and kept for a week; nothing of it is ever sent. Of a patron
-- there are ids, and in preview_row.why the values that decided.
CREATE TABLE preview (
  id uuid PRIMARY KEY,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'finished', 'failed', 'cancelled')),
  owner text,
  fence bigint NOT NULL DEFAULT 0,
  lease_until timestamptz,
  -- the library's days
  first_day date NOT NULL,
  last_day date NOT NULL,
  -- ids of rules that are tried whether they are on or not; none, and no rule_yaml: those that are on
  rules text[] NOT NULL,
  -- a rule that is not kept, as YAML
  rule_yaml text,
  -- none: everybody
  patrons uuid[] NOT NULL,
  asked_by uuid,
  created timestamptz NOT NULL,
  started timestamptz,
  ended timestamptz,
  failure text,
  -- whether FOLIO's own notices were told: told, cannot-tell, or not-asked
  folio text NOT NULL DEFAULT 'not-asked',
  -- progress, changed in one transaction with the rows
  seen bigint NOT NULL DEFAULT 0,
  candidates bigint NOT NULL DEFAULT 0,
  decisions bigint NOT NULL DEFAULT 0,
  messages bigint NOT NULL DEFAULT 0,
  calls bigint NOT NULL DEFAULT 0,
  -- rows that are kept: of what goes, and of what stays
  going bigint NOT NULL DEFAULT 0,
  staying bigint NOT NULL DEFAULT 0
);
CREATE INDEX preview_created ON preview (created);

-- A rule of a preview, and what it came to.
CREATE TABLE preview_rule (
  preview uuid NOT NULL REFERENCES preview (id) ON DELETE CASCADE,
  rule text NOT NULL,
  place int NOT NULL,
  version int NOT NULL,
  -- what it names and the library does not have: message keys and arguments
  lacks jsonb NOT NULL DEFAULT '[]',
  -- how many decisions came to which outcome: goes, or the id of a reason
  outcomes jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (preview, rule)
);

-- One rule, one candidate, one day.
CREATE TABLE preview_row (
  preview uuid NOT NULL REFERENCES preview (id) ON DELETE CASCADE,
  number bigint NOT NULL,
  patron uuid NOT NULL,
  rule text NOT NULL,
  event text NOT NULL,
  subject uuid NOT NULL,
  event_day date NOT NULL,
  day date NOT NULL,
  step int,
  -- goes, or the id of a reason, and what that says
  outcome text NOT NULL,
  arguments text[] NOT NULL,
  recipient uuid,
  channel text,
  language text,
  not_before timestamptz,
  until timestamptz,
  -- the part of the rule's condition that decided, in the form of rules; null: none
  condition jsonb,
  -- the values that decided
  why jsonb NOT NULL,
  -- FOLIO's own notice policy that sends the same; null: none is known
  folio_policy uuid,
  folio_name text,
  PRIMARY KEY (preview, number)
);
CREATE INDEX preview_row_patron ON preview_row (patron);

-- How many messages would go out.
CREATE TABLE preview_volume (
  preview uuid NOT NULL REFERENCES preview (id) ON DELETE CASCADE,
  day date NOT NULL,
  rule text NOT NULL,
  -- email, print or note; renewal of a rule that renews
  channel text NOT NULL,
  messages bigint NOT NULL,
  -- what they tell of, or renewals
  causes bigint NOT NULL,
  PRIMARY KEY (preview, day, rule, channel)
);

-- Who took rows away as a table.
CREATE TABLE exported (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  actor uuid NOT NULL,
  preview uuid NOT NULL,
  query text,
  rows int NOT NULL
);
CREATE INDEX exported_at ON exported (at);
