CREATE CONSTRAINT target_group_id IF NOT EXISTS FOR (n:TargetGroup) REQUIRE n.id IS UNIQUE;
CREATE INDEX target_group_name_key IF NOT EXISTS FOR (n:TargetGroup) ON (n.nameKey);
CREATE INDEX target_group_sort_key IF NOT EXISTS FOR (n:TargetGroup) ON (n.sortKey);
CREATE INDEX target_group_assertion IF NOT EXISTS FOR (n:TargetGroup) ON (n.assertion);
CREATE INDEX target_group_leaves_open IF NOT EXISTS FOR (n:TargetGroup) ON (n.leavesOpen);
