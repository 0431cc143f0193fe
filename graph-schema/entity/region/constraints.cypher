CREATE CONSTRAINT region_id IF NOT EXISTS FOR (n:Region) REQUIRE n.id IS UNIQUE;
CREATE INDEX region_name_key IF NOT EXISTS FOR (n:Region) ON (n.nameKey);
CREATE INDEX region_sort_key IF NOT EXISTS FOR (n:Region) ON (n.sortKey);
CREATE INDEX region_level IF NOT EXISTS FOR (n:Region) ON (n.level);
CREATE INDEX region_code IF NOT EXISTS FOR (n:Region) ON (n.code);
CREATE INDEX region_assertion IF NOT EXISTS FOR (n:Region) ON (n.assertion);
CREATE INDEX region_leaves_open IF NOT EXISTS FOR (n:Region) ON (n.leavesOpen);
