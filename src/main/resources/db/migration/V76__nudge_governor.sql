-- What a nudge was about, why it was decided so, and whether its receiver has asked for fewer under it.
ALTER TABLE nudge_slot ADD COLUMN kind  TEXT;
ALTER TABLE nudge_slot ADD COLUMN thing TEXT;
ALTER TABLE nudge_slot ADD COLUMN why   TEXT;
ALTER TABLE nudge_slot ADD COLUMN eased INT NOT NULL DEFAULT 0;

UPDATE nudge_slot
SET kind = 'GAP', thing = category
WHERE topic IS NOT NULL;

-- Reasons are forgotten after a while; these find them.
CREATE INDEX nudge_slot_skipped ON nudge_slot (decided_at) WHERE kind IS NULL;
CREATE INDEX nudge_slot_explained ON nudge_slot (decided_at) WHERE why IS NOT NULL;

-- At most so many times in so many weeks; and when the person last did anything with a nudge or these settings.
ALTER TABLE nudge_subscription ADD COLUMN weeks   INT NOT NULL DEFAULT 1;
ALTER TABLE nudge_subscription ADD COLUMN sign_at BIGINT;
