-- A letter that FOLIO has is over: nothing more of it ever shows.
UPDATE message SET ended = coalesce(answered, called, created)
WHERE state = 'taken' AND look IS NULL AND ended IS NULL;
