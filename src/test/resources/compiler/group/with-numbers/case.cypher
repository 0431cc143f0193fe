RETURN [[], null, COLLECT {
  MATCH (n4:Municipality)
  WHERE n4.sortKey IS NOT NULL
  WITH n4
  OPTIONAL MATCH n2ton5 = (n4)-[:LOCATED_IN]->(n5:Region)
  WITH n5 AS n1, count(n4) AS n2total, collect(n4) AS n2all, collect(DISTINCT coalesce(tail(nodes(n2ton5)), [])) AS n2ways
  WITH *, n1.id AS n1key, coalesce(n1.name, n1.title, n1.id) AS n1label, coalesce(n1.sortKey, n1.id) AS n1sort
  ORDER BY n2total DESC, n1sort, n1key
  LIMIT $p1
  RETURN [n2total, n1key, n1label, null, coalesce(head(COLLECT {
    UNWIND n2all AS n3
    WITH count(n3.population) AS stated, sum(n3.population) AS total, min(n3.population) AS least, max(n3.population) AS greatest, collect(DISTINCT CASE WHEN n3.population IS NOT NULL THEN n3.assertion END) AS found
    RETURN [stated, CASE WHEN stated > 0 THEN total END, CASE WHEN stated > 0 THEN toFloat(total) / stated END, least, greatest, head([divisor IN COLLECT {
      UNWIND n2all AS each
      RETURN toFloat(sum(each.area))
    } WHERE divisor <> 0 AND stated > 0 | total / divisor]), CASE WHEN stated > 0 THEN last([way IN $p0 WHERE way IN found + COLLECT {
      UNWIND n2ways AS steps
      UNWIND steps AS step
      RETURN DISTINCT step.assertion
    } OR way = CASE stated WHEN 1 THEN 'STATED' ELSE 'DERIVED' END]) ELSE 'NOT_STATED' END]
  }), [0, null, null, null, null, null, 'NOT_STATED'])]
}] AS answer;
// $p0 = [STATED, STATED_BY_CONVENTION, DERIVED, INFERRED, NOT_STATED]
// $p1 = 10001
