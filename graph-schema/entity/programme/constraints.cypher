CREATE CONSTRAINT programme_id IF NOT EXISTS FOR (n:Programme) REQUIRE n.id IS UNIQUE;
CREATE INDEX programme_name_key IF NOT EXISTS FOR (n:Programme) ON (n.nameKey);
CREATE INDEX programme_sort_key IF NOT EXISTS FOR (n:Programme) ON (n.sortKey);
CREATE INDEX programme_start IF NOT EXISTS FOR (n:Programme) ON (n.start);
CREATE INDEX programme_end IF NOT EXISTS FOR (n:Programme) ON (n.end);
CREATE INDEX programme_assertion IF NOT EXISTS FOR (n:Programme) ON (n.assertion);
CREATE INDEX programme_leaves_open IF NOT EXISTS FOR (n:Programme) ON (n.leavesOpen);
