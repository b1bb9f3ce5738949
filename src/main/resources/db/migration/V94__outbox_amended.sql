-- What may have arrived already and was to say something else, or nothing, since.
ALTER TABLE outbox ADD COLUMN amended TEXT;
