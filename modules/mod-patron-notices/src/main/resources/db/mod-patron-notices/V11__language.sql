-- The language in which a patron wants to be written to, a tag of BCP 47; null: none was asked for.
ALTER TABLE preference ADD COLUMN language text;
