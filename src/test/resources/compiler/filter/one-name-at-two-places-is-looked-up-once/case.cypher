WITH COLLECT {
  MATCH (x:Municipality)
  WHERE x.nameKey IN $p0
  RETURN x.id
  UNION
  MATCH (a:Alias)-[:NAMES]->(x:Municipality)
  WHERE a.nameKey IN $p0
  RETURN x.id
} AS names0
RETURN [COLLECT {
  MATCH (n0:Partnership)
  WHERE (EXISTS {
    MATCH (n0)-[:LED_BY]->(n1:Municipality)
    WHERE n1.id IN names0
  } OR EXISTS {
    MATCH (n0)-[:HAS_PARTNER]->(n2:Municipality)
    WHERE n2.id IN names0
  }) AND n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id
  LIMIT $p1
  RETURN [[n0.id], properties(n0)]
}, null] AS answer;
// $p0 = [pirot]
// $p1 = 20
