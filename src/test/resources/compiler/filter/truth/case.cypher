RETURN [COLLECT {
  MATCH (n0:Partnership)
  WHERE n0.leavesOpen = $p0 AND n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id
  LIMIT $p1
  RETURN [[n0.id], properties(n0)]
}, null] AS answer;
// $p0 = true
// $p1 = 20
