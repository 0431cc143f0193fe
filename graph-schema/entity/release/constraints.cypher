CREATE INDEX release_current IF NOT EXISTS FOR (n:Release) ON (n.current);

CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;

CREATE INDEX change_version IF NOT EXISTS FOR (n:Change) ON (n.version);
