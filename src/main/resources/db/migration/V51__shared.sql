-- Through which interaction an extra question was shared, and the private card it was shared from.
ALTER TABLE asked ADD COLUMN wanted_origin TEXT;
ALTER TABLE asked ADD COLUMN wanted_card TEXT;
ALTER TABLE asked ADD COLUMN wanted_card_thread TEXT;
