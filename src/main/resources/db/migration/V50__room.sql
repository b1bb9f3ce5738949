-- The practice room: a small chat of its own. Messages and open forms are known by their sequence.

-- Who is in the room. A person who left is kept, so that what they said keeps its author.
CREATE TABLE room_person (
  seq     ${identity},
  id      TEXT NOT NULL UNIQUE,
  name    TEXT NOT NULL,
  zone    TEXT NOT NULL,
  example INT  NOT NULL,
  admin   INT  NOT NULL,
  me      INT  NOT NULL,
  present INT  NOT NULL
);

-- Channels, and for each person the direct messages between them and the bot (then person is set).
CREATE TABLE room_channel (
  seq    ${identity},
  id     TEXT NOT NULL UNIQUE,
  name   TEXT NOT NULL,
  topic  TEXT NOT NULL,
  person TEXT UNIQUE,
  bot    INT  NOT NULL
);

-- What was said: words by a person, or a card by the bot (then author is null). A deleted message keeps its row only.
CREATE TABLE room_message (
  seq          ${identity},
  channel      TEXT   NOT NULL,
  thread       BIGINT,
  author       TEXT,
  words        TEXT,
  card         TEXT,
  whisper_to   TEXT,
  said_at      BIGINT NOT NULL,
  edited_at    BIGINT,
  deleted      INT    NOT NULL DEFAULT 0,
  thread_title TEXT
);
CREATE INDEX room_message_channel ON room_message (channel, seq) WHERE thread IS NULL;
CREATE INDEX room_message_thread ON room_message (thread, seq) WHERE thread IS NOT NULL;

-- Whom a message pings: a person's id, or * for everybody.
CREATE TABLE room_ping (
  message BIGINT NOT NULL,
  person  TEXT   NOT NULL,
  PRIMARY KEY (message, person)
);

-- Reactions; the bot's own mark too.
CREATE TABLE room_reaction (
  seq     ${identity},
  message BIGINT NOT NULL,
  emoji   TEXT   NOT NULL,
  person  TEXT   NOT NULL,
  UNIQUE (message, emoji, person)
);

-- How far a person has read; thread is 0 for the channel itself.
CREATE TABLE room_read (
  person  TEXT   NOT NULL,
  channel TEXT   NOT NULL,
  thread  BIGINT NOT NULL,
  up_to   BIGINT NOT NULL,
  PRIMARY KEY (person, channel, thread)
);

-- Forms that are open, with what has been typed so far.
CREATE TABLE room_form (
  seq       ${identity},
  person    TEXT   NOT NULL,
  channel   TEXT   NOT NULL,
  thread    BIGINT,
  action    TEXT   NOT NULL,
  form      TEXT   NOT NULL,
  draft     TEXT,
  opened_at BIGINT NOT NULL
);
CREATE INDEX room_form_person ON room_form (person, seq);

-- What happened and has not been passed on to the bot yet.
CREATE TABLE room_event (
  seq     ${identity},
  payload TEXT NOT NULL
);

-- Effects of the bot that were delivered, so that none is delivered twice.
CREATE TABLE room_effect (
  effect_id TEXT NOT NULL PRIMARY KEY,
  receipt   TEXT NOT NULL
);
