CREATE CONSTRAINT participation_id IF NOT EXISTS FOR (n:Participation) REQUIRE n.id IS UNIQUE;
CREATE INDEX participation_role IF NOT EXISTS FOR (n:Participation) ON (n.role);
CREATE INDEX participation_assertion IF NOT EXISTS FOR (n:Participation) ON (n.assertion);
CREATE INDEX participation_leaves_open IF NOT EXISTS FOR (n:Participation) ON (n.leavesOpen);
