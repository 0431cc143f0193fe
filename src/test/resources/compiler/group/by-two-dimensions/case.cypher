RETURN [[], null, COUNT {
  MATCH (n3:Grant)
  WHERE n3.id IS NOT NULL
  WITH n3
  OPTIONAL MATCH (n3)-[:AWARDED_TO]->()-[:BASED_IN]->{0,1}(:Municipality)-[:LOCATED_IN]->(:Region)-[:PART_OF]->(n4:Region {level: 'NUTS2'})
  OPTIONAL MATCH (n3)-[:UNDER]->(n5:Component)
  RETURN DISTINCT n4 AS n1, n5 AS n2
}, COLLECT {
  MATCH (n10:Grant)
  WHERE n10.id IS NOT NULL
  WITH n10
  OPTIONAL MATCH (n10)-[:AWARDED_TO]->()-[:BASED_IN]->{0,1}(:Municipality)-[:LOCATED_IN]->(:Region)-[:PART_OF]->(n11:Region {level: 'NUTS2'})
  OPTIONAL MATCH (n10)-[:UNDER]->(n12:Component)
  WITH n11 AS n6, n12 AS n7, count(DISTINCT n10) AS n8total
  WITH *, n6.id AS n6key, coalesce(n6.name, n6.title, n6.id) AS n6label, coalesce(n6.sortKey, n6.id) AS n6sort, n7.id AS n7key, coalesce(n7.name, n7.title, n7.id) AS n7label, coalesce(n7.sortKey, n7.id) AS n7sort
  ORDER BY n8total DESC, n6sort, n6key, n7sort, n7key
  LIMIT $p0
  RETURN [n8total, n6key, n6label, null, n6key, n6label, CASE WHEN n6 IS NOT NULL THEN properties(n6) END, n7key, n7label, CASE WHEN n7 IS NOT NULL THEN properties(n7) END]
}] AS answer;
// $p0 = 3
