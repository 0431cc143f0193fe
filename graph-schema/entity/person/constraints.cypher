CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE INDEX person_name_key IF NOT EXISTS FOR (n:Person) ON (n.nameKey);
CREATE INDEX person_sort_key IF NOT EXISTS FOR (n:Person) ON (n.sortKey);
CREATE INDEX person_assertion IF NOT EXISTS FOR (n:Person) ON (n.assertion);
CREATE INDEX person_leaves_open IF NOT EXISTS FOR (n:Person) ON (n.leavesOpen);
