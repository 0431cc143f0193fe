CALL db.index.fulltext.queryNodes('texts', 'nameKeys:' + $key) YIELD node
WITH node AS m WHERE m:Municipality
WITH m ORDER BY m.sortKey LIMIT 10
RETURN collect(m { .id, .name, .nameCyrillic, district: head([(m)-[:LOCATED_IN]->(d) | d { .name }]) }) AS municipalities
