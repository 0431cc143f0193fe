CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE INDEX document_title_key IF NOT EXISTS FOR (n:Document) ON (n.titleKey);
CREATE INDEX document_sort_key IF NOT EXISTS FOR (n:Document) ON (n.sortKey);
CREATE INDEX document_published IF NOT EXISTS FOR (n:Document) ON (n.published);
