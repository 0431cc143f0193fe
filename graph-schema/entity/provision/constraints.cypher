CREATE CONSTRAINT provision_id IF NOT EXISTS FOR (n:Provision) REQUIRE n.id IS UNIQUE;
CREATE INDEX provision_licence IF NOT EXISTS FOR (n:Provision) ON (n.licence);
CREATE INDEX provision_assertion IF NOT EXISTS FOR (n:Provision) ON (n.assertion);
CREATE INDEX provision_leaves_open IF NOT EXISTS FOR (n:Provision) ON (n.leavesOpen);
