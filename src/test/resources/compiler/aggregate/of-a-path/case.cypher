RETURN COLLECT {
  MATCH (n0:Region)
  WHERE n0.id = $p1
  WITH *, COLLECT {
    MATCH (n0)<-[:PART_OF]-{0,2}(:Region)<-[:LOCATED_IN]-(n1:Municipality)
    RETURN DISTINCT n1
  } AS list0
  RETURN [properties(n0), [[], n0.id, [coalesce(head(COLLECT {
    UNWIND list0 AS n3
    WITH count(n3.population) AS stated, sum(n3.population) AS total, min(n3.population) AS least, max(n3.population) AS greatest, collect(DISTINCT CASE WHEN n3.population IS NOT NULL THEN n3.assertion END) AS found
    RETURN [stated, CASE WHEN stated > 0 THEN total END, CASE WHEN stated > 0 THEN toFloat(total) / stated END, least, greatest, null, CASE WHEN stated > 0 THEN last([way IN $p2 WHERE way IN found OR way = CASE stated WHEN 1 THEN 'STATED' ELSE 'DERIVED' END]) ELSE 'NOT_STATED' END]
  }), [0, null, null, null, null, null, 'NOT_STATED'])]]]
  LIMIT 2
} AS answer, [[place IN range(0, size($p0) - 1) WHERE NOT EXISTS {
  MATCH (x:Region)
  WHERE x.id = $p0[place]
}]] AS missing;
// $p0 = [region/RS211]
// $p1 = region/RS211
// $p2 = [STATED, STATED_BY_CONVENTION, DERIVED, INFERRED, NOT_STATED]
