-- Tables of one tenant. The schema is on the search path; its role owns what is made here.
-- Personal data are in flag.evidence_personal, flag_step.comment, left_behind and bulk.task, and
-- nowhere else.

-- One row: the tenant's settings, as the contract has them.
CREATE TABLE setting (
  id int PRIMARY KEY CHECK (id = 1),
  json jsonb NOT NULL,
  version int NOT NULL DEFAULT 1,
  updated timestamptz,
  updated_by uuid
);

-- The library's own rules; each text is YAML, and says its name too.
CREATE TABLE group_rule (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  version int NOT NULL DEFAULT 1,
  enabled boolean NOT NULL,
  yaml text NOT NULL,
  updated timestamptz NOT NULL,
  updated_by uuid
);

-- The key by which evidence is compared, random, sealed with the key of the environment.
CREATE TABLE evidence_key (
  id int PRIMARY KEY CHECK (id = 1),
  sealed bytea NOT NULL,
  created timestamptz NOT NULL
);

-- Each patron that a scan saw: enough to know whom the calendar concerns, and who is gone.
CREATE TABLE patron (
  id uuid PRIMARY KEY,
  expires timestamptz,
  -- the scan that saw it last, and when it began to ask
  scan uuid NOT NULL,
  checked timestamptz NOT NULL,
  -- whether FOLIO no longer has them
  gone boolean NOT NULL DEFAULT false
);
CREATE INDEX patron_gone ON patron (id) WHERE gone;
CREATE INDEX patron_expires ON patron (expires);

CREATE TABLE flag (
  id uuid PRIMARY KEY,
  -- patron-flags, or another module
  owner text NOT NULL,
  kind text NOT NULL,
  rule text NOT NULL,
  rule_version text NOT NULL,
  patron uuid NOT NULL,
  state text NOT NULL
    CHECK (state IN ('open', 'confirmed', 'dismissed', 'snoozed', 'resolved')),
  -- 3 error, 2 warning, 1 note: the graver, the greater
  severity smallint NOT NULL,
  held boolean NOT NULL,
  baseline boolean NOT NULL,
  -- facts in order; personal ones without their value, which is in evidence_personal, in order too
  evidence jsonb NOT NULL,
  evidence_personal jsonb NOT NULL,
  -- HMAC-SHA256 under evidence_key, in hex
  evidence_hash text NOT NULL,
  patron_group uuid,
  expires_on date,
  assigned uuid,
  snoozed_until date,
  version int NOT NULL,
  raised timestamptz NOT NULL,
  changed timestamptz NOT NULL,
  resolved timestamptz,
  -- the scan that raised it last
  scan uuid,
  UNIQUE (owner, rule, patron)
);
CREATE INDEX flag_patron ON flag (patron);
CREATE INDEX flag_state ON flag (state, raised);
CREATE INDEX flag_kind ON flag (kind, state);
CREATE INDEX flag_group ON flag (patron_group, state);
CREATE INDEX flag_raised ON flag (raised);
CREATE INDEX flag_assigned ON flag (assigned) WHERE assigned IS NOT NULL;
CREATE INDEX flag_scan ON flag (scan);
CREATE INDEX flag_held ON flag (kind) WHERE held;

-- What was done with a flag, one row a step; never changed.
CREATE TABLE flag_step (
  flag uuid NOT NULL REFERENCES flag (id) ON DELETE CASCADE,
  number int NOT NULL,
  at timestamptz NOT NULL,
  -- null: the module itself
  actor uuid,
  action text NOT NULL,
  -- null: it is the first step
  state_before text,
  state_after text NOT NULL,
  comment text,
  details jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (flag, number)
);
CREATE INDEX flag_step_at ON flag_step (at);

-- Who took which flags away as a file; never changed.
CREATE TABLE exported (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  actor uuid NOT NULL,
  query text,
  rows int NOT NULL
);

CREATE TABLE scan (
  id uuid PRIMARY KEY,
  -- night: by the timer; asked: by a person; patron: of one patron
  kind text NOT NULL CHECK (kind IN ('night', 'asked', 'patron')),
  -- whether it reads every user, or only what changed
  whole boolean NOT NULL,
  -- the library's date, of a nightly one
  local_date date,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'finished', 'failed', 'cancelled')),
  -- the lease: who works on it, how often it changed hands, until when it is theirs
  owner text,
  fence bigint NOT NULL DEFAULT 0,
  lease_until timestamptz,
  -- the fence when a batch was saved last: what lies between are claims that came to nothing
  saved_fence bigint NOT NULL DEFAULT 0,
  -- where it is: what it reads now, and the last id of it that was saved
  phase text NOT NULL,
  cursor uuid,
  -- users changed since then are read; null where all are
  since timestamptz,
  -- hash of what it judges by: another one than last time asks for a whole scan
  judged_by text NOT NULL,
  -- progress, changed in one transaction with what it counts
  seen bigint NOT NULL DEFAULT 0,
  judged bigint NOT NULL DEFAULT 0,
  raised bigint NOT NULL DEFAULT 0,
  baseline bigint NOT NULL DEFAULT 0,
  resolved bigint NOT NULL DEFAULT 0,
  purged bigint NOT NULL DEFAULT 0,
  -- patrons of whom something could not be read
  unseen bigint NOT NULL DEFAULT 0,
  -- calls to other modules
  calls bigint NOT NULL DEFAULT 0,
  -- whether its new flags were held back
  held boolean NOT NULL DEFAULT false,
  failure text,
  asked_by uuid,
  -- that they were allowed to ask, recorded when they asked
  requested_permissions jsonb NOT NULL DEFAULT '[]',
  created timestamptz NOT NULL,
  started timestamptz,
  ended timestamptz
);
CREATE UNIQUE INDEX scan_night ON scan (local_date) WHERE kind = 'night';
-- One at a time; those of one patron may be beside it.
CREATE UNIQUE INDEX scan_open ON scan ((true))
  WHERE kind <> 'patron' AND state IN ('waiting', 'running');
CREATE INDEX scan_created ON scan (created);

-- Patrons that a scan is to look at one by one.
CREATE TABLE scan_patron (
  scan uuid NOT NULL REFERENCES scan (id) ON DELETE CASCADE,
  patron uuid NOT NULL,
  PRIMARY KEY (scan, patron)
);

-- Under which versions of rules a whole scan has finished: what came up by then is the baseline.
CREATE TABLE rule_seen (
  rule text NOT NULL,
  version text NOT NULL,
  scan uuid NOT NULL,
  PRIMARY KEY (rule, version)
);
