RETURN [COLLECT {
  MATCH (n0:Municipality)
  WITH n0
  WITH n0, COUNT {
    MATCH (n0)<-[:LED_BY|HAS_PARTNER]-(n0o:Partnership)
    RETURN DISTINCT n0o
  } AS n0k0
  ORDER BY n0k0 DESC, n0.sortKey, n0.id
  LIMIT $p0
  RETURN [[n0k0, n0.sortKey, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = 2
