-- Discord: what only Discord needs. Its ids are unique in all of it.

-- Names as Discord told them last, and who is in no server any more in which they were met.
CREATE TABLE discord_member (
  person  TEXT   NOT NULL PRIMARY KEY,
  name    TEXT   NOT NULL,
  gone    INT    NOT NULL,
  told_at BIGINT NOT NULL
);

-- In which servers people were met, and when that was last so.
CREATE TABLE discord_met (
  person   TEXT   NOT NULL,
  guild    TEXT   NOT NULL,
  asked_at BIGINT NOT NULL,
  PRIMARY KEY (person, guild)
);
CREATE INDEX discord_met_guild ON discord_met (guild);
CREATE INDEX discord_met_age ON discord_met (asked_at);

-- Whether somebody administers where a channel is, as it was passed on last; and in which server that is.
CREATE TABLE discord_right (
  person      TEXT NOT NULL,
  channel     TEXT NOT NULL,
  guild       TEXT NOT NULL,
  administers INT  NOT NULL,
  PRIMARY KEY (person, channel)
);
CREATE INDEX discord_right_guild ON discord_right (guild);

-- The conversation between the bot and each person, and how far it has been heard.
CREATE TABLE discord_direct (
  person  TEXT NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL,
  through TEXT NOT NULL
);
CREATE INDEX discord_direct_channel ON discord_direct (channel);

-- Channels in which the bot has something to do: it was checked there, or has posted.
-- through: every message up to this id has been passed on.
CREATE TABLE discord_channel (
  channel TEXT NOT NULL PRIMARY KEY,
  guild   TEXT NOT NULL,
  name    TEXT NOT NULL,
  inside  INT  NOT NULL,
  stay    INT  NOT NULL,
  through TEXT NOT NULL
);
CREATE INDEX discord_channel_guild ON discord_channel (guild);

-- Threads that the bot opened.
CREATE TABLE discord_thread (
  thread    TEXT   NOT NULL PRIMARY KEY,
  channel   TEXT   NOT NULL,
  guild     TEXT   NOT NULL,
  effect_id TEXT   NOT NULL,
  opened_at BIGINT NOT NULL
);
CREATE INDEX discord_thread_age ON discord_thread (opened_at);
CREATE INDEX discord_thread_channel ON discord_thread (channel);

-- What was heard in those threads, and when it was last edited in milliseconds; zero when it never was.
CREATE TABLE discord_heard (
  thread    TEXT   NOT NULL,
  message   TEXT   NOT NULL,
  edited_at BIGINT NOT NULL,
  PRIMARY KEY (thread, message)
);

-- Forms on their way: pages already filled in, until all are sent. JSON of what was filled in.
CREATE TABLE discord_draft (
  id       TEXT   NOT NULL PRIMARY KEY,
  person   TEXT   NOT NULL,
  body     TEXT   NOT NULL,
  begun_at BIGINT NOT NULL
);
CREATE INDEX discord_draft_age ON discord_draft (begun_at);
CREATE INDEX discord_draft_person ON discord_draft (person, begun_at);

-- Small facts: which commands are registered (a hash of their definitions).
CREATE TABLE discord_fact (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
