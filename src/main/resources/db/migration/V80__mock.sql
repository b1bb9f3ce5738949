-- A mock interview of somebody's, theirs alone: all that was asked and said in it. A person has one that is not over.
-- due_at is when it has to be looked at next, null once it is over; reading says that an answer waits to be read.
-- debrief is what it showed; one that is over, waits for it while wants_debrief is 1.
CREATE TABLE mock_round (
  id            ${identity},
  platform      TEXT   NOT NULL,
  workspace     TEXT   NOT NULL,
  person        TEXT   NOT NULL,
  channel       TEXT,
  thread_root   TEXT,
  origin        TEXT   NOT NULL,
  began_at      BIGINT NOT NULL,
  due_at        BIGINT,
  reading       INT    NOT NULL DEFAULT 0,
  round         TEXT   NOT NULL,
  ended_at      BIGINT,
  wants_debrief INT    NOT NULL DEFAULT 0,
  debrief       TEXT
);
CREATE UNIQUE INDEX mock_round_running ON mock_round (platform, workspace, person) WHERE ended_at IS NULL;
CREATE INDEX mock_round_person ON mock_round (platform, workspace, person, ended_at);
CREATE INDEX mock_round_due ON mock_round (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX mock_round_reading ON mock_round (id) WHERE reading = 1;
CREATE INDEX mock_round_debrief ON mock_round (id) WHERE wants_debrief = 1;
