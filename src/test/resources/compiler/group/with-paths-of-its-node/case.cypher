RETURN [[], null, COLLECT {
  MATCH (n1:Municipality)
  WITH n1, COUNT { (n1)<-[:LED_BY]-() } AS degree
  WHERE degree > 0
  WITH collect([n1, degree]) AS degrees, COUNT { (:Partnership) } - sum(degree) AS rest
  UNWIND degrees + CASE WHEN rest > 0 THEN [[null, rest]] ELSE [] END AS counted
  WITH counted[0] AS n1, counted[1] AS n2total
  WITH *, n1.id AS n1key, coalesce(n1.name, n1.title, n1.id) AS n1label, coalesce(n1.sortKey, n1.id) AS n1sort
  ORDER BY n2total DESC, n1sort, n1key
  LIMIT $p0
  RETURN [n2total, n1key, n1label, CASE WHEN n1 IS NOT NULL THEN [properties(n1), [[], n1.id, COUNT { (n1)<-[:LED_BY]-() }]] END]
}] AS answer;
// $p0 = 10001
