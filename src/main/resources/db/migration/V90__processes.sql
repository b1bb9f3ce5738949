-- The processes that share the database, and until when the others take each for alive, by the database's own clock.
CREATE TABLE node (
  id          TEXT   NOT NULL PRIMARY KEY,
  heard_until BIGINT NOT NULL
);

-- What only one of them may do at a time, such as being connected to Discord, and which one does.
CREATE TABLE node_part (
  part TEXT NOT NULL PRIMARY KEY,
  node TEXT NOT NULL
);

-- Which process is at a delivery.
ALTER TABLE outbox ADD COLUMN claimed_by TEXT;

-- Whoever works off an event looks for earlier ones of its lane.
DROP INDEX inbox_open;
CREATE INDEX inbox_open ON inbox (lane, seq) WHERE state = 'waiting';
