-- Who had an extra question put to a channel.
ALTER TABLE asked ADD COLUMN wanted_by TEXT;
CREATE INDEX asked_in ON asked (platform, workspace, channel, asked_at);

-- What somebody drew today, so that the next draw is another question.
CREATE TABLE drawn (
  platform    TEXT NOT NULL,
  workspace   TEXT NOT NULL,
  person      TEXT NOT NULL,
  drawn_on    TEXT NOT NULL,
  nth         INT  NOT NULL,
  question_id TEXT NOT NULL,
  PRIMARY KEY (platform, workspace, person, drawn_on, nth)
);

-- What an organiser sent: in force once the bot is found to be allowed to post in the channel.
CREATE TABLE group_draft (
  id        ${identity},
  platform  TEXT   NOT NULL,
  workspace TEXT   NOT NULL,
  channel   TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  origin    TEXT   NOT NULL,
  at_time   TEXT   NOT NULL,
  zone      TEXT   NOT NULL,
  days      TEXT   NOT NULL,
  mix       TEXT   NOT NULL,
  level     TEXT   NOT NULL,
  ping      TEXT   NOT NULL
);

-- The first local date whose slot is not decided yet; next_due_at is when that is.
ALTER TABLE study_group ADD COLUMN next_slot TEXT;

-- One slot a group and local date, ever: claimed before anything is sent.
CREATE TABLE slot (
  group_id   BIGINT NOT NULL REFERENCES study_group (id),
  slot_date  TEXT   NOT NULL,
  zone       TEXT   NOT NULL,
  decided_at BIGINT NOT NULL,
  skipped    TEXT,
  asked_id   BIGINT REFERENCES asked (id),
  PRIMARY KEY (group_id, slot_date)
);
