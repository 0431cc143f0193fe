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
    UNWIND list0 AS n3
    WITH n3
    WITH toString(n3.role) AS key, null AS currency, count(*) AS counted, count(*) AS differing, 0 AS amount
    ORDER BY currency
    WITH key, sum(counted) AS total, sum(differing) AS different, [sum IN collect([currency, amount]) WHERE sum[0] IS NOT NULL] AS money
    WITH total, different, money, key, key AS label, key AS sort
    ORDER BY total DESC, sort, key
    LIMIT $p1
    RETURN [key, label, total, different, null]
  }, COUNT {
    MATCH (n0)<-[:IN]-(n4:Participation)
  }]]
  LIMIT 2
} AS answer;
// $p0 = component/lip-2-phase-1
// $p1 = 10001
// $p2 = 2
