RETURN [COLLECT {
  MATCH (n0:Grant)
  WHERE (n0.moneyAmount >= $p0 AND n0.moneyCurrency = $p1) AND n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id
  LIMIT $p2
  RETURN [[n0.id], properties(n0)]
}, null] AS answer;
// $p0 = 30000000
// $p1 = CHF
// $p2 = 20
