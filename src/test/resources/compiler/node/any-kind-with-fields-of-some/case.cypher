RETURN COLLECT {
  MATCH (n0:Statement|Document|Evidence|LeftOutLine|Release)
  WHERE n0.id = $p0
  RETURN [properties(n0), labels(n0), CASE WHEN n0:Grant THEN COLLECT {
    MATCH (n0)-[:UNDER]->(n1:Component)
    RETURN properties(n1)
    LIMIT 1
  } END]
  LIMIT 2
} AS answer;
// $p0 = grant/x
