RETURN [COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.sortKey IS NOT NULL
  WITH n0
  ORDER BY n0.sortKey, n0.id
  LIMIT $p2
  WITH *, COLLECT {
    MATCH (n0)<-[:LED_BY]-(n1:Partnership)
    WHERE n1.assertion IN $p0
    RETURN n1
  } AS list0
  RETURN [[n0.sortKey, n0.id], [properties(n0), [COLLECT {
    UNWIND list0 AS n2
    WITH n2
    ORDER BY n2.id
    LIMIT $p1
    RETURN [[n2.id], properties(n2)]
  }, n0.id, size(list0)]]]
}, null] AS answer;
// $p0 = [STATED]
// $p1 = 1
// $p2 = 2
