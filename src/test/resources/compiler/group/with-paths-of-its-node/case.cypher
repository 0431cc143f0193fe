RETURN [[], null, COLLECT {
  MATCH (n1:Municipality)
  WITH n1, COUNT { (n1)<-[:LED_BY]-() } AS degree
  WHERE degree > 0
  WITH collect([n1, degree]) AS degrees, COUNT { (:Partnership) } - sum(degree) AS rest
  UNWIND degrees + CASE WHEN rest > 0 THEN [[null, rest]] ELSE [] END AS counted
  WITH counted[0] AS grouped, counted[1] AS total, counted[1] AS different, [] AS money
  WITH total, different, money, grouped, grouped.id AS key, coalesce(grouped.name, grouped.title, grouped.id) AS label, coalesce(grouped.sortKey, grouped.id) AS sort
  ORDER BY total DESC, sort, key
  LIMIT $p0
  RETURN [key, label, total, different, null, CASE WHEN grouped IS NOT NULL THEN [properties(grouped), [[], grouped.id, COUNT { (grouped)<-[:LED_BY]-() }]] END]
}] AS answer;
// $p0 = 10001
