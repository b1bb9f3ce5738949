-- Where the bot has asked a group, by name, for a probe on somebody's answer. Kept though the answer goes: the post stands.
CREATE TABLE probe_post (
  platform    TEXT   NOT NULL,
  workspace   TEXT   NOT NULL,
  person      TEXT   NOT NULL,
  channel     TEXT   NOT NULL,
  thread_root TEXT   NOT NULL,
  message_id  TEXT   NOT NULL,
  posted_at   BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace, channel, message_id)
);
CREATE INDEX probe_post_person ON probe_post (platform, workspace, person);
