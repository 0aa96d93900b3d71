-- What mod-patron-flags 0.3.0 left behind for a tenant. Written by DumpSchema.
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
INSERT INTO flyway_schema_history VALUES ('1', '1', 'tenants and their jobs', 'SQL', 'V1__tenants_and_their_jobs.sql', '-1179613018', 'postgres', '2026-11-22 15:12:31.500532', '208', 'true');
INSERT INTO tenant VALUES ('longago', '0.3.0', 'true', '2026-11-22 15:12:45.005962+00');
INSERT INTO tenant_job VALUES ('928d161c-253a-423f-9d55-8b488bb90285', 'longago', 'true', NULL, '["The tenant''s tables are those of mod-patron-flags-0.3.0.", "It is enabled."]', '2026-11-22 15:13:33.462272+00', '2026-11-22 15:12:33.462272+00');
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
  wish jsonb NOT NULL,
  query text NOT NULL,
  actor uuid,
  created timestamp with time zone NOT NULL
);
CREATE TABLE bulk_item (
  bulk uuid NOT NULL,
  number integer NOT NULL,
  flag uuid NOT NULL,
  patron uuid NOT NULL,
  taken timestamp with time zone,
  attempts integer DEFAULT 0 NOT NULL,
  done boolean,
  code text,
  message text,
  left_behind uuid,
  actor uuid,
  at timestamp with time zone
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
  scan uuid NOT NULL
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
  ended timestamp with time zone
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
INSERT INTO bulk VALUES ('8de4f40b-a183-4bf5-b5b5-0de85951c8df', '{"effect": "deactivate"}', 'state==open', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', '2026-03-02 10:00:00+00');
INSERT INTO bulk_item VALUES ('8de4f40b-a183-4bf5-b5b5-0de85951c8df', '1', '5d4f8f3c-ca8d-4ac0-a2e9-91e35c5e0445', '000000a0-0000-4000-8000-000000000003', '2026-03-02 10:00:00+00', '1', 'true', NULL, NULL, '54042ff6-9d1f-41c3-9b51-47e5d78b9aa0', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', '2026-03-02 10:00:00+00');
INSERT INTO bulk_item VALUES ('8de4f40b-a183-4bf5-b5b5-0de85951c8df', '2', '79ddce8a-a3c0-4879-b452-b81b263a2a51', '000000a0-0000-4000-8000-000000000001', NULL, '0', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO bulk_item VALUES ('8de4f40b-a183-4bf5-b5b5-0de85951c8df', '3', '9a3b239d-35be-467c-a843-e8578ed3bfc0', '000000a0-0000-4000-8000-000000000002', NULL, '0', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO evidence_key VALUES ('1', E'\\x71a5f34fbedf86efcee6d33557ce8b0055feaa26a97e54c0017be02aaf94d121a9eb7e1f6f628c5fb53c528f2fd0e510e55c35e9c25fdcbcb25bca97', '2026-03-02 10:00:00+00');
INSERT INTO exported VALUES ('4b87ef2e-e4e7-4438-9e77-6843dd7adca7', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', NULL, '6');
INSERT INTO flag VALUES ('0ac3e630-3c51-4a9d-ae34-c88486d30f81', 'patron-flags', 'contact-data', 'contact-email-malformed', '1', '000000a0-0000-4000-8000-000000000002', 'dismissed', '2', 'false', 'true', '[{"key": "email"}]', '["nobody2"]', '17a112ffde1d67ef66e6414f7c6af0ed31cafeaa8dbba1314f56ad30a10db34b', NULL, '2026-01-31', NULL, NULL, '2', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', NULL, 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO flag VALUES ('2e683430-411a-411e-89d9-33697de61d79', 'patron-flags', 'contact-data', 'contact-email-malformed', '1', '000000a0-0000-4000-8000-000000000001', 'confirmed', '2', 'false', 'true', '[{"key": "email"}]', '["nobody1"]', '13fcd6eb9d9b9cf02f145d77011214328f48dbc2adf72676f342fd64f6629156', NULL, '2026-01-31', NULL, NULL, '2', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', NULL, 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO flag VALUES ('5d4f8f3c-ca8d-4ac0-a2e9-91e35c5e0445', 'patron-flags', 'card-expired', 'card-expired', '1', '000000a0-0000-4000-8000-000000000003', 'open', '3', 'false', 'true', '[{"key": "expiredOn", "value": "2026-01-31"}, {"key": "expiration", "value": "2026-01-31T22:59:59.999Z"}]', '[]', '3c2fcd474cd18c4add6a5835bde33ce59db81b089429ad2bafd4c3c3a062c112', NULL, '2026-01-31', NULL, NULL, '3', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', NULL, 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO flag VALUES ('79ddce8a-a3c0-4879-b452-b81b263a2a51', 'patron-flags', 'card-expired', 'card-expired', '1', '000000a0-0000-4000-8000-000000000001', 'open', '3', 'false', 'true', '[{"key": "expiredOn", "value": "2026-01-31"}, {"key": "expiration", "value": "2026-01-31T22:59:59.999Z"}]', '[]', '3c2fcd474cd18c4add6a5835bde33ce59db81b089429ad2bafd4c3c3a062c112', NULL, '2026-01-31', NULL, NULL, '1', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', NULL, 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO flag VALUES ('9935c72c-260d-4ba1-ba66-e2bf5e97a9e2', 'patron-flags', 'contact-data', 'contact-email-malformed', '1', '000000a0-0000-4000-8000-000000000003', 'open', '2', 'false', 'true', '[{"key": "email"}]', '["nobody3"]', '50c6272613a59e546e92f458f95821966c355a6cc35fd6d4dfb2869a56606477', NULL, '2026-01-31', NULL, NULL, '1', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', NULL, 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO flag VALUES ('9a3b239d-35be-467c-a843-e8578ed3bfc0', 'patron-flags', 'card-expired', 'card-expired', '1', '000000a0-0000-4000-8000-000000000002', 'open', '3', 'false', 'true', '[{"key": "expiredOn", "value": "2026-01-31"}, {"key": "expiration", "value": "2026-01-31T22:59:59.999Z"}]', '[]', '3c2fcd474cd18c4add6a5835bde33ce59db81b089429ad2bafd4c3c3a062c112', NULL, '2026-01-31', NULL, NULL, '1', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', NULL, 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO flag_step VALUES ('0ac3e630-3c51-4a9d-ae34-c88486d30f81', '1', '2026-03-02 10:00:00+00', NULL, 'raised', NULL, 'open', NULL, '{"baseline": "true", "ruleVersion": "1"}');
INSERT INTO flag_step VALUES ('0ac3e630-3c51-4a9d-ae34-c88486d30f81', '2', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'dismissed', 'open', 'dismissed', 'seen', '{}');
INSERT INTO flag_step VALUES ('2e683430-411a-411e-89d9-33697de61d79', '1', '2026-03-02 10:00:00+00', NULL, 'raised', NULL, 'open', NULL, '{"baseline": "true", "ruleVersion": "1"}');
INSERT INTO flag_step VALUES ('2e683430-411a-411e-89d9-33697de61d79', '2', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'confirmed', 'open', 'confirmed', 'seen', '{}');
INSERT INTO flag_step VALUES ('5d4f8f3c-ca8d-4ac0-a2e9-91e35c5e0445', '1', '2026-03-02 10:00:00+00', NULL, 'raised', NULL, 'open', NULL, '{"baseline": "true", "ruleVersion": "1"}');
INSERT INTO flag_step VALUES ('5d4f8f3c-ca8d-4ac0-a2e9-91e35c5e0445', '2', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'acted', 'open', 'open', NULL, '{"left": "8e06a533-156c-4bd6-98c1-e78c98e7c74e", "effect": "block"}');
INSERT INTO flag_step VALUES ('5d4f8f3c-ca8d-4ac0-a2e9-91e35c5e0445', '3', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', 'acted', 'open', 'open', NULL, '{"left": "54042ff6-9d1f-41c3-9b51-47e5d78b9aa0", "effect": "deactivate"}');
INSERT INTO flag_step VALUES ('79ddce8a-a3c0-4879-b452-b81b263a2a51', '1', '2026-03-02 10:00:00+00', NULL, 'raised', NULL, 'open', NULL, '{"baseline": "true", "ruleVersion": "1"}');
INSERT INTO flag_step VALUES ('9935c72c-260d-4ba1-ba66-e2bf5e97a9e2', '1', '2026-03-02 10:00:00+00', NULL, 'raised', NULL, 'open', NULL, '{"baseline": "true", "ruleVersion": "1"}');
INSERT INTO flag_step VALUES ('9a3b239d-35be-467c-a843-e8578ed3bfc0', '1', '2026-03-02 10:00:00+00', NULL, 'raised', NULL, 'open', NULL, '{"baseline": "true", "ruleVersion": "1"}');
INSERT INTO flyway_schema_history VALUES ('1', '1', 'first', 'SQL', 'V1__first.sql', '1568893630', 'longago_mod_patron_flags', '2026-11-22 15:12:43.238493', '426', 'true');
INSERT INTO flyway_schema_history VALUES ('2', '4', 'left behind', 'SQL', 'V4__left_behind.sql', '349444343', 'longago_mod_patron_flags', '2026-11-22 15:12:44.339872', '226', 'true');
INSERT INTO group_rule VALUES ('387274d2-af87-4de6-82cf-e2ea2789c444', 'Children', '1', 'true', 'name: Children
severity: note
says: Look again.
when: {group: Child}
cases:
  - {name: in, today: 2026-03-02, patron: {group: Child}, expect: flagged}
  - {name: out, today: 2026-03-02, patron: {group: Other}, expect: clear}
', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01');
INSERT INTO left_behind VALUES ('54042ff6-9d1f-41c3-9b51-47e5d78b9aa0', '5d4f8f3c-ca8d-4ac0-a2e9-91e35c5e0445', '000000a0-0000-4000-8000-000000000003', 'deactivate', '000000a0-0000-4000-8000-000000000003', '{"active": true}', '{"active": false}', 'written', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', '8de4f40b-a183-4bf5-b5b5-0de85951c8df', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00');
INSERT INTO left_behind VALUES ('8e06a533-156c-4bd6-98c1-e78c98e7c74e', '5d4f8f3c-ca8d-4ac0-a2e9-91e35c5e0445', '000000a0-0000-4000-8000-000000000003', 'block', 'a7dc5c0f-1903-48b8-9b95-49cf6ea4c0d1', '{}', '{"code": "PATRONFLAG", "desc": "Patron flag: card-expired", "type": "Manual", "userId": "000000a0-0000-4000-8000-000000000003", "renewals": true, "requests": true, "borrowing": true, "staffInformation": "patron-flags 5d4f8f3c-ca8d-4ac0-a2e9-91e35c5e0445"}', 'written', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', NULL, '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00');
INSERT INTO patron VALUES ('000000a0-0000-4000-8000-000000000001', '2026-01-31 22:59:59.999+00', 'd222f2d4-81fa-4249-b98f-1430b435eb88', '2026-03-02 10:00:00+00', 'false');
INSERT INTO patron VALUES ('000000a0-0000-4000-8000-000000000002', '2026-01-31 22:59:59.999+00', 'd222f2d4-81fa-4249-b98f-1430b435eb88', '2026-03-02 10:00:00+00', 'false');
INSERT INTO patron VALUES ('000000a0-0000-4000-8000-000000000003', '2026-01-31 22:59:59.999+00', 'd222f2d4-81fa-4249-b98f-1430b435eb88', '2026-03-02 10:00:00+00', 'false');
INSERT INTO rule_seen VALUES ('card-expired', '1', 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO rule_seen VALUES ('card-expiring', '1, 20 days', 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO rule_seen VALUES ('contact-address-incomplete', '1, US', 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO rule_seen VALUES ('contact-birth-date-placeholder', '1', 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO rule_seen VALUES ('contact-email-malformed', '1', 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO rule_seen VALUES ('contact-none', '1, email', 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO rule_seen VALUES ('contact-phone-placeholder', '1, US [0000000, 1234567, 5555555, 1234567890]', 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO rule_seen VALUES ('expired-with-open-business', '1', 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO rule_seen VALUES ('group:387274d2-af87-4de6-82cf-e2ea2789c444', '1', 'd222f2d4-81fa-4249-b98f-1430b435eb88');
INSERT INTO scan VALUES ('d222f2d4-81fa-4249-b98f-1430b435eb88', 'asked', 'true', NULL, 'finished', NULL, '1', NULL, '1', 'listed', NULL, NULL, 'ecc1e012ce969e8142a37dc6c5062230fd3160d0062cfb181de83943441d00d2', '3', '3', '0', '6', '0', '0', '0', '16', 'false', NULL, '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01', '["patron-flags.actions.deactivate.post"]', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00');
INSERT INTO setting VALUES ('1', '{"scanAt": "02:00", "channel": "email", "effects": {"note": false, "block": true, "expiry": false, "deactivate": true}, "rulesOff": [], "stormLeast": 200, "scanEnabled": true, "stormFactor": 3, "excludedTags": [], "expiringDays": 20, "callsPerSecond": 50, "defaultCountry": "US", "excludedGroups": [], "placeholderPhones": ["0000000", "1234567", "5555555", "1234567890"], "excludedDepartments": []}', '1', '2026-03-02 10:00:00+00', '7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01');
ALTER TABLE bulk ADD CONSTRAINT bulk_pkey PRIMARY KEY (id);
ALTER TABLE bulk_item ADD CONSTRAINT bulk_item_pkey PRIMARY KEY (bulk, number);
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
CREATE INDEX bulk_item_waiting ON bulk_item USING btree (bulk, attempts, number) WHERE done IS NULL;
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
