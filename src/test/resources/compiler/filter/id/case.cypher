RETURN [COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.id IN $p1 AND n0.sortKey IS NOT NULL
  WITH n0
  ORDER BY n0.sortKey, n0.id
  LIMIT $p2
  RETURN [[n0.sortKey, n0.id], properties(n0)]
}, null] AS answer, [[place IN range(0, size($p0) - 1) WHERE NOT EXISTS {
  MATCH (x:Municipality)
  WHERE x.id = $p0[place]
}]] AS missing;
// $p0 = [municipality/70653]
// $p1 = [municipality/70653]
// $p2 = 20
