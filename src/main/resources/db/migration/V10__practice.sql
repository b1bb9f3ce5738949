-- People as their platforms tell of them.
CREATE TABLE person (
  platform  TEXT NOT NULL,
  workspace TEXT NOT NULL,
  person    TEXT NOT NULL,
  name      TEXT NOT NULL,
  zone      TEXT,
  admin     INT  NOT NULL,
  present   INT  NOT NULL,
  reachable INT  NOT NULL,
  PRIMARY KEY (platform, workspace, person)
);

-- A channel that practises together.
CREATE TABLE study_group (
  id           ${identity},
  platform     TEXT   NOT NULL,
  workspace    TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  at_time      TEXT   NOT NULL,
  zone         TEXT   NOT NULL,
  days         TEXT   NOT NULL,
  mix          TEXT   NOT NULL,
  level        TEXT   NOT NULL,
  ping         TEXT   NOT NULL,
  created_at   BIGINT NOT NULL,
  paused_since BIGINT,
  paused_until BIGINT,
  gone         INT    NOT NULL DEFAULT 0,
  next_due_at  BIGINT,
  UNIQUE (platform, workspace, channel)
);
CREATE INDEX study_group_due ON study_group (next_due_at) WHERE next_due_at IS NOT NULL;

-- Pauses that are over: a streak does not break in them.
CREATE TABLE group_pause (
  group_id  BIGINT NOT NULL REFERENCES study_group (id),
  since     BIGINT NOT NULL,
  until     BIGINT NOT NULL
);
CREATE INDEX group_pause_of ON group_pause (group_id);

CREATE TABLE group_person (
  group_id  BIGINT NOT NULL REFERENCES study_group (id),
  platform  TEXT   NOT NULL,
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  member    INT    NOT NULL,
  organiser INT    NOT NULL,
  since     BIGINT NOT NULL,
  PRIMARY KEY (group_id, platform, workspace, person)
);
CREATE INDEX group_person_of ON group_person (platform, workspace, person);

-- Questions that were put to a channel; replies in their threads are answers.
CREATE TABLE asked (
  id          ${identity},
  platform    TEXT   NOT NULL,
  workspace   TEXT   NOT NULL,
  channel     TEXT   NOT NULL,
  group_id    BIGINT REFERENCES study_group (id),
  question_id TEXT   NOT NULL,
  slot_date   TEXT,
  asked_at    BIGINT NOT NULL,
  message_id  TEXT,
  thread_root TEXT
);
CREATE UNIQUE INDEX asked_thread ON asked (platform, workspace, channel, thread_root) WHERE thread_root IS NOT NULL;
CREATE UNIQUE INDEX asked_slot ON asked (group_id, slot_date) WHERE slot_date IS NOT NULL;
CREATE INDEX asked_group ON asked (group_id, asked_at);
