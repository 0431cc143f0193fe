WITH COLLECT {
  UNWIND range(0, size($p1) - 1) AS place
  CALL (place) {
    CALL db.index.fulltext.queryNodes('names', '"' + $p1[place] + '"') YIELD node
    MATCH (node)-[:NAMES]->{0,1}(named:Municipality)
    WITH collect([named, $p1[place] IN node.nameKeys]) AS fits
    UNWIND [fit IN fits WHERE fit[1] OR NONE(other IN fits WHERE other[1])] AS fit
    WITH DISTINCT fit[0] AS x
    RETURN x
  }
  RETURN [place, x.id]
} AS found0
WITH *, [each IN found0 | each[1]] AS names0
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
}, size(list0)] AS answer, [[place IN range(0, size($p1) - 1) WHERE NONE(each IN found0 WHERE each[0] = place)]] AS missing;
// $p0 = 10000
// $p1 = [pirot]
// $p2 = 10001
// $p3 = 2
