-- Who administers where, on platforms whose rights differ from channel to channel.
CREATE TABLE person_right (
  platform    TEXT NOT NULL,
  workspace   TEXT NOT NULL,
  person      TEXT NOT NULL,
  channel     TEXT NOT NULL,
  administers INT  NOT NULL,
  PRIMARY KEY (platform, workspace, person, channel)
);
