RETURN [[], null, COLLECT {
  MATCH (n1:Municipality)
  WHERE n1.sortKey IS NOT NULL
  WITH n1
  OPTIONAL MATCH (n1)<-[:BY]-(:Participation)-[:IN]->(:Component)-[:PART_OF_PROGRAMME]->(n2:Programme)
  WITH n2 AS grouped, n1, count(*) AS ways
  WITH grouped, null AS currency, sum(ways) AS counted, count(*) AS differing, 0 AS amount
  ORDER BY currency
  WITH grouped, sum(counted) AS total, sum(differing) AS different, [sum IN collect([currency, amount]) WHERE sum[0] IS NOT NULL] AS money
  WITH total, different, money, grouped, grouped.id AS key, coalesce(grouped.name, grouped.title, grouped.id) AS label, coalesce(grouped.sortKey, grouped.id) AS sort
  ORDER BY total DESC, sort, key
  LIMIT $p0
  RETURN [key, label, total, different, null]
}] AS answer;
// $p0 = 10001
