RETURN COLLECT {
  MATCH (n0:Statement|Document|Evidence|LeftOutLine|Release)
  WHERE n0.id = $p0
  RETURN [properties(n0), labels(n0)]
  LIMIT 2
} AS answer;
// $p0 = municipality/70653
