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
RETURN COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.id IN names0
  RETURN [properties(n0), [[], n0.id, COUNT { (n0)<-[:LED_BY]-() }]]
  LIMIT 2
} AS answer, [[place IN range(0, size($p0) - 1) WHERE NONE(each IN found0 WHERE each[0] = place)]] AS missing;
// $p0 = [bor]
