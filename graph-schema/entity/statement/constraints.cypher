CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE INDEX statement_assertion IF NOT EXISTS FOR (n:Statement) ON (n.assertion);
CREATE INDEX statement_leaves_open IF NOT EXISTS FOR (n:Statement) ON (n.leavesOpen);
