-- Tables of one tenant. The schema is on the search path; its role owns what is made here.

CREATE TABLE profile (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  yaml text NOT NULL,
  version int NOT NULL DEFAULT 1,
  updated timestamptz NOT NULL,
  updated_by uuid
);

-- One row: what was set of the limits, as the contract's settings.
CREATE TABLE setting (
  id int PRIMARY KEY CHECK (id = 1),
  json jsonb NOT NULL
);

-- Files as they were sent, cut into chunks of 256 KiB.
CREATE TABLE upload (
  id uuid PRIMARY KEY,
  state text NOT NULL CHECK (state IN ('receiving', 'whole')),
  file_name text NOT NULL,
  bytes bigint NOT NULL DEFAULT 0,
  -- when something last came
  changed timestamptz NOT NULL
);

CREATE TABLE upload_chunk (
  upload_id uuid NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  seq int NOT NULL,
  data bytea NOT NULL,
  PRIMARY KEY (upload_id, seq)
);
-- Records compress badly against the time it takes; and chunks are read whole.
ALTER TABLE upload_chunk ALTER COLUMN data SET STORAGE EXTERNAL;

CREATE TABLE run (
  id uuid PRIMARY KEY,
  -- null once the upload was taken away
  upload_id uuid REFERENCES upload (id) ON DELETE SET NULL,
  -- the profile as it was when the run was asked for; the id may name one that is gone
  profile_id uuid,
  profile_name text NOT NULL,
  profile_yaml text NOT NULL,
  file_name text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'finished', 'failed', 'cancelled')),
  -- the lease: who works on it, how often it changed hands, until when it is theirs
  owner text,
  fence bigint NOT NULL DEFAULT 0,
  lease_until timestamptz,
  -- the fence when a batch was saved last: what lies between are claims that came to nothing
  saved_fence bigint NOT NULL DEFAULT 0,
  -- progress, changed in one transaction with the findings it counts
  records bigint NOT NULL DEFAULT 0,
  unreadable bigint NOT NULL DEFAULT 0,
  bytes_done bigint NOT NULL DEFAULT 0,
  bytes_total bigint NOT NULL,
  by_rule jsonb NOT NULL DEFAULT '{}',
  by_severity jsonb NOT NULL DEFAULT '{}',
  -- whether the finding on its first record speaks of the whole file
  held_as_whole boolean NOT NULL DEFAULT false,
  failure text,
  created timestamptz NOT NULL,
  created_by uuid,
  -- of the request that asked; lines of the log have it
  request_id text,
  -- that they were allowed to ask, recorded when they asked
  requested_permissions jsonb NOT NULL DEFAULT '[]',
  started timestamptz,
  ended timestamptz
);
CREATE INDEX run_state ON run (state, created);
CREATE INDEX run_created ON run (created);
CREATE INDEX run_upload ON run (upload_id);

-- Runs that were taken away, as long as some of their findings are left: those go in pieces.
CREATE TABLE gone_run (
  id uuid PRIMARY KEY
);

CREATE TABLE finding (
  -- of a run, or of one that is gone
  run_id uuid NOT NULL,
  record bigint NOT NULL,
  n int NOT NULL,
  record_offset bigint NOT NULL,
  line bigint,
  col bigint,
  control text,
  type text,
  rule text NOT NULL,
  rule_group text NOT NULL,
  -- 3 error, 2 warning, 1 check, 0 note: the graver, the greater
  severity smallint NOT NULL,
  at text NOT NULL,
  pointer text NOT NULL,
  -- key of the message within the rule; text is made when it is read
  message text NOT NULL,
  args jsonb NOT NULL,
  PRIMARY KEY (run_id, record, n)
);
CREATE INDEX finding_rule ON finding (run_id, rule);
CREATE INDEX finding_severity ON finding (run_id, severity);
