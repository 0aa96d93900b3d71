-- A letter that FOLIO has is over: nothing more of it ever shows.
UPDATE message SET ended = coalesce(answered, called, created)
WHERE state = 'taken' AND look IS NULL AND ended IS NULL;

-- What no message could tell is told by the one that a person has sent once more, and by no retry.
UPDATE cause SET state = 'sending', message = again.id, attempts = attempts + 1, reason = NULL
FROM message again JOIN message_cause named ON named.message = again.id
WHERE again.resend_of IS NOT NULL AND cause.id = named.cause
  AND cause.state IN ('unknown', 'failed')
  AND (again.state IN ('ready', 'calling') OR again.state = 'taken' AND again.ended IS NULL);

-- Mail domains whose server refused so many addresses that it is to blame, and none of them.
CREATE TABLE held_domain (
  id uuid PRIMARY KEY,
  -- HMAC-SHA256 under address_key, in hex
  domain_hash text NOT NULL,
  -- since when failures of its addresses count for nothing
  blamed_from timestamptz NOT NULL,
  since timestamptz NOT NULL,
  -- nothing is sent to it before, unless a person released it
  until timestamptz NOT NULL,
  -- how many it refused, and the last message
  addresses bigint NOT NULL,
  message uuid NOT NULL,
  released timestamptz,
  released_by uuid
);
CREATE INDEX held_domain_until ON held_domain (domain_hash, until);

-- Of an address that this module put on the list: its mail domain.
ALTER TABLE suppression ADD COLUMN domain_hash text;
UPDATE suppression SET domain_hash = message.domain_hash
FROM message WHERE message.id = suppression.message;
