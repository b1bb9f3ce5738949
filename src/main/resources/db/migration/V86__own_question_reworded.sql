-- Whether an organiser has put a suggestion into other words: its author's name does not stand with those alone.
ALTER TABLE own_question ADD COLUMN reworded INT NOT NULL DEFAULT 0;
