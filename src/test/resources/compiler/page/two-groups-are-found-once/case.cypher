WITH COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.status IN $p0 AND n0.sortKey IS NOT NULL
  RETURN n0
} AS list0
RETURN [[], null, COLLECT {
  UNWIND list0 AS n5
  WITH n5
  OPTIONAL MATCH (n5)-[:LOCATED_IN]->(:Region)-[:PART_OF]->(n6:Region {level: 'NUTS2'})
  WITH n6 AS n2, count(DISTINCT n5) AS n3total
  WITH *, n2.id AS n2key, coalesce(n2.name, n2.title, n2.id) AS n2label, coalesce(n2.sortKey, n2.id) AS n2sort
  ORDER BY n3total DESC, n2sort, n2key
  LIMIT $p1
  RETURN [n3total, n2key, n2label, null]
}, COLLECT {
  UNWIND list0 AS n10
  WITH n10
  WITH toString(n10.status) AS n7, count(n10) AS n8total
  WITH *, n7 AS n7key, n7 AS n7label, n7 AS n7sort
  ORDER BY n8total DESC, n7sort, n7key
  LIMIT $p2
  RETURN [n8total, n7key, n7label, null]
}] AS answer;
// $p0 = [CITY]
// $p1 = 10001
// $p2 = 10001
