-- Who shows themselves by name on a group's board.
CREATE TABLE board_name (
  group_id  BIGINT NOT NULL REFERENCES study_group (id),
  platform  TEXT   NOT NULL,
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  since     BIGINT NOT NULL,
  PRIMARY KEY (group_id, platform, workspace, person)
);

-- The one board of a group that is kept up to date; earlier ones point to it.
CREATE TABLE board_post (
  group_id    BIGINT NOT NULL PRIMARY KEY REFERENCES study_group (id),
  thread_root TEXT,
  message_id  TEXT   NOT NULL
);

-- When each group's next digest is due, as reckoned in this zone.
CREATE TABLE digest_due (
  group_id    BIGINT NOT NULL PRIMARY KEY REFERENCES study_group (id),
  zone        TEXT   NOT NULL,
  next_due_at BIGINT NOT NULL
);
CREATE INDEX digest_due_at ON digest_due (next_due_at);
