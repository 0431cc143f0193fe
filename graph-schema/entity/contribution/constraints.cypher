CREATE CONSTRAINT contribution_id IF NOT EXISTS FOR (n:Contribution) REQUIRE n.id IS UNIQUE;
CREATE INDEX contribution_role IF NOT EXISTS FOR (n:Contribution) ON (n.role);
CREATE INDEX contribution_money_amount IF NOT EXISTS FOR (n:Contribution) ON (n.moneyAmount);
CREATE INDEX contribution_assertion IF NOT EXISTS FOR (n:Contribution) ON (n.assertion);
CREATE INDEX contribution_leaves_open IF NOT EXISTS FOR (n:Contribution) ON (n.leavesOpen);
