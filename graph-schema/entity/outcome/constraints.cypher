CREATE CONSTRAINT outcome_id IF NOT EXISTS FOR (n:Outcome) REQUIRE n.id IS UNIQUE;
CREATE INDEX outcome_kind IF NOT EXISTS FOR (n:Outcome) ON (n.kind);
CREATE INDEX outcome_leaves_open IF NOT EXISTS FOR (n:Outcome) ON (n.leavesOpen);
CREATE INDEX outcome_assertion IF NOT EXISTS FOR (n:Outcome) ON (n.assertion);
