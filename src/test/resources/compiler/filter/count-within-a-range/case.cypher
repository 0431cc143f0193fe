RETURN [COLLECT {
  MATCH (n0:Municipality)
  WHERE any(n2 IN [COUNT {
    MATCH (n0)<-[:LED_BY|HAS_PARTNER]-(n1:Partnership)
    RETURN DISTINCT n1
  }] WHERE n2 > $p0 AND n2 < $p1) AND n0.sortKey IS NOT NULL
  WITH n0
  ORDER BY n0.sortKey, n0.id
  LIMIT $p2
  RETURN [[n0.sortKey, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = 1
// $p1 = 5
// $p2 = 20
