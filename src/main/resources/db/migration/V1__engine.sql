-- What came in: claimed once by its id, worked off in order within a lane.
CREATE TABLE inbox (
  seq         ${identity},
  platform    TEXT   NOT NULL,
  workspace   TEXT   NOT NULL,
  event_id    TEXT   NOT NULL,
  lane        TEXT   NOT NULL,
  payload     TEXT   NOT NULL,
  received_at BIGINT NOT NULL,
  attempts    INT    NOT NULL DEFAULT 0,
  state       TEXT   NOT NULL,
  UNIQUE (platform, workspace, event_id)
);
CREATE INDEX inbox_open ON inbox (seq) WHERE state = 'waiting';
CREATE INDEX inbox_age ON inbox (received_at);

-- What goes out: committed with the state it belongs to, delivered in order within a lane.
CREATE TABLE outbox (
  seq             ${identity},
  effect_id       TEXT   NOT NULL UNIQUE,
  platform        TEXT   NOT NULL,
  workspace       TEXT   NOT NULL,
  lane            TEXT   NOT NULL,
  kind            TEXT   NOT NULL,
  payload         TEXT   NOT NULL,
  tag_kind        TEXT   NOT NULL,
  tag_subject     TEXT   NOT NULL,
  created_at      BIGINT NOT NULL,
  attempts        INT    NOT NULL DEFAULT 0,
  next_attempt_at BIGINT NOT NULL,
  state           TEXT   NOT NULL,
  outcome         TEXT
);
CREATE INDEX outbox_open ON outbox (lane, seq) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_age ON outbox (created_at);

-- One run a slot, whatever wakes a chore and however often.
CREATE TABLE run_ledger (
  chore      TEXT   NOT NULL,
  subject    TEXT   NOT NULL,
  slot       TEXT   NOT NULL,
  claimed_at BIGINT NOT NULL,
  PRIMARY KEY (chore, subject, slot)
);

-- How each chore fared last.
CREATE TABLE chore_run (
  chore       TEXT   NOT NULL PRIMARY KEY,
  started_at  BIGINT NOT NULL,
  finished_at BIGINT,
  result      TEXT   NOT NULL
);

-- How far the practice room's clock has been put forward.
CREATE TABLE clock (
  only_row INT    NOT NULL PRIMARY KEY CHECK (only_row = 1),
  ahead_ms BIGINT NOT NULL
);
