RETURN [COLLECT {
  MATCH (n0:Municipality)
  WITH n0
  WITH n0, COUNT {
    MATCH (n0)<-[:LED_BY]-(n0o:Partnership)
    WHERE n0o.assertion IN $p0
  } AS n0k0
  ORDER BY n0k0 DESC, n0.sortKey, n0.id
  LIMIT $p1
  RETURN [[n0k0, n0.sortKey, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = [STATED]
// $p1 = 2
