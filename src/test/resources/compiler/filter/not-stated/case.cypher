RETURN [COLLECT {
  MATCH (n0:Organisation)
  WHERE ($p0 IN n0.notStated OR $p1 IN n0.notStated) AND n0.sortKey IS NOT NULL
  WITH n0
  ORDER BY n0.sortKey, n0.id
  LIMIT $p2
  RETURN [[n0.sortKey, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = basedIn
// $p1 = partOf
// $p2 = 20
