CREATE CONSTRAINT municipality_id IF NOT EXISTS FOR (n:Municipality) REQUIRE n.id IS UNIQUE;
CREATE INDEX municipality_name_key IF NOT EXISTS FOR (n:Municipality) ON (n.nameKey);
CREATE INDEX municipality_sort_key IF NOT EXISTS FOR (n:Municipality) ON (n.sortKey);
CREATE INDEX municipality_code IF NOT EXISTS FOR (n:Municipality) ON (n.code);
CREATE INDEX municipality_kind IF NOT EXISTS FOR (n:Municipality) ON (n.kind);
CREATE INDEX municipality_population IF NOT EXISTS FOR (n:Municipality) ON (n.population);
CREATE INDEX municipality_area IF NOT EXISTS FOR (n:Municipality) ON (n.area);
CREATE INDEX municipality_assertion IF NOT EXISTS FOR (n:Municipality) ON (n.assertion);
CREATE INDEX municipality_leaves_open IF NOT EXISTS FOR (n:Municipality) ON (n.leavesOpen);
