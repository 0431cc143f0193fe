RETURN [COLLECT {
  MATCH (n0:Municipality)
  MATCH (n0)<-[:LED_BY|HAS_PARTNER]-(n1:Partnership)
  MATCH (n1)-[:UNDER]->(n2:Component)
  WHERE n2.id = $p0 AND n0.sortKey IS NOT NULL
  WITH DISTINCT n0
  ORDER BY n0.sortKey, n0.id
  LIMIT $p1
  RETURN [[n0.sortKey, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = component/x
// $p1 = 20
