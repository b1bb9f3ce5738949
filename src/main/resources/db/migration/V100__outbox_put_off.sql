-- When an effect was put off: a clock that shows less than that was put back, and the effect is due. What was never put off
-- is due at once, whatever any clock shows.
ALTER TABLE outbox ADD COLUMN put_off_at BIGINT;
UPDATE outbox SET next_attempt_at = 0 WHERE state IN ('waiting', 'sending');
