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
    MATCH (n0)-[:LED_BY]->(n2:Municipality)
    RETURN properties(n2)
    LIMIT 1
  }]]
}, null] AS answer;
// $p0 = 1
