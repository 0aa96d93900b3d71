CREATE TABLE thing (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text,
  amount bigint,
  severity smallint,
  maker uuid,
  ready boolean,
  created timestamptz NOT NULL DEFAULT clock_timestamp(),
  state text NOT NULL DEFAULT 'waiting',
  owner text,
  fence bigint NOT NULL DEFAULT 0,
  lease_until timestamptz
);
