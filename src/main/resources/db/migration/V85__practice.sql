-- Which guides a person has read to the last page, or ticked off; guide is its id in config/guides. Theirs alone.
CREATE TABLE guide_read (
  platform  TEXT   NOT NULL,
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  guide     TEXT   NOT NULL,
  read_at   BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace, person, guide)
);

-- When a person answered a question again for themselves, outside any thread; not what they said. Theirs alone.
CREATE TABLE practised_again (
  id          ${identity},
  platform    TEXT   NOT NULL,
  workspace   TEXT   NOT NULL,
  person      TEXT   NOT NULL,
  question_id TEXT   NOT NULL,
  at          BIGINT NOT NULL
);
CREATE INDEX practised_again_of ON practised_again (platform, workspace, person);
