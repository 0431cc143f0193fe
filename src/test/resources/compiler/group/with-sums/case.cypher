RETURN [[], null, COLLECT {
  MATCH (n4:Grant)
  WHERE n4.id IS NOT NULL
  WITH n4
  OPTIONAL MATCH n2ton5 = (n4)-[:AWARDED_TO]->()-[:BASED_IN]->{0,1}(:Municipality)-[:LOCATED_IN]->(:Region)-[:PART_OF]->(n5:Region {level: 'NUTS2'})
  WITH n5 AS n1, count(DISTINCT n4) AS n2total, collect(DISTINCT n4) AS n2all, collect(DISTINCT coalesce(tail(nodes(n2ton5)), [])) AS n2ways
  WITH *, n1.id AS n1key, coalesce(n1.name, n1.title, n1.id) AS n1label, coalesce(n1.sortKey, n1.id) AS n1sort
  ORDER BY n2total DESC, n1sort, n1key
  LIMIT $p1
  RETURN [n2total, n1key, n1label, null, COLLECT {
    UNWIND n2all AS n3
    WITH n3
    WHERE n3.moneyAmount IS NOT NULL
    WITH n3.moneyCurrency AS currency, count(*) AS stated, sum(n3.moneyAmount) AS total, min(n3.moneyAmount) AS least, max(n3.moneyAmount) AS greatest, collect(DISTINCT n3.assertion) AS found, collect(DISTINCT n3.assumption) AS assumed
    ORDER BY currency
    RETURN [total, currency, stated, (2 * total + stated) / (2 * stated), least, greatest, null, CASE WHEN stated > 0 THEN last([way IN $p0 WHERE way IN found + COLLECT {
      UNWIND n2ways AS steps
      UNWIND steps AS step
      RETURN DISTINCT step.assertion
    } OR way = CASE stated WHEN 1 THEN 'STATED' ELSE 'DERIVED' END]) ELSE 'NOT_STATED' END, COLLECT {
      UNWIND assumed + COLLECT {
        UNWIND n2ways AS steps
        UNWIND steps AS step
        RETURN DISTINCT step.assumption
      } AS assumption
      WITH DISTINCT assumption
      WHERE assumption IS NOT NULL
      RETURN assumption
      ORDER BY assumption
    }]
  }]
}] AS answer;
// $p0 = [STATED, STATED_BY_CONVENTION, DERIVED, INFERRED, NOT_STATED]
// $p1 = 10001
