-- The day a person wants to be ready by: their interview. Theirs alone.
CREATE TABLE goal (
  platform  TEXT   NOT NULL,
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  on_date   TEXT   NOT NULL,
  set_at    BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace, person)
);
