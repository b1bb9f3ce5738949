-- What was asked and said in a round, for its person to read; what is still to be asked is not in it.
ALTER TABLE mock_round ADD COLUMN transcript TEXT;
-- In a round that is over everything was asked.
UPDATE mock_round SET transcript = round WHERE ended_at IS NOT NULL;
