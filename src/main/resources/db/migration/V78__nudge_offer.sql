-- What other features wanted to send a person unasked, and whether they could: one a kind and local date.
CREATE TABLE nudge_offer (
  subscription_id BIGINT NOT NULL REFERENCES nudge_subscription (id),
  what            TEXT   NOT NULL,
  on_date         TEXT   NOT NULL,
  decided_at      BIGINT NOT NULL,
  outcome         TEXT   NOT NULL,
  PRIMARY KEY (subscription_id, what, on_date)
);
CREATE INDEX nudge_offer_decided ON nudge_offer (decided_at);
