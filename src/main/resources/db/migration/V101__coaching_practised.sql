-- A text that was written in answer to a question alone, and not pasted from somewhere.
ALTER TABLE coaching ADD COLUMN practised INT NOT NULL DEFAULT 0;
