RETURN [COLLECT {
  MATCH (n0:Partnership)
  WITH n0
  WITH n0, head(COLLECT {
    MATCH (n0)-[:LED_BY]->(n0o:Municipality)
    RETURN n0o.sortKey
    ORDER BY n0o.id LIMIT 1
  }) AS n0k0
  ORDER BY n0k0, n0.id
  LIMIT $p0
  RETURN [[n0k0, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = 2
