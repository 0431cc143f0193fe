CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE INDEX event_name_key IF NOT EXISTS FOR (n:Event) ON (n.nameKey);
CREATE INDEX event_sort_key IF NOT EXISTS FOR (n:Event) ON (n.sortKey);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.date);
CREATE INDEX event_assertion IF NOT EXISTS FOR (n:Event) ON (n.assertion);
CREATE INDEX event_leaves_open IF NOT EXISTS FOR (n:Event) ON (n.leavesOpen);
