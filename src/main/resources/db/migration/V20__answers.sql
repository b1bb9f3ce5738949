-- A person's answer to one question that was asked, made up of the replies that are its parts.
CREATE TABLE answer (
  id          ${identity},
  asked_id    BIGINT NOT NULL REFERENCES asked (id),
  platform    TEXT   NOT NULL,
  workspace   TEXT   NOT NULL,
  person      TEXT   NOT NULL,
  group_id    BIGINT REFERENCES study_group (id),
  question_id TEXT   NOT NULL,
  text        TEXT   NOT NULL,
  words       INT    NOT NULL,
  given_at    BIGINT NOT NULL,
  late        INT    NOT NULL,
  published   INT    NOT NULL,
  taken_back  INT    NOT NULL DEFAULT 0,
  probed      INT    NOT NULL DEFAULT 0,
  notice_at   BIGINT,
  forget_at   BIGINT
);
CREATE UNIQUE INDEX answer_counted ON answer (asked_id, platform, workspace, person) WHERE taken_back = 0;
CREATE INDEX answer_of ON answer (platform, workspace, person, given_at);
CREATE INDEX answer_group ON answer (group_id, given_at);
CREATE INDEX answer_notice ON answer (notice_at) WHERE notice_at IS NOT NULL;
CREATE INDEX answer_forget ON answer (forget_at) WHERE forget_at IS NOT NULL;

-- What a person said in a question's thread or wrote in its form. Conversation is forgotten at forget_at;
-- of a message that is kept out only the id stays, so that a later edit does not gather it after all.
CREATE TABLE reply (
  id          ${identity},
  asked_id    BIGINT NOT NULL REFERENCES asked (id),
  platform    TEXT   NOT NULL,
  workspace   TEXT   NOT NULL,
  channel     TEXT   NOT NULL,
  thread_root TEXT,
  message_id  TEXT,
  person      TEXT   NOT NULL,
  text        TEXT   NOT NULL,
  written     INT    NOT NULL,
  clip        INT    NOT NULL,
  said_at     BIGINT NOT NULL,
  revised_at  BIGINT NOT NULL,
  stands      TEXT   NOT NULL,
  answer_id   BIGINT REFERENCES answer (id),
  offer       BIGINT,
  forget_at   BIGINT,
  UNIQUE (platform, workspace, channel, message_id)
);
CREATE INDEX reply_of ON reply (asked_id, platform, workspace, person);
CREATE INDEX reply_answer ON reply (answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX reply_offer ON reply (offer) WHERE offer IS NOT NULL;
CREATE INDEX reply_forget ON reply (forget_at) WHERE forget_at IS NOT NULL;

-- What a reply said before it was edited: for its author only, and gone with the reply.
CREATE TABLE reply_version (
  id         ${identity},
  reply_id   BIGINT NOT NULL REFERENCES reply (id) ON DELETE CASCADE,
  text       TEXT   NOT NULL,
  written_at BIGINT NOT NULL
);
CREATE INDEX reply_version_of ON reply_version (reply_id);

-- Messages deleted from a question's thread: what still arrives about them comes too late.
CREATE TABLE reply_deleted (
  platform   TEXT   NOT NULL,
  workspace  TEXT   NOT NULL,
  channel    TEXT   NOT NULL,
  message_id TEXT   NOT NULL,
  forget_at  BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace, channel, message_id)
);
CREATE INDEX reply_deleted_forget ON reply_deleted (forget_at);
