-- Plan, ledger, sending. Personal data are in cause.why and message.body, and nowhere else.

-- One row: whether anything goes out, as a person turned it on, and from which installation.
CREATE TABLE sending (
  id int PRIMARY KEY CHECK (id = 1),
  enabled boolean NOT NULL DEFAULT false,
  version int NOT NULL DEFAULT 0,
  changed timestamptz,
  changed_by uuid,
  -- SHA-256 in hex of what tells this installation from a copy of it; null: nobody confirmed any
  fingerprint text,
  -- what it was made of, by name
  parts jsonb,
  confirmed timestamptz,
  confirmed_by uuid
);
INSERT INTO sending (id) VALUES (1);

-- The key under which addresses are compared, random, sealed with the key of the environment.
CREATE TABLE address_key (
  id int PRIMARY KEY CHECK (id = 1),
  sealed bytea NOT NULL,
  created timestamptz NOT NULL
);

-- A planning of a library's day.
CREATE TABLE run (
  id uuid PRIMARY KEY,
  -- night: by the timer; asked: by a person
  kind text NOT NULL CHECK (kind IN ('night', 'asked')),
  -- the library's day that it decides for
  local_date date NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'finished', 'failed', 'cancelled')),
  -- the lease: who works on it, how often it changed hands, until when it is theirs
  owner text,
  fence bigint NOT NULL DEFAULT 0,
  lease_until timestamptz,
  -- the fence when it last got further
  saved_fence bigint NOT NULL DEFAULT 0,
  -- where it is: what it does now, and the last patron that was saved
  phase text NOT NULL,
  cursor uuid,
  -- progress, changed in one transaction with what it counts
  patrons bigint NOT NULL DEFAULT 0,
  candidates bigint NOT NULL DEFAULT 0,
  -- patrons whose records cannot be made out
  unseen bigint NOT NULL DEFAULT 0,
  calls bigint NOT NULL DEFAULT 0,
  failure text,
  asked_by uuid,
  created timestamptz NOT NULL,
  started timestamptz,
  ended timestamptz
);
CREATE UNIQUE INDEX run_night ON run (local_date) WHERE kind = 'night';
CREATE UNIQUE INDEX run_open ON run ((true)) WHERE state IN ('waiting', 'running');
CREATE INDEX run_created ON run (created);

-- What a rule came to in a run.
CREATE TABLE run_rule (
  run uuid NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  rule text NOT NULL,
  version int NOT NULL,
  -- causes that it is to send now, new in this run
  fresh bigint NOT NULL DEFAULT 0,
  -- above it they are held; 0 of a rule that was never let go
  most bigint NOT NULL DEFAULT 0,
  -- open: the run has not ended; dropped: it was given up
  state text NOT NULL CHECK (state IN ('open', 'free', 'held', 'confirmed', 'cancelled',
    'dropped')),
  -- how many candidates came to which outcome: goes, or the id of a reason
  outcomes jsonb NOT NULL DEFAULT '{}',
  decided timestamptz,
  decided_by uuid,
  PRIMARY KEY (run, rule)
);
CREATE INDEX run_rule_held ON run_rule (run) WHERE state = 'held';

