RETURN [[], null, COLLECT {
  MATCH (n4:Grant)
  WHERE n4.assertion IN $p0 AND n4.id IS NOT NULL
  WITH n4
  OPTIONAL MATCH (n4)-[:UNDER]->(n5:Component)
  WITH n5 AS n1, count(n4) AS n2total
  WITH *, n1.id AS n1key, coalesce(n1.name, n1.title, n1.id) AS n1label, coalesce(n1.sortKey, n1.id) AS n1sort
  ORDER BY n1sort, n1key
  LIMIT $p1
  RETURN [n2total, n1key, n1label, null]
}] AS answer;
// $p0 = [STATED]
// $p1 = 10001
