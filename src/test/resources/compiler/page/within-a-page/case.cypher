RETURN [COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.sortKey IS NOT NULL
  WITH n0
  ORDER BY n0.sortKey, n0.id
  LIMIT $p1
  RETURN [[n0.sortKey, n0.id], [properties(n0), [COLLECT {
    MATCH (n0)<-[:LED_BY]-(n1:Partnership)
    WITH n1
    ORDER BY n1.id
    LIMIT $p0
    RETURN [[n1.id], properties(n1)]
  }, n0.id]]]
}, null] AS answer;
// $p0 = 2
// $p1 = 2
