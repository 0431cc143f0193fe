RETURN [COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.status IN $p0 AND n0.sortKey IS NOT NULL
  WITH n0
  ORDER BY n0.sortKey, n0.id
  LIMIT $p1
  RETURN [[n0.sortKey, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = [CITY]
// $p1 = 20
