RETURN [[], null, COLLECT {
  MATCH (n6:Municipality)
  WHERE n6.sortKey IS NOT NULL
  WITH n6
  OPTIONAL MATCH (n6)<-[:BY]-(n7:Participation)
  OPTIONAL MATCH (n7)-[:IN]->(n8:Component)
  OPTIONAL MATCH (n8)-[:PART_OF_PROGRAMME]->(n9:Programme)
  WITH toString(n7.role) AS n1, n9 AS n2, n8 AS n3, count(DISTINCT n6) AS n4total
  WITH *, n1 AS n1key, n1 AS n1label, n1 AS n1sort, n2.id AS n2key, coalesce(n2.name, n2.title, n2.id) AS n2label, coalesce(n2.sortKey, n2.id) AS n2sort, n3.id AS n3key, coalesce(n3.name, n3.title, n3.id) AS n3label, coalesce(n3.sortKey, n3.id) AS n3sort
  ORDER BY n4total DESC, n1sort, n1key, n2sort, n2key, n3sort, n3key
  LIMIT $p0
  RETURN [n4total, n1key, n1label, null, n1key, n1label, null, n2key, n2label, null, n3key, n3label, null]
}] AS answer;
// $p0 = 10001
