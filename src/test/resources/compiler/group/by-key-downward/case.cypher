RETURN [[], null, COLLECT {
  MATCH (n4:Municipality)
  WHERE n4.sortKey IS NOT NULL
  WITH n4
  WITH toString(n4.status) AS n1, count(n4) AS n2total
  WITH *, n1 AS n1key, n1 AS n1label, n1 AS n1sort
  ORDER BY n1sort IS NULL, n1sort DESC, n1key IS NULL, n1key DESC
  LIMIT $p0
  RETURN [n2total, n1key, n1label, null]
}] AS answer;
// $p0 = 10001
