-- What members shared after a real interview. The id is drawn at random, since one that counts would tell when it was
-- shared. The person stands here so that they can take it back; of an anonymous one nothing that is shown is made of it,
-- and when it was shared is not kept at all: shows_at is drawn at random, shown_at is when it appeared.
CREATE TABLE interview (
  id        TEXT   NOT NULL PRIMARY KEY,
  group_id  BIGINT NOT NULL REFERENCES study_group (id),
  platform  TEXT   NOT NULL,
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  anonymous INT    NOT NULL,
  went      TEXT   NOT NULL,
  advice    TEXT   NOT NULL,
  shows_at  BIGINT NOT NULL,
  shown_at  BIGINT
);
CREATE INDEX interview_of ON interview (group_id, shown_at);
CREATE INDEX interview_by ON interview (platform, workspace, person);
CREATE INDEX interview_due ON interview (shows_at) WHERE shown_at IS NULL;

-- The questions that came; question_id is known once it appeared.
CREATE TABLE interview_question (
  interview_id TEXT NOT NULL REFERENCES interview (id),
  nth          INT  NOT NULL,
  text         TEXT NOT NULL,
  question_id  TEXT,
  PRIMARY KEY (interview_id, nth)
);
CREATE INDEX interview_question_is ON interview_question (question_id) WHERE question_id IS NOT NULL;
