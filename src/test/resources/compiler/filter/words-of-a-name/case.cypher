RETURN [COLLECT {
  CALL db.index.fulltext.queryNodes('texts', $p0) YIELD node
  MATCH (node)-[:NAMES]->{0,1}(n0:Organisation)
  MATCH (n0:Organisation)
  WITH DISTINCT n0
  ORDER BY n0.sortKey, n0.id
  LIMIT $p1
  RETURN [[n0.sortKey, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = nameKeys:("razvoj")
// $p1 = 20
