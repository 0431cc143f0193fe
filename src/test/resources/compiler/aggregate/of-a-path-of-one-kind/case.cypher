RETURN COLLECT {
  UNWIND $p1 AS id
  RETURN head(COLLECT {
    MATCH (n0:Statement|Document|Evidence|LeftOutLine|Release)
    WHERE n0.id = id
    WITH *, COLLECT {
      MATCH (n0)<-[:BY]-(n1:Participation)
      RETURN n1
    } AS list0
    RETURN [properties(n0), labels(n0), CASE WHEN n0:Municipality THEN [[], n0.id, [coalesce(head(COLLECT {
      UNWIND list0 AS n3
      WITH count(*) AS stated, collect(DISTINCT n3.assertion) AS found
      RETURN CASE WHEN stated > 0 THEN last([way IN $p0 WHERE way IN found OR way = CASE stated WHEN 1 THEN 'STATED' ELSE 'DERIVED' END]) ELSE 'NOT_STATED' END
    }), 'NOT_STATED'), size(list0)]] END]
  })
} AS answer;
// $p0 = [STATED, STATED_BY_CONVENTION, DERIVED, INFERRED, NOT_STATED]
// $p1 = [municipality/71021]
