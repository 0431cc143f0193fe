CREATE CONSTRAINT focus_id IF NOT EXISTS FOR (n:Focus) REQUIRE n.id IS UNIQUE;
CREATE INDEX focus_role IF NOT EXISTS FOR (n:Focus) ON (n.role);
CREATE INDEX focus_assertion IF NOT EXISTS FOR (n:Focus) ON (n.assertion);
CREATE INDEX focus_leaves_open IF NOT EXISTS FOR (n:Focus) ON (n.leavesOpen);
