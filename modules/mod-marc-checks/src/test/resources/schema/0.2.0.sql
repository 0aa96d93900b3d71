-- What mod-marc-checks 0.2.0 left behind for a tenant. Written by DumpSchema.
CREATE SCHEMA mod_marc_checks_module;
SET search_path = mod_marc_checks_module;

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
INSERT INTO flyway_schema_history VALUES ('1', '1', 'tenants and their jobs', 'SQL', 'V1__tenants_and_their_jobs.sql', '-1179613018', 'postgres', '2026-11-22 12:33:25.973457', '117', 'true');
INSERT INTO tenant VALUES ('longago', '0.2.0', 'true', '2026-11-22 12:33:28.993662+00');
INSERT INTO tenant_job VALUES ('c5a18b3e-1c54-457c-933b-d1fa2a9f480c', 'longago', 'true', NULL, '["The tenant''s tables are those of mod-marc-checks-0.2.0.", "It is enabled."]', '2026-11-22 12:34:26.948481+00', '2026-11-22 12:33:26.948481+00');
ALTER TABLE flyway_schema_history ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE tenant ADD CONSTRAINT tenant_pkey PRIMARY KEY (id);
ALTER TABLE tenant_job ADD CONSTRAINT tenant_job_pkey PRIMARY KEY (id);
CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history USING btree (success);

CREATE ROLE longago_mod_marc_checks NOLOGIN;
GRANT longago_mod_marc_checks TO CURRENT_USER;
CREATE SCHEMA longago_mod_marc_checks AUTHORIZATION longago_mod_marc_checks;
SET ROLE longago_mod_marc_checks;
SET search_path = longago_mod_marc_checks;

