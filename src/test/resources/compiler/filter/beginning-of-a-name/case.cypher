WITH COLLECT {
  CALL db.index.fulltext.queryNodes('names', $p0) YIELD node
  MATCH (node)-[:NAMES]->{0,1}(x:Municipality)
  RETURN x.id
} AS names0
RETURN [COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.id IN names0 AND n0.sortKey IS NOT NULL
  WITH n0
  ORDER BY n0.sortKey, n0.id
  LIMIT $p1
  RETURN [[n0.sortKey, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = nameKeys:no*
// $p1 = 20
