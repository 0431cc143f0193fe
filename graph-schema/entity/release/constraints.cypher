CREATE INDEX release_current IF NOT EXISTS FOR (n:Release) ON (n.current);
