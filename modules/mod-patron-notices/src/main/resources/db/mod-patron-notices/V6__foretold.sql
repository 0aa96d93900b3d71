-- What probably comes of a renewal that a rule asks for; null: nothing is to be renewed.
ALTER TABLE preview_row
  ADD COLUMN renewal text CHECK (renewal IN ('renews', 'refuses', 'cannot-tell', 'excluded')),
  -- ids of what stands against it, or of what was not seen
  ADD COLUMN renewal_reasons text[],
  ADD COLUMN renewal_due timestamptz,
  -- the day of that in the library's zone
  ADD COLUMN renewal_day date;
