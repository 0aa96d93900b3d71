-- What mod-patron-notices 0.4.0 left behind for a tenant. Written by DumpSchema.
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
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('1', '1', 'tenants and their jobs', 'SQL', 'V1__tenants_and_their_jobs.sql', '-1179613018', 'postgres', '2026-11-23 02:12:05.374346', '24', 'true');
INSERT INTO tenant OVERRIDING SYSTEM VALUE VALUES ('longago', '0.4.0', 'true', '2026-11-23 02:12:06.549697+00');
INSERT INTO tenant_job OVERRIDING SYSTEM VALUE VALUES ('b929fc57-da19-4456-afc8-807bdc86d284', 'longago', 'true', NULL, '["The tenant''s tables are those of mod-patron-notices-0.4.0.", "It is enabled."]', '2026-11-23 02:13:05.624071+00', '2026-11-23 02:12:05.624071+00');
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
  erased boolean DEFAULT false NOT NULL
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
  details jsonb DEFAULT '{}'::jsonb NOT NULL
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
CREATE TABLE preference (
  patron uuid NOT NULL,
  without text[] NOT NULL,
  not_by text[] NOT NULL,
  version integer NOT NULL,
  updated timestamp with time zone NOT NULL,
  updated_by uuid
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
  ended timestamp with time zone
);
CREATE TABLE renewal_exclusion (
  kind text NOT NULL,
  subject uuid NOT NULL,
  created timestamp with time zone NOT NULL,
  created_by uuid
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
  decided_by uuid
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
  ended timestamp with time zone
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
  held_for text
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
  message uuid
);
INSERT INTO address_key OVERRIDING SYSTEM VALUE VALUES ('1', E'\\x17de8b05e845c354168b1de9e60794d2cb3c2f21682fceb9f629f5d45c8d1c98e242893dca49bfc2050ec4218d03a629fb158cde553931382a06542e', '2026-03-02 11:00:00+00');
INSERT INTO auto_renewal OVERRIDING SYSTEM VALUE VALUES ('1', 'false', '5', '0', NULL, NULL);
INSERT INTO cause OVERRIDING SYSTEM VALUE VALUES ('1', 'soon', '-7', '00000001-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000001', '2026-03-09', 'card-expiring', '2', 'sending', NULL, '30df84d7-5949-4691-b639-cf500c1097aa', '2026-03-02', '2026-03-02 07:00:00+00', '2026-03-05 22:59:59.999+00', '00000001-0000-4000-8000-000000000001', 'email', 'en', NULL, 'false', 'false', '[{"key": "active", "value": "true", "personal": false}]', '73cdf98e-5ffa-442f-b4d2-bedff8b984b1', '1', '{}', '0', NULL, NULL, '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', 'false');
INSERT INTO cause OVERRIDING SYSTEM VALUE VALUES ('2', 'soon', '-7', '00000002-0000-4000-8000-000000000002', '00000002-0000-4000-8000-000000000002', '2026-03-09', 'card-expiring', '2', 'sending', NULL, '30df84d7-5949-4691-b639-cf500c1097aa', '2026-03-02', '2026-03-02 07:00:00+00', '2026-03-05 22:59:59.999+00', '00000002-0000-4000-8000-000000000002', 'email', 'en', NULL, 'false', 'false', '[{"key": "active", "value": "true", "personal": false}]', '2d2cbe54-e0d5-4710-ab4c-4f89b1897f47', '1', '{}', '0', NULL, NULL, '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', 'false');
INSERT INTO cause OVERRIDING SYSTEM VALUE VALUES ('3', 'soon', '-7', '00000003-0000-4000-8000-000000000003', '00000003-0000-4000-8000-000000000003', '2026-03-09', 'card-expiring', '2', 'unknown', 'http-500', '30df84d7-5949-4691-b639-cf500c1097aa', '2026-03-02', '2026-03-02 07:00:00+00', '2026-03-05 22:59:59.999+00', '00000003-0000-4000-8000-000000000003', 'email', 'en', NULL, 'false', 'false', '[{"key": "active", "value": "true", "personal": false}]', '0aaa72a0-e0ce-4499-92d0-208b448ad451', '1', '{}', '0', NULL, NULL, '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', 'false');
INSERT INTO choice_change OVERRIDING SYSTEM VALUE VALUES ('1', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'settings', 'changed', NULL, NULL, '1', '[{"key": "zone", "after": "Europe/Berlin"}, {"key": "defaultLanguage", "after": "en"}]');
INSERT INTO choice_change OVERRIDING SYSTEM VALUE VALUES ('2', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'rule', 'added', 'soon', 'Soon', '1', E'[{"key": "name", "after": "Soon"}, {"key": "enabled", "after": "false"}, {"key": "event", "after": "card-expiring"}, {"key": "when", "after": "before:\\n- 7"}, {"key": "for", "after": "active: true"}, {"key": "send", "after": "by:\\n- email\\ntemplate: Soon\\ndigest: true"}, {"key": "limits", "after": "valid-days: 3\\nclosed-days: send\\nmandatory: false"}]');
INSERT INTO choice_change OVERRIDING SYSTEM VALUE VALUES ('3', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'rule', 'added', 'later', 'Later', '1', E'[{"key": "name", "after": "Later"}, {"key": "enabled", "after": "false"}, {"key": "event", "after": "card-expiring"}, {"key": "when", "after": "before:\\n- 30"}, {"key": "send", "after": "by:\\n- email\\ntemplate: Soon\\ndigest: true"}, {"key": "limits", "after": "valid-days: 3\\nclosed-days: send\\nmandatory: false"}]');
INSERT INTO choice_change OVERRIDING SYSTEM VALUE VALUES ('4', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'rule', 'changed', 'soon', 'Soon', '2', '[{"key": "enabled", "after": "true", "before": "false"}]');
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('1', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'installation-confirmed', '{"fingerprint": "d228035940401c254c4d10b6ad233aaf1728e43ea8004019a4f11f1e7450c5a1"}');
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('2', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'sending-on', '{}');
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('3', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'held-confirmed', '{"run": "30df84d7-5949-4691-b639-cf500c1097aa", "rule": "soon", "count": 3}');
INSERT INTO deed OVERRIDING SYSTEM VALUE VALUES ('4', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'renewal-excluded', '{"kind": "patron"}');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('1', '1', 'first', 'SQL', 'V1__first.sql', '-2057293063', 'longago_mod_patron_notices', '2026-11-23 02:12:06.142787', '28', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('2', '2', 'ledger', 'SQL', 'V2__ledger.sql', '-264117537', 'longago_mod_patron_notices', '2026-11-23 02:12:06.19812', '84', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('3', '3', 'preview', 'SQL', 'V3__preview.sql', '1736892977', 'longago_mod_patron_notices', '2026-11-23 02:12:06.315546', '44', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('4', '4', 'people', 'SQL', 'V4__people.sql', '640458290', 'longago_mod_patron_notices', '2026-11-23 02:12:06.383497', '18', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('5', '5', 'renewal', 'SQL', 'V5__renewal.sql', '-1206038933', 'longago_mod_patron_notices', '2026-11-23 02:12:06.415671', '46', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('6', '6', 'foretold', 'SQL', 'V6__foretold.sql', '1838459089', 'longago_mod_patron_notices', '2026-11-23 02:12:06.474981', '6', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('7', '7', 'undelivered', 'SQL', 'V7__undelivered.sql', '-446585905', 'longago_mod_patron_notices', '2026-11-23 02:12:06.506263', '12', 'true');
INSERT INTO message OVERRIDING SYSTEM VALUE VALUES ('0aaa72a0-e0ce-4499-92d0-208b448ad451', 'soon', '2', '00000003-0000-4000-8000-000000000003', '00000003-0000-4000-8000-000000000003', NULL, 'email', 'en', 'Soon', 'unknown', 'http-500', '1', '30df84d7-5949-4691-b639-cf500c1097aa', NULL, NULL, NULL, '1', NULL, NULL, '2026-03-02', '2026-03-05 22:59:59.999+00', '58e9a99c4a1bac19a0c015bbd25b84b9c5191842a87ef9e1a7fafe9a5e90d91f', '02937ba300e2a097c2a5a3950712cbac58e116e4ca0297249739a466737902b2', E'\\x5e58353bdd1e71dc6d603cddc7e1a3a37ff6f6ba45116cc4706e95ed1175f1f1fd1ac77fcdc0642a9a334933818a132413694519f3627aba4028eec148308a15ebe60f2a74d7ba5c4d7c21167fc5b0999e1eb0c42f58572fe88acd072d0dcb1b6c40', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:20+00', '0', NULL);
INSERT INTO message OVERRIDING SYSTEM VALUE VALUES ('2d2cbe54-e0d5-4710-ab4c-4f89b1897f47', 'soon', '2', '00000002-0000-4000-8000-000000000002', '00000002-0000-4000-8000-000000000002', NULL, 'email', 'en', 'Soon', 'taken', NULL, '1', '30df84d7-5949-4691-b639-cf500c1097aa', NULL, NULL, NULL, '1', NULL, NULL, '2026-03-02', '2026-03-05 22:59:59.999+00', '24c2c99da57b2066107ec6d938e72de39d86597c7ff69dcaaadcbba71598dd0a', '02937ba300e2a097c2a5a3950712cbac58e116e4ca0297249739a466737902b2', E'\\x91acbb1a77ad3a338fec850f4354d9fb178975d7521174113f973c43e484d15e31936b0a08bda1ef0bc80dde4b83ceaa3b081278ce3dcc94c0a02ff55f5700f40e3dee27e547e358f58726dca33f44be3672d443b0fcf2c1685fb41869287ef1b02c', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:20+00', '0', NULL);
INSERT INTO message OVERRIDING SYSTEM VALUE VALUES ('73cdf98e-5ffa-442f-b4d2-bedff8b984b1', 'soon', '2', '00000001-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000001', NULL, 'email', 'en', 'Soon', 'taken', NULL, '1', '30df84d7-5949-4691-b639-cf500c1097aa', NULL, NULL, NULL, '1', NULL, NULL, '2026-03-02', '2026-03-05 22:59:59.999+00', 'fea263a33b184b765b64eae7971e972bb387b4a4ae045a68d5b60427863642f7', '02937ba300e2a097c2a5a3950712cbac58e116e4ca0297249739a466737902b2', E'\\x66ae9158f6d53e65df0e082a5603b77d1e276d1f2b22822c4a42fff12546618914d9d8032ba32970c3bd4ed8bc9d07f29ca7c97d001396aa847edca0f12e68d362d776dfddec7870b1d778137abb0b7e0371790a07051d52e40d35c85857af007c38', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:20+00', '0', NULL);
INSERT INTO message_cause OVERRIDING SYSTEM VALUE VALUES ('0aaa72a0-e0ce-4499-92d0-208b448ad451', '3');
INSERT INTO message_cause OVERRIDING SYSTEM VALUE VALUES ('2d2cbe54-e0d5-4710-ab4c-4f89b1897f47', '2');
INSERT INTO message_cause OVERRIDING SYSTEM VALUE VALUES ('73cdf98e-5ffa-442f-b4d2-bedff8b984b1', '1');
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
INSERT INTO preference OVERRIDING SYSTEM VALUE VALUES ('00000002-0000-4000-8000-000000000002', '{loan-due}', '{print}', '1', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01');
INSERT INTO preview OVERRIDING SYSTEM VALUE VALUES ('74ade1ab-0397-4e2c-8397-0082b06e6f0d', 'finished', NULL, '1', NULL, '2026-03-02', '2026-03-03', '{}', NULL, '{}', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', NULL, 'not-asked', '3', '3', '3', '0', '2', '0', '3');
INSERT INTO preview_row OVERRIDING SYSTEM VALUE VALUES ('74ade1ab-0397-4e2c-8397-0082b06e6f0d', '1', '00000001-0000-4000-8000-000000000001', 'soon', 'card-expiring', '00000001-0000-4000-8000-000000000001', '2026-03-09', '2026-03-02', '-7', 'already', '{sending}', NULL, NULL, NULL, NULL, NULL, '{"active": true}', '[{"key": "active", "value": "true", "personal": false}]', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO preview_row OVERRIDING SYSTEM VALUE VALUES ('74ade1ab-0397-4e2c-8397-0082b06e6f0d', '2', '00000002-0000-4000-8000-000000000002', 'soon', 'card-expiring', '00000002-0000-4000-8000-000000000002', '2026-03-09', '2026-03-02', '-7', 'already', '{sending}', NULL, NULL, NULL, NULL, NULL, '{"active": true}', '[{"key": "active", "value": "true", "personal": false}]', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO preview_row OVERRIDING SYSTEM VALUE VALUES ('74ade1ab-0397-4e2c-8397-0082b06e6f0d', '3', '00000003-0000-4000-8000-000000000003', 'soon', 'card-expiring', '00000003-0000-4000-8000-000000000003', '2026-03-09', '2026-03-02', '-7', 'already', '{unknown}', NULL, NULL, NULL, NULL, NULL, '{"active": true}', '[{"key": "active", "value": "true", "personal": false}]', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO preview_rule OVERRIDING SYSTEM VALUE VALUES ('74ade1ab-0397-4e2c-8397-0082b06e6f0d', 'soon', '0', '2', '[]', '{"already": 3}');
INSERT INTO renewal_exclusion OVERRIDING SYSTEM VALUE VALUES ('patron', '00000001-0000-4000-8000-000000000001', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01');
INSERT INTO rule_order OVERRIDING SYSTEM VALUE VALUES ('1', '1');
INSERT INTO run OVERRIDING SYSTEM VALUE VALUES ('30df84d7-5949-4691-b639-cf500c1097aa', 'night', '2026-03-02', 'finished', NULL, '1', NULL, '1', 'clean', NULL, '3', '3', '0', '2', NULL, NULL, '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00', '2026-03-02 11:00:00+00');
INSERT INTO run_rule OVERRIDING SYSTEM VALUE VALUES ('30df84d7-5949-4691-b639-cf500c1097aa', 'soon', '2', '3', '0', 'confirmed', '{"goes": 3}', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'first');
INSERT INTO sending OVERRIDING SYSTEM VALUE VALUES ('1', 'true', '1', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'd228035940401c254c4d10b6ad233aaf1728e43ea8004019a4f11f1e7450c5a1', '{"ledger": "16510", "gateway": "127.0.0.1:38337", "database": "7711183941877672821", "timeline": "00000001", "environment": "tests"}', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01');
INSERT INTO setting OVERRIDING SYSTEM VALUE VALUES ('1', '{"zone": "Europe/Berlin", "perRun": 10000, "planAt": "02:00", "bodyDays": 30, "minorsTo": "proxy", "sendFrom": "08:00", "sendUntil": "20:00", "ledgerDays": 730, "minorsUnder": 13, "retryFailed": false, "perPatronADay": 10, "sendPerSecond": 10, "suppressAfter": 3, "defaultLanguage": "en", "perDomainAnHour": 500, "suppressWithinDays": 30}', '1', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01');
INSERT INTO suppression OVERRIDING SYSTEM VALUE VALUES ('994a529c-f964-4bdd-8371-de625d3e9e74', 'email', '58e9a99c4a1bac19a0c015bbd25b84b9c5191842a87ef9e1a7fafe9a5e90d91f', 'asked', '00000003-0000-4000-8000-000000000003', '2026-03-02 11:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', NULL, NULL, NULL);
SELECT setval(pg_get_serial_sequence('cause', 'id'), 3);
SELECT setval(pg_get_serial_sequence('choice_change', 'number'), 4);
SELECT setval(pg_get_serial_sequence('deed', 'number'), 4);
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
ALTER TABLE message ADD CONSTRAINT message_check CHECK (((state = 'calling'::text) = (slot IS NOT NULL)));
ALTER TABLE message ADD CONSTRAINT message_pkey PRIMARY KEY (id);
ALTER TABLE message ADD CONSTRAINT message_slot_check CHECK (((slot >= 0) AND (slot <= 7)));
ALTER TABLE message ADD CONSTRAINT message_slot_key UNIQUE (slot);
ALTER TABLE message ADD CONSTRAINT message_state_check CHECK ((state = ANY (ARRAY['ready'::text, 'calling'::text, 'taken'::text, 'sent'::text, 'refused'::text, 'failed'::text, 'unknown'::text, 'dropped'::text])));
ALTER TABLE message_cause ADD CONSTRAINT message_cause_pkey PRIMARY KEY (message, cause);
ALTER TABLE notice_rule ADD CONSTRAINT notice_rule_pkey PRIMARY KEY (id);
ALTER TABLE notice_rule ADD CONSTRAINT notice_rule_place_key UNIQUE (place) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE preference ADD CONSTRAINT preference_pkey PRIMARY KEY (patron);
ALTER TABLE preview ADD CONSTRAINT preview_pkey PRIMARY KEY (id);
ALTER TABLE preview ADD CONSTRAINT preview_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'finished'::text, 'failed'::text, 'cancelled'::text])));
ALTER TABLE preview_row ADD CONSTRAINT preview_row_pkey PRIMARY KEY (preview, number);
ALTER TABLE preview_row ADD CONSTRAINT preview_row_renewal_check CHECK ((renewal = ANY (ARRAY['renews'::text, 'refuses'::text, 'cannot-tell'::text, 'excluded'::text])));
ALTER TABLE preview_rule ADD CONSTRAINT preview_rule_pkey PRIMARY KEY (preview, rule);
ALTER TABLE preview_volume ADD CONSTRAINT preview_volume_pkey PRIMARY KEY (preview, day, rule, channel);
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
ALTER TABLE renewal_run ADD CONSTRAINT renewal_run_pkey PRIMARY KEY (run, rule);
ALTER TABLE renewal_run ADD CONSTRAINT renewal_run_state_check CHECK ((state = ANY (ARRAY['free'::text, 'held'::text, 'confirmed'::text, 'cancelled'::text])));
ALTER TABLE rule_order ADD CONSTRAINT rule_order_id_check CHECK ((id = 1));
ALTER TABLE rule_order ADD CONSTRAINT rule_order_pkey PRIMARY KEY (id);
ALTER TABLE run ADD CONSTRAINT run_kind_check CHECK ((kind = ANY (ARRAY['night'::text, 'asked'::text])));
ALTER TABLE run ADD CONSTRAINT run_pkey PRIMARY KEY (id);
ALTER TABLE run ADD CONSTRAINT run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'finished'::text, 'failed'::text, 'cancelled'::text])));
ALTER TABLE run_rule ADD CONSTRAINT run_rule_held_for_check CHECK ((held_for = ANY (ARRAY['first'::text, 'unusual'::text, 'run'::text])));
ALTER TABLE run_rule ADD CONSTRAINT run_rule_pkey PRIMARY KEY (run, rule);
ALTER TABLE run_rule ADD CONSTRAINT run_rule_state_check CHECK ((state = ANY (ARRAY['open'::text, 'free'::text, 'held'::text, 'confirmed'::text, 'cancelled'::text, 'dropped'::text])));
ALTER TABLE sending ADD CONSTRAINT sending_id_check CHECK ((id = 1));
ALTER TABLE sending ADD CONSTRAINT sending_pkey PRIMARY KEY (id);
ALTER TABLE setting ADD CONSTRAINT setting_id_check CHECK ((id = 1));
ALTER TABLE setting ADD CONSTRAINT setting_pkey PRIMARY KEY (id);
ALTER TABLE suppression ADD CONSTRAINT suppression_pkey PRIMARY KEY (id);
ALTER TABLE suppression ADD CONSTRAINT suppression_reason_check CHECK ((reason = ANY (ARRAY['failed'::text, 'asked'::text, 'wrong'::text])));
ALTER TABLE message_cause ADD CONSTRAINT message_cause_cause_fkey FOREIGN KEY (cause) REFERENCES cause(id) ON DELETE CASCADE;
ALTER TABLE message_cause ADD CONSTRAINT message_cause_message_fkey FOREIGN KEY (message) REFERENCES message(id) ON DELETE CASCADE;
ALTER TABLE preview_row ADD CONSTRAINT preview_row_preview_fkey FOREIGN KEY (preview) REFERENCES preview(id) ON DELETE CASCADE;
ALTER TABLE preview_rule ADD CONSTRAINT preview_rule_preview_fkey FOREIGN KEY (preview) REFERENCES preview(id) ON DELETE CASCADE;
ALTER TABLE preview_volume ADD CONSTRAINT preview_volume_preview_fkey FOREIGN KEY (preview) REFERENCES preview(id) ON DELETE CASCADE;
ALTER TABLE run_rule ADD CONSTRAINT run_rule_run_fkey FOREIGN KEY (run) REFERENCES run(id) ON DELETE CASCADE;
CREATE INDEX address_flag_due ON address_flag USING btree (changed, patron) WHERE due;
CREATE INDEX cause_changed ON cause USING btree (changed);
CREATE INDEX cause_erased ON cause USING btree (until) WHERE erased;
CREATE INDEX cause_open ON cause USING btree (until) WHERE state = ANY (ARRAY['held'::text, 'pending'::text, 'suppressed'::text]);
CREATE INDEX cause_patron ON cause USING btree (patron);
CREATE INDEX cause_pending ON cause USING btree (not_before, patron) WHERE state = 'pending'::text;
CREATE INDEX cause_recipient ON cause USING btree (recipient, local_date) WHERE state = ANY (ARRAY['held'::text, 'pending'::text]);
CREATE INDEX cause_run ON cause USING btree (run, rule, state);
CREATE INDEX choice_change_rule ON choice_change USING btree (rule) WHERE rule IS NOT NULL;
CREATE INDEX exported_at ON exported USING btree (at);
CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history USING btree (success);
CREATE INDEX message_address ON message USING btree (address_hash, called) WHERE address_hash IS NOT NULL AND (state = ANY (ARRAY['sent'::text, 'failed'::text]));
CREATE INDEX message_body ON message USING btree (created) WHERE body IS NOT NULL;
CREATE INDEX message_cause_cause ON message_cause USING btree (cause);
CREATE INDEX message_created ON message USING btree (created);
CREATE INDEX message_domain ON message USING btree (domain_hash, called) WHERE domain_hash IS NOT NULL;
CREATE INDEX message_look ON message USING btree (look) WHERE look IS NOT NULL;
CREATE INDEX message_open ON message USING btree (lease_until) WHERE state = ANY (ARRAY['ready'::text, 'calling'::text]);
CREATE INDEX message_patron ON message USING btree (patron);
CREATE INDEX message_recipient ON message USING btree (recipient, local_date);
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

RESET ROLE;
RESET search_path;
