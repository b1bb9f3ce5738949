-- What a person wants of the coach; only on request for whoever has not said.
CREATE TABLE coaching_wish (
  platform  TEXT NOT NULL,
  workspace TEXT NOT NULL,
  person    TEXT NOT NULL,
  wish      TEXT NOT NULL,
  PRIMARY KEY (platform, workspace, person)
);

-- A text of somebody's that is to be read or was: their answer, their story, something they pasted, or one of
-- these with a sentence rewritten, as a draft. Theirs alone. It is WAITING until due_at, ASKED until it is read,
-- then READ. began_as is a hash of the answer or story that a draft began from.
CREATE TABLE coaching (
  id          ${identity},
  platform    TEXT   NOT NULL,
  workspace   TEXT   NOT NULL,
  person      TEXT   NOT NULL,
  answer_id   BIGINT REFERENCES answer (id) ON DELETE CASCADE,
  story_id    BIGINT REFERENCES story (id) ON DELETE CASCADE,
  question_id TEXT   NOT NULL,
  question    TEXT   NOT NULL,
  lens        TEXT   NOT NULL,
  text        TEXT   NOT NULL,
  rewritten   INT,
  began_as    TEXT   NOT NULL,
  before_id   BIGINT,
  channel     TEXT,
  thread_root TEXT,
  origin      TEXT   NOT NULL,
  state       TEXT   NOT NULL,
  due_at      BIGINT NOT NULL,
  reading     TEXT,
  forget_at   BIGINT NOT NULL
);
CREATE INDEX coaching_asked ON coaching (due_at) WHERE state = 'ASKED';
CREATE INDEX coaching_waiting ON coaching (due_at) WHERE state = 'WAITING';
CREATE INDEX coaching_answer ON coaching (answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX coaching_story ON coaching (story_id) WHERE story_id IS NOT NULL;
CREATE INDEX coaching_forget ON coaching (forget_at);

-- What people thought of a coaching: nobody's name, and their sentences only where they agreed.
CREATE TABLE coaching_opinion (
  id          ${identity},
  coaching_id BIGINT NOT NULL,
  opinion     TEXT   NOT NULL,
  lens        TEXT   NOT NULL,
  about       TEXT   NOT NULL,
  sentences   TEXT,
  given_at    BIGINT NOT NULL,
  UNIQUE (coaching_id, opinion)
);

-- Whether a story is ready to be told, and who said so; found_in is a hash of the words in which the coach found it.
CREATE TABLE coaching_ready (
  story_id BIGINT NOT NULL PRIMARY KEY REFERENCES story (id) ON DELETE CASCADE,
  ready    INT    NOT NULL,
  by_owner INT    NOT NULL,
  found_in TEXT   NOT NULL
);
