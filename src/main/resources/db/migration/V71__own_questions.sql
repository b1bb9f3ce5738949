-- Questions of a study group's own. Nobody stands with one that was told to have been asked in a real interview;
-- with every other, whoever suggested it. HELD until its author sends it although there is one much like it, then
-- PENDING until an organiser has it APPROVED or DECLINED; what is RETIRED is asked no longer.
CREATE TABLE own_question (
  id         ${identity},
  group_id   BIGINT NOT NULL REFERENCES study_group (id),
  platform   TEXT,
  workspace  TEXT,
  person     TEXT,
  credited   INT    NOT NULL,
  text       TEXT   NOT NULL,
  hint       TEXT   NOT NULL,
  kind       TEXT   NOT NULL,
  principle  TEXT   NOT NULL,
  category   TEXT   NOT NULL,
  level      TEXT   NOT NULL,
  alike      TEXT,
  state      TEXT   NOT NULL,
  created_at BIGINT NOT NULL,
  decided_by TEXT,
  decided_at BIGINT
);
CREATE INDEX own_question_of ON own_question (group_id, state);
CREATE INDEX own_question_by ON own_question (platform, workspace, person) WHERE person IS NOT NULL;
