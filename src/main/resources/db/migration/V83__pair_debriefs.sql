-- What those who met saw of each other. Nobody but who wrote it reads it before opened_at, and that is when everybody has
-- written or sealed_until is there.
CREATE TABLE pair_debrief (
  meeting_id   BIGINT NOT NULL PRIMARY KEY REFERENCES pair_meeting (id),
  sealed_until BIGINT NOT NULL,
  opened_at    BIGINT
);
CREATE INDEX pair_debrief_due ON pair_debrief (sealed_until) WHERE opened_at IS NULL;

-- The person is who wrote it; about is the seat of the one it is about.
CREATE TABLE pair_vote (
  meeting_id BIGINT NOT NULL REFERENCES pair_meeting (id),
  about      INT    NOT NULL,
  platform   TEXT   NOT NULL,
  workspace  TEXT   NOT NULL,
  person     TEXT   NOT NULL,
  factor     TEXT   NOT NULL,
  mark       TEXT   NOT NULL,
  words      TEXT   NOT NULL,
  PRIMARY KEY (meeting_id, about, platform, workspace, person, factor)
);
CREATE INDEX pair_vote_by ON pair_vote (platform, workspace, person);
