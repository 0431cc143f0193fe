RETURN [COLLECT {
  MATCH (n0:Programme)
  WHERE (n0.start < $p0 AND NOT coalesce((n0.start STARTS WITH $p0 OR $p0 STARTS WITH n0.start), false)) AND n0.sortKey IS NOT NULL
  WITH n0
  ORDER BY n0.sortKey, n0.id
  LIMIT $p1
  RETURN [[n0.sortKey, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = 2019
// $p1 = 20
