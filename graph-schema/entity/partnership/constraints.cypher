CREATE CONSTRAINT partnership_id IF NOT EXISTS FOR (n:Partnership) REQUIRE n.id IS UNIQUE;
CREATE INDEX partnership_assertion IF NOT EXISTS FOR (n:Partnership) ON (n.assertion);
CREATE INDEX partnership_leaves_open IF NOT EXISTS FOR (n:Partnership) ON (n.leavesOpen);
