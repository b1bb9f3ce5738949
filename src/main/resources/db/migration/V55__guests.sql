-- Guests are let into some channels of a workspace only.
ALTER TABLE person ADD COLUMN guest INT NOT NULL DEFAULT 0;
