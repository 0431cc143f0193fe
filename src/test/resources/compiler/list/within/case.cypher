RETURN [COLLECT {
  MATCH (n0:Partnership)
  WHERE n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id
  LIMIT $p0
  RETURN [[n0.id], [properties(n0), COLLECT {
    MATCH (n0)-[:HAS_PARTNER]->(n1:Municipality)
    WITH n1
    ORDER BY n1.sortKey, n1.id
    RETURN properties(n1)
  }]]
}, null] AS answer;
// $p0 = 1
