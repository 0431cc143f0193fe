WITH COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.kind IN $p0 AND n0.sortKey IS NOT NULL
  RETURN n0
} AS list0
RETURN [[], null, COLLECT {
  UNWIND list0 AS n5
  WITH n5
  WITH toString(n5.kind) AS n2, count(n5) AS n3total
  WITH *, n2 AS n2key, n2 AS n2label, n2 AS n2sort
  ORDER BY n3total DESC, n2sort, n2key
  LIMIT $p1
  RETURN [n3total, n2key, n2label, null]
}, COLLECT {
  UNWIND list0 AS n9
  WITH n9
  OPTIONAL MATCH (n9)-[:LOCATED_IN]->(:Region)-[:PART_OF]->(n10:Region {level: 'NUTS2'})
  WITH n10 AS n6, count(DISTINCT n9) AS n7total
  WITH *, n6.id AS n6key, coalesce(n6.name, n6.title, n6.id) AS n6label, coalesce(n6.sortKey, n6.id) AS n6sort
  ORDER BY n7total DESC, n6sort, n6key
  LIMIT $p2
  RETURN [n7total, n6key, n6label, null]
}] AS answer;
// $p0 = [CITY]
// $p1 = 10001
// $p2 = 10001
