-- What an answer is called by, counted for each person: it keeps its number when another one goes.
ALTER TABLE answer ADD COLUMN number BIGINT NOT NULL DEFAULT 0;
UPDATE answer SET number = (
  SELECT COUNT(*)
  FROM answer earlier
  WHERE earlier.platform = answer.platform
    AND earlier.workspace = answer.workspace
    AND earlier.person = answer.person
    AND (earlier.given_at < answer.given_at OR (earlier.given_at = answer.given_at AND earlier.id <= answer.id))
);
