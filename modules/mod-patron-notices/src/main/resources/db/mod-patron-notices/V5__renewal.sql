-- Loans that the suite renews. What FOLIO says may hold personal data; that is in renewal.refusals.

-- One row: whether loans are renewed, as a person turned it on. Whoever begins a call locks it.
CREATE TABLE auto_renewal (
  id int PRIMARY KEY CHECK (id = 1),
  enabled boolean NOT NULL DEFAULT false,
  -- calls a second at most, of one instance
  per_second int NOT NULL DEFAULT 5 CHECK (per_second BETWEEN 1 AND 50),
  version int NOT NULL DEFAULT 0,
  changed timestamptz,
  changed_by uuid
);
INSERT INTO auto_renewal (id) VALUES (1);

-- Whose loans are not renewed, and which.
CREATE TABLE renewal_exclusion (
  kind text NOT NULL CHECK (kind IN ('patron', 'group', 'item-type', 'item')),
  subject uuid NOT NULL,
  created timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (kind, subject)
);

-- How many attempts a rule brought in a run, and whether they may be called.
CREATE TABLE renewal_run (
  run uuid NOT NULL,
  rule text NOT NULL,
  version int NOT NULL,
  local_date date NOT NULL,
  fresh bigint NOT NULL,
  -- above it they are held
  most bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('free', 'held', 'confirmed', 'cancelled')),
  decided timestamptz,
  decided_by uuid,
  PRIMARY KEY (run, rule)
);
CREATE INDEX renewal_run_rule ON renewal_run (rule, local_date);

-- The one attempt to renew a loan on a library's day.
CREATE TABLE renewal (
  id uuid PRIMARY KEY,
  loan uuid NOT NULL,
  local_date date NOT NULL,
  rule text NOT NULL,
  rule_version int NOT NULL,
  -- the run that chose it; with the rule it says whether the attempt is held
  run uuid NOT NULL,
  patron uuid NOT NULL,
  patron_group uuid,
  item uuid NOT NULL,
  item_type uuid,
  location uuid,
  loan_policy uuid,
  proxy uuid,
  -- as they were before it
  due timestamptz NOT NULL,
  renewals int NOT NULL,
  predicted text NOT NULL CHECK (predicted IN ('renews', 'refuses', 'cannot-tell')),
  -- ids of reasons, or of what was not seen, a space between them
  predicted_reasons text NOT NULL,
  predicted_due timestamptz,
  state text NOT NULL CHECK (state IN ('predicted', 'ready', 'calling', 'unknown', 'renewed',
    'refused', 'unmoved', 'failed', 'dropped')),
  note text,
  calls int NOT NULL DEFAULT 0,
  -- ids of reasons in a fixed order, a space between them
  reasons text NOT NULL DEFAULT '',
  -- what FOLIO said: code, message
  refusals jsonb NOT NULL DEFAULT '[]',
  new_due timestamptz,
  new_renewals int,
  -- whether a refusal is another than the last of the same loan with the same due date
  news boolean NOT NULL DEFAULT false,
  -- whether FOLIO's own notice policy tells the patron of renewals of this loan
  told_by_folio boolean NOT NULL DEFAULT false,
  owner text,
  fence bigint NOT NULL DEFAULT 0,
  lease_until timestamptz,
  -- of a call: no two have the same, so that there are never more than eight
  slot smallint UNIQUE CHECK (slot BETWEEN 0 AND 7),
  created timestamptz NOT NULL,
  called timestamptz,
  -- when the loan is to be looked at
  look timestamptz,
  ended timestamptz,
  UNIQUE (loan, local_date),
  CHECK ((state = 'calling') = (slot IS NOT NULL))
);
CREATE INDEX renewal_patron ON renewal (patron, local_date);
CREATE INDEX renewal_day ON renewal (local_date);
CREATE INDEX renewal_of_run ON renewal (run, rule);
CREATE INDEX renewal_open ON renewal (state) WHERE state IN ('ready', 'calling', 'unknown');

-- What mod-patron-flags is to know of a patron's refused renewals, and what it knows.
CREATE TABLE renewal_flag (
  patron uuid PRIMARY KEY,
  -- to be said once more
  due boolean NOT NULL,
  -- whether the flag stands there
  raised boolean NOT NULL DEFAULT false,
  changed timestamptz NOT NULL
);
CREATE INDEX renewal_flag_due ON renewal_flag (patron) WHERE due;
