CREATE CONSTRAINT alias_id IF NOT EXISTS FOR (n:Alias) REQUIRE n.id IS UNIQUE;
CREATE INDEX alias_name_key IF NOT EXISTS FOR (n:Alias) ON (n.nameKey);
CREATE INDEX alias_sort_key IF NOT EXISTS FOR (n:Alias) ON (n.sortKey);
CREATE INDEX alias_assertion IF NOT EXISTS FOR (n:Alias) ON (n.assertion);
CREATE INDEX alias_leaves_open IF NOT EXISTS FOR (n:Alias) ON (n.leavesOpen);
