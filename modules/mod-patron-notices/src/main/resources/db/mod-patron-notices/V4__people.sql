-- What patrons asked not to be sent; who asked for nothing has no row.
CREATE TABLE preference (
  patron uuid PRIMARY KEY,
  -- ids of events of which no notice is wanted, and of channels that are not
  without text[] NOT NULL,
  not_by text[] NOT NULL,
  version int NOT NULL,
  updated timestamptz NOT NULL,
  -- null: no person is known
  updated_by uuid
);

-- Addresses to which nothing is sent. One that was lifted stays, to tell who did it.
CREATE TABLE suppression (
  id uuid PRIMARY KEY,
  channel text NOT NULL,
  -- HMAC-SHA256 under address_key, in hex
  address_hash text NOT NULL,
  reason text NOT NULL CHECK (reason IN ('failed', 'asked', 'wrong')),
  -- whose address it was when it was added; null: they were erased
  patron uuid,
  since timestamptz NOT NULL,
  -- null: this module did it
  added_by uuid,
  lifted timestamptz,
  lifted_by uuid
);
CREATE UNIQUE INDEX suppression_standing ON suppression (channel, address_hash)
  WHERE lifted IS NULL;
CREATE INDEX suppression_patron ON suppression (patron) WHERE patron IS NOT NULL;
CREATE INDEX suppression_since ON suppression (since);

-- Of a patron who was erased there is but the key of a cause that could go out again; it goes when
-- its time is over.
ALTER TABLE cause ADD COLUMN erased boolean NOT NULL DEFAULT false;
CREATE INDEX cause_erased ON cause (until) WHERE erased;
CREATE INDEX message_body ON message (created) WHERE body IS NOT NULL;
