-- Boards and streaks count answers by the thousand: all that they ask for stands in the index, and no answer is read for it.
DROP INDEX answer_of;
CREATE INDEX answer_of ON answer (platform, workspace, person, given_at, group_id, taken_back);
DROP INDEX answer_group;
CREATE INDEX answer_group ON answer (group_id, given_at, taken_back, published, platform, workspace, person);
