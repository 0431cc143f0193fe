RETURN [COLLECT {
  MATCH (n0:Event)
  WITH n0
  ORDER BY n0.date IS NULL DESC, n0.date, n0.sortKey DESC, n0.id DESC
  LIMIT $p0
  RETURN [[n0.date, n0.sortKey, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = 2
