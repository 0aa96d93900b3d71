-- A letter that FOLIO has is over: nothing more of it ever shows.
UPDATE message SET ended = coalesce(answered, called, created)
WHERE state = 'taken' AND look IS NULL AND ended IS NULL;

-- What no message could tell is told by the one that a person has sent once more, and by no retry.
UPDATE cause SET state = 'sending', message = again.id, attempts = attempts + 1, reason = NULL
FROM message again JOIN message_cause named ON named.message = again.id
WHERE again.resend_of IS NOT NULL AND cause.id = named.cause
  AND cause.state IN ('unknown', 'failed')
  AND (again.state IN ('ready', 'calling') OR again.state = 'taken' AND again.ended IS NULL);
