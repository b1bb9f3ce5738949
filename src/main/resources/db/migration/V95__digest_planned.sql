-- The zone in which a group's next digest was reckoned; empty before it is. To look through all groups for those that
-- differ took longer the more there were.
ALTER TABLE study_group ADD COLUMN digest_zone TEXT NOT NULL DEFAULT '';

UPDATE study_group
SET digest_zone = (SELECT d.zone FROM digest_due d WHERE d.group_id = study_group.id)
WHERE id IN (SELECT group_id FROM digest_due);

CREATE INDEX study_group_undigested ON study_group (id) WHERE digest_zone <> zone;
