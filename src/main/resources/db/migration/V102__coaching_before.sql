-- What a text was rewritten to, sentence by sentence, is followed from the first version to the newest.
CREATE INDEX coaching_before ON coaching (before_id) WHERE before_id IS NOT NULL;
