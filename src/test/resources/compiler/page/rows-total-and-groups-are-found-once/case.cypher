WITH COLLECT {
  MATCH (x:Municipality)
  WHERE x.nameKey IN $p1
  RETURN x.id
  UNION
  MATCH (a:Alias)-[:NAMES]->(x:Municipality)
  WHERE a.nameKey IN $p1
  RETURN x.id
} AS names0
WITH *, COLLECT {
  MATCH (n0:Municipality)
  WHERE (n0.population > $p0 AND EXISTS {
    MATCH (n0)<-[:LED_BY|HAS_PARTNER]-(n1:Partnership)
    WHERE EXISTS {
      MATCH (n1)-[:LED_BY]->(n2:Municipality)
      WHERE n2.id IN names0
    }
  }) AND n0.sortKey IS NOT NULL
  RETURN n0
} AS list0
RETURN [COLLECT {
  UNWIND list0 AS n3
  WITH n3
  ORDER BY n3.sortKey, n3.id
  LIMIT $p3
  RETURN [[n3.sortKey, n3.id], properties(n3)]
}, null, COLLECT {
  UNWIND list0 AS n7
  WITH n7
  OPTIONAL MATCH (n7)-[:LOCATED_IN]->(:Region)-[:PART_OF]->(n8:Region {level: 'NUTS2'})
  WITH n8 AS n4, count(DISTINCT n7) AS n5total
  WITH *, n4.id AS n4key, coalesce(n4.name, n4.title, n4.id) AS n4label, coalesce(n4.sortKey, n4.id) AS n4sort
  ORDER BY n5total DESC, n4sort, n4key
  LIMIT $p2
  RETURN [n5total, n4key, n4label, null]
}, size(list0)] AS answer;
// $p0 = 10000
// $p1 = [pirot]
// $p2 = 10001
// $p3 = 2
