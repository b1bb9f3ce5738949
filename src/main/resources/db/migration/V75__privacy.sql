-- Who shares nothing with their groups' boards and digests: neither named there nor counted.
CREATE TABLE board_apart (
  platform  TEXT   NOT NULL,
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  since     BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace, person)
);

-- Who has been told, with the first private message, who can read what.
CREATE TABLE privacy_told (
  platform  TEXT   NOT NULL,
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  told_at   BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace, person)
);

-- Answers are kept for a while only.
CREATE INDEX answer_age ON answer (given_at);
CREATE INDEX reply_age ON reply (said_at);
