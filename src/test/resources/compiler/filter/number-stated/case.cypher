RETURN [COLLECT {
  MATCH (n0:Organisation)
  WHERE EXISTS {
    MATCH (n0)-[:BASED_IN]->(n1:Municipality)
    WHERE n1.population IS NOT NULL
  } AND n0.sortKey IS NOT NULL
  WITH n0
  ORDER BY n0.sortKey, n0.id
  LIMIT $p0
  RETURN [[n0.sortKey, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = 20
