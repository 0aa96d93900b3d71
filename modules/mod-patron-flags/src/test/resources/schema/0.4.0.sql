-- What mod-patron-flags 0.4.0 left behind for a tenant. Written by DumpSchema.
CREATE SCHEMA mod_patron_flags_module;
SET search_path = mod_patron_flags_module;

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
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('1', '1', 'tenants and their jobs', 'SQL', 'V1__tenants_and_their_jobs.sql', '-1179613018', 'postgres', '2026-11-22 19:16:47.124507', '10', 'true');
INSERT INTO tenant OVERRIDING SYSTEM VALUE VALUES ('longago', '0.4.0', 'true', '2026-11-22 19:16:48.448605+00');
INSERT INTO tenant_job OVERRIDING SYSTEM VALUE VALUES ('bf098a7e-545f-4913-9ecc-29a264f7c11f', 'longago', 'true', NULL, '["The tenant''s tables are those of mod-patron-flags-0.4.0.", "It is enabled."]', '2026-11-22 19:17:47.276293+00', '2026-11-22 19:16:47.276293+00');
ALTER TABLE flyway_schema_history ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE tenant ADD CONSTRAINT tenant_pkey PRIMARY KEY (id);
ALTER TABLE tenant_job ADD CONSTRAINT tenant_job_pkey PRIMARY KEY (id);
CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history USING btree (success);

CREATE ROLE longago_mod_patron_flags NOLOGIN;
GRANT longago_mod_patron_flags TO CURRENT_USER;
CREATE SCHEMA longago_mod_patron_flags AUTHORIZATION longago_mod_patron_flags;
SET ROLE longago_mod_patron_flags;
SET search_path = longago_mod_patron_flags;

