RETURN [[], null, COLLECT {
  MATCH (n1:Municipality)
  WHERE n1.sortKey IS NOT NULL
  WITH n1
  WITH toString(n1.kind) AS key, null AS currency, count(*) AS counted, count(*) AS differing, 0 AS amount
  ORDER BY currency
  WITH key, sum(counted) AS total, sum(differing) AS different, [sum IN collect([currency, amount]) WHERE sum[0] IS NOT NULL] AS money
  WITH total, different, money, key, key AS label, key AS sort
  ORDER BY sort IS NULL, sort DESC, key DESC
  LIMIT $p0
  RETURN [key, label, total, different, null]
}] AS answer;
// $p0 = 10001
