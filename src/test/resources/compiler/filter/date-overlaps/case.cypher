RETURN [COLLECT {
  MATCH (n0:Event)
  WHERE (n0.date STARTS WITH $p0 OR $p0 STARTS WITH n0.date) AND n0.sortKey IS NOT NULL
  WITH n0
  ORDER BY n0.sortKey, n0.id
  LIMIT $p1
  RETURN [[n0.sortKey, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = 2021-06
// $p1 = 20
