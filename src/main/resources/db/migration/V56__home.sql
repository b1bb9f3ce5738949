-- Whose home was opened, and a hash of what it shows; empty when that is not known.
CREATE TABLE home (
  id        ${identity},
  platform  TEXT   NOT NULL,
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  opened_at BIGINT NOT NULL,
  shown     TEXT   NOT NULL,
  shown_at  BIGINT NOT NULL,
  UNIQUE (platform, workspace, person)
);
CREATE INDEX home_opened ON home (opened_at);
