WITH COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.kind IN $p0 AND n0.sortKey IS NOT NULL
  RETURN n0
} AS list0
RETURN [[], null, COLLECT {
  UNWIND list0 AS n2
  WITH n2
  WITH toString(n2.kind) AS key, null AS currency, count(*) AS counted, count(*) AS differing, 0 AS amount
  ORDER BY currency
  WITH key, sum(counted) AS total, sum(differing) AS different, [sum IN collect([currency, amount]) WHERE sum[0] IS NOT NULL] AS money
  WITH total, different, money, key, key AS label, key AS sort
  ORDER BY total DESC, sort, key
  LIMIT $p1
  RETURN [key, label, total, different, null]
}, COLLECT {
  UNWIND list0 AS n3
  WITH n3
  OPTIONAL MATCH (n3)-[:LOCATED_IN]->(:Region)-[:PART_OF]->(n4:Region {level: 'NUTS2'})
  WITH n4 AS grouped, n3, count(*) AS ways
  WITH grouped, null AS currency, sum(ways) AS counted, count(*) AS differing, 0 AS amount
  ORDER BY currency
  WITH grouped, sum(counted) AS total, sum(differing) AS different, [sum IN collect([currency, amount]) WHERE sum[0] IS NOT NULL] AS money
  WITH total, different, money, grouped, grouped.id AS key, coalesce(grouped.name, grouped.title, grouped.id) AS label, coalesce(grouped.sortKey, grouped.id) AS sort
  ORDER BY total DESC, sort, key
  LIMIT $p2
  RETURN [key, label, total, different, null]
}] AS answer;
// $p0 = [CITY]
// $p1 = 10001
// $p2 = 10001
