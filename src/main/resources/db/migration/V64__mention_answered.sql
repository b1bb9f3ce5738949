-- When somebody who addressed the bot in a channel was last answered there.
CREATE TABLE mention_answered (
  platform  TEXT   NOT NULL,
  workspace TEXT   NOT NULL,
  channel   TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  at        BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace, channel, person)
);

CREATE INDEX mention_answered_at ON mention_answered (at);