CREATE TABLE bulk (
  id uuid NOT NULL,
  task jsonb NOT NULL,
  query text NOT NULL,
  actor uuid,
  created timestamp with time zone NOT NULL
);
CREATE TABLE bulk_item (
  bulk uuid NOT NULL,
  number integer NOT NULL,
  flag uuid NOT NULL,
  patron uuid NOT NULL,
  version integer NOT NULL,
  taken timestamp with time zone,
  attempts integer DEFAULT 0 NOT NULL,
  done boolean,
  code text,
  message text,
  left_behind uuid,
  actor uuid,
  at timestamp with time zone
);
CREATE TABLE choice_change (
  number bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  at timestamp with time zone NOT NULL,
  actor uuid,
  what text NOT NULL,
  action text NOT NULL,
  rule uuid,
  name text,
  version integer NOT NULL,
  fields jsonb NOT NULL
);
CREATE TABLE evidence_key (
  id integer NOT NULL,
  sealed bytea NOT NULL,
  created timestamp with time zone NOT NULL
);
CREATE TABLE exported (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  actor uuid NOT NULL,
  query text,
  rows integer NOT NULL
);
CREATE TABLE flag (
  id uuid NOT NULL,
  owner text NOT NULL,
  kind text NOT NULL,
  rule text NOT NULL,
  rule_version text NOT NULL,
  patron uuid NOT NULL,
  state text NOT NULL,
  severity smallint NOT NULL,
  held boolean NOT NULL,
  baseline boolean NOT NULL,
  evidence jsonb NOT NULL,
  evidence_personal jsonb NOT NULL,
  evidence_hash text NOT NULL,
  patron_group uuid,
  expires_on date,
  assigned uuid,
  snoozed_until date,
  version integer NOT NULL,
  raised timestamp with time zone NOT NULL,
  changed timestamp with time zone NOT NULL,
  resolved timestamp with time zone,
  scan uuid
);
CREATE TABLE flag_step (
  flag uuid NOT NULL,
  number integer NOT NULL,
  at timestamp with time zone NOT NULL,
  actor uuid,
  action text NOT NULL,
  state_before text,
  state_after text NOT NULL,
  comment text,
  details jsonb DEFAULT '{}'::jsonb NOT NULL
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
CREATE TABLE group_rule (
  id uuid NOT NULL,
  name text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  enabled boolean NOT NULL,
  yaml text NOT NULL,
  updated timestamp with time zone NOT NULL,
  updated_by uuid
);
CREATE TABLE left_behind (
  id uuid NOT NULL,
  flag uuid NOT NULL,
  patron uuid NOT NULL,
  effect text NOT NULL,
  remote uuid NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  state text NOT NULL,
  actor uuid,
  bulk uuid,
  at timestamp with time zone NOT NULL,
  changed timestamp with time zone NOT NULL
);
CREATE TABLE patron (
  id uuid NOT NULL,
  expires timestamp with time zone,
  scan uuid NOT NULL,
  checked timestamp with time zone NOT NULL,
  gone boolean DEFAULT false NOT NULL
);
CREATE TABLE rule_seen (
  rule text NOT NULL,
  version text NOT NULL,
  scan uuid NOT NULL,
  looks integer DEFAULT 7 NOT NULL
);
CREATE TABLE scan (
  id uuid NOT NULL,
  kind text NOT NULL,
  whole boolean NOT NULL,
  local_date date,
  state text NOT NULL,
  owner text,
  fence bigint DEFAULT 0 NOT NULL,
  lease_until timestamp with time zone,
  saved_fence bigint DEFAULT 0 NOT NULL,
  phase text NOT NULL,
  cursor uuid,
  since timestamp with time zone,
  judged_by text NOT NULL,
  seen bigint DEFAULT 0 NOT NULL,
  judged bigint DEFAULT 0 NOT NULL,
  raised bigint DEFAULT 0 NOT NULL,
  baseline bigint DEFAULT 0 NOT NULL,
  resolved bigint DEFAULT 0 NOT NULL,
  purged bigint DEFAULT 0 NOT NULL,
  unseen bigint DEFAULT 0 NOT NULL,
  calls bigint DEFAULT 0 NOT NULL,
  held boolean DEFAULT false NOT NULL,
  failure text,
  asked_by uuid,
  requested_permissions jsonb DEFAULT '[]'::jsonb NOT NULL,
  created timestamp with time zone NOT NULL,
  started timestamp with time zone,
  ended timestamp with time zone,
  gone bigint DEFAULT 0 NOT NULL,
  purged_by uuid,
  purged_at timestamp with time zone
);
CREATE TABLE scan_patron (
  scan uuid NOT NULL,
  patron uuid NOT NULL
);
CREATE TABLE setting (
  id integer NOT NULL,
  json jsonb NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  updated timestamp with time zone,
  updated_by uuid
);
INSERT INTO bulk OVERRIDING SYSTEM VALUE VALUES ('bc701b50-9be7-4616-9736-ad294dfe8431', '{"effect": "deactivate"}', 'state==open', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', '2026-03-02 10:00:00+00');
INSERT INTO bulk_item OVERRIDING SYSTEM VALUE VALUES ('bc701b50-9be7-4616-9736-ad294dfe8431', '1', '3131814b-d64b-4799-aa78-d278c80cbbf9', '000000a0-0000-4000-8000-000000000001', '2', '2026-03-02 10:00:00+00', '1', 'true', NULL, NULL, '65b0f46f-d673-49c0-ad2c-d7293c53a591', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', '2026-03-02 10:00:00+00');
INSERT INTO bulk_item OVERRIDING SYSTEM VALUE VALUES ('bc701b50-9be7-4616-9736-ad294dfe8431', '2', '76bc19f8-60c4-453b-acbb-f4844416d186', '000000a0-0000-4000-8000-000000000003', '1', NULL, '0', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO bulk_item OVERRIDING SYSTEM VALUE VALUES ('bc701b50-9be7-4616-9736-ad294dfe8431', '3', 'e704816b-710c-4074-a758-d7c5f1f23f20', '000000a0-0000-4000-8000-000000000002', '1', NULL, '0', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO choice_change OVERRIDING SYSTEM VALUE VALUES ('1', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'settings', 'changed', NULL, NULL, '1', '[{"key": "effects.block", "after": "true", "before": "false"}, {"key": "effects.deactivate", "after": "true", "before": "false"}, {"key": "expiringDays", "after": "20", "before": "30"}]');
INSERT INTO choice_change OVERRIDING SYSTEM VALUE VALUES ('2', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'rule', 'added', '2e8d5ccb-a49e-4e4a-b90f-c0e4e62af676', 'Children', '1', E'[{"key": "yaml", "after": "name: Children\\nseverity: note\\nsays: Look again.\\nwhen: {group: Child}\\ncases:\\n  - {name: in, today: 2026-03-02, patron: {group: Child}, expect: flagged}\\n  - {name: out, today: 2026-03-02, patron: {group: Other}, expect: clear}\\n"}]');
INSERT INTO evidence_key OVERRIDING SYSTEM VALUE VALUES ('1', E'\\xf3a44d34c02c922ce5d628820b384f87f1c94ca4563133ce41e23f552b53b775b125a4d39ab5573c3f6c0e9533bd2db95b2f085ecee990ef109796fc', '2026-03-02 10:00:00+00');
INSERT INTO exported OVERRIDING SYSTEM VALUE VALUES ('985ae213-ad46-4cbc-b72a-a32aa5a56d25', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', NULL, '6');
INSERT INTO flag OVERRIDING SYSTEM VALUE VALUES ('0e3670e3-f40b-4dff-ba14-2f546b5b9b11', 'patron-flags', 'contact-data', 'contact-email-malformed', '1', '000000a0-0000-4000-8000-000000000001', 'dismissed', '2', 'false', 'true', '[{"key": "email"}]', '["nobody1"]', '066c7a78b79992cb6211e17440dc3747dd6323ac221c9c5730faad442bbabe1f', NULL, '2026-01-31', NULL, NULL, '2', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', NULL, 'ac90ad32-44a3-44ee-a0a2-066f8577c62e');
INSERT INTO flag OVERRIDING SYSTEM VALUE VALUES ('247db6e1-c6ff-4ba4-bd26-d995b663f121', 'patron-flags', 'card-expired', 'card-expired', '1', '000000a0-0000-4000-8000-000000000003', 'confirmed', '3', 'false', 'true', '[{"key": "expiredOn", "value": "2026-01-31"}, {"key": "expiration", "value": "2026-01-31T22:59:59.999Z"}]', '[]', '74f5761d56d653ce8695653adf9d86751872247c2ac189cd5333203c57c2efc6', NULL, '2026-01-31', NULL, NULL, '2', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', NULL, 'ac90ad32-44a3-44ee-a0a2-066f8577c62e');
INSERT INTO flag OVERRIDING SYSTEM VALUE VALUES ('3131814b-d64b-4799-aa78-d278c80cbbf9', 'patron-flags', 'card-expired', 'card-expired', '1', '000000a0-0000-4000-8000-000000000001', 'open', '3', 'false', 'true', '[{"key": "expiredOn", "value": "2026-01-31"}, {"key": "expiration", "value": "2026-01-31T22:59:59.999Z"}]', '[]', '74f5761d56d653ce8695653adf9d86751872247c2ac189cd5333203c57c2efc6', NULL, '2026-01-31', NULL, NULL, '3', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', NULL, 'ac90ad32-44a3-44ee-a0a2-066f8577c62e');
INSERT INTO flag OVERRIDING SYSTEM VALUE VALUES ('3d1a5678-513f-438f-a47c-8f0411fa6668', 'patron-flags', 'contact-data', 'contact-email-malformed', '1', '000000a0-0000-4000-8000-000000000002', 'open', '2', 'false', 'true', '[{"key": "email"}]', '["nobody2"]', '857a9948d9e32e5a7b799ecad5b914881b7c2a28be4b2b0630c1e632f73b89ad', NULL, '2026-01-31', NULL, NULL, '1', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', NULL, 'ac90ad32-44a3-44ee-a0a2-066f8577c62e');
INSERT INTO flag OVERRIDING SYSTEM VALUE VALUES ('76bc19f8-60c4-453b-acbb-f4844416d186', 'patron-flags', 'contact-data', 'contact-email-malformed', '1', '000000a0-0000-4000-8000-000000000003', 'open', '2', 'false', 'true', '[{"key": "email"}]', '["nobody3"]', '4ec133cbd57a410c66eb552b29a8829d41c8a28f60af62fd45892b543ffa0b20', NULL, '2026-01-31', NULL, NULL, '1', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', NULL, 'ac90ad32-44a3-44ee-a0a2-066f8577c62e');
INSERT INTO flag OVERRIDING SYSTEM VALUE VALUES ('e704816b-710c-4074-a758-d7c5f1f23f20', 'patron-flags', 'card-expired', 'card-expired', '1', '000000a0-0000-4000-8000-000000000002', 'open', '3', 'false', 'true', '[{"key": "expiredOn", "value": "2026-01-31"}, {"key": "expiration", "value": "2026-01-31T22:59:59.999Z"}]', '[]', '74f5761d56d653ce8695653adf9d86751872247c2ac189cd5333203c57c2efc6', NULL, '2026-01-31', NULL, NULL, '1', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', NULL, 'ac90ad32-44a3-44ee-a0a2-066f8577c62e');
INSERT INTO flag_step OVERRIDING SYSTEM VALUE VALUES ('0e3670e3-f40b-4dff-ba14-2f546b5b9b11', '1', '2026-03-02 10:00:00+00', NULL, 'raised', NULL, 'open', NULL, '{"baseline": "true", "ruleVersion": "1"}');
INSERT INTO flag_step OVERRIDING SYSTEM VALUE VALUES ('0e3670e3-f40b-4dff-ba14-2f546b5b9b11', '2', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'dismissed', 'open', 'dismissed', 'seen', '{}');
INSERT INTO flag_step OVERRIDING SYSTEM VALUE VALUES ('247db6e1-c6ff-4ba4-bd26-d995b663f121', '1', '2026-03-02 10:00:00+00', NULL, 'raised', NULL, 'open', NULL, '{"baseline": "true", "ruleVersion": "1"}');
INSERT INTO flag_step OVERRIDING SYSTEM VALUE VALUES ('247db6e1-c6ff-4ba4-bd26-d995b663f121', '2', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'confirmed', 'open', 'confirmed', 'seen', '{}');
INSERT INTO flag_step OVERRIDING SYSTEM VALUE VALUES ('3131814b-d64b-4799-aa78-d278c80cbbf9', '1', '2026-03-02 10:00:00+00', NULL, 'raised', NULL, 'open', NULL, '{"baseline": "true", "ruleVersion": "1"}');
INSERT INTO flag_step OVERRIDING SYSTEM VALUE VALUES ('3131814b-d64b-4799-aa78-d278c80cbbf9', '2', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'acted', 'open', 'open', NULL, '{"left": "41f04bd5-2f80-474a-9ffe-23ae8eca14bf", "effect": "block"}');
INSERT INTO flag_step OVERRIDING SYSTEM VALUE VALUES ('3131814b-d64b-4799-aa78-d278c80cbbf9', '3', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'acted', 'open', 'open', NULL, '{"left": "65b0f46f-d673-49c0-ad2c-d7293c53a591", "effect": "deactivate"}');
INSERT INTO flag_step OVERRIDING SYSTEM VALUE VALUES ('3d1a5678-513f-438f-a47c-8f0411fa6668', '1', '2026-03-02 10:00:00+00', NULL, 'raised', NULL, 'open', NULL, '{"baseline": "true", "ruleVersion": "1"}');
INSERT INTO flag_step OVERRIDING SYSTEM VALUE VALUES ('76bc19f8-60c4-453b-acbb-f4844416d186', '1', '2026-03-02 10:00:00+00', NULL, 'raised', NULL, 'open', NULL, '{"baseline": "true", "ruleVersion": "1"}');
INSERT INTO flag_step OVERRIDING SYSTEM VALUE VALUES ('e704816b-710c-4074-a758-d7c5f1f23f20', '1', '2026-03-02 10:00:00+00', NULL, 'raised', NULL, 'open', NULL, '{"baseline": "true", "ruleVersion": "1"}');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('1', '1', 'first', 'SQL', 'V1__first.sql', '1814545904', 'longago_mod_patron_flags', '2026-11-22 19:16:48.057585', '105', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('2', '4', 'left behind', 'SQL', 'V4__left_behind.sql', '-1572125975', 'longago_mod_patron_flags', '2026-11-22 19:16:48.249912', '39', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('3', '5', 'choice change', 'SQL', 'V5__choice_change.sql', '-1822842416', 'longago_mod_patron_flags', '2026-11-22 19:16:48.31116', '13', 'true');
INSERT INTO flyway_schema_history OVERRIDING SYSTEM VALUE VALUES ('4', '6', 'gone', 'SQL', 'V6__gone.sql', '416472104', 'longago_mod_patron_flags', '2026-11-22 19:16:48.34382', '23', 'true');
INSERT INTO group_rule OVERRIDING SYSTEM VALUE VALUES ('2e8d5ccb-a49e-4e4a-b90f-c0e4e62af676', 'Children', '1', 'true', 'name: Children
severity: note
says: Look again.
when: {group: Child}
cases:
  - {name: in, today: 2026-03-02, patron: {group: Child}, expect: flagged}
  - {name: out, today: 2026-03-02, patron: {group: Other}, expect: clear}
', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01');
INSERT INTO left_behind OVERRIDING SYSTEM VALUE VALUES ('41f04bd5-2f80-474a-9ffe-23ae8eca14bf', '3131814b-d64b-4799-aa78-d278c80cbbf9', '000000a0-0000-4000-8000-000000000001', 'block', 'e41768fc-5559-4a49-8f44-ccf38fbc56fb', '{}', '{"code": "PATRONFLAG", "desc": "Patron flag: card-expired", "type": "Manual", "userId": "000000a0-0000-4000-8000-000000000001", "renewals": true, "requests": true, "borrowing": true, "staffInformation": "patron-flags 3131814b-d64b-4799-aa78-d278c80cbbf9"}', 'written', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', NULL, '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00');
INSERT INTO left_behind OVERRIDING SYSTEM VALUE VALUES ('65b0f46f-d673-49c0-ad2c-d7293c53a591', '3131814b-d64b-4799-aa78-d278c80cbbf9', '000000a0-0000-4000-8000-000000000001', 'deactivate', '000000a0-0000-4000-8000-000000000001', '{"active": true}', '{"active": false}', 'written', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'bc701b50-9be7-4616-9736-ad294dfe8431', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00');
INSERT INTO patron OVERRIDING SYSTEM VALUE VALUES ('000000a0-0000-4000-8000-000000000001', '2026-01-31 22:59:59.999+00', 'ac90ad32-44a3-44ee-a0a2-066f8577c62e', '2026-03-02 10:00:00+00', 'false');
INSERT INTO patron OVERRIDING SYSTEM VALUE VALUES ('000000a0-0000-4000-8000-000000000002', '2026-01-31 22:59:59.999+00', 'ac90ad32-44a3-44ee-a0a2-066f8577c62e', '2026-03-02 10:00:00+00', 'false');
INSERT INTO patron OVERRIDING SYSTEM VALUE VALUES ('000000a0-0000-4000-8000-000000000003', '2026-01-31 22:59:59.999+00', 'ac90ad32-44a3-44ee-a0a2-066f8577c62e', '2026-03-02 10:00:00+00', 'false');
INSERT INTO rule_seen OVERRIDING SYSTEM VALUE VALUES ('card-expired', '1', 'ac90ad32-44a3-44ee-a0a2-066f8577c62e', '7');
INSERT INTO rule_seen OVERRIDING SYSTEM VALUE VALUES ('card-expiring', '1, 20 days', 'ac90ad32-44a3-44ee-a0a2-066f8577c62e', '7');
INSERT INTO rule_seen OVERRIDING SYSTEM VALUE VALUES ('contact-address-incomplete', '1, US', 'ac90ad32-44a3-44ee-a0a2-066f8577c62e', '7');
INSERT INTO rule_seen OVERRIDING SYSTEM VALUE VALUES ('contact-birth-date-placeholder', '1', 'ac90ad32-44a3-44ee-a0a2-066f8577c62e', '7');
INSERT INTO rule_seen OVERRIDING SYSTEM VALUE VALUES ('contact-email-malformed', '1', 'ac90ad32-44a3-44ee-a0a2-066f8577c62e', '7');
INSERT INTO rule_seen OVERRIDING SYSTEM VALUE VALUES ('contact-none', '1, email', 'ac90ad32-44a3-44ee-a0a2-066f8577c62e', '7');
INSERT INTO rule_seen OVERRIDING SYSTEM VALUE VALUES ('contact-phone-placeholder', '1, US [0000000, 1234567, 5555555, 1234567890]', 'ac90ad32-44a3-44ee-a0a2-066f8577c62e', '7');
INSERT INTO rule_seen OVERRIDING SYSTEM VALUE VALUES ('expired-with-open-business', '1', 'ac90ad32-44a3-44ee-a0a2-066f8577c62e', '7');
INSERT INTO rule_seen OVERRIDING SYSTEM VALUE VALUES ('group:2e8d5ccb-a49e-4e4a-b90f-c0e4e62af676', '1', 'ac90ad32-44a3-44ee-a0a2-066f8577c62e', '7');
INSERT INTO scan OVERRIDING SYSTEM VALUE VALUES ('ac90ad32-44a3-44ee-a0a2-066f8577c62e', 'asked', 'true', NULL, 'finished', NULL, '1', NULL, '1', 'listed', NULL, NULL, '861a73b63dc72614d156faac0c43b813c72949c097db053058e09beb6dbe110f', '3', '3', '0', '6', '0', '0', '0', '8', 'false', NULL, '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', '["patron-flags.actions.deactivate.post"]', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', '0', NULL, NULL);
INSERT INTO setting OVERRIDING SYSTEM VALUE VALUES ('1', '{"scanAt": "02:00", "channel": "email", "effects": {"note": false, "block": true, "expiry": false, "deactivate": true}, "rulesOff": [], "stormLeast": 200, "scanEnabled": true, "stormFactor": 3, "excludedTags": [], "expiringDays": 20, "callsPerSecond": 50, "defaultCountry": "US", "excludedGroups": [], "placeholderPhones": ["0000000", "1234567", "5555555", "1234567890"], "excludedDepartments": []}', '1', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01');
SELECT setval(pg_get_serial_sequence('choice_change', 'number'), 2);
ALTER TABLE bulk ADD CONSTRAINT bulk_pkey PRIMARY KEY (id);
ALTER TABLE bulk_item ADD CONSTRAINT bulk_item_pkey PRIMARY KEY (bulk, number);
ALTER TABLE choice_change ADD CONSTRAINT choice_change_action_check CHECK ((action = ANY (ARRAY['added'::text, 'changed'::text, 'removed'::text])));
ALTER TABLE choice_change ADD CONSTRAINT choice_change_pkey PRIMARY KEY (number);
ALTER TABLE choice_change ADD CONSTRAINT choice_change_what_check CHECK ((what = ANY (ARRAY['settings'::text, 'rule'::text])));
ALTER TABLE evidence_key ADD CONSTRAINT evidence_key_id_check CHECK ((id = 1));
ALTER TABLE evidence_key ADD CONSTRAINT evidence_key_pkey PRIMARY KEY (id);
ALTER TABLE exported ADD CONSTRAINT exported_pkey PRIMARY KEY (id);
ALTER TABLE flag ADD CONSTRAINT flag_owner_rule_patron_key UNIQUE (owner, rule, patron);
ALTER TABLE flag ADD CONSTRAINT flag_pkey PRIMARY KEY (id);
ALTER TABLE flag ADD CONSTRAINT flag_state_check CHECK ((state = ANY (ARRAY['open'::text, 'confirmed'::text, 'dismissed'::text, 'snoozed'::text, 'resolved'::text])));
ALTER TABLE flag_step ADD CONSTRAINT flag_step_pkey PRIMARY KEY (flag, number);
ALTER TABLE flyway_schema_history ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE group_rule ADD CONSTRAINT group_rule_name_key UNIQUE (name);
ALTER TABLE group_rule ADD CONSTRAINT group_rule_pkey PRIMARY KEY (id);
ALTER TABLE left_behind ADD CONSTRAINT left_behind_effect_check CHECK ((effect = ANY (ARRAY['block'::text, 'note'::text, 'deactivate'::text, 'expiry'::text])));
ALTER TABLE left_behind ADD CONSTRAINT left_behind_pkey PRIMARY KEY (id);
ALTER TABLE left_behind ADD CONSTRAINT left_behind_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'unsure'::text, 'written'::text, 'unwritten'::text, 'overtaken'::text, 'undoing'::text, 'undone'::text, 'gone'::text])));
ALTER TABLE patron ADD CONSTRAINT patron_pkey PRIMARY KEY (id);
ALTER TABLE rule_seen ADD CONSTRAINT rule_seen_pkey PRIMARY KEY (rule, version);
ALTER TABLE scan ADD CONSTRAINT scan_kind_check CHECK ((kind = ANY (ARRAY['night'::text, 'asked'::text, 'patron'::text])));
ALTER TABLE scan ADD CONSTRAINT scan_pkey PRIMARY KEY (id);
ALTER TABLE scan ADD CONSTRAINT scan_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'finished'::text, 'failed'::text, 'cancelled'::text])));
ALTER TABLE scan_patron ADD CONSTRAINT scan_patron_pkey PRIMARY KEY (scan, patron);
ALTER TABLE setting ADD CONSTRAINT setting_id_check CHECK ((id = 1));
ALTER TABLE setting ADD CONSTRAINT setting_pkey PRIMARY KEY (id);
ALTER TABLE bulk_item ADD CONSTRAINT bulk_item_bulk_fkey FOREIGN KEY (bulk) REFERENCES bulk(id) ON DELETE CASCADE;
ALTER TABLE flag_step ADD CONSTRAINT flag_step_flag_fkey FOREIGN KEY (flag) REFERENCES flag(id) ON DELETE CASCADE;
ALTER TABLE scan_patron ADD CONSTRAINT scan_patron_scan_fkey FOREIGN KEY (scan) REFERENCES scan(id) ON DELETE CASCADE;
CREATE INDEX bulk_created ON bulk USING btree (created);
CREATE INDEX bulk_item_patron ON bulk_item USING btree (patron);
CREATE INDEX bulk_item_waiting ON bulk_item USING btree (bulk, attempts, number) WHERE done IS NULL;
CREATE INDEX choice_change_rule ON choice_change USING btree (rule) WHERE rule IS NOT NULL;
CREATE INDEX flag_assigned ON flag USING btree (assigned) WHERE assigned IS NOT NULL;
CREATE INDEX flag_group ON flag USING btree (patron_group, state);
CREATE INDEX flag_held ON flag USING btree (kind) WHERE held;
CREATE INDEX flag_kind ON flag USING btree (kind, state);
CREATE INDEX flag_patron ON flag USING btree (patron);
CREATE INDEX flag_raised ON flag USING btree (raised);
CREATE INDEX flag_scan ON flag USING btree (scan);
CREATE INDEX flag_state ON flag USING btree (state, raised);
CREATE INDEX flag_step_at ON flag_step USING btree (at);
CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history USING btree (success);
CREATE INDEX left_behind_at ON left_behind USING btree (at);
CREATE UNIQUE INDEX left_behind_once ON left_behind USING btree (flag, effect) WHERE (effect = ANY (ARRAY['block'::text, 'note'::text])) AND (state = ANY (ARRAY['planned'::text, 'unsure'::text, 'written'::text, 'undoing'::text]));
CREATE INDEX left_behind_patron ON left_behind USING btree (patron);
CREATE UNIQUE INDEX left_behind_user ON left_behind USING btree (patron) WHERE (effect = ANY (ARRAY['deactivate'::text, 'expiry'::text])) AND (state = ANY (ARRAY['planned'::text, 'unsure'::text, 'undoing'::text]));
CREATE INDEX patron_expires ON patron USING btree (expires);
CREATE INDEX patron_gone ON patron USING btree (id) WHERE gone;
CREATE INDEX scan_created ON scan USING btree (created);
CREATE UNIQUE INDEX scan_night ON scan USING btree (local_date) WHERE kind = 'night'::text;
CREATE UNIQUE INDEX scan_open ON scan USING btree ((true)) WHERE kind <> 'patron'::text AND (state = ANY (ARRAY['waiting'::text, 'running'::text]));

RESET ROLE;
RESET search_path;
