CREATE CONSTRAINT description_id IF NOT EXISTS FOR (n:Description) REQUIRE n.id IS UNIQUE;
CREATE INDEX description_aspect IF NOT EXISTS FOR (n:Description) ON (n.aspect);
CREATE INDEX description_assertion IF NOT EXISTS FOR (n:Description) ON (n.assertion);
CREATE INDEX description_leaves_open IF NOT EXISTS FOR (n:Description) ON (n.leavesOpen);
