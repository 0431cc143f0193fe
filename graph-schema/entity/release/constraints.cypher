CREATE CONSTRAINT release_id IF NOT EXISTS FOR (n:Release) REQUIRE n.id IS UNIQUE;
CREATE INDEX release_current IF NOT EXISTS FOR (n:Release) ON (n.current);
