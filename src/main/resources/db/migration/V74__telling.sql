-- Somebody wants to know which of their stories answers a question. A row is there until they were told.
CREATE TABLE telling_asked (
  id          ${identity},
  platform    TEXT   NOT NULL,
  workspace   TEXT   NOT NULL,
  person      TEXT   NOT NULL,
  question_id TEXT   NOT NULL,
  question    TEXT   NOT NULL,
  channel     TEXT,
  thread_root TEXT,
  origin      TEXT   NOT NULL,
  asked_at    BIGINT NOT NULL
);
