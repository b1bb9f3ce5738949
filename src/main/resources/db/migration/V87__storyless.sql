-- Questions for which a person looked for a story of theirs and had none worth telling. Theirs alone.
CREATE TABLE storyless (
  platform    TEXT   NOT NULL,
  workspace   TEXT   NOT NULL,
  person      TEXT   NOT NULL,
  question_id TEXT   NOT NULL,
  found_at    BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace, person, question_id)
);
