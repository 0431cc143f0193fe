WITH COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.sortKey IS NOT NULL
  RETURN n0
} AS list0
RETURN [[], null, [coalesce(head(COLLECT {
  UNWIND list0 AS n2
  WITH count(*) AS stated, collect(DISTINCT n2.assertion) AS found
  RETURN CASE WHEN stated > 0 THEN last([way IN $p0 WHERE way IN found OR way = CASE stated WHEN 1 THEN 'STATED' ELSE 'DERIVED' END]) ELSE 'NOT_STATED' END
}), 'NOT_STATED'), size(list0), coalesce(head(COLLECT {
  UNWIND list0 AS n2
  WITH count(n2.population) AS stated, sum(n2.population) AS total, min(n2.population) AS least, max(n2.population) AS greatest, collect(DISTINCT CASE WHEN n2.population IS NOT NULL THEN n2.assertion END) AS found
  RETURN [stated, CASE WHEN stated > 0 THEN total END, CASE WHEN stated > 0 THEN toFloat(total) / stated END, least, greatest, null, CASE WHEN stated > 0 THEN last([way IN $p0 WHERE way IN found OR way = CASE stated WHEN 1 THEN 'STATED' ELSE 'DERIVED' END]) ELSE 'NOT_STATED' END]
}), [0, null, null, null, null, null, 'NOT_STATED'])]] AS answer;
// $p0 = [STATED, STATED_BY_CONVENTION, DERIVED, INFERRED, NOT_STATED]
