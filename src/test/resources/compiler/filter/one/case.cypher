RETURN [COLLECT {
  MATCH (n0:Partnership)
  WHERE EXISTS {
    MATCH (n0)-[:LED_BY]->(n1:Municipality)
    WHERE n1.status IN $p0
  } AND n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id
  LIMIT $p1
  RETURN [[n0.id], properties(n0)]
}, null] AS answer;
// $p0 = [CITY]
// $p1 = 20
