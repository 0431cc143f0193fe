RETURN COLLECT {
  UNWIND $p0 AS id
  RETURN head(COLLECT {
    MATCH (n0:Statement|Document|Evidence|LeftOutLine|Release)
    WHERE n0.id = id
    RETURN [properties(n0), labels(n0)]
  })
} AS answer;
// $p0 = [municipality/70653, municipality/70980]
