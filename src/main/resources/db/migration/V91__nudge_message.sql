-- Which message in a person's direct messages a nudge became: a press on it is a reaction.
ALTER TABLE nudge_slot ADD COLUMN message_id TEXT;
