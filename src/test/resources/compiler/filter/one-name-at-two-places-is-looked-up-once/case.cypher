WITH COLLECT {
  UNWIND range(0, size($p0) - 1) AS place
  CALL (place) {
    CALL db.index.fulltext.queryNodes('names', '"' + $p0[place] + '"') YIELD node
    MATCH (node)-[:NAMES]->{0,1}(named:Municipality)
    WITH collect([named, $p0[place] IN node.nameKeys]) AS fits
    UNWIND [fit IN fits WHERE fit[1] OR NONE(other IN fits WHERE other[1])] AS fit
    WITH DISTINCT fit[0] AS x
    RETURN x
  }
  RETURN [place, x.id]
} AS found0
WITH *, [each IN found0 | each[1]] AS names0
RETURN [COLLECT {
  MATCH (n0:Partnership)
  WHERE (EXISTS {
    MATCH (n0)-[:LED_BY]->(n1:Municipality)
    WHERE n1.id IN names0
  } OR EXISTS {
    MATCH (n0)-[:HAS_PARTNER]->(n2:Municipality)
    WHERE n2.id IN names0
  }) AND n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id
  LIMIT $p1
  RETURN [[n0.id], properties(n0)]
}, null] AS answer, [[place IN range(0, size($p0) - 1) WHERE NONE(each IN found0 WHERE each[0] = place)]] AS missing;
// $p0 = [pirot]
// $p1 = 20
