-- What mod-patron-notices 0.5.1 left behind for a tenant. Written by DumpSchema.
CREATE SCHEMA mod_patron_notices_module;
SET search_path = mod_patron_notices_module;

CREATE TABLE flyway_schema_history (
  installed_rank integer NOT NULL,
  version character varying(50),
  description character varying(200) NOT NULL,
  type character varying(20) NOT NULL,
  script character varying(1000) NOT NULL,
  checksum integer,
  installed_by character varying(100) NOT NULL,
  installed_on timestamp without time zone DEFAULT now() NOT NULL,
  execution_time integer NOT NULL,
  success boolean NOT NULL
);
CREATE TABLE tenant (
  id text NOT NULL,
  version text NOT NULL,
  enabled boolean NOT NULL,
  changed timestamp with time zone NOT NULL
);
CREATE TABLE tenant_job (
  id uuid NOT NULL,
  tenant text NOT NULL,
  complete boolean DEFAULT false NOT NULL,
  error text,
  messages jsonb DEFAULT '[]'::jsonb NOT NULL,
  lease_until timestamp with time zone NOT NULL,
  created timestamp with time zone NOT NULL
);
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('1', '1', 'tenants and their jobs', 'SQL', 'V1__tenants_and_their_jobs.sql', '-1179613018', 'postgres', '2026-11-23 09:55:03.803712', '6', 'true');
INSERT INTO tenant OVERRIDING SYSTEM VALUE VALUES ('longago', '0.5.1', 'true', '2026-11-23 09:55:04.176648+00');
INSERT INTO tenant_job OVERRIDING SYSTEM VALUE VALUES ('d186f121-0c73-4ef4-b171-e90b259a10db', 'longago', 'true', NULL, '["The tenant''s tables are those of mod-patron-notices-0.5.1.", "It is enabled."]', '2026-11-23 09:56:03.857414+00', '2026-11-23 09:55:03.857414+00');
ALTER TABLE flyway_schema_history ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE tenant ADD CONSTRAINT tenant_pkey PRIMARY KEY (id);
ALTER TABLE tenant_job ADD CONSTRAINT tenant_job_pkey PRIMARY KEY (id);
CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history USING btree (success);

CREATE ROLE longago_mod_patron_notices NOLOGIN;
GRANT longago_mod_patron_notices TO CURRENT_USER;
CREATE SCHEMA longago_mod_patron_notices AUTHORIZATION longago_mod_patron_notices;
SET ROLE longago_mod_patron_notices;
SET search_path = longago_mod_patron_notices;

