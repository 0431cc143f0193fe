WITH COLLECT {
  MATCH (x:Municipality)
  WHERE x.nameKey IN $p0
  RETURN x.id
  UNION
  MATCH (a:Alias)-[:NAMES]->(x:Municipality)
  WHERE a.nameKey IN $p0
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
// $p0 = [raska, bor]
// $p1 = 20
