RETURN [[], null, COLLECT {
  MATCH (n1:Grant)
  WHERE n1.assertion IN $p0 AND n1.id IS NOT NULL
  WITH n1
  OPTIONAL MATCH (n1)-[:UNDER]->(n2:Component)
  WITH n2 AS grouped, n1.moneyCurrency AS currency, count(*) AS counted, count(*) AS differing, sum(n1.moneyAmount) AS amount
  ORDER BY currency
  WITH grouped, sum(counted) AS total, sum(differing) AS different, [sum IN collect([currency, amount]) WHERE sum[0] IS NOT NULL] AS money
  WITH total, different, money, grouped, grouped.id AS key, coalesce(grouped.name, grouped.title, grouped.id) AS label, coalesce(grouped.sortKey, grouped.id) AS sort
  ORDER BY sort, key
  LIMIT $p1
  RETURN [key, label, total, different, null]
}] AS answer;
// $p0 = [STATED]
// $p1 = 10001
