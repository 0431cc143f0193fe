CREATE CONSTRAINT service_id IF NOT EXISTS FOR (n:Service) REQUIRE n.id IS UNIQUE;
CREATE INDEX service_name_key IF NOT EXISTS FOR (n:Service) ON (n.nameKey);
CREATE INDEX service_sort_key IF NOT EXISTS FOR (n:Service) ON (n.sortKey);
CREATE INDEX service_assertion IF NOT EXISTS FOR (n:Service) ON (n.assertion);
CREATE INDEX service_leaves_open IF NOT EXISTS FOR (n:Service) ON (n.leavesOpen);
