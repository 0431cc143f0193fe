RETURN [COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.population IS NOT NULL
  WITH n0
  ORDER BY n0.population DESC, n0.sortKey, n0.id
  LIMIT $p0
  RETURN [[n0.population, n0.sortKey, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = 2
