CREATE CONSTRAINT appearance_id IF NOT EXISTS FOR (n:Appearance) REQUIRE n.id IS UNIQUE;
CREATE INDEX appearance_manner IF NOT EXISTS FOR (n:Appearance) ON (n.manner);
CREATE INDEX appearance_assertion IF NOT EXISTS FOR (n:Appearance) ON (n.assertion);
CREATE INDEX appearance_leaves_open IF NOT EXISTS FOR (n:Appearance) ON (n.leavesOpen);
