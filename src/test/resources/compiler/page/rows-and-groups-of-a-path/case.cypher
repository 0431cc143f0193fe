RETURN COLLECT {
  MATCH (n0:Component)
  WHERE n0.id = $p0
  WITH *, COLLECT {
    MATCH (n0)<-[:IN]-(n1:Participation)
    RETURN n1
  } AS list0
  RETURN [properties(n0), [COLLECT {
    UNWIND list0 AS n2
    WITH n2
    ORDER BY n2.id
    LIMIT $p2
    RETURN [[n2.id], properties(n2)]
  }, n0.id, COLLECT {
    UNWIND list0 AS n6
    WITH n6
    WITH toString(n6.role) AS n3, count(n6) AS n4total
    WITH *, n3 AS n3key, n3 AS n3label, n3 AS n3sort
    ORDER BY n4total DESC, n3sort, n3key
    LIMIT $p1
    RETURN [n4total, n3key, n3label, null]
  }, COUNT {
    MATCH (n0)<-[:IN]-(n7:Participation)
  }]]
  LIMIT 2
} AS answer;
// $p0 = component/lip-2-phase-1
// $p1 = 10001
// $p2 = 2
