RETURN COLLECT {
  MATCH (n0:Statement|Document|Evidence|LeftOutLine|Release)
  WHERE n0.id = $p0
  RETURN [properties(n0), labels(n0), CASE WHEN n0:Organisation THEN COLLECT {
    MATCH (n0)-[:BASED_IN]->(n1:Municipality)
    RETURN properties(n1)
    LIMIT 1
  } END, CASE WHEN n0:Municipality THEN [[], n0.id, COUNT { (n0)<-[:LED_BY]-() }] END]
  LIMIT 2
} AS answer;
// $p0 = x
