-- Whether it is a late run that ended since a person's run took its place.
ALTER TABLE run ADD COLUMN gave_way boolean NOT NULL DEFAULT false,
  -- before it nobody goes on with it; null: whoever comes does
  ADD COLUMN not_before timestamptz,
  -- how often in a row it had to wait without getting any further
  ADD COLUMN delays int NOT NULL DEFAULT 0;

-- The mail domain, as a message has it, that had enough for the hour or is held; null: it waits for
-- none. It is looked up again once the domain has room.
ALTER TABLE cause ADD COLUMN domain_hash text;
CREATE INDEX cause_domain ON cause (domain_hash)
  WHERE state = 'pending' AND domain_hash IS NOT NULL;
-- Those that count for their domain though nobody was called yet.
CREATE INDEX message_domain_ready ON message (domain_hash)
  WHERE state = 'ready' AND domain_hash IS NOT NULL;
