-- What a person said about nudges. A row is there once they were asked or decided by themselves.
CREATE TABLE nudge_subscription (
  id            ${identity},
  platform      TEXT   NOT NULL,
  workspace     TEXT   NOT NULL,
  person        TEXT   NOT NULL,
  consent       TEXT   NOT NULL,
  at_time       TEXT   NOT NULL,
  days          TEXT   NOT NULL,
  weekly        INT    NOT NULL,
  quiet_from    TEXT   NOT NULL,
  quiet_until   TEXT   NOT NULL,
  zone          TEXT,
  snoozed_until TEXT,
  next_date     TEXT,
  next_due_at   BIGINT,
  UNIQUE (platform, workspace, person)
);
CREATE INDEX nudge_subscription_due ON nudge_subscription (next_due_at) WHERE next_due_at IS NOT NULL;

-- Days away, past ones too: a streak does not break on them.
CREATE TABLE nudge_leave (
  subscription_id BIGINT NOT NULL REFERENCES nudge_subscription (id),
  from_date       TEXT   NOT NULL,
  until_date      TEXT   NOT NULL
);
CREATE INDEX nudge_leave_of ON nudge_leave (subscription_id);

-- What became of each slot: one a person and local date, ever.
CREATE TABLE nudge_slot (
  id              ${identity},
  subscription_id BIGINT NOT NULL REFERENCES nudge_subscription (id),
  slot_date       TEXT   NOT NULL,
  decided_at      BIGINT NOT NULL,
  outcome         TEXT   NOT NULL,
  category        TEXT,
  topic           TEXT,
  snoozed_until   TEXT,
  UNIQUE (subscription_id, slot_date)
);
