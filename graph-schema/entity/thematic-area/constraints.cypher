CREATE CONSTRAINT thematic_area_id IF NOT EXISTS FOR (n:ThematicArea) REQUIRE n.id IS UNIQUE;
CREATE INDEX thematic_area_name_key IF NOT EXISTS FOR (n:ThematicArea) ON (n.nameKey);
CREATE INDEX thematic_area_sort_key IF NOT EXISTS FOR (n:ThematicArea) ON (n.sortKey);
CREATE INDEX thematic_area_assertion IF NOT EXISTS FOR (n:ThematicArea) ON (n.assertion);
CREATE INDEX thematic_area_leaves_open IF NOT EXISTS FOR (n:ThematicArea) ON (n.leavesOpen);
