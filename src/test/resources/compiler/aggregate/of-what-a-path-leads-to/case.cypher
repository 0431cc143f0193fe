WITH COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.status IN $p0 AND n0.sortKey IS NOT NULL
  RETURN n0
} AS list0
RETURN [[], null, [head(COLLECT {
  UNWIND [COLLECT {
    UNWIND list0 AS n2
    MATCH (n2)<-[:AWARDED_TO]-(n3:Grant)
    WHERE EXISTS {
      MATCH (n3)-[:UNDER]->(n5:Component)
      WHERE n5.division IN $p2
    }
    RETURN DISTINCT n3
  }] AS list1
  RETURN [size(list1), COLLECT {
    UNWIND list1 AS n4
    WITH n4
    WHERE n4.moneyAmount IS NOT NULL
    WITH n4.moneyCurrency AS currency, count(*) AS stated, sum(n4.moneyAmount) AS total, min(n4.moneyAmount) AS least, max(n4.moneyAmount) AS greatest, collect(DISTINCT n4.assertion) AS found, collect(DISTINCT n4.assumption) AS assumed
    ORDER BY currency
    RETURN [total, currency, stated, (2 * total + stated) / (2 * stated), least, greatest, head([divisor IN COLLECT {
      UNWIND list0 AS each
      RETURN toFloat(sum(each.population))
    } WHERE divisor <> 0 AND stated > 0 | total / 10000.0 / divisor]), CASE WHEN stated > 0 THEN last([way IN $p1 WHERE way IN found OR way = CASE stated WHEN 1 THEN 'STATED' ELSE 'DERIVED' END]) ELSE 'NOT_STATED' END, COLLECT {
      UNWIND assumed AS assumption
      WITH DISTINCT assumption
      WHERE assumption IS NOT NULL
      RETURN assumption
      ORDER BY assumption
    }]
  }]
})]] AS answer;
// $p0 = [CITY]
// $p1 = [STATED, STATED_BY_CONVENTION, DERIVED, INFERRED, NOT_STATED]
// $p2 = [PHASE]
