-- Mail that does not arrive, what mod-patron-flags is to know of it, and why a rule is held.

-- The message that failed last, where this module put the address on the list.
ALTER TABLE suppression ADD COLUMN message uuid;
CREATE INDEX message_address ON message (address_hash, called)
  WHERE address_hash IS NOT NULL AND state IN ('sent', 'failed');

-- What mod-patron-flags is to know of a patron's address, and what it knows.
CREATE TABLE address_flag (
  patron uuid PRIMARY KEY,
  -- the entry for which the flag stands; null: it is to be lifted
  suppression uuid,
  -- to be said once more
  due boolean NOT NULL,
  -- whether the flag stands there
  raised boolean NOT NULL DEFAULT false,
  -- whether there was no such module when it was to be said
  absent boolean NOT NULL DEFAULT false,
  changed timestamptz NOT NULL
);
CREATE INDEX address_flag_due ON address_flag (changed, patron) WHERE due;
ALTER TABLE renewal_flag ADD COLUMN absent boolean NOT NULL DEFAULT false;

-- Why it is held, or was: first: nothing of it was ever let go; unusual: it brought more than most;
-- run: all rules together brought more than the library lets go at once.
ALTER TABLE run_rule ADD COLUMN held_for text CHECK (held_for IN ('first', 'unusual', 'run'));
UPDATE run_rule SET held_for = CASE WHEN most = 0 THEN 'first' ELSE 'unusual' END
WHERE state IN ('held', 'confirmed', 'cancelled');
