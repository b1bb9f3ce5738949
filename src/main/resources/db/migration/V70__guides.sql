-- What a person has ticked off among the first steps; step is its id in config/guides. Theirs alone.
CREATE TABLE first_step (
  platform  TEXT   NOT NULL,
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  step      TEXT   NOT NULL,
  ticked_at BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace, person, step)
);
