RETURN [COLLECT {
  MATCH (n0:Grant)
  WHERE n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id
  LIMIT $p0
  RETURN [[n0.id], [properties(n0), COLLECT {
    MATCH (n0)-[:AWARDED_TO]->(n1)
    RETURN [properties(n1), labels(n1)]
    LIMIT 1
  }]]
}, null] AS answer;
// $p0 = 1
