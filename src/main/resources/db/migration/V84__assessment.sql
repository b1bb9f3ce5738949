-- How a person saw themselves, and when. Theirs alone.
CREATE TABLE assessment (
  id         ${identity},
  platform   TEXT   NOT NULL,
  workspace  TEXT   NOT NULL,
  person     TEXT   NOT NULL,
  made_at    BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);
CREATE INDEX assessment_of ON assessment (platform, workspace, person, made_at);

-- Where they put themselves; statement is its id in config/assessment.yaml.
CREATE TABLE assessment_mark (
  assessment_id BIGINT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  statement     TEXT   NOT NULL,
  mark          INT    NOT NULL,
  PRIMARY KEY (assessment_id, statement)
);

-- What was read of a person's lately.
CREATE INDEX coaching_of ON coaching (platform, workspace, person, due_at);
