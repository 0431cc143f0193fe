RETURN [[], null, COLLECT {
  MATCH (n4:Municipality)
  WHERE n4.sortKey IS NOT NULL
  WITH n4
  OPTIONAL MATCH (n4)<-[:BY]-(:Participation)-[:IN]->(:Component)-[:PART_OF_PROGRAMME]->(n5:Programme)
  WITH n5 AS n1, count(DISTINCT n4) AS n2total
  WITH *, n1.id AS n1key, coalesce(n1.name, n1.title, n1.id) AS n1label, coalesce(n1.sortKey, n1.id) AS n1sort
  ORDER BY n2total DESC, n1sort, n1key
  LIMIT $p0
  RETURN [n2total, n1key, n1label, null]
}] AS answer;
// $p0 = 10001
