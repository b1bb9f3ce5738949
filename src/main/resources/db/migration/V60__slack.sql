-- Slack: what only Slack needs. Every key holds the workspace (Slack's team).

-- Profiles as Slack told them last.
CREATE TABLE slack_member (
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  name      TEXT   NOT NULL,
  zone      TEXT,
  admin     INT    NOT NULL,
  guest     INT    NOT NULL,
  gone      INT    NOT NULL,
  asked_at  BIGINT NOT NULL,
  PRIMARY KEY (workspace, person)
);

-- The conversation between the bot and each person.
CREATE TABLE slack_direct (
  workspace TEXT NOT NULL,
  person    TEXT NOT NULL,
  channel   TEXT NOT NULL,
  PRIMARY KEY (workspace, person)
);
CREATE INDEX slack_direct_channel ON slack_direct (workspace, channel);

-- Channels that the bot is in, as known: what differs from Slack's own list after a gap has happened meanwhile.
CREATE TABLE slack_channel (
  workspace TEXT NOT NULL,
  channel   TEXT NOT NULL,
  name      TEXT NOT NULL,
  PRIMARY KEY (workspace, channel)
);

-- Threads that the bot opened.
CREATE TABLE slack_thread (
  workspace TEXT   NOT NULL,
  channel   TEXT   NOT NULL,
  root      TEXT   NOT NULL,
  effect_id TEXT   NOT NULL,
  opened_at BIGINT NOT NULL,
  PRIMARY KEY (workspace, channel, root)
);
CREATE INDEX slack_thread_effect ON slack_thread (workspace, effect_id);
CREATE INDEX slack_thread_age ON slack_thread (workspace, opened_at);

-- What was heard in those threads: a message by its timestamp, and that of its last edit if it has one.
CREATE TABLE slack_heard (
  workspace TEXT NOT NULL,
  channel   TEXT NOT NULL,
  root      TEXT NOT NULL,
  ts        TEXT NOT NULL,
  person    TEXT NOT NULL,
  edited    TEXT,
  PRIMARY KEY (workspace, channel, root, ts)
);
