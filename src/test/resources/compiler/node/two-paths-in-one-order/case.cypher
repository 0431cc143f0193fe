RETURN [COLLECT {
  MATCH (n0:Partnership)
  WHERE n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id
  LIMIT $p0
  RETURN [[n0.id], [properties(n0), COLLECT {
    MATCH (n0)-[:LED_BY]->(n1:Municipality)
    RETURN properties(n1)
    LIMIT 1
  }, COLLECT {
    MATCH (n0)-[:HAS_PARTNER]->(n2:Municipality)
    WITH n2
    ORDER BY n2.sortKey, n2.id
    RETURN properties(n2)
  }]]
}, null] AS answer;
// $p0 = 1
