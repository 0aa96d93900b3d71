-- What staff changed in FOLIO from a flag. Recorded before it is written, kept when it is undone.
CREATE TABLE left_behind (
  id uuid PRIMARY KEY,
  -- no reference: what stands in FOLIO outlives a flag that was purged
  flag uuid NOT NULL,
  patron uuid NOT NULL,
  effect text NOT NULL CHECK (effect IN ('block', 'note', 'deactivate', 'expiry')),
  -- id of the block or note, chosen here; else of the user
  remote uuid NOT NULL,
  -- the fields that change
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('planned', 'unsure', 'written', 'unwritten', 'overtaken',
    'undoing', 'undone', 'gone')),
  actor uuid,
  bulk uuid,
  at timestamptz NOT NULL,
  changed timestamptz NOT NULL
);
-- One block and one note of a flag at a time.
CREATE UNIQUE INDEX left_behind_once ON left_behind (flag, effect)
  WHERE effect IN ('block', 'note') AND state IN ('planned', 'unsure', 'written', 'undoing');
-- One at a time writes a user, whose record is written as a whole.
CREATE UNIQUE INDEX left_behind_user ON left_behind (patron)
  WHERE effect IN ('deactivate', 'expiry') AND state IN ('planned', 'unsure', 'undoing');
CREATE INDEX left_behind_at ON left_behind (at);
CREATE INDEX left_behind_patron ON left_behind (patron);

-- One action on many accounts, one flag each, or one step on many flags; chosen when it was asked for.
-- A comment that goes with a step may hold personal data.
CREATE TABLE bulk (
  id uuid PRIMARY KEY,
  task jsonb NOT NULL,
  query text NOT NULL,
  actor uuid,
  created timestamptz NOT NULL
);
CREATE TABLE bulk_item (
  bulk uuid NOT NULL REFERENCES bulk (id) ON DELETE CASCADE,
  number int NOT NULL,
  flag uuid NOT NULL,
  patron uuid NOT NULL,
  -- of the flag when it was chosen
  version int NOT NULL,
  -- when somebody last began with it, and how often
  taken timestamptz,
  attempts int NOT NULL DEFAULT 0,
  -- null: it waits
  done boolean,
  -- why it was not done
  code text,
  message text,
  left_behind uuid,
  actor uuid,
  at timestamptz,
  PRIMARY KEY (bulk, number)
);
CREATE INDEX bulk_created ON bulk (created);
CREATE INDEX bulk_item_patron ON bulk_item (patron);
CREATE INDEX bulk_item_waiting ON bulk_item (bulk, attempts, number) WHERE done IS NULL;
