-- When its owner said last whether a story is ready, and when it was ready first: a draft again for a while, it is no new one.
ALTER TABLE story ADD COLUMN decided_at     BIGINT;
ALTER TABLE story ADD COLUMN first_ready_at BIGINT;

UPDATE story SET decided_at = ready_at, first_ready_at = ready_at;