-- What a message may go out for, once.
CREATE TABLE cause (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rule text NOT NULL,
  step int NOT NULL,
  patron uuid NOT NULL,
  subject uuid NOT NULL,
  value text NOT NULL,
  event text NOT NULL,
  rule_version int NOT NULL,
  -- suppressed: it may still go while there is time, and the next run asks again
  state text NOT NULL CHECK (state IN ('held', 'pending', 'sending', 'sent', 'unknown', 'failed',
    'suppressed', 'expired', 'cancelled')),
  -- id of a reason, or code of a failure
  reason text,
  -- the run that decided it last, and the library's day
  run uuid NOT NULL,
  local_date date NOT NULL,
  not_before timestamptz NOT NULL,
  until timestamptz NOT NULL,
  -- whom it would reach and how, as the run saw it; null of what does not go
  recipient uuid,
  channel text,
  language text,
  patron_group uuid,
  -- whether its rule acts beside others, and whether a message tells of it alone
  also boolean NOT NULL DEFAULT false,
  alone boolean NOT NULL DEFAULT false,
  -- the values that decided
  why jsonb NOT NULL DEFAULT '[]',
  -- its last message, and how many it had
  message uuid,
  attempts int NOT NULL DEFAULT 0,
  -- channels that were refused for it, and how many of its messages FOLIO says have failed
  tried text[] NOT NULL DEFAULT '{}',
  failures int NOT NULL DEFAULT 0,
  -- the claim of a sender, while it looks once more
  owner text,
  lease_until timestamptz,
  created timestamptz NOT NULL,
  changed timestamptz NOT NULL,
  UNIQUE (rule, step, patron, subject, value)
);
CREATE INDEX cause_patron ON cause (patron);
CREATE INDEX cause_pending ON cause (not_before, patron) WHERE state = 'pending';
CREATE INDEX cause_open ON cause (until) WHERE state IN ('held', 'pending', 'suppressed');
CREATE INDEX cause_recipient ON cause (recipient, local_date) WHERE state IN ('held', 'pending');
CREATE INDEX cause_run ON cause (run, rule, state);
CREATE INDEX cause_changed ON cause (changed);

-- A message to a person; its id is the notificationId that FOLIO knows it by.
CREATE TABLE message (
  id uuid PRIMARY KEY,
  rule text NOT NULL,
  rule_version int NOT NULL,
  patron uuid NOT NULL,
  recipient uuid NOT NULL,
  patron_group uuid,
  channel text NOT NULL,
  language text NOT NULL,
  -- name or id of FOLIO's template, as the rule has it
  template text NOT NULL,
  -- ready: it was not sent; calling: it may have been; taken: FOLIO has it; sent: a mail server,
  -- the print batch or the patron's notes have it; refused: it certainly did not go out;
  -- failed: FOLIO says so; unknown: nobody can tell; dropped: never called
  state text NOT NULL CHECK (state IN ('ready', 'calling', 'taken', 'sent', 'refused', 'failed',
    'unknown', 'dropped')),
  reason text,
  -- 1 of the first for its causes
  attempt int NOT NULL,
  run uuid,
  -- on purpose, once more: of which message, and who asked
  resend_of uuid,
  asked_by uuid,
  owner text,
  fence bigint NOT NULL DEFAULT 0,
  lease_until timestamptz,
  -- of a call: no two have the same, so that there are never more than eight
  slot smallint UNIQUE CHECK (slot BETWEEN 0 AND 7),
  -- the library's day, by which a person's messages are counted
  local_date date NOT NULL,
  until timestamptz NOT NULL,
  -- HMAC-SHA256 under address_key, in hex: of the address, and of its domain
  address_hash text,
  domain_hash text,
  -- what was sent, sealed, until its retention ends; null: not kept
  body bytea,
  created timestamptz NOT NULL,
  called timestamptz,
  answered timestamptz,
  -- when FOLIO is to be asked what became of it, and how often it was
  look timestamptz,
  looks int NOT NULL DEFAULT 0,
  ended timestamptz,
  CHECK ((state = 'calling') = (slot IS NOT NULL))
);
CREATE INDEX message_patron ON message (patron);
CREATE INDEX message_recipient ON message (recipient, local_date);
CREATE INDEX message_open ON message (lease_until) WHERE state IN ('ready', 'calling');
CREATE INDEX message_look ON message (look) WHERE look IS NOT NULL;
CREATE INDEX message_domain ON message (domain_hash, called) WHERE domain_hash IS NOT NULL;
CREATE INDEX message_created ON message (created);

CREATE TABLE message_cause (
  message uuid NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  cause bigint NOT NULL REFERENCES cause (id) ON DELETE CASCADE,
  PRIMARY KEY (message, cause)
);
CREATE INDEX message_cause_cause ON message_cause (cause);

-- What persons decided about sending, one row a deed; never changed.
CREATE TABLE deed (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  actor uuid,
  action text NOT NULL,
  -- what it was about: a run, a rule, a message, a patron
  details jsonb NOT NULL DEFAULT '{}'
);
