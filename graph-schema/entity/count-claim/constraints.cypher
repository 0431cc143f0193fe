CREATE CONSTRAINT count_claim_id IF NOT EXISTS FOR (n:CountClaim) REQUIRE n.id IS UNIQUE;
CREATE INDEX count_claim_of IF NOT EXISTS FOR (n:CountClaim) ON (n.of);
CREATE INDEX count_claim_assertion IF NOT EXISTS FOR (n:CountClaim) ON (n.assertion);
CREATE INDEX count_claim_leaves_open IF NOT EXISTS FOR (n:CountClaim) ON (n.leavesOpen);