CREATE TABLE address_flag (
  patron uuid NOT NULL,
  suppression uuid,
  due boolean NOT NULL,
  raised boolean DEFAULT false NOT NULL,
  absent boolean DEFAULT false NOT NULL,
  changed timestamp with time zone NOT NULL
);
CREATE TABLE address_key (
  id integer NOT NULL,
  sealed bytea NOT NULL,
  created timestamp with time zone NOT NULL
);
CREATE TABLE auto_renewal (
  id integer NOT NULL,
  enabled boolean DEFAULT false NOT NULL,
  per_second integer DEFAULT 5 NOT NULL,
  version integer DEFAULT 0 NOT NULL,
  changed timestamp with time zone,
  changed_by uuid
);
CREATE TABLE cause (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  rule text NOT NULL,
  step integer NOT NULL,
  patron uuid NOT NULL,
  subject uuid NOT NULL,
  value text NOT NULL,
  event text NOT NULL,
  rule_version integer NOT NULL,
  state text NOT NULL,
  reason text,
  run uuid NOT NULL,
  local_date date NOT NULL,
  not_before timestamp with time zone NOT NULL,
  until timestamp with time zone NOT NULL,
  recipient uuid,
  channel text,
  language text,
  patron_group uuid,
  also boolean DEFAULT false NOT NULL,
  alone boolean DEFAULT false NOT NULL,
  why jsonb DEFAULT '[]'::jsonb NOT NULL,
  message uuid,
  attempts integer DEFAULT 0 NOT NULL,
  tried text[] DEFAULT '{}'::text[] NOT NULL,
  failures integer DEFAULT 0 NOT NULL,
  owner text,
  lease_until timestamp with time zone,
  created timestamp with time zone NOT NULL,
  changed timestamp with time zone NOT NULL,
  erased boolean DEFAULT false NOT NULL,
  domain_hash text
);
CREATE TABLE choice_change (
  number bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  at timestamp with time zone NOT NULL,
  actor uuid,
  what text NOT NULL,
  action text NOT NULL,
  rule text,
  name text,
  version integer NOT NULL,
  fields jsonb NOT NULL
);
CREATE TABLE deed (
  number bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  at timestamp with time zone NOT NULL,
  actor uuid,
  action text NOT NULL,
  details jsonb DEFAULT '{}'::jsonb NOT NULL,
  patron uuid,
  fields jsonb DEFAULT '[]'::jsonb NOT NULL,
  change bigint
);
CREATE TABLE exported (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  actor uuid NOT NULL,
  preview uuid NOT NULL,
  query text,
  rows integer NOT NULL
);
CREATE TABLE flyway_schema_history (
  installed_rank integer NOT NULL,
  version character varying(50),
  description character varying(200) NOT NULL,
  type character varying(20) NOT NULL,
  script character varying(1000) NOT NULL,
  checksum integer,
  installed_by character varying(100) NOT NULL,
  installed_on timestamp without time zone DEFAULT now() NOT NULL,
  execution_time integer NOT NULL,
  success boolean NOT NULL
);
CREATE TABLE held_domain (
  id uuid NOT NULL,
  domain_hash text NOT NULL,
  blamed_from timestamp with time zone NOT NULL,
  since timestamp with time zone NOT NULL,
  until timestamp with time zone NOT NULL,
  addresses bigint NOT NULL,
  message uuid NOT NULL,
  released timestamp with time zone,
  released_by uuid
);
CREATE TABLE message (
  id uuid NOT NULL,
  rule text NOT NULL,
  rule_version integer NOT NULL,
  patron uuid NOT NULL,
  recipient uuid NOT NULL,
  patron_group uuid,
  channel text NOT NULL,
  language text NOT NULL,
  template text NOT NULL,
  state text NOT NULL,
  reason text,
  attempt integer NOT NULL,
  run uuid,
  resend_of uuid,
  asked_by uuid,
  owner text,
  fence bigint DEFAULT 0 NOT NULL,
  lease_until timestamp with time zone,
  slot smallint,
  local_date date NOT NULL,
  until timestamp with time zone NOT NULL,
  address_hash text,
  domain_hash text,
  body bytea,
  created timestamp with time zone NOT NULL,
  called timestamp with time zone,
  answered timestamp with time zone,
  look timestamp with time zone,
  looks integer DEFAULT 0 NOT NULL,
  ended timestamp with time zone
);
CREATE TABLE message_cause (
  message uuid NOT NULL,
  cause bigint NOT NULL
);
CREATE TABLE notice_rule (
  id text NOT NULL,
  place integer NOT NULL,
  version integer NOT NULL,
  yaml text NOT NULL,
  since date,
  updated timestamp with time zone NOT NULL,
  updated_by uuid
);
CREATE TABLE overlap (
  rule text NOT NULL,
  policy uuid NOT NULL,
  name text NOT NULL,
  found text[] DEFAULT '{}'::text[] NOT NULL,
  confirmed text[] DEFAULT '{}'::text[] NOT NULL
);
CREATE TABLE overlap_check (
  id integer NOT NULL,
  checked timestamp with time zone,
  failed timestamp with time zone,
  failure text
);
CREATE TABLE preference (
  patron uuid NOT NULL,
  without text[] NOT NULL,
  not_by text[] NOT NULL,
  version integer NOT NULL,
  updated timestamp with time zone NOT NULL,
  updated_by uuid,
  language text
);
CREATE TABLE preview (
  id uuid NOT NULL,
  state text NOT NULL,
  owner text,
  fence bigint DEFAULT 0 NOT NULL,
  lease_until timestamp with time zone,
  first_day date NOT NULL,
  last_day date NOT NULL,
  rules text[] NOT NULL,
  rule_yaml text,
  patrons uuid[] NOT NULL,
  asked_by uuid,
  created timestamp with time zone NOT NULL,
  started timestamp with time zone,
  ended timestamp with time zone,
  failure text,
  folio text DEFAULT 'not-asked'::text NOT NULL,
  seen bigint DEFAULT 0 NOT NULL,
  candidates bigint DEFAULT 0 NOT NULL,
  decisions bigint DEFAULT 0 NOT NULL,
  messages bigint DEFAULT 0 NOT NULL,
  calls bigint DEFAULT 0 NOT NULL,
  going bigint DEFAULT 0 NOT NULL,
  staying bigint DEFAULT 0 NOT NULL
);
CREATE TABLE preview_row (
  preview uuid NOT NULL,
  number bigint NOT NULL,
  patron uuid NOT NULL,
  rule text NOT NULL,
  event text NOT NULL,
  subject uuid NOT NULL,
  event_day date NOT NULL,
  day date NOT NULL,
  step integer,
  outcome text NOT NULL,
  arguments text[] NOT NULL,
  recipient uuid,
  channel text,
  language text,
  not_before timestamp with time zone,
  until timestamp with time zone,
  condition jsonb,
  why jsonb NOT NULL,
  folio_policy uuid,
  folio_name text,
  renewal text,
  renewal_reasons text[],
  renewal_due timestamp with time zone,
  renewal_day date
);
CREATE TABLE preview_rule (
  preview uuid NOT NULL,
  rule text NOT NULL,
  place integer NOT NULL,
  version integer NOT NULL,
  lacks jsonb DEFAULT '[]'::jsonb NOT NULL,
  outcomes jsonb DEFAULT '{}'::jsonb NOT NULL
);
CREATE TABLE preview_volume (
  preview uuid NOT NULL,
  day date NOT NULL,
  rule text NOT NULL,
  channel text NOT NULL,
  messages bigint NOT NULL,
  causes bigint NOT NULL
);
CREATE TABLE pulse (
  id integer NOT NULL,
  rang timestamp with time zone DEFAULT now() NOT NULL,
  gateway text,
  zone text,
  halted timestamp with time zone,
  halt text
);
CREATE TABLE renewal (
  id uuid NOT NULL,
  loan uuid NOT NULL,
  local_date date NOT NULL,
  rule text NOT NULL,
  rule_version integer NOT NULL,
  run uuid NOT NULL,
  patron uuid NOT NULL,
  patron_group uuid,
  item uuid NOT NULL,
  item_type uuid,
  location uuid,
  loan_policy uuid,
  proxy uuid,
  due timestamp with time zone NOT NULL,
  renewals integer NOT NULL,
  predicted text NOT NULL,
  predicted_reasons text NOT NULL,
  predicted_due timestamp with time zone,
  state text NOT NULL,
  note text,
  calls integer DEFAULT 0 NOT NULL,
  reasons text DEFAULT ''::text NOT NULL,
  refusals jsonb DEFAULT '[]'::jsonb NOT NULL,
  new_due timestamp with time zone,
  new_renewals integer,
  news boolean DEFAULT false NOT NULL,
  told_by_folio boolean DEFAULT false NOT NULL,
  owner text,
  fence bigint DEFAULT 0 NOT NULL,
  lease_until timestamp with time zone,
  slot smallint,
  created timestamp with time zone NOT NULL,
  called timestamp with time zone,
  look timestamp with time zone,
  ended timestamp with time zone,
  folio_unclear boolean DEFAULT false NOT NULL
);
CREATE TABLE renewal_exclusion (
  kind text NOT NULL,
  subject uuid NOT NULL,
  created timestamp with time zone NOT NULL,
  created_by uuid,
  reason text
);
CREATE TABLE renewal_flag (
  patron uuid NOT NULL,
  due boolean NOT NULL,
  raised boolean DEFAULT false NOT NULL,
  changed timestamp with time zone NOT NULL,
  absent boolean DEFAULT false NOT NULL
);
CREATE TABLE renewal_run (
  run uuid NOT NULL,
  rule text NOT NULL,
  version integer NOT NULL,
  local_date date NOT NULL,
  fresh bigint NOT NULL,
  most bigint NOT NULL,
  state text NOT NULL,
  decided timestamp with time zone,
  decided_by uuid,
  held_for text
);
CREATE TABLE rule_order (
  id integer NOT NULL,
  version integer NOT NULL
);
CREATE TABLE run (
  id uuid NOT NULL,
  kind text NOT NULL,
  local_date date NOT NULL,
  state text NOT NULL,
  owner text,
  fence bigint DEFAULT 0 NOT NULL,
  lease_until timestamp with time zone,
  saved_fence bigint DEFAULT 0 NOT NULL,
  phase text NOT NULL,
  cursor uuid,
  patrons bigint DEFAULT 0 NOT NULL,
  candidates bigint DEFAULT 0 NOT NULL,
  unseen bigint DEFAULT 0 NOT NULL,
  calls bigint DEFAULT 0 NOT NULL,
  failure text,
  asked_by uuid,
  created timestamp with time zone NOT NULL,
  started timestamp with time zone,
  ended timestamp with time zone,
  zone text,
  rezoned boolean DEFAULT false NOT NULL,
  delay text,
  renewals_missed text,
  gave_way boolean DEFAULT false NOT NULL,
  not_before timestamp with time zone,
  delays integer DEFAULT 0 NOT NULL
);
CREATE TABLE run_rule (
  run uuid NOT NULL,
  rule text NOT NULL,
  version integer NOT NULL,
  fresh bigint DEFAULT 0 NOT NULL,
  most bigint DEFAULT 0 NOT NULL,
  state text NOT NULL,
  outcomes jsonb DEFAULT '{}'::jsonb NOT NULL,
  decided timestamp with time zone,
  decided_by uuid,
  held_for text,
  held_otherwise text
);
CREATE TABLE sending (
  id integer NOT NULL,
  enabled boolean DEFAULT false NOT NULL,
  version integer DEFAULT 0 NOT NULL,
  changed timestamp with time zone,
  changed_by uuid,
  fingerprint text,
  parts jsonb,
  confirmed timestamp with time zone,
  confirmed_by uuid
);
CREATE TABLE setting (
  id integer NOT NULL,
  json jsonb NOT NULL,
  version integer NOT NULL,
  updated timestamp with time zone NOT NULL,
  updated_by uuid
);
CREATE TABLE suppression (
  id uuid NOT NULL,
  channel text NOT NULL,
  address_hash text NOT NULL,
  reason text NOT NULL,
  patron uuid,
  since timestamp with time zone NOT NULL,
  added_by uuid,
  lifted timestamp with time zone,
  lifted_by uuid,
  message uuid,
  domain_hash text
);
CREATE TABLE upkeep (
  id integer NOT NULL,
  begun timestamp with time zone,
  done timestamp with time zone
);
INSERT INTO address_key OVERRIDING SYSTEM VALUE VALUES ('1', E'\\x24b6468a951f7ac2bff23a9617693bc5439ad5bc637cde61db1da64e583bdf4f4ee37cc08f04342a104228b05852e3374b6764c161e6bd238482ab1f', '2026-03-02 11:00:00+00');
INSERT INTO auto_renewal OVERRIDING SYSTEM VALUE VALUES ('1', 'false', '5', '0', NULL, NULL);
INSERT INTO cause OVERRIDING SYSTEM VALUE VALUES ('1', 'soon', '-7', '00000001-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000001', '2026-03-09T20:00:00Z', 'card-expiring', '2', 'sending', NULL, '2f4b77fa-82b2-4f33-a34c-17c0555cc210', '2026-03-02', '2026-03-02 07:00:00+00', '2026-03-05 22:59:59.999+00', '00000001-0000-4000-8000-000000000001', 'email', 'en', NULL, 'false', 'false', '[{"key": "active", "value": "true", "personal": false}]', '9656e44a-1ec2-478f-9c6b-a510955e4704', '1', '{}', '0', NULL, NULL, '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', 'false', NULL);
INSERT INTO cause OVERRIDING SYSTEM VALUE VALUES ('2', 'soon', '-7', '00000002-0000-4000-8000-000000000002', '00000002-0000-4000-8000-000000000002', '2026-03-09T20:00:00Z', 'card-expiring', '2', 'sending', NULL, '2f4b77fa-82b2-4f33-a34c-17c0555cc210', '2026-03-02', '2026-03-02 07:00:00+00', '2026-03-05 22:59:59.999+00', '00000002-0000-4000-8000-000000000002', 'email', 'en', NULL, 'false', 'false', '[{"key": "active", "value": "true", "personal": false}]', '31d84103-1d18-4f97-aba4-1ca33be5e05e', '1', '{}', '0', NULL, NULL, '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', 'false', NULL);
INSERT INTO cause OVERRIDING SYSTEM VALUE VALUES ('3', 'soon', '-7', '00000003-0000-4000-8000-000000000003', '00000003-0000-4000-8000-000000000003', '2026-03-09T20:00:00Z', 'card-expiring', '2', 'unknown', 'http-500', '2f4b77fa-82b2-4f33-a34c-17c0555cc210', '2026-03-02', '2026-03-02 07:00:00+00', '2026-03-05 22:59:59.999+00', '00000003-0000-4000-8000-000000000003', 'email', 'en', NULL, 'false', 'false', '[{"key": "active", "value": "true", "personal": false}]', 'db27e333-5e2b-47ef-9118-d507f39fc7e2', '1', '{}', '0', NULL, NULL, '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', 'false', NULL);
INSERT INTO choice_change OVERRIDING SYSTEM VALUE VALUES ('1', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'settings', 'changed', NULL, NULL, '1', '[{"key": "zone", "after": "Europe/Berlin"}, {"key": "defaultLanguage", "after": "en"}]');
INSERT INTO choice_change OVERRIDING SYSTEM VALUE VALUES ('2', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'rule', 'added', 'soon', 'Soon', '1', E'[{"key": "name", "after": "Soon"}, {"key": "enabled", "after": "false"}, {"key": "event", "after": "card-expiring"}, {"key": "when", "after": "before:\\n- 7"}, {"key": "for", "after": "active: true"}, {"key": "send", "after": "by:\\n- email\\ntemplate: Soon\\ndigest: true"}, {"key": "limits", "after": "valid-days: 3\\nclosed-days: send\\nmandatory: false"}]');
INSERT INTO choice_change OVERRIDING SYSTEM VALUE VALUES ('3', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'rule', 'added', 'later', 'Later', '1', E'[{"key": "name", "after": "Later"}, {"key": "enabled", "after": "false"}, {"key": "event", "after": "card-expiring"}, {"key": "when", "after": "before:\\n- 30"}, {"key": "send", "after": "by:\\n- email\\ntemplate: Soon\\ndigest: true"}, {"key": "limits", "after": "valid-days: 3\\nclosed-days: send\\nmandatory: false"}]');
INSERT INTO choice_change OVERRIDING SYSTEM VALUE VALUES ('4', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'rule', 'changed', 'soon', 'Soon', '2', '[{"key": "enabled", "after": "true", "before": "false"}]');
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('1', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'settings-changed', '{"version": 1}', NULL, '[]', '1');
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('10', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'renewal-excluded', '{"kind": "patron", "because": "asked-for"}', '00000001-0000-4000-8000-000000000001', '[]', NULL);
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('11', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'preview-asked', '{"to": "2026-03-03", "from": "2026-03-02", "rules": [], "patrons": 0, "preview": "8eacce95-44dc-4bc1-9524-6635c6d51ed4"}', NULL, '[]', NULL);
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('2', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'rule-added', '{"rule": "soon", "version": 1}', NULL, '[]', '2');
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('3', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'rule-added', '{"rule": "later", "version": 1}', NULL, '[]', '3');
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('4', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'rule-on', '{"rule": "soon", "version": 2}', NULL, '[]', '4');
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('5', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'installation-confirmed', '{"fingerprint": "8314f7a81b8afb7af37621f6aff6d653c462fecaa0c62e32764d3ff49cb2bca5"}', NULL, '[]', NULL);
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('6', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'sending-on', '{"waiting": 0}', NULL, '[]', NULL);
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('7', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'held-confirmed', '{"run": "2f4b77fa-82b2-4f33-a34c-17c0555cc210", "rule": "soon", "count": 3}', NULL, '[]', NULL);
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('8', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'preference-changed', '{"version": 1}', '00000002-0000-4000-8000-000000000002', '[{"key": "without", "after": "loan-due"}, {"key": "notBy", "after": "print"}]', NULL);
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('9', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'suppression-added', '{"reason": "asked", "suppression": "46f14e9c-cf3f-48b8-8f6a-dcd1b0dd0938"}', '00000003-0000-4000-8000-000000000003', '[]', NULL);
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('1', '1', 'first', 'SQL', 'V1__first.sql', '-2057293063', 'longago_mod_patron_notices', '2026-11-23 09:55:04.010989', '8', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('10', '10', 'rules', 'SQL', 'V10__rules.sql', '-972664970', 'longago_mod_patron_notices', '2026-11-23 09:55:04.12518', '4', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('11', '11', 'language', 'SQL', 'V11__language.sql', '1609994189', 'longago_mod_patron_notices', '2026-11-23 09:55:04.13716', '1', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('12', '12', 'nights', 'SQL', 'V12__nights.sql', '262216300', 'longago_mod_patron_notices', '2026-11-23 09:55:04.143604', '4', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('13', '14', 'deeds', 'SQL', 'V14__deeds.sql', '-1277268584', 'longago_mod_patron_notices', '2026-11-23 09:55:04.151998', '5', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('14', '15', 'overlap', 'SQL', 'V15__overlap.sql', '-1201162521', 'longago_mod_patron_notices', '2026-11-23 09:55:04.161088', '5', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('15', '16', 'late runs', 'SQL', 'V16__late_runs.sql', '-249325242', 'longago_mod_patron_notices', '2026-11-23 09:55:04.168778', '2', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('2', '2', 'ledger', 'SQL', 'V2__ledger.sql', '-264117537', 'longago_mod_patron_notices', '2026-11-23 09:55:04.027756', '23', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('3', '3', 'preview', 'SQL', 'V3__preview.sql', '1736892977', 'longago_mod_patron_notices', '2026-11-23 09:55:04.060173', '9', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('4', '4', 'people', 'SQL', 'V4__people.sql', '640458290', 'longago_mod_patron_notices', '2026-11-23 09:55:04.075946', '6', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('5', '5', 'renewal', 'SQL', 'V5__renewal.sql', '-1206038933', 'longago_mod_patron_notices', '2026-11-23 09:55:04.087075', '10', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('6', '6', 'foretold', 'SQL', 'V6__foretold.sql', '1838459089', 'longago_mod_patron_notices', '2026-11-23 09:55:04.101467', '1', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('7', '7', 'undelivered', 'SQL', 'V7__undelivered.sql', '-446585905', 'longago_mod_patron_notices', '2026-11-23 09:55:04.105773', '3', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('8', '8', 'pulse', 'SQL', 'V8__pulse.sql', '-1027906088', 'longago_mod_patron_notices', '2026-11-23 09:55:04.112252', '3', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('9', '9', 'once more', 'SQL', 'V9__once_more.sql', '1163928805', 'longago_mod_patron_notices', '2026-11-23 09:55:04.117786', '4', 'true');
INSERT INTO message OVERRIDING SYSTEM VALUE VALUES ('31d84103-1d18-4f97-aba4-1ca33be5e05e', 'soon', '2', '00000002-0000-4000-8000-000000000002', '00000002-0000-4000-8000-000000000002', NULL, 'email', 'en', 'Soon', 'taken', NULL, '1', '2f4b77fa-82b2-4f33-a34c-17c0555cc210', NULL, NULL, NULL, '1', NULL, NULL, '2026-03-02', '2026-03-05 22:59:59.999+00', 'f602d1613f346c4013079cac91b3b035743af16c699ea1eba71f05b8253a7086', 'd068104d4aec0249cc2da513bb65ae612b7a0140a56c755cae4ed2705d872921', E'\\xf258bc30e467f2e788d016be83b74ee987586bf8e30eb90c03a82d769b3bc82093515d748e27e4d3e57493460af671e7d4bdc309dcad9fb4976d18c27e099065026d7227f867311b487e5fb908dd75bfc2eca7beaa9d3900a32e3aa6914af0a4c385', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:20+00', '0', NULL);
INSERT INTO message OVERRIDING SYSTEM VALUE VALUES ('9656e44a-1ec2-478f-9c6b-a510955e4704', 'soon', '2', '00000001-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000001', NULL, 'email', 'en', 'Soon', 'taken', NULL, '1', '2f4b77fa-82b2-4f33-a34c-17c0555cc210', NULL, NULL, NULL, '1', NULL, NULL, '2026-03-02', '2026-03-05 22:59:59.999+00', '0aedac9125b1ff236d402bbe102b2e7a510e24ba352cd6d90eb86ae0bccb7974', 'd068104d4aec0249cc2da513bb65ae612b7a0140a56c755cae4ed2705d872921', E'\\x536e7bc5c6873f03bc61682c55b99d38eec13104109273d4140f0f137863133e82ff928d955c709b2d51cd2edbc1022b1aefb76b583ab2b00d188bb7c6f689d138752debc9c5acb4e74a65670073bb3d4c07920c5ef5cfcd327e21a298a1cdd77cf6', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:20+00', '0', NULL);
INSERT INTO message OVERRIDING SYSTEM VALUE VALUES ('db27e333-5e2b-47ef-9118-d507f39fc7e2', 'soon', '2', '00000003-0000-4000-8000-000000000003', '00000003-0000-4000-8000-000000000003', NULL, 'email', 'en', 'Soon', 'unknown', 'http-500', '1', '2f4b77fa-82b2-4f33-a34c-17c0555cc210', NULL, NULL, NULL, '1', NULL, NULL, '2026-03-02', '2026-03-05 22:59:59.999+00', '48867ab1006cba866cdb3361e7ea9410bcbc87337b725b961af9c07c7ddc7cb9', 'd068104d4aec0249cc2da513bb65ae612b7a0140a56c755cae4ed2705d872921', E'\\x01b2a6e0f6b1727de8b7ff8300b7fcdc281b38a19ccc7b64a0964b6ccd0d523ec4fceb4081438923e0b99165c274d13e237c8ed924a16feb24d10d47438cb2f070b9034efd181d34c87ff3b00d3382bf3c79cb2ce7731b3d205f6af72807426492ce', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:20+00', '0', NULL);
INSERT INTO message_cause OVERRIDING SYSTEM VALUE VALUES ('31d84103-1d18-4f97-aba4-1ca33be5e05e', '2');
INSERT INTO message_cause OVERRIDING SYSTEM VALUE VALUES ('9656e44a-1ec2-478f-9c6b-a510955e4704', '1');
INSERT INTO message_cause OVERRIDING SYSTEM VALUE VALUES ('db27e333-5e2b-47ef-9118-d507f39fc7e2', '3');
INSERT INTO notice_rule OVERRIDING SYSTEM VALUE VALUES ('later', '1', '1', 'rules:
- id: later
  name: Later
  enabled: false
  event: card-expiring
  when:
    before:
    - 30
  send:
    by:
    - email
    template: Soon
    digest: true
  limits:
    valid-days: 3
    closed-days: send
    mandatory: false
', NULL, '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01');
INSERT INTO notice_rule OVERRIDING SYSTEM VALUE VALUES ('soon', '0', '2', 'rules:
- id: soon
  name: Soon
  enabled: true
  event: card-expiring
  when:
    before:
    - 7
  for:
    active: true
  send:
    by:
    - email
    template: Soon
    digest: true
  limits:
    valid-days: 3
    closed-days: send
    mandatory: false
', '2026-03-02', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01');
INSERT INTO overlap_check OVERRIDING SYSTEM VALUE VALUES ('1', '2026-03-02 11:00:00+00', NULL, NULL);
INSERT INTO preference OVERRIDING SYSTEM VALUE VALUES ('00000002-0000-4000-8000-000000000002', '{loan-due}', '{print}', '1', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', NULL);
INSERT INTO preview OVERRIDING SYSTEM VALUE VALUES ('8eacce95-44dc-4bc1-9524-6635c6d51ed4', 'finished', NULL, '1', NULL, '2026-03-02', '2026-03-03', '{}', NULL, '{}', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', NULL, 'not-asked', '3', '3', '3', '0', '2', '0', '3');
INSERT INTO preview_row OVERRIDING SYSTEM VALUE VALUES ('8eacce95-44dc-4bc1-9524-6635c6d51ed4', '1', '00000001-0000-4000-8000-000000000001', 'soon', 'card-expiring', '00000001-0000-4000-8000-000000000001', '2026-03-09', '2026-03-02', '-7', 'already', '{sending}', NULL, NULL, NULL, NULL, NULL, '{"active": true}', '[{"key": "active", "value": "true", "personal": false}]', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO preview_row OVERRIDING SYSTEM VALUE VALUES ('8eacce95-44dc-4bc1-9524-6635c6d51ed4', '2', '00000002-0000-4000-8000-000000000002', 'soon', 'card-expiring', '00000002-0000-4000-8000-000000000002', '2026-03-09', '2026-03-02', '-7', 'already', '{sending}', NULL, NULL, NULL, NULL, NULL, '{"active": true}', '[{"key": "active", "value": "true", "personal": false}]', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO preview_row OVERRIDING SYSTEM VALUE VALUES ('8eacce95-44dc-4bc1-9524-6635c6d51ed4', '3', '00000003-0000-4000-8000-000000000003', 'soon', 'card-expiring', '00000003-0000-4000-8000-000000000003', '2026-03-09', '2026-03-02', '-7', 'already', '{unknown}', NULL, NULL, NULL, NULL, NULL, '{"active": true}', '[{"key": "active", "value": "true", "personal": false}]', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO preview_rule OVERRIDING SYSTEM VALUE VALUES ('8eacce95-44dc-4bc1-9524-6635c6d51ed4', 'soon', '0', '2', '[]', '{"already": 3}');
INSERT INTO pulse OVERRIDING SYSTEM VALUE VALUES ('1', '2026-03-02 11:00:00+00', '127.0.0.1:40605', 'Europe/Berlin', NULL, NULL);
INSERT INTO renewal_exclusion OVERRIDING SYSTEM VALUE VALUES ('patron', '00000001-0000-4000-8000-000000000001', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'asked-for');
INSERT INTO rule_order OVERRIDING SYSTEM VALUE VALUES ('1', '1');
INSERT INTO run OVERRIDING SYSTEM VALUE VALUES ('2f4b77fa-82b2-4f33-a34c-17c0555cc210', 'night', '2026-03-02', 'finished', NULL, '1', NULL, '1', 'plan', '00000003-0000-4000-8000-000000000003', '3', '3', '0', '2', NULL, NULL, '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', 'Europe/Berlin', 'false', NULL, NULL, 'false', NULL, '0');
INSERT INTO run_rule OVERRIDING SYSTEM VALUE VALUES ('2f4b77fa-82b2-4f33-a34c-17c0555cc210', 'soon', '2', '3', '0', 'confirmed', '{"goes": 3}', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'first', NULL);
INSERT INTO sending OVERRIDING SYSTEM VALUE VALUES ('1', 'true', '1', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', '8314f7a81b8afb7af37621f6aff6d653c462fecaa0c62e32764d3ff49cb2bca5', '{"ledger": "16510", "gateway": "127.0.0.1:40605", "database": "7711303263643597082", "timeline": "00000001", "environment": "tests"}', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01');
INSERT INTO setting OVERRIDING SYSTEM VALUE VALUES ('1', '{"zone": "Europe/Berlin", "perRun": 10000, "planAt": "02:00", "bodyDays": 30, "minorsTo": "proxy", "sendFrom": "08:00", "sendUntil": "20:00", "ledgerDays": 730, "minorsUnder": 13, "retryFailed": false, "perPatronADay": 10, "sendPerSecond": 10, "suppressAfter": 3, "defaultLanguage": "en", "perDomainAnHour": 500, "suppressWithinDays": 30}', '1', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01');
INSERT INTO suppression OVERRIDING SYSTEM VALUE VALUES ('46f14e9c-cf3f-48b8-8f6a-dcd1b0dd0938', 'email', '48867ab1006cba866cdb3361e7ea9410bcbc87337b725b961af9c07c7ddc7cb9', 'asked', '00000003-0000-4000-8000-000000000003', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', NULL, NULL, NULL, NULL);
INSERT INTO upkeep OVERRIDING SYSTEM VALUE VALUES ('1', NULL, '2026-03-02 11:00:00+00');
SELECT setval(pg_get_serial_sequence('cause', 'id'), 3);
SELECT setval(pg_get_serial_sequence('choice_change', 'number'), 4);
SELECT setval(pg_get_serial_sequence('deed', 'number'), 11);
ALTER TABLE address_flag ADD CONSTRAINT address_flag_pkey PRIMARY KEY (patron);
ALTER TABLE address_key ADD CONSTRAINT address_key_id_check CHECK ((id = 1));
ALTER TABLE address_key ADD CONSTRAINT address_key_pkey PRIMARY KEY (id);
ALTER TABLE auto_renewal ADD CONSTRAINT auto_renewal_id_check CHECK ((id = 1));
ALTER TABLE auto_renewal ADD CONSTRAINT auto_renewal_per_second_check CHECK (((per_second >= 1) AND (per_second <= 50)));
ALTER TABLE auto_renewal ADD CONSTRAINT auto_renewal_pkey PRIMARY KEY (id);
ALTER TABLE cause ADD CONSTRAINT cause_pkey PRIMARY KEY (id);
ALTER TABLE cause ADD CONSTRAINT cause_rule_step_patron_subject_value_key UNIQUE (rule, step, patron, subject, value);
ALTER TABLE cause ADD CONSTRAINT cause_state_check CHECK ((state = ANY (ARRAY['held'::text, 'pending'::text, 'sending'::text, 'sent'::text, 'unknown'::text, 'failed'::text, 'suppressed'::text, 'expired'::text, 'cancelled'::text])));
ALTER TABLE choice_change ADD CONSTRAINT choice_change_action_check CHECK ((action = ANY (ARRAY['added'::text, 'changed'::text, 'removed'::text])));
ALTER TABLE choice_change ADD CONSTRAINT choice_change_pkey PRIMARY KEY (number);
ALTER TABLE choice_change ADD CONSTRAINT choice_change_what_check CHECK ((what = ANY (ARRAY['settings'::text, 'rule'::text, 'order'::text])));
ALTER TABLE deed ADD CONSTRAINT deed_pkey PRIMARY KEY (number);
ALTER TABLE exported ADD CONSTRAINT exported_pkey PRIMARY KEY (id);
ALTER TABLE flyway_schema_history ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE held_domain ADD CONSTRAINT held_domain_pkey PRIMARY KEY (id);
ALTER TABLE message ADD CONSTRAINT message_check CHECK (((state = 'calling'::text) = (slot IS NOT NULL)));
ALTER TABLE message ADD CONSTRAINT message_pkey PRIMARY KEY (id);
ALTER TABLE message ADD CONSTRAINT message_slot_check CHECK (((slot >= 0) AND (slot <= 7)));
ALTER TABLE message ADD CONSTRAINT message_slot_key UNIQUE (slot);
ALTER TABLE message ADD CONSTRAINT message_state_check CHECK ((state = ANY (ARRAY['ready'::text, 'calling'::text, 'taken'::text, 'sent'::text, 'refused'::text, 'failed'::text, 'unknown'::text, 'dropped'::text])));
ALTER TABLE message_cause ADD CONSTRAINT message_cause_pkey PRIMARY KEY (message, cause);
ALTER TABLE notice_rule ADD CONSTRAINT notice_rule_pkey PRIMARY KEY (id);
ALTER TABLE notice_rule ADD CONSTRAINT notice_rule_place_key UNIQUE (place) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE overlap ADD CONSTRAINT overlap_pkey PRIMARY KEY (rule, policy);
ALTER TABLE overlap_check ADD CONSTRAINT overlap_check_check CHECK (((failed IS NULL) = (failure IS NULL)));
ALTER TABLE overlap_check ADD CONSTRAINT overlap_check_id_check CHECK ((id = 1));
ALTER TABLE overlap_check ADD CONSTRAINT overlap_check_pkey PRIMARY KEY (id);
ALTER TABLE preference ADD CONSTRAINT preference_pkey PRIMARY KEY (patron);
ALTER TABLE preview ADD CONSTRAINT preview_pkey PRIMARY KEY (id);
ALTER TABLE preview ADD CONSTRAINT preview_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'finished'::text, 'failed'::text, 'cancelled'::text])));
ALTER TABLE preview_row ADD CONSTRAINT preview_row_pkey PRIMARY KEY (preview, number);
ALTER TABLE preview_row ADD CONSTRAINT preview_row_renewal_check CHECK ((renewal = ANY (ARRAY['renews'::text, 'refuses'::text, 'cannot-tell'::text, 'excluded'::text])));
ALTER TABLE preview_rule ADD CONSTRAINT preview_rule_pkey PRIMARY KEY (preview, rule);
ALTER TABLE preview_volume ADD CONSTRAINT preview_volume_pkey PRIMARY KEY (preview, day, rule, channel);
ALTER TABLE pulse ADD CONSTRAINT pulse_check CHECK (((halted IS NULL) = (halt IS NULL)));
ALTER TABLE pulse ADD CONSTRAINT pulse_id_check CHECK ((id = 1));
ALTER TABLE pulse ADD CONSTRAINT pulse_pkey PRIMARY KEY (id);
ALTER TABLE renewal ADD CONSTRAINT renewal_check CHECK (((state = 'calling'::text) = (slot IS NOT NULL)));
ALTER TABLE renewal ADD CONSTRAINT renewal_loan_local_date_key UNIQUE (loan, local_date);
ALTER TABLE renewal ADD CONSTRAINT renewal_pkey PRIMARY KEY (id);
ALTER TABLE renewal ADD CONSTRAINT renewal_predicted_check CHECK ((predicted = ANY (ARRAY['renews'::text, 'refuses'::text, 'cannot-tell'::text])));
ALTER TABLE renewal ADD CONSTRAINT renewal_slot_check CHECK (((slot >= 0) AND (slot <= 7)));
ALTER TABLE renewal ADD CONSTRAINT renewal_slot_key UNIQUE (slot);
ALTER TABLE renewal ADD CONSTRAINT renewal_state_check CHECK ((state = ANY (ARRAY['predicted'::text, 'ready'::text, 'calling'::text, 'unknown'::text, 'renewed'::text, 'refused'::text, 'unmoved'::text, 'failed'::text, 'dropped'::text])));
ALTER TABLE renewal_exclusion ADD CONSTRAINT renewal_exclusion_kind_check CHECK ((kind = ANY (ARRAY['patron'::text, 'group'::text, 'item-type'::text, 'item'::text])));
ALTER TABLE renewal_exclusion ADD CONSTRAINT renewal_exclusion_pkey PRIMARY KEY (kind, subject);
ALTER TABLE renewal_flag ADD CONSTRAINT renewal_flag_pkey PRIMARY KEY (patron);
ALTER TABLE renewal_run ADD CONSTRAINT renewal_run_held_for_check CHECK ((held_for = ANY (ARRAY['first'::text, 'unusual'::text, 'zone'::text])));
ALTER TABLE renewal_run ADD CONSTRAINT renewal_run_pkey PRIMARY KEY (run, rule);
ALTER TABLE renewal_run ADD CONSTRAINT renewal_run_state_check CHECK ((state = ANY (ARRAY['free'::text, 'held'::text, 'confirmed'::text, 'cancelled'::text])));
ALTER TABLE rule_order ADD CONSTRAINT rule_order_id_check CHECK ((id = 1));
ALTER TABLE rule_order ADD CONSTRAINT rule_order_pkey PRIMARY KEY (id);
ALTER TABLE run ADD CONSTRAINT run_kind_check CHECK ((kind = ANY (ARRAY['night'::text, 'asked'::text, 'late'::text])));
ALTER TABLE run ADD CONSTRAINT run_pkey PRIMARY KEY (id);
ALTER TABLE run ADD CONSTRAINT run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'finished'::text, 'failed'::text, 'cancelled'::text])));
ALTER TABLE run_rule ADD CONSTRAINT run_rule_held_for_check CHECK ((held_for = ANY (ARRAY['first'::text, 'unusual'::text, 'run'::text, 'zone'::text, 'folio-overlap'::text])));
ALTER TABLE run_rule ADD CONSTRAINT run_rule_held_otherwise_check CHECK ((held_otherwise = ANY (ARRAY['first'::text, 'unusual'::text, 'run'::text, 'zone'::text])));
ALTER TABLE run_rule ADD CONSTRAINT run_rule_pkey PRIMARY KEY (run, rule);
ALTER TABLE run_rule ADD CONSTRAINT run_rule_state_check CHECK ((state = ANY (ARRAY['open'::text, 'free'::text, 'held'::text, 'confirmed'::text, 'cancelled'::text, 'dropped'::text])));
ALTER TABLE sending ADD CONSTRAINT sending_id_check CHECK ((id = 1));
ALTER TABLE sending ADD CONSTRAINT sending_pkey PRIMARY KEY (id);
ALTER TABLE setting ADD CONSTRAINT setting_id_check CHECK ((id = 1));
ALTER TABLE setting ADD CONSTRAINT setting_pkey PRIMARY KEY (id);
ALTER TABLE suppression ADD CONSTRAINT suppression_pkey PRIMARY KEY (id);
ALTER TABLE suppression ADD CONSTRAINT suppression_reason_check CHECK ((reason = ANY (ARRAY['failed'::text, 'asked'::text, 'wrong'::text])));
ALTER TABLE upkeep ADD CONSTRAINT upkeep_id_check CHECK ((id = 1));
ALTER TABLE upkeep ADD CONSTRAINT upkeep_pkey PRIMARY KEY (id);
ALTER TABLE message_cause ADD CONSTRAINT message_cause_cause_fkey FOREIGN KEY (cause) REFERENCES cause(id) ON DELETE CASCADE;
ALTER TABLE message_cause ADD CONSTRAINT message_cause_message_fkey FOREIGN KEY (message) REFERENCES message(id) ON DELETE CASCADE;
ALTER TABLE overlap ADD CONSTRAINT overlap_rule_fkey FOREIGN KEY (rule) REFERENCES notice_rule(id) ON DELETE CASCADE;
ALTER TABLE preview_row ADD CONSTRAINT preview_row_preview_fkey FOREIGN KEY (preview) REFERENCES preview(id) ON DELETE CASCADE;
ALTER TABLE preview_rule ADD CONSTRAINT preview_rule_preview_fkey FOREIGN KEY (preview) REFERENCES preview(id) ON DELETE CASCADE;
ALTER TABLE preview_volume ADD CONSTRAINT preview_volume_preview_fkey FOREIGN KEY (preview) REFERENCES preview(id) ON DELETE CASCADE;
ALTER TABLE run_rule ADD CONSTRAINT run_rule_run_fkey FOREIGN KEY (run) REFERENCES run(id) ON DELETE CASCADE;
CREATE INDEX address_flag_due ON address_flag USING btree (changed, patron) WHERE due;
CREATE INDEX cause_changed ON cause USING btree (changed);
CREATE INDEX cause_domain ON cause USING btree (domain_hash) WHERE state = 'pending'::text AND domain_hash IS NOT NULL;
CREATE INDEX cause_erased ON cause USING btree (until) WHERE erased;
CREATE INDEX cause_lost ON cause USING btree (changed) WHERE state = ANY (ARRAY['failed'::text, 'expired'::text]);
CREATE INDEX cause_open ON cause USING btree (until) WHERE state = ANY (ARRAY['held'::text, 'pending'::text, 'suppressed'::text]);
CREATE INDEX cause_patron ON cause USING btree (patron);
CREATE INDEX cause_pending ON cause USING btree (not_before, patron) WHERE state = 'pending'::text;
CREATE INDEX cause_recipient ON cause USING btree (recipient, local_date) WHERE state = ANY (ARRAY['held'::text, 'pending'::text]);
CREATE INDEX cause_run ON cause USING btree (run, rule, state);
CREATE INDEX choice_change_rule ON choice_change USING btree (rule) WHERE rule IS NOT NULL;
CREATE INDEX deed_at ON deed USING btree (at, number);
CREATE INDEX deed_change ON deed USING btree (change) WHERE change IS NOT NULL;
CREATE INDEX deed_known ON deed USING btree (at) WHERE patron <> '00000000-0000-0000-0000-000000000000'::uuid;
CREATE INDEX deed_patron ON deed USING btree (patron, at) WHERE patron IS NOT NULL;
CREATE INDEX exported_at ON exported USING btree (at);
CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history USING btree (success);
CREATE INDEX held_domain_until ON held_domain USING btree (domain_hash, until);
CREATE INDEX message_address ON message USING btree (address_hash, called) WHERE address_hash IS NOT NULL AND (state = ANY (ARRAY['sent'::text, 'failed'::text]));
CREATE INDEX message_body ON message USING btree (created) WHERE body IS NOT NULL;
CREATE INDEX message_cause_cause ON message_cause USING btree (cause);
CREATE INDEX message_created ON message USING btree (created);
CREATE INDEX message_domain ON message USING btree (domain_hash, called) WHERE domain_hash IS NOT NULL;
CREATE INDEX message_domain_ready ON message USING btree (domain_hash) WHERE state = 'ready'::text AND domain_hash IS NOT NULL;
CREATE INDEX message_look ON message USING btree (look) WHERE look IS NOT NULL;
CREATE INDEX message_open ON message USING btree (lease_until) WHERE state = ANY (ARRAY['ready'::text, 'calling'::text]);
CREATE INDEX message_patron ON message USING btree (patron);
CREATE INDEX message_recipient ON message USING btree (recipient, local_date);
CREATE INDEX message_unknown ON message USING btree (id) WHERE state = 'unknown'::text;
CREATE INDEX preview_created ON preview USING btree (created);
CREATE INDEX preview_row_patron ON preview_row USING btree (patron);
CREATE INDEX renewal_day ON renewal USING btree (local_date);
CREATE INDEX renewal_flag_due ON renewal_flag USING btree (patron) WHERE due;
CREATE INDEX renewal_of_run ON renewal USING btree (run, rule);
CREATE INDEX renewal_open ON renewal USING btree (state) WHERE state = ANY (ARRAY['ready'::text, 'calling'::text, 'unknown'::text]);
CREATE INDEX renewal_patron ON renewal USING btree (patron, local_date);
CREATE INDEX renewal_run_rule ON renewal_run USING btree (rule, local_date);
CREATE INDEX run_created ON run USING btree (created);
CREATE UNIQUE INDEX run_night ON run USING btree (local_date) WHERE kind = 'night'::text;
CREATE UNIQUE INDEX run_open ON run USING btree ((true)) WHERE state = ANY (ARRAY['waiting'::text, 'running'::text]);
CREATE INDEX run_rule_held ON run_rule USING btree (run) WHERE state = 'held'::text;
CREATE INDEX suppression_patron ON suppression USING btree (patron) WHERE patron IS NOT NULL;
CREATE INDEX suppression_since ON suppression USING btree (since);
CREATE UNIQUE INDEX suppression_standing ON suppression USING btree (channel, address_hash) WHERE lifted IS NULL;
REVOKE ALL ON choice_change FROM CURRENT_USER; GRANT INSERT, REFERENCES, SELECT, TRIGGER ON choice_change TO CURRENT_USER;
REVOKE ALL ON deed FROM CURRENT_USER; GRANT INSERT, REFERENCES, SELECT, TRIGGER ON deed TO CURRENT_USER;
REVOKE ALL ON exported FROM CURRENT_USER; GRANT INSERT, REFERENCES, SELECT, TRIGGER ON exported TO CURRENT_USER;
GRANT UPDATE (patron) ON deed TO CURRENT_USER;
GRANT UPDATE (query) ON exported TO CURRENT_USER;

RESET ROLE;
RESET search_path;
