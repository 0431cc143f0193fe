CREATE CONSTRAINT grant_id IF NOT EXISTS FOR (n:Grant) REQUIRE n.id IS UNIQUE;
CREATE INDEX grant_recipient_assertion IF NOT EXISTS FOR (n:Grant) ON (n.recipientAssertion);
CREATE INDEX grant_money_amount IF NOT EXISTS FOR (n:Grant) ON (n.moneyAmount);
CREATE INDEX grant_assertion IF NOT EXISTS FOR (n:Grant) ON (n.assertion);
CREATE INDEX grant_leaves_open IF NOT EXISTS FOR (n:Grant) ON (n.leavesOpen);
