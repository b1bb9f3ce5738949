-- How many stories of a category a person wants, where it is not what their group or the settings say. Theirs alone.
CREATE TABLE quota_of_person (
  platform  TEXT    NOT NULL,
  workspace TEXT    NOT NULL,
  person    TEXT    NOT NULL,
  category  TEXT    NOT NULL,
  at_least  INTEGER NOT NULL,
  at_most   INTEGER NOT NULL,
  PRIMARY KEY (platform, workspace, person, category)
);

-- The same for the members of a group, where its organisers set it.
CREATE TABLE quota_of_group (
  group_id BIGINT  NOT NULL REFERENCES study_group (id),
  category TEXT    NOT NULL,
  at_least INTEGER NOT NULL,
  at_most  INTEGER NOT NULL,
  PRIMARY KEY (group_id, category)
);

-- Groups that want no weekly digest.
CREATE TABLE digest_off (
  group_id BIGINT NOT NULL PRIMARY KEY REFERENCES study_group (id)
);
