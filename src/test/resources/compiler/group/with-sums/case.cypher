RETURN [[], null, COLLECT {
  MATCH (n1:Grant)
  WHERE n1.id IS NOT NULL
  WITH n1
  OPTIONAL MATCH (n1)-[:AWARDED_TO]->()-[:BASED_IN]->{0,1}(:Municipality)-[:LOCATED_IN]->(:Region)-[:PART_OF]->(n2:Region {level: 'NUTS2'})
  WITH n2 AS grouped, n1, count(*) AS ways
  WITH grouped, n1.moneyCurrency AS currency, sum(ways) AS counted, count(*) AS differing, sum(n1.moneyAmount) AS amount
  ORDER BY currency
  WITH grouped, sum(counted) AS total, sum(differing) AS different, [sum IN collect([currency, amount]) WHERE sum[0] IS NOT NULL] AS money
  WITH total, different, money, grouped, grouped.id AS key, coalesce(grouped.name, grouped.title, grouped.id) AS label, coalesce(grouped.sortKey, grouped.id) AS sort
  ORDER BY total DESC, sort, key
  LIMIT $p0
  RETURN [key, label, total, different, money]
}] AS answer;
// $p0 = 10001
