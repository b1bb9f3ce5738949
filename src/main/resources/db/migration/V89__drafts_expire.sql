-- A form that was opened and not sent goes a week after it was last touched.
ALTER TABLE room_form ADD COLUMN touched_at BIGINT NOT NULL DEFAULT 0;
UPDATE room_form SET touched_at = opened_at;
CREATE INDEX room_form_age ON room_form (touched_at);

-- Of those that were there before it is not known when.
ALTER TABLE group_draft ADD COLUMN sent_at BIGINT;
