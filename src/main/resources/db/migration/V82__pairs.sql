-- A week for which members of a group want to meet in pairs; week is its Monday. due_at, when they are matched, was
-- worked out in this zone. matched_at says that it was done, once.
CREATE TABLE pair_week (
  group_id   BIGINT NOT NULL REFERENCES study_group (id),
  week       TEXT   NOT NULL,
  zone       TEXT   NOT NULL,
  due_at     BIGINT NOT NULL,
  matched_at BIGINT,
  PRIMARY KEY (group_id, week)
);
CREATE INDEX pair_week_due ON pair_week (due_at) WHERE matched_at IS NULL;

-- Who wants one, and at which of the offered times. Gone once they are matched.
CREATE TABLE pair_wish (
  group_id  BIGINT NOT NULL REFERENCES study_group (id),
  week      TEXT   NOT NULL,
  platform  TEXT   NOT NULL,
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  slots     TEXT   NOT NULL,
  level     TEXT   NOT NULL,
  wished_at BIGINT NOT NULL,
  PRIMARY KEY (group_id, week, platform, workspace, person)
);
CREATE INDEX pair_wish_by ON pair_wish (platform, workspace, person);

-- Two or three who meet. due_at is when it has to be looked at next, null when there is nothing more to do.
CREATE TABLE pair_meeting (
  id        ${identity},
  group_id  BIGINT NOT NULL REFERENCES study_group (id),
  week      TEXT   NOT NULL,
  begins_at BIGINT NOT NULL,
  stage     TEXT   NOT NULL,
  turn      INT    NOT NULL,
  asked     INT    NOT NULL,
  due_at    BIGINT
);
CREATE INDEX pair_meeting_of ON pair_meeting (group_id, week);
CREATE INDEX pair_meeting_due ON pair_meeting (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX pair_meeting_old ON pair_meeting (begins_at);

-- Who sits in it. The question is the one they are asked when it is their turn; probes is how many of its follow-ups
-- the one who asks has looked at; held is what they said of whether it took place.
CREATE TABLE pair_seat (
  meeting_id  BIGINT NOT NULL REFERENCES pair_meeting (id),
  seat        INT    NOT NULL,
  platform    TEXT   NOT NULL,
  workspace   TEXT   NOT NULL,
  person      TEXT   NOT NULL,
  level       TEXT   NOT NULL,
  question_id TEXT   NOT NULL,
  probes      INT    NOT NULL DEFAULT 0,
  held        TEXT,
  PRIMARY KEY (meeting_id, seat)
);
CREATE UNIQUE INDEX pair_seat_once ON pair_seat (meeting_id, platform, workspace, person);
CREATE INDEX pair_seat_of ON pair_seat (platform, workspace, person);
