CREATE TABLE tenant (
  id text PRIMARY KEY,
  version text NOT NULL,
  enabled boolean NOT NULL,
  changed timestamptz NOT NULL
);

CREATE TABLE tenant_job (
  id uuid PRIMARY KEY,
  tenant text NOT NULL,
  complete boolean NOT NULL DEFAULT false,
  error text,
  messages jsonb NOT NULL DEFAULT '[]',
  lease_until timestamptz NOT NULL,
  created timestamptz NOT NULL
);
