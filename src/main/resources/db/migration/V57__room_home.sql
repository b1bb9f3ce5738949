-- What a person's home shows in the room, as the bot last had it.
CREATE TABLE room_home (
  person TEXT NOT NULL PRIMARY KEY,
  card   TEXT NOT NULL
);
