RETURN [COLLECT {
  MATCH (n0:Grant)
  WITH n0
  ORDER BY n0.moneyAmount IS NULL, n0.moneyAmount DESC, n0.id
  LIMIT $p0
  RETURN [[n0.moneyAmount, n0.id], properties(n0)]
}, null] AS answer;
// $p0 = 2
