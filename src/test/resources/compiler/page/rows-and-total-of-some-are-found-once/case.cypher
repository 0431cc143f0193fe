WITH COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.status IN $p0 AND n0.sortKey IS NOT NULL
  RETURN n0
} AS list0
RETURN [COLLECT {
  UNWIND list0 AS n1
  WITH n1
  ORDER BY n1.sortKey, n1.id
  LIMIT $p1
  RETURN [[n1.sortKey, n1.id], properties(n1)]
}, null, size(list0)] AS answer;
// $p0 = [CITY]
// $p1 = 2
