-- Whether it is a late run that ended since a person's run took its place.
ALTER TABLE run ADD COLUMN gave_way boolean NOT NULL DEFAULT false;