CREATE TABLE finding (
  run_id uuid NOT NULL,
  record bigint NOT NULL,
  n integer NOT NULL,
  record_offset bigint NOT NULL,
  line bigint,
  col bigint,
  control text,
  type text,
  rule text NOT NULL,
  rule_group text NOT NULL,
  severity smallint NOT NULL,
  at text NOT NULL,
  pointer text NOT NULL,
  message text NOT NULL,
  args jsonb NOT NULL
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
CREATE TABLE gone_run (
  id uuid NOT NULL
);
CREATE TABLE profile (
  id uuid NOT NULL,
  name text NOT NULL,
  yaml text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  updated timestamp with time zone NOT NULL,
  updated_by uuid
);
CREATE TABLE run (
  id uuid NOT NULL,
  upload_id uuid,
  profile_id uuid,
  profile_name text NOT NULL,
  profile_yaml text NOT NULL,
  file_name text NOT NULL,
  state text NOT NULL,
  owner text,
  fence bigint DEFAULT 0 NOT NULL,
  lease_until timestamp with time zone,
  saved_fence bigint DEFAULT 0 NOT NULL,
  records bigint DEFAULT 0 NOT NULL,
  unreadable bigint DEFAULT 0 NOT NULL,
  bytes_done bigint DEFAULT 0 NOT NULL,
  bytes_total bigint NOT NULL,
  by_rule jsonb DEFAULT '{}'::jsonb NOT NULL,
  by_severity jsonb DEFAULT '{}'::jsonb NOT NULL,
  held_as_whole boolean DEFAULT false NOT NULL,
  failure text,
  created timestamp with time zone NOT NULL,
  created_by uuid,
  request_id text,
  requested_permissions jsonb DEFAULT '[]'::jsonb NOT NULL,
  started timestamp with time zone,
  ended timestamp with time zone
);
CREATE TABLE setting (
  id integer NOT NULL,
  json jsonb NOT NULL
);
CREATE TABLE upload (
  id uuid NOT NULL,
  state text NOT NULL,
  file_name text NOT NULL,
  bytes bigint DEFAULT 0 NOT NULL,
  changed timestamp with time zone NOT NULL
);
CREATE TABLE upload_chunk (
  upload_id uuid NOT NULL,
  seq integer NOT NULL,
  data bytea NOT NULL
);
ALTER TABLE upload_chunk ALTER COLUMN data SET STORAGE EXTERNAL;
INSERT INTO finding VALUES ('7f8be119-540b-4b77-a26a-d7325564954a', '1', '1', '0', NULL, NULL, 'fx000001', 'bib', 'record-length', 'structure', '3', 'leader/00-04', '/leader', 'differs', '["00622", "629"]');
INSERT INTO finding VALUES ('a0822663-df84-456f-8682-a8640d064093', '1', '1', '0', NULL, NULL, 'fx000001', 'bib', 'control-character', 'encoding', '3', '500$a', '/fields/13/500/subfields/0/a', 'c0', '["TAB", "09", "10"]');
INSERT INTO finding VALUES ('a0822663-df84-456f-8682-a8640d064093', '1', '2', '0', NULL, NULL, 'fx000001', 'bib', 'control-character', 'encoding', '3', '500[2]$a', '/fields/14/500/subfields/0/a', 'c0', '["TAB", "09", "10"]');
INSERT INTO finding VALUES ('a0822663-df84-456f-8682-a8640d064093', '1', '3', '0', NULL, NULL, 'fx000001', 'bib', 'control-character', 'encoding', '3', '500[3]$a', '/fields/15/500/subfields/0/a', 'c0', '["TAB", "09", "10"]');
INSERT INTO finding VALUES ('a0822663-df84-456f-8682-a8640d064093', '1', '4', '0', NULL, NULL, 'fx000001', 'bib', 'control-character', 'encoding', '3', '500[4]$a', '/fields/16/500/subfields/0/a', 'c0', '["TAB", "09", "10"]');
INSERT INTO finding VALUES ('a0822663-df84-456f-8682-a8640d064093', '1', '5', '0', NULL, NULL, 'fx000001', 'bib', 'control-character', 'encoding', '3', '500[5]$a', '/fields/17/500/subfields/0/a', 'c0', '["TAB", "09", "10"]');
INSERT INTO finding VALUES ('a0822663-df84-456f-8682-a8640d064093', '1', '6', '0', NULL, NULL, 'fx000001', 'bib', 'control-character', 'encoding', '3', 'leader', '', 'more', '["1"]');
INSERT INTO flyway_schema_history VALUES ('1', '1', 'first', 'SQL', 'V1__first.sql', '-1766049823', 'longago_mod_marc_checks', '2026-11-22 12:33:28.150204', '274', 'true');
INSERT INTO profile VALUES ('72a08588-0118-495d-9da0-d01b0f21e07b', 'Ours', 'rules:
  isbn: off
', '1', '2026-11-22 12:33:29.397233+00', NULL);
INSERT INTO run VALUES ('7f8be119-540b-4b77-a26a-d7325564954a', '3d1bdd90-1999-4558-92cb-7269fe39c59b', '72a08588-0118-495d-9da0-d01b0f21e07b', 'Ours', 'rules:
  isbn: off
', 'test.mrc', 'finished', NULL, '1', NULL, '1', '1', '0', '629', '629', '{"record-length": 1}', '{"error": 1}', 'false', NULL, '2026-11-22 12:33:30.630308+00', NULL, 'e4df1823-5c8a-4a7e-b891-027e14ce818b', '[]', '2026-11-22 12:33:30.659902+00', '2026-11-22 12:33:30.87104+00');
INSERT INTO run VALUES ('a0822663-df84-456f-8682-a8640d064093', 'a13e1165-7351-435b-91fd-dd79aa6439ec', '72a08588-0118-495d-9da0-d01b0f21e07b', 'Ours', 'rules:
  isbn: off
', 'test.mrc', 'finished', NULL, '1', NULL, '1', '1', '0', '857', '857', '{"control-character": 6}', '{"error": 6}', 'false', NULL, '2026-11-22 12:33:29.696871+00', NULL, 'e0d40b51-9662-4cea-a455-aed8461ecd38', '[]', '2026-11-22 12:33:29.72113+00', '2026-11-22 12:33:30.294514+00');
INSERT INTO setting VALUES ('1', '{"defaultProfileId": "72a08588-0118-495d-9da0-d01b0f21e07b"}');
INSERT INTO upload VALUES ('3d1bdd90-1999-4558-92cb-7269fe39c59b', 'whole', 'test.mrc', '629', '2026-11-22 12:33:30.627618+00');
INSERT INTO upload VALUES ('a13e1165-7351-435b-91fd-dd79aa6439ec', 'whole', 'test.mrc', '857', '2026-11-22 12:33:29.695287+00');
INSERT INTO upload_chunk VALUES ('3d1bdd90-1999-4558-92cb-7269fe39c59b', '0', E'\\x30303632326e616d206132323030313933206920343530303030313030303930303030303030333030313130303030393030353030313730303032303030383030343130303033373032303030333130303037383034303030333730303130393130303030333630303134363234353030373330303138323236343030333730303235353330303030343030303239323333363030323630303333323333373030323830303335383333383030323730303338363635303030323230303431331e66783030303030311e4965467853616d706c651e32303236303131353039333030302e301e3236303131357332303235202020206965206120202020202020202020303030203120656e6720641e20201f61393738303330363430363135371f712870617065726261636b291e20201f614965467853616d706c651f62656e671f657264611f634965467853616d706c651e31201f614665727269636b2c204e75616c612c1f64313936312d1f65617574686f722e1e31301f6153616c7420616e64206c616e7465726e203a1f6261206e6f76656c206f6620746865207765737465726e2069736c616e6473202f1f634e75616c61204665727269636b2e1e20311f6147616c776179203a1f62546964656d61726b2050726573732c1f63323032352e1e20201f61323134207061676573203a1f62696c6c757374726174696f6e73203b1f63323120636d1e20201f61746578741f627478741f32726461636f6e74656e741e20201f61756e6d656469617465641f626e1f327264616d656469611e20201f61766f6c756d651f626e631f32726461636172726965721e20301f6149736c616e64731f7646696374696f6e2e1e1d');
INSERT INTO upload_chunk VALUES ('a13e1165-7351-435b-91fd-dd79aa6439ec', '0', E'\\x30303835376e616d206132323030323635206920343530303030313030303930303030303030333030313130303030393030353030313730303032303030383030343130303033373032303030333130303037383034303030333730303130393130303030333630303134363234353030373330303138323236343030333730303235353330303030343030303239323333363030323630303333323333373030323830303335383333383030323730303338363530303030323630303431333530303030323630303433393530303030323630303436353530303030323630303439313530303030323630303531373530303030323630303534333635303030323230303536391e66783030303030311e4965467853616d706c651e32303236303131353039333030302e301e3236303131357332303235202020206965206120202020202020202020303030203120656e6720641e20201f61393738303330363430363135371f712870617065726261636b291e20201f614965467853616d706c651f62656e671f657264611f634965467853616d706c651e31201f614665727269636b2c204e75616c612c1f64313936312d1f65617574686f722e1e31301f6153616c7420616e64206c616e7465726e203a1f6261206e6f76656c206f6620746865207765737465726e2069736c616e6473202f1f634e75616c61204665727269636b2e1e20311f6147616c776179203a1f62546964656d61726b2050726573732c1f63323032352e1e20201f61323134207061676573203a1f62696c6c757374726174696f6e73203b1f63323120636d1e20201f61746578741f627478741f32726461636f6e74656e741e20201f61756e6d656469617465641f626e1f327264616d656469611e20201f61766f6c756d651f626e631f32726461636172726965721e20201f6149737375656409696e206120736c6970636173652e1e20201f6149737375656409696e206120736c6970636173652e1e20201f6149737375656409696e206120736c6970636173652e1e20201f6149737375656409696e206120736c6970636173652e1e20201f6149737375656409696e206120736c6970636173652e1e20201f6149737375656409696e206120736c6970636173652e1e20301f6149736c616e64731f7646696374696f6e2e1e1d');
ALTER TABLE finding ADD CONSTRAINT finding_pkey PRIMARY KEY (run_id, record, n);
ALTER TABLE flyway_schema_history ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE gone_run ADD CONSTRAINT gone_run_pkey PRIMARY KEY (id);
ALTER TABLE profile ADD CONSTRAINT profile_name_key UNIQUE (name);
ALTER TABLE profile ADD CONSTRAINT profile_pkey PRIMARY KEY (id);
ALTER TABLE run ADD CONSTRAINT run_pkey PRIMARY KEY (id);
ALTER TABLE run ADD CONSTRAINT run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'finished'::text, 'failed'::text, 'cancelled'::text])));
ALTER TABLE setting ADD CONSTRAINT setting_id_check CHECK ((id = 1));
ALTER TABLE setting ADD CONSTRAINT setting_pkey PRIMARY KEY (id);
ALTER TABLE upload ADD CONSTRAINT upload_pkey PRIMARY KEY (id);
ALTER TABLE upload ADD CONSTRAINT upload_state_check CHECK ((state = ANY (ARRAY['receiving'::text, 'whole'::text])));
ALTER TABLE upload_chunk ADD CONSTRAINT upload_chunk_pkey PRIMARY KEY (upload_id, seq);
ALTER TABLE run ADD CONSTRAINT run_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES upload(id) ON DELETE SET NULL;
ALTER TABLE upload_chunk ADD CONSTRAINT upload_chunk_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES upload(id) ON DELETE CASCADE;
CREATE INDEX finding_rule ON finding USING btree (run_id, rule);
CREATE INDEX finding_severity ON finding USING btree (run_id, severity);
CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history USING btree (success);
CREATE INDEX run_created ON run USING btree (created);
CREATE INDEX run_state ON run USING btree (state, created);
CREATE INDEX run_upload ON run USING btree (upload_id);

RESET ROLE;
RESET search_path;
