-- Channels without a study group whose inviter was told what the bot does, for as long as it stays there.
CREATE TABLE greeted (
  platform  TEXT NOT NULL,
  workspace TEXT NOT NULL,
  channel   TEXT NOT NULL,
  PRIMARY KEY (platform, workspace, channel)
);
