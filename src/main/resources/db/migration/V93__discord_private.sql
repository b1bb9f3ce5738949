-- A private thread that stands for somebody's direct messages where these are closed.
-- told: whether it was said there who can read it. through: every message of theirs up to this id has been passed on.
CREATE TABLE discord_private (
  person  TEXT NOT NULL PRIMARY KEY,
  thread  TEXT NOT NULL,
  channel TEXT NOT NULL,
  guild   TEXT NOT NULL,
  told    INT  NOT NULL,
  through TEXT NOT NULL
);
CREATE UNIQUE INDEX discord_private_thread ON discord_private (thread);
