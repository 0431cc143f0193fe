WITH COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.status IN $p0 AND n0.sortKey IS NOT NULL
  RETURN n0
} AS list0
RETURN [COLLECT {
  UNWIND list0 AS n1
  WITH n1
  ORDER BY n1.sortKey, n1.id
  LIMIT $p2
  RETURN [[n1.sortKey, n1.id], properties(n1)]
}, null, [coalesce(head(COLLECT {
  UNWIND list0 AS n2
  WITH count(n2.area) AS stated, sum(n2.area) AS total, min(n2.area) AS least, max(n2.area) AS greatest, collect(DISTINCT CASE WHEN n2.area IS NOT NULL THEN n2.assertion END) AS found
  RETURN [stated, CASE WHEN stated > 0 THEN total END, CASE WHEN stated > 0 THEN toFloat(total) / stated END, least, greatest, null, CASE WHEN stated > 0 THEN last([way IN $p1 WHERE way IN found OR way = CASE stated WHEN 1 THEN 'STATED' ELSE 'DERIVED' END]) ELSE 'NOT_STATED' END]
}), [0, null, null, null, null, null, 'NOT_STATED'])], size(list0)] AS answer;
// $p0 = [CITY]
// $p1 = [STATED, STATED_BY_CONVENTION, DERIVED, INFERRED, NOT_STATED]
// $p2 = 20
