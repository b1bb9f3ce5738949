-- Stories: their author's alone.
CREATE TABLE story (
  id          ${identity},
  platform    TEXT   NOT NULL,
  workspace   TEXT   NOT NULL,
  person      TEXT   NOT NULL,
  number      INT    NOT NULL,
  title       TEXT   NOT NULL,
  category    TEXT   NOT NULL,
  principles  TEXT   NOT NULL,
  situation   TEXT   NOT NULL,
  task        TEXT   NOT NULL,
  action      TEXT   NOT NULL,
  result      TEXT   NOT NULL,
  from_answer BIGINT,
  created_at  BIGINT NOT NULL,
  updated_at  BIGINT NOT NULL,
  deleted_at  BIGINT,
  UNIQUE (platform, workspace, person, number)
);
CREATE INDEX story_deleted ON story (deleted_at) WHERE deleted_at IS NOT NULL;

-- What a story said before each edit.
CREATE TABLE story_version (
  story_id   BIGINT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  version    INT    NOT NULL,
  title      TEXT   NOT NULL,
  category   TEXT   NOT NULL,
  principles TEXT   NOT NULL,
  situation  TEXT   NOT NULL,
  task       TEXT   NOT NULL,
  action     TEXT   NOT NULL,
  result     TEXT   NOT NULL,
  written_at BIGINT NOT NULL,
  PRIMARY KEY (story_id, version)
);
