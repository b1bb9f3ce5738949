-- What else a story is about: topics, when it happened, how large it was, the level it shows.
ALTER TABLE story ADD COLUMN topics         TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN happened       TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN scale_people   TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN scale_money    TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN scale_duration TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN level          TEXT NOT NULL DEFAULT '';

ALTER TABLE story_version ADD COLUMN topics         TEXT NOT NULL DEFAULT '';
ALTER TABLE story_version ADD COLUMN happened       TEXT NOT NULL DEFAULT '';
ALTER TABLE story_version ADD COLUMN scale_people   TEXT NOT NULL DEFAULT '';
ALTER TABLE story_version ADD COLUMN scale_money    TEXT NOT NULL DEFAULT '';
ALTER TABLE story_version ADD COLUMN scale_duration TEXT NOT NULL DEFAULT '';
ALTER TABLE story_version ADD COLUMN level          TEXT NOT NULL DEFAULT '';

-- A draft until its owner calls it ready. What was there before there were drafts is ready where all of it is
-- written, so that nobody's quota empties over night, unless its owner has said otherwise.
ALTER TABLE story ADD COLUMN ready_at BIGINT;

UPDATE story
SET ready_at = created_at
WHERE EXISTS (SELECT 1 FROM coaching_ready r WHERE r.story_id = story.id AND r.by_owner = 1 AND r.ready = 1)
  OR (situation <> '' AND task <> '' AND action <> '' AND result <> ''
    AND NOT EXISTS (SELECT 1 FROM coaching_ready r WHERE r.story_id = story.id AND r.by_owner = 1 AND r.ready = 0));

-- What the coach finds is read out of what it keeps of its readings.
DROP TABLE coaching_ready;

-- When a story was told, and as which answer, where it was one. An answer may be gone by now.
CREATE TABLE story_telling (
  id        ${identity},
  story_id  BIGINT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  answer_id BIGINT,
  told_at   BIGINT NOT NULL
);
CREATE UNIQUE INDEX story_telling_once ON story_telling (story_id, answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX story_telling_of ON story_telling (story_id, told_at);

INSERT INTO story_telling (story_id, answer_id, told_at)
SELECT s.id, a.id, a.given_at
FROM story s
JOIN answer a ON a.id = s.from_answer;

-- What a person has pasted to be imported, until they say yes or no, or a day has passed. Theirs alone; one at a time.
CREATE TABLE story_import (
  id        ${identity},
  platform  TEXT   NOT NULL,
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  text      TEXT   NOT NULL,
  category  TEXT   NOT NULL,
  forget_at BIGINT NOT NULL,
  UNIQUE (platform, workspace, person)
);
CREATE INDEX story_import_forget ON story_import (forget_at);
