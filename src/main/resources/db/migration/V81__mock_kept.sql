-- Rounds that are over go when they have been kept long enough.
CREATE INDEX mock_round_ended ON mock_round (ended_at) WHERE ended_at IS NOT NULL;
