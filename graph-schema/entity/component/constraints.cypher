CREATE CONSTRAINT component_id IF NOT EXISTS FOR (n:Component) REQUIRE n.id IS UNIQUE;
CREATE INDEX component_name_key IF NOT EXISTS FOR (n:Component) ON (n.nameKey);
CREATE INDEX component_sort_key IF NOT EXISTS FOR (n:Component) ON (n.sortKey);
CREATE INDEX component_kind IF NOT EXISTS FOR (n:Component) ON (n.kind);
CREATE INDEX component_start IF NOT EXISTS FOR (n:Component) ON (n.start);
CREATE INDEX component_end IF NOT EXISTS FOR (n:Component) ON (n.end);
CREATE INDEX component_assertion IF NOT EXISTS FOR (n:Component) ON (n.assertion);
CREATE INDEX component_leaves_open IF NOT EXISTS FOR (n:Component) ON (n.leavesOpen);
