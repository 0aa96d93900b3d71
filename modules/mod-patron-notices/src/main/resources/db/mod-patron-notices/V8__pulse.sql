-- What tells, whoever asks and whenever, whether notices have stopped.

CREATE TABLE pulse (
  id int PRIMARY KEY CHECK (id = 1),
  -- when the timer last rang; before it ever did, since when it should
  rang timestamptz NOT NULL DEFAULT now(),
  -- the gateway through which it rang, and the zone of the library's days, as they were last seen
  gateway text,
  zone text,
  -- since when passes that send end before all is sent, and why; null: the last got through
  halted timestamptz,
  halt text,
  CHECK ((halted IS NULL) = (halt IS NULL))
);
INSERT INTO pulse (id) VALUES (1);

CREATE INDEX cause_lost ON cause (changed) WHERE state IN ('failed', 'expired');
CREATE INDEX message_unknown ON message (id) WHERE state = 'unknown';
