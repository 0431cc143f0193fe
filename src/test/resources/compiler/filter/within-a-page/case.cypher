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
  MATCH (n0:Municipality)
  WHERE n0.sortKey IS NOT NULL
  WITH n0
  ORDER BY n0.sortKey, n0.id
  LIMIT $p2
  RETURN [[n0.sortKey, n0.id], [properties(n0), [COLLECT {
    MATCH (n0)<-[:LED_BY]-(n1:Partnership)
    WHERE EXISTS {
      MATCH (n1)-[:HAS_PARTNER]->(n2:Municipality)
      WHERE n2.id IN names0
    }
    WITH n1
    ORDER BY n1.id
    LIMIT $p1
    RETURN [[n1.id], properties(n1)]
  }, n0.id]]]
}, null] AS answer;
// $p0 = [bor]
// $p1 = 20
// $p2 = 2
