-- What persons did, in one place: what stood elsewhere alone comes here too, and none of it changes.

ALTER TABLE deed
  -- whom it was about; the nil UUID of one who was erased, or was long ago
  ADD COLUMN patron uuid,
  -- key, before, after
  ADD COLUMN fields jsonb NOT NULL DEFAULT '[]',
  -- the number of the change in choice_change, where these stand there
  ADD COLUMN change bigint;

INSERT INTO deed (at, actor, action, details, change)
SELECT at, actor,
  CASE WHEN what = 'settings' THEN 'settings-changed'
    WHEN what = 'order' THEN 'rules-ordered'
    WHEN action = 'changed' AND fields @> '[{"key": "enabled", "after": "true"}]' THEN 'rule-on'
    WHEN action = 'changed' AND fields @> '[{"key": "enabled", "after": "false"}]' THEN 'rule-off'
    ELSE 'rule-' || action END,
  jsonb_strip_nulls(jsonb_build_object('rule', rule, 'version', version)), number
FROM choice_change WHERE actor IS NOT NULL ORDER BY number;

INSERT INTO deed (at, actor, action, details)
SELECT at, actor, 'preview-exported', jsonb_build_object('preview', preview, 'rows', rows)
FROM exported ORDER BY at, id;

INSERT INTO deed (at, actor, action, details)
SELECT created, asked_by, 'run-asked', jsonb_build_object('run', id)
FROM run WHERE asked_by IS NOT NULL ORDER BY created, id;

INSERT INTO deed (at, actor, action, details, patron)
SELECT created, asked_by, 'preview-asked',
  jsonb_build_object('preview', id, 'from', first_day, 'to', last_day,
    'rules', to_jsonb(rules), 'patrons', cardinality(patrons)),
  CASE WHEN cardinality(patrons) = 1 THEN patrons[1] END
FROM preview WHERE asked_by IS NOT NULL ORDER BY created, id;

INSERT INTO deed (at, actor, action, details, patron)
SELECT since, added_by, 'suppression-added',
  jsonb_build_object('suppression', id, 'reason', reason), patron
FROM suppression WHERE added_by IS NOT NULL ORDER BY since, id;

-- Of many at once there is one deed already.
INSERT INTO deed (at, actor, action, details, patron)
SELECT lifted, lifted_by, 'suppression-lifted', jsonb_build_object('suppression', id), patron
FROM suppression s WHERE lifted_by IS NOT NULL AND NOT EXISTS (
  SELECT FROM deed WHERE deed.action = 'suppressions-lifted' AND deed.at = s.lifted)
ORDER BY lifted, id;

INSERT INTO deed (at, actor, action, details, patron)
SELECT updated, updated_by, 'preference-changed', jsonb_build_object('version', version), patron
FROM preference WHERE updated_by IS NOT NULL ORDER BY updated, patron;

CREATE INDEX deed_at ON deed (at, number);
CREATE INDEX deed_patron ON deed (patron, at) WHERE patron IS NOT NULL;
-- Of whom older ones tell is forgotten; those of nobody are not walked over for that.
CREATE INDEX deed_known ON deed (at) WHERE patron <> '00000000-0000-0000-0000-000000000000';
CREATE INDEX deed_change ON deed (change) WHERE change IS NOT NULL;

-- Whoever works for the tenant adds, and changes nothing but that a patron is forgotten. A migration
-- that must change more has to grant that to itself.
REVOKE UPDATE, DELETE, TRUNCATE ON deed, choice_change, exported FROM CURRENT_USER;
GRANT UPDATE (patron) ON deed TO CURRENT_USER;
GRANT UPDATE (query) ON exported TO CURRENT_USER;
